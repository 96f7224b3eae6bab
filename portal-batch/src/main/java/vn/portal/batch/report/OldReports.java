package vn.portal.batch.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;

/** Reports that must not be kept any longer: they tell of what was erased, or of runs that nobody remembers. */
public final class OldReports {
    private OldReports() {}

    /**
     * Removes every file below a folder of reports that has one of those words in it, however the file's format writes it.
     *
     * @return how many there were
     */
    public static int removeTelling(Path reports, Collection<String> words) throws IOException {
        if (!Files.isDirectory(reports)) {
            return 0;
        }
        var spellings = words.stream()
                .flatMap(word -> Stream.of(
                        word,
                        StringEscapeUtils.escapeJson(word),
                        word.replace("\"", "\\\""),
                        StringEscapeUtils.escapeXml10(word)))
                .distinct()
                .toList();
        int removed = 0;
        try (var files = Files.walk(reports)) {
            for (var file : files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                if (spellings.stream().anyMatch(text::contains)) {
                    Files.delete(file);
                    removed++;
                }
            }
        }
        return removed;
    }

    /** Removes the reports of those runs; what else lies in their folders stays. */
    public static void remove(Path reports, Collection<Long> runs) throws IOException {
        for (var run : runs) {
            var folder = reports.resolve(run.toString());
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                try (var files = Files.newDirectoryStream(folder, "*.{txt,json,html,csv}")) {
                    for (var file : files) {
                        Files.delete(file);
                    }
                }
                try (var left = Files.list(folder)) {
                    if (left.findAny().isPresent()) {
                        continue;
                    }
                }
                Files.delete(folder);
            }
        }
    }
}
