import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/** HanLP 1.x portable: Viterbi over its dictionary with recognition of persons, places and organizations switched on. */
final class Hanlp1 {
    private Hanlp1() {}

    /** Reads, writes, costs. */
    public static void main(String[] arguments) throws Exception {
        Harness.serve(arguments, () -> {
            Segment segment = HanLP.newSegment()
                .enableNameRecognize(true)
                .enablePlaceRecognize(true)
                .enableOrganizationRecognize(true)
                .enableOffset(true);
            return line -> found(segment.seg(line));
        });
    }

    private static List<Harness.Found> found(List<Term> terms) {
        List<Harness.Found> found = new ArrayList<>();
        for (Term term : terms) {
            String type = type(term.nature.toString());
            if (type != null) {
                found.add(new Harness.Found(type, term.offset, term.offset + term.word.length()));
            }
        }
        return found;
    }

    private static String type(String nature) {
        if (nature.startsWith("nr")) {
            return "PERSON";
        }
        if (nature.startsWith("ns")) {
            return "PLACE";
        }
        if (nature.startsWith("nt")) {
            return "ORG";
        }
        if (nature.equals("nnt") || nature.equals("nnd")) {
            return "TITLE";
        }
        return nature.equals("t") ? "DATE" : null;
    }
}
