import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Opens graph files with Gephi's importer, with the choices its dialog has by default, and says in a line of JSON each what is there. */
public class Opened {
    public static void main(String[] files) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String file : files) out.println(opened(new File(file).getAbsoluteFile()));
        System.exit(0);
    }

    static String opened(File file) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(file);
        container.closeLoader();
        container.verify();
        // Read before process(), which empties the report.
        List<String> issues = new ArrayList<>();
        for (Issue issue : container.getReport().getIssuesList(10000)) issues.add(issue.getLevel() + ": " + issue.getMessage());
        boolean dynamic = container.isDynamicGraph();
        importer.process(container, new DefaultProcessor(), workspace);
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        String found = "{" + String.join(",",
            "\"issues\":" + list(issues),
            "\"dynamic\":" + dynamic,
            "\"direction\":" + text(model.isMixed() ? "mixed" : model.isUndirected() ? "undirected" : "directed"),
            "\"kinds\":" + list(Arrays.stream(model.getEdgeTypeLabels(false)).map(String::valueOf).toList()),
            "\"node_columns\":" + columns(model.getNodeTable()),
            "\"edge_columns\":" + columns(model.getEdgeTable()),
            "\"nodes\":" + nodes(model.getGraph()),
            "\"edges\":" + edges(model.getGraph()),
            "\"shown\":" + shown(model)) + "}";
        projects.closeCurrentProject();
        return found;
    }

    static String nodes(Graph graph) {
        List<String> all = new ArrayList<>();
        for (Node node : graph.getNodes().toArray()) {
            all.add("{\"id\":" + text(String.valueOf(node.getId())) + ",\"label\":" + text(node.getLabel()) + ",\"x\":" + node.x()
                + ",\"y\":" + node.y() + ",\"size\":" + node.size() + ",\"rgb\":[" + node.getColor().getRed() + ","
                + node.getColor().getGreen() + "," + node.getColor().getBlue() + "]}");
        }
        return "[" + String.join(",", all) + "]";
    }

    static String edges(Graph graph) {
        List<String> all = new ArrayList<>();
        for (Edge edge : graph.getEdges().toArray()) {
            all.add("{\"source\":" + text(String.valueOf(edge.getSource().getId())) + ",\"target\":" + text(String.valueOf(edge.getTarget().getId()))
                + ",\"kind\":" + text(edge.getTypeLabel() == null ? null : edge.getTypeLabel().toString()) + ",\"label\":" + text(edge.getLabel())
                + ",\"weight\":" + edge.getWeight() + "}");
        }
        return "[" + String.join(",", all) + "]";
    }

    /** What the timeline shows of a graph with times: its bounds, and the numbers of nodes and edges in each tenth of it. */
    static String shown(GraphModel model) {
        if (!model.isDynamic()) return "null";
        double low = model.getTimeBounds().getLow(), step = (model.getTimeBounds().getHigh() - low) / 10;
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            var view = model.createView();
            Interval tenth = new Interval(low + i * step, low + (i + 1) * step);
            model.setTimeInterval(view, tenth);
            Graph graph = model.getGraph(view);
            for (Node node : model.getGraph().getNodes().toArray()) if (there(node.getIntervals(), tenth)) graph.addNode(node);
            for (Edge edge : model.getGraph().getEdges().toArray()) {
                if (there(edge.getIntervals(), tenth) && graph.contains(edge.getSource()) && graph.contains(edge.getTarget())) graph.addEdge(edge);
            }
            all.add("[" + graph.getNodeCount() + "," + graph.getEdgeCount() + "]");
            model.destroyView(view);
        }
        return "[" + String.join(",", all) + "]";
    }

    static boolean there(Interval[] intervals, Interval when) {
        return intervals.length == 0 || Arrays.stream(intervals).anyMatch(one -> one.compareTo(when) == 0);
    }

    static String columns(Table table) {
        List<String> all = new ArrayList<>();
        for (Column column : table) if (!column.isProperty()) all.add(column.getTitle() + ":" + column.getTypeClass().getSimpleName());
        return list(all);
    }

    static String list(List<String> items) {
        return "[" + String.join(",", items.stream().map(Opened::text).toList()) + "]";
    }

    static String text(String value) {
        if (value == null) return "null";
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') quoted.append('\\').append(c);
            else if (c < 32) quoted.append(String.format("\\u%04x", (int) c));
            else quoted.append(c);
        }
        return quoted.append('"').toString();
    }
}
