import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Stanford CoreNLP with its Chinese models as shipped: CRF segmenter, CRF names, rules for titles. */
final class Corenlp {
    private static final Map<String, String> TYPES = Map.ofEntries(
        Map.entry("PERSON", "PERSON"),
        Map.entry("ORGANIZATION", "ORG"),
        Map.entry("LOCATION", "PLACE"),
        Map.entry("GPE", "PLACE"),
        Map.entry("FACILITY", "PLACE"),
        Map.entry("CITY", "PLACE"),
        Map.entry("STATE_OR_PROVINCE", "PLACE"),
        Map.entry("COUNTRY", "PLACE"),
        Map.entry("TITLE", "TITLE"),
        Map.entry("DATE", "DATE"));

    private Corenlp() {}

    /** Reads, writes, costs. */
    public static void main(String[] arguments) throws Exception {
        Harness.serve(arguments, () -> {
            StanfordCoreNLP pipeline = pipeline("tokenize,ssplit,pos,lemma,ner");
            return line -> found(pipeline.processToCoreDocument(line));
        });
    }

    /** These annotators with the settings that the Chinese models ship with. */
    static StanfordCoreNLP pipeline(String annotators) throws IOException {
        Properties properties = new Properties();
        try (InputStream shipped = Corenlp.class.getResourceAsStream("/StanfordCoreNLP-chinese.properties")) {
            properties.load(shipped);
        }
        properties.setProperty("annotators", annotators);
        return new StanfordCoreNLP(properties);
    }

    private static List<Harness.Found> found(CoreDocument document) {
        List<Harness.Found> found = new ArrayList<>();
        for (CoreEntityMention mention : document.entityMentions()) {
            String type = TYPES.get(mention.entityType());
            if (type != null) {
                found.add(new Harness.Found(type, mention.charOffsets().first(), mention.charOffsets().second()));
            }
        }
        return found;
    }
}
