import edu.stanford.nlp.ie.util.RelationTriple;
import edu.stanford.nlp.ling.CoreAnnotations.KBPTriplesAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.List;

/** The KBP relations of Stanford CoreNLP with its Chinese models as shipped: patterns over words and dependencies. */
final class CorenlpRelations {
    private CorenlpRelations() {}

    /** Reads, writes, costs. */
    public static void main(String[] arguments) throws Exception {
        Harness.serve(arguments, () -> {
            StanfordCoreNLP pipeline = Corenlp.pipeline("tokenize,ssplit,pos,lemma,ner,depparse,kbp");
            return line -> held(pipeline.processToCoreDocument(line));
        });
    }

    private static List<Harness.Held> held(CoreDocument document) {
        List<Harness.Held> held = new ArrayList<>();
        for (CoreSentence sentence : document.sentences()) {
            for (RelationTriple triple : sentence.coreMap().get(KBPTriplesAnnotation.class)) {
                switch (triple.relationGloss()) {
                    case "per:title" -> held.add(held("TITLE", triple.subject, triple.object));
                    case "per:employee_or_member_of" -> held.add(held("ORG", triple.subject, triple.object));
                    case "org:top_members_employees" -> held.add(held("ORG", triple.object, triple.subject));
                    default -> { }
                }
            }
        }
        return held;
    }

    private static Harness.Held held(String type, List<CoreLabel> person, List<CoreLabel> other) {
        return new Harness.Held(found("PERSON", person), found(type, other));
    }

    private static Harness.Found found(String type, List<CoreLabel> words) {
        return new Harness.Found(type, words.get(0).beginPosition(), words.get(words.size() - 1).endPosition());
    }
}
