package vn.portal.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;

class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}|%n|%%");
    private static final Pattern USED =
            Pattern.compile("(?:text|say|descriptionKey)(?: =)? ?\\(?\\s*\"([a-z][\\w.-]*\\.[\\w.-]+)\"");
    private static final Pattern PROBLEM = Pattern.compile("(?:error|warning)\\([^;\"]*\"([a-z0-9-]+)\"");

    @Test
    void speaksBothLanguagesWhateverTheMachineSpeaks() {
        assertThat(Messages.of(Locale.ENGLISH).text("check.site", "x")).isEqualTo("Site: x");
        assertThat(Messages.of(Locale.forLanguageTag("vi-VN")).text("check.site", "x"))
                .isEqualTo("Trang xuất bản: x");
        assertThat(Messages.of(Locale.FRENCH).text("check.site", "{0}$1\\")).isEqualTo("Site: {0}$1\\");
        assertThat(Messages.of(Locale.FRENCH).locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void givesNoticesOfTheCoreAndCodesWithoutSentence() {
        var notice = Notice.error("no-such-code", Origin.of("a", "b"), "");
        assertThat(Messages.of(Locale.ENGLISH).text(notice)).isEqualTo("no-such-code");
    }

    @Test
    void saysEverythingInBothLanguagesWithTheSamePlaceholders() throws IOException {
        var english = bundle("messages.properties");
        var vietnamese = bundle("messages_vi.properties");
        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) ->
                assertThat(placeholders(vietnamese.get(key))).as(key).isEqualTo(placeholders(text)));
    }

    @Test
    void leavesNothingUntranslated() throws IOException {
        var english = bundle("messages.properties");
        var same = new TreeMap<>(bundle("messages_vi.properties"));
        same.entrySet().removeIf(entry -> !entry.getValue().equals(english.get(entry.getKey())));
        assertThat(same).isEmpty();
    }

    /** An operator who reads of a thing under two names takes it for two things. */
    @Test
    void callsTheGuardAndARejectedItemByOneNameInVietnamese() throws IOException {
        var vietnamese = bundle("messages_vi.properties");
        for (var key : List.of("report.exit.6", "portal.usage.exitCodeList.6", "notice.still-refused")) {
            assertThat(vietnamese.get(key)).as(key).contains("chốt an toàn");
        }
        for (var key : List.of(
                "report.exit.3",
                "report.column.rejected",
                "report.quarantined",
                "option.strict",
                "portal.usage.exitCodeList.0",
                "portal.usage.exitCodeList.3",
                "preview.rejected")) {
            assertThat(vietnamese.get(key)).as(key).containsIgnoringCase("từ chối");
        }
    }

    @Test
    void saysNothingTwice() throws IOException {
        for (var name : List.of("messages.properties", "messages_vi.properties")) {
            try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name)) {
                var keys = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')));
                assertThat(keys).as(name).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void knowsEveryKeyThatTheSourcesAskFor() throws IOException {
        var used = new TreeSet<String>();
        var sources = sources();
        USED.matcher(sources).results().forEach(found -> used.add(found.group(1)));
        PROBLEM.matcher(sources).results().forEach(found -> used.add("problem." + found.group(1)));
        used.removeIf(key -> key.endsWith(".") || key.endsWith("-"));

        assertThat(used).hasSizeGreaterThan(50);
        used.removeAll(bundle("messages.properties").keySet());
        assertThat(used).isEmpty();
    }

    private static String sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/vn/portal/batch"))) {
            var text = new StringBuilder();
            for (var file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                var source = Files.readString(file);
                // other rooms may have words of their own
                if (source.contains("workspace.Messages") || file.toString().matches(".*/(workspace|command)/.*")) {
                    text.append(source);
                }
            }
            return text.toString().replaceAll("\\.line\\(\"\\w+\"\\)", "");
        }
    }

    private static TreeSet<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeMap<String, String> bundle(String name) throws IOException {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
