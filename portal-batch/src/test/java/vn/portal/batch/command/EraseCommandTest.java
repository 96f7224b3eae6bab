package vn.portal.batch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.batch.store.TestDatabase;

/** What is erased is nowhere any more, and never comes back, whatever its source holds. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class EraseCommandTest {
    private static final String SECRET = "Ông Nguyễn Thầm Kín ở ngõ 7 bị bệnh";
    private static final String NAMED = "Giúp riêng nhà ông Thầm Kín";
    private static final String BROKEN = "Le Van Hong, 0900 000 001";
    private static final String TOLD = "Bà Trần Kín Đáo nợ thuế";

    private final TestDatabase database;
    private Operator operator;

    EraseCommandTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void twoNights(@TempDir Path directory) throws IOException {
        operator = new Operator(directory, database);
        operator.reconfigure(
                "sources:\n",
                "sources:\n  - {name: kenh, system: legacy, keyspace: kenh, format: feed, path: kenh.xml}\n");
        Files.writeString(directory.resolve("kenh.xml"), """
                <?xml version="1.0"?><rss version="2.0"><channel><title>Kênh</title>
                <item><guid>k1</guid><title>Chuyện thuế</title><description>%s, theo cơ quan thuế.</description></item>
                <item><guid>k2</guid><title>Chuyện hoa</title><description>Đường hoa mở cửa từ sáng nay.</description></item>
                </channel></rss>
                """.formatted(TOLD));
        operator.page("a.txt", "Khai mạc hội thi", "Hội thi khai mạc sáng nay tại nhà văn hóa.");
        operator.page("s.txt", "Chuyện trong ngõ", SECRET + ", hưởng ứng cuộc vận động “" + NAMED + "”.");
        operator.write("hong.txt", (BROKEN + "\u00ff\u00fe").getBytes(StandardCharsets.ISO_8859_1));
        operator.night("2024-05-02");
        operator.page("s.txt", "Chuyện trong ngõ", SECRET + " nặng, hưởng ứng cuộc vận động “" + NAMED + "”.");
        operator.night("2024-05-03");
    }

    @Test
    void leavesATombstoneAndNoWord() throws IOException {
        assertThat(places(SECRET)).isNotEmpty();
        assertThat(places(NAMED)).isNotEmpty();
        var id = operator.id("s.txt");
        var page = operator.path("s.txt");
        assertThat(operator.isRefused(2, "erase", "s.txt")).contains("--reason");

        assertThat(operator.does("erase", "s.txt", "--reason", "Quyết định 12 của tòa án", "--by", "Hoa"))
                .contains("for good: " + id)
                .contains("Published: release");
        assertThat(places(SECRET)).isEmpty();
        assertThat(places(NAMED)).isEmpty();
        assertThat(operator.siteHas(page)).isFalse();
        assertThat(operator.siteHas(operator.path("a.txt"))).isTrue();
        assertThat(operator.does("show", id)).contains("gone, run 3, ").contains("by Hoa: Quyết định 12 của tòa án");

        operator.night("2024-05-04");
        assertThat(operator.does("notices", "--code", "erased"))
                .contains("s.txt")
                .hasLineCount(1);
        operator.page("s.txt", "Chuyện trong ngõ", SECRET + " đã lâu.");
        operator.night("2024-05-05");
        operator.night("2024-05-06");
        assertThat(operator.books()).contains("filtered=1 rejected=1").doesNotContain("new", "updated", "takes");
        assertThat(places(SECRET)).isEmpty();
        assertThat(operator.siteHas(page)).isFalse();
    }

    /** Between the tables and the bytes, between these and the site, and before the database's files are written anew. */
    @ParameterizedTest
    @ValueSource(strings = {"erase.tables-done", "erase.bytes-done", "erase.published"})
    void isBroughtToItsEndByTheNextStart(String place) throws Exception {
        // each costs two programs; what differs between the databases is the closing of one of them
        assumeTrue(database == TestDatabase.H2 || place.equals("erase.tables-done"), "shown on H2");
        var page = operator.path("s.txt");
        assertThat(operator.dies(place, "erase", "s.txt", "--reason", "Theo yêu cầu"))
                .isEqualTo(137);

        operator.night("2024-05-04");

        assertThat(places(SECRET)).isEmpty();
        assertThat(places(NAMED)).isEmpty();
        assertThat(operator.siteHas(page)).isFalse();
        assertThat(operator.siteHas(operator.path("a.txt"))).isTrue();
        assertThat(operator.does("notices", "--code", "erased"))
                .contains("s.txt")
                .hasLineCount(1);
        assertThat(operator.count("select count(*) from erasing")).isZero();
    }

    @Test
    void takesAnItemOutOfTheMiddleOfAFile() throws IOException {
        assertThat(places(TOLD)).isNotEmpty();
        operator.does("erase", "k1", "--reason", "Theo yêu cầu");
        assertThat(places(TOLD)).isEmpty();
        operator.night("2024-05-04");
        assertThat(places(TOLD)).isEmpty();
        assertThat(operator.does("notices", "--code", "erased")).contains("k1").hasLineCount(1);
        assertThat(operator.siteHas(operator.path("k2"))).isTrue();
    }

    @Test
    void takesOutWhatIsKeptOut() throws IOException {
        assertThat(places(BROKEN)).isNotEmpty();
        operator.does("erase", "hong.txt", "--reason", "Theo yêu cầu");
        assertThat(places(BROKEN)).isEmpty();
        assertThat(operator.does("quarantine")).isEqualTo("Nothing that fits is kept out.\n");
        operator.night("2024-05-04");
        assertThat(places(BROKEN)).isEmpty();
        assertThat(operator.does("quarantine")).isEqualTo("Nothing that fits is kept out.\n");
    }

    @Test
    void keepsBytesThatAnotherItemNeeds() throws IOException {
        Files.copy(operator.source("a.txt"), operator.source("a-2.txt"));
        operator.night("2024-05-04");
        assertThat(operator.does("erase", "a.txt", "--reason", "Theo yêu cầu"))
                .containsPattern("Bytes that stay, because another item or content needs them: [0-9a-f]{64}\n");
        operator.night("2024-05-05");
        assertThat(operator.siteHas(operator.path("a-2.txt"))).isTrue();
        assertThat(operator.books()).contains("filtered=1");
    }

    /** Where in the workspace a text stands: files of ours by name, columns of the database. */
    private TreeSet<String> places(String text) throws IOException {
        var utf8 = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        var places = bytes(utf8);
        places.addAll(bytes(escaped(text)));
        places.addAll(operator.columnsWith(text));
        return places;
    }

    private static String escaped(String text) {
        var json = new StringBuilder();
        text.chars().forEach(c -> json.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return json.toString();
    }

    private TreeSet<String> bytes(String text) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(operator.directory)) {
            for (var file : files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                var name = operator.directory.relativize(file).toString();
                boolean own = List.of("legacy", "kenh.xml").stream().noneMatch(name::startsWith);
                if (own && content(file).contains(text)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    private static String content(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        boolean packed = file.toString().endsWith(".gz");
        try (var in = packed ? new GZIPInputStream(new ByteArrayInputStream(bytes)) : new ByteArrayInputStream(bytes)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
