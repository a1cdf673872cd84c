import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** Reads a folder of texts with a peer and writes what it finds in simple JSON Lines, with what it cost. */
final class Harness {
    /** Something in a line; `place` turns an offset of the line into one of the text. */
    interface Row {
        String fields(IntUnaryOperator place);
    }

    /** A typed range of a line. */
    record Found(String type, int start, int end) implements Row {
        @Override
        public String fields(IntUnaryOperator place) {
            return String.format(Locale.ROOT, "\"type\": \"%s\", \"start\": %d, \"end\": %d",
                type, place.applyAsInt(start), place.applyAsInt(end));
        }
    }

    /** A person and a title or a body that belong together. */
    record Held(Found person, Found other) implements Row {
        @Override
        public String fields(IntUnaryOperator place) {
            return String.format(Locale.ROOT, "\"person\": {%s}, \"other\": {%s}", person.fields(place), other.fields(place));
        }
    }

    /** What a peer finds in one line. */
    interface Finder {
        List<? extends Row> find(String line) throws Exception;
    }

    /** How a peer is loaded. */
    interface Loader {
        Finder load() throws Exception;
    }

    private static final String WARM_UP = "王芳十月五日到北京市，同教育局局长李明座谈。";

    private Harness() {}

    /** Reads the texts of the first argument line by line, writes what is found to the second and costs to the third. */
    static void serve(String[] arguments, Loader loader) throws Exception {
        long begun = System.nanoTime();
        Finder finder = loader.load();
        finder.find(WARM_UP);
        long loaded = System.nanoTime();
        long cpuLoaded = cpu();
        Map<String, String> pages = pages(Path.of(arguments[0]));
        StringBuilder rows = new StringBuilder();
        long characters = 0;
        for (Map.Entry<String, String> page : pages.entrySet()) {
            characters += page.getValue().codePointCount(0, page.getValue().length());
            read(page.getKey(), page.getValue(), finder, rows);
        }
        long read = System.nanoTime();
        long cpuRead = cpu();
        Files.writeString(Path.of(arguments[1]), rows);
        Files.writeString(Path.of(arguments[2]), String.format(Locale.ROOT,
            "{\"load_seconds\": %f, \"read_seconds\": %f, \"read_cpu_seconds\": %f, \"characters\": %d}",
            (loaded - begun) / 1e9, (read - loaded) / 1e9, (cpuRead - cpuLoaded) / 1e9, characters));
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static Map<String, String> pages(Path folder) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, "*.txt")) {
            for (Path path : paths) {
                pages.put(path.getFileName().toString().replaceFirst("\\.txt$", ""), Files.readString(path, StandardCharsets.UTF_8));
            }
        }
        return pages;
    }

    /** Lines are read one by one as a user would; offsets are counted in characters of the text, not in UTF-16. */
    private static void read(String name, String text, Finder finder, StringBuilder rows) throws Exception {
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                int first = start;
                for (Row row : finder.find(line)) {
                    String fields = row.fields(offset -> text.codePointCount(0, first + offset));
                    rows.append(String.format(Locale.ROOT, "{\"document\": \"%s\", %s}%n", name, fields));
                }
            }
            start += line.length() + 1;
        }
    }
}
