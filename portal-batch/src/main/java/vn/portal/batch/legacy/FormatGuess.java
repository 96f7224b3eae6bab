package vn.portal.batch.legacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Which format a file or a folder is in, as its beginning and its names show. */
final class FormatGuess {
    private static final int HEAD = 1 << 16;
    private static final int MOST_FILES = 2000;
    private static final int MOST_ENTRIES = 500;
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;
    private static final Pattern SQL = Pattern.compile(
            "(?is).*(?:\\bcreate\\s+table\\b|\\binsert\\s+into\\b|-- (?:mysql|mariadb|postgresql) .*dump|\\bset\\s+identity_insert\\b).*");
    /** Whose reader says what to do instead. */
    private static final Pattern DATABASE =
            Pattern.compile("(?s)(?:PGDMP|TAPE|SQLite format 3|.{4}Standard (?:Jet|ACE) DB).*");

    private static final Pattern LOG =
            Pattern.compile("(?s)(?:#Software:.*|#Fields:.*|\\S+ \\S+ [^\\[]{1,80}\\[\\d{1,2}/\\w{3}/\\d{4}:.*)");
    private static final Pattern HTML = Pattern.compile("(?is).*<(?:!doctype html|html)\\b.*");
    private static final Pattern FEED = Pattern.compile("(?s).*<(?:\\w+:)?(?:rss|feed|RDF|channel)\\b.*");
    /** A part that no archive has that is not one document. */
    private static final Pattern DOCUMENT = Pattern.compile("word/.*|ppt/.*|content\\.xml", Pattern.DOTALL);

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("html", "html"),
            Map.entry("htm", "html"),
            Map.entry("shtml", "html"),
            Map.entry("php", "html"),
            Map.entry("aspx", "html"),
            Map.entry("csv", "csv"),
            Map.entry("tsv", "csv"),
            Map.entry("sql", "sql"),
            Map.entry("txt", "text"),
            Map.entry("log", "access-log"));

    private static final Set<String> OFFICE = Set.of(
            "doc", "docx", "docm", "dot", "dotx", "rtf", "pdf", "xls", "xlsx", "xlsm", "ppt", "pptx", "pps", "ppsx",
            "odt", "ods", "odp");

    /** Endings that tell too little. */
    private static final Set<String> LOOKED_INTO =
            Set.of("xml", "rss", "atom", "rdf", "json", "gz", "tgz", "zip", "tar", "warc", "arc");

    /** Formats whose items may lie in several files. */
    private static final Set<String> FOLDERS = Set.of("feed", "html", "wxr");

    private FormatGuess() {}

    /** Empty if it looks like nothing that is known. */
    static Optional<String> of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return ofFolder(path);
        }
        try (var in = Files.newInputStream(path)) {
            return of(in.readNBytes(HEAD), path);
        }
    }

    /** The format of most of its files. */
    private static Optional<String> ofFolder(Path folder) throws IOException {
        var counts = new HashMap<String, Integer>();
        try (var walk = Files.walk(folder)) {
            for (var file : (Iterable<Path>) walk.filter(Files::isRegularFile).limit(MOST_FILES)::iterator) {
                ofFileIn(file).ifPresent(format -> counts.merge(format, 1, Integer::sum));
            }
        }
        // a mirror holds many files that its pages link to, and a dump's tables lie in files of rows
        var telling = Stream.of("html", "sql").filter(counts::containsKey).findFirst();
        return telling.isPresent()
                ? telling
                : counts.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey);
    }

    /** Of a file in a folder, where its ending does not tell: what it holds, if that format reads folders. */
    private static Optional<String> ofFileIn(Path file) throws IOException {
        var known = OFFICE.contains(ending(file)) ? "office" : BY_ENDING.get(ending(file));
        return known != null || !LOOKED_INTO.contains(ending(file))
                ? Optional.ofNullable(known)
                : of(file).filter(FOLDERS::contains);
    }

    private static String ending(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Optional<String> of(byte[] head, Path path) throws IOException {
        var bytes = new String(head, BYTES);
        if (bytes.startsWith("PK\u0003\u0004")) {
            return Optional.of(ofZip(path));
        }
        if (bytes.startsWith("\u001F\u008B")) {
            return ofGzip(head, path);
        }
        if (bytes.startsWith("WARC/")) {
            return Optional.of("html");
        }
        if (bytes.startsWith("%PDF") || bytes.startsWith("{\\rtf") || bytes.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of("office");
        }
        return DATABASE.matcher(bytes).matches() ? Optional.of("sql") : ofText(text(head), path);
    }

    private static String ofZip(Path path) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(path), BYTES)) {
            int left = MOST_ENTRIES;
            var format = "html";
            for (ZipEntry entry = zip.getNextEntry(); entry != null && left > 0; entry = zip.getNextEntry(), left--) {
                if (entry.getName().startsWith("xl/")) {
                    return "xlsx";
                }
                if (DOCUMENT.matcher(entry.getName()).matches()) {
                    return "office";
                }
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".sql")) {
                    format = "sql";
                }
            }
            return format;
        } catch (IllegalArgumentException e) {
            return "html"; // names in an encoding of their own
        }
    }

    private static Optional<String> ofGzip(byte[] head, Path path) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            var inner = new byte[HEAD];
            int length = in.read(inner);
            var start = new String(inner, 0, Math.max(0, length), BYTES);
            boolean isTar = length > 262 && start.startsWith("ustar", 257);
            if (isTar || start.startsWith("WARC/")) {
                return Optional.of("html");
            }
            return ofText(start, path);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** UTF-16 becomes readable enough without its zeros. */
    private static String text(byte[] head) {
        var text = new String(head, BYTES);
        return text.indexOf('\0') >= 0 ? text.replace("\0", "") : text;
    }

    private static Optional<String> ofText(String text, Path path) {
        var start = text.replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading();
        if (start.isEmpty()) {
            return Optional.empty();
        }
        if (start.startsWith("<")) {
            return Optional.of(ofMarkup(start));
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return Optional.of(ofJson(start));
        }
        if (SQL.matcher(start).matches()) {
            return Optional.of("sql");
        }
        if (LOG.matcher(start).matches()) {
            return Optional.of("access-log");
        }
        var lines = start.lines().limit(2).toList();
        boolean isSeparated = lines.stream().allMatch(line -> line.matches(".*[,;\t|].*"));
        return ending(path).equals("csv") || ending(path).equals("tsv") || isSeparated && lines.size() > 1
                ? Optional.of("csv")
                : Optional.of("text");
    }

    private static String ofMarkup(String start) {
        if (start.contains("wordpress.org/export/") || start.contains("wp:wxr_version")) {
            return "wxr";
        }
        if (start.contains("<mysqldump") || start.contains("<pma_xml_export")) {
            return "sql";
        }
        return FEED.matcher(start).matches()
                        && !HTML.matcher(start.substring(0, Math.min(500, start.length())))
                                .matches()
                ? "feed"
                : "html";
    }

    private static String ofJson(String start) {
        if (start.contains("jsonfeed.org/version")) {
            return "feed";
        }
        var first = start.lines().findFirst().orElse("");
        return first.startsWith("{")
                        && first.stripTrailing().endsWith("}")
                        && start.lines().count() > 1
                ? "jsonl"
                : "json";
    }
}
