import java.util.ArrayList;
import java.util.List;
import org.ansj.domain.Term;
import org.ansj.splitWord.analysis.NlpAnalysis;

/** Ansj: dictionary and CRF. */
final class Ansj {
    private Ansj() {}

    /** Reads, writes, costs. */
    public static void main(String[] arguments) throws Exception {
        Harness.serve(arguments, () -> line -> found(NlpAnalysis.parse(line).getTerms()));
    }

    private static List<Harness.Found> found(List<Term> terms) {
        List<Harness.Found> found = new ArrayList<>();
        for (Term term : terms) {
            String type = type(term.getNatureStr());
            if (type != null) {
                found.add(new Harness.Found(type, term.getOffe(), term.getOffe() + term.getName().length()));
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
        return nature.equals("t") ? "DATE" : null;
    }
}
