package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.portal.batch.legacy.web.Loopback;
import vn.portal.batch.workspace.RawStore;
import vn.portal.notice.Remark;
import vn.portal.page.SiteProfile;

class FileBaseTest {
    private static final Instant NOW = Instant.parse("2026-03-01T19:00:00Z");

    @TempDir
    private Path folder;

    private final Loopback server = new Loopback();
    private final Map<String, String> options = new TreeMap<>(Map.of("delay", "0", "allow-private", "true"));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    # base, where the item lay, what it names, where to ask
                    https://cu.example,           https://cu.example/tin/1,  anh/a.jpg,                            https://cu.example/tin/anh/a.jpg
                    https://cu.example,           http://www.cu.example/t/1, http://www.cu.example/a.jpg,          https://cu.example/a.jpg
                    https://cu.example/uploads,   https://cu.example/tin/1,  /uploads/2009/ảnh 1.jpg,              https://cu.example/uploads/2009/%E1%BA%A3nh%201.jpg
                    https://cu.example/uploads,   https://cu.example/tin/1,  /skin/a.jpg,                          -
                    https://cu.example/uploads,   -,                         /nv4/uploads/a.jpg?w=300,             https://cu.example/uploads/a.jpg?w=300
                    https://cu.example/uploads/,  /tin/1,                    uploads/a.jpg,                        https://cu.example/uploads/a.jpg
                    https://kho.example/ban-sao/, https://cu.example/tin/1,  /anh/a.jpg,                           https://kho.example/ban-sao/anh/a.jpg
                    https://kho.example/ban-sao/, https://cu.example/tin/1,  https://khac.example/a.jpg,           -
                    https://kho.example/,         https://cu.example/tin/1,  https://kho.example/a.jpg,            https://kho.example/a.jpg
                    https://cu.example/uploads,   https://cu.example/tin/1,  /uploads/../.htpasswd,                -
                    https://cu.example/uploads,   -,                         ../../etc/passwd,                     -
                    https://cu.example,           https://cu.example/tin/1,  'data:image/png;base64,iVBORw0KGgo=', -
                    https://cu.example,           -,                         mailto:ubnd@cu.example,               -
                    https://cu.example,           -,                         //cu.example/a.jpg,                   https://cu.example/a.jpg
                    """)
    void leadsToWhatLiesUnderItAndNowhereElse(
            String base, @Nullable String item, String address, @Nullable String asked) {
        options.put("assets", base);

        var led = FileBase.of(settings()).orElseThrow().lead(item, address);

        assertThat(led.map(URI::toString).orElse(null)).isEqualTo(asked);
    }

    @Test
    void isNoFolder() {
        for (var place : List.of("uploads", "uploads.zip", "/srv/http/uploads")) {
            options.put("assets", place);
            assertThat(FileBase.of(settings())).isEmpty();
        }
    }

    @Test
    void fetchesEachFileOnceAndNamesWhatIsMissing() throws IOException {
        server.tagged("/uploads/a.jpg", "image/jpeg", "\"a1\"", bytes("ảnh a"));
        server.file("/uploads/b.pdf", "application/pdf", bytes("tệp b"));
        var wanted = wanted("/uploads/a.jpg", "/uploads/b.pdf", "/uploads/mat.jpg");

        var first = night(0, wanted);

        var host = "127.0.0.1:" + server.port() + "/uploads/";
        assertThat(first.files().stream().map(FrozenFile::key)).containsExactly(host + "a.jpg", host + "b.pdf");
        assertThat(first.remarks().stream().map(Remark::code)).containsExactly("web-missing", "assets-fetched");
        assertThat(first.remarks().get(0).arguments())
                .containsEntry("address", server.address("/uploads/mat.jpg").toString());
        assertThat(first.remarks().get(1).arguments())
                .isEqualTo(Map.of("requests", "4", "files", "2", "missing", "1", "waiting", "0"));
        server.asked.clear();

        var second = night(1, List.of());

        assertThat(second.files()).isEqualTo(first.files());
        // the missing one for the second and last time, and those that are there whether they have changed
        assertThat(server.asked).containsExactly("/robots.txt", "/uploads/mat.jpg", "/uploads/a.jpg", "/uploads/b.pdf");
        server.asked.clear();
        night(2, wanted);
        assertThat(server.asked).doesNotContain("/uploads/mat.jpg");
    }

    @Test
    void goesOnTheNextNightWhereTheBudgetEnded() throws IOException {
        options.put("budget.requests", "3");
        for (int i = 1; i <= 4; i++) {
            server.tagged("/uploads/" + i + ".jpg", "image/jpeg", "\"" + i + "\"", bytes("ảnh " + i));
        }

        var first = night(0, wanted("/uploads/1.jpg", "/uploads/2.jpg", "/uploads/3.jpg", "/uploads/4.jpg"));
        var second = night(1, List.of());

        assertThat(first.files()).hasSize(2);
        assertThat(first.remarks().get(0).arguments()).containsEntry("waiting", "2");
        assertThat(second.files()).hasSize(4);
        assertThat(server.asked.stream().filter(path -> path.endsWith(".jpg"))).doesNotHaveDuplicates();
    }

    @Test
    void keepsToWhatRobotsMayDoAndLeavesAServerAloneThatFails() throws IOException {
        server.file("/robots.txt", "text/plain", bytes("User-agent: *\nDisallow: /uploads/kin/\n"));
        var wanted = Stream.concat(
                        wanted("/uploads/kin/1.jpg").stream(),
                        Stream.iterate(1, i -> i + 1)
                                .limit(9)
                                .map(i -> "/uploads/" + i + ".jpg")
                                .map(server::address))
                .toList();
        wanted.forEach(address -> server.status(address.getPath(), 500));

        var gathered = night(0, wanted);

        assertThat(server.asked).doesNotContain("/uploads/kin/1.jpg").hasSize(6);
        assertThat(gathered.files()).isEmpty();
        assertThat(gathered.remarks().stream().map(Remark::code))
                .containsOnly("web-status", "site-forbidden", "assets-fetched");
    }

    @Test
    void asksNoHostOfTheHouseUnlessThatIsAllowed() throws IOException {
        options.put("allow-private", "false");
        server.file("/uploads/a.jpg", "image/jpeg", bytes("ảnh a"));

        var gathered = night(0, wanted("/uploads/a.jpg"));

        assertThat(server.asked).isEmpty();
        assertThat(gathered.files()).isEmpty();
        assertThat(gathered.remarks().stream().map(Remark::code)).contains("assets-fetched");
    }

    @Test
    void forgetsNothingOfWhatWasWantedElsewhereAndGivesNothingOfIt() throws IOException {
        server.file("/uploads/a.jpg", "image/jpeg", bytes("ảnh a"));
        night(0, wanted("/uploads/a.jpg"));
        options.put("assets", server.address("/files").toString());

        assertThat(gathered(1, List.of()).files()).isEmpty();
        assertThat(night(2, List.of()).files()).hasSize(1);
    }

    private List<URI> wanted(String... paths) {
        return Stream.of(paths).map(server::address).toList();
    }

    private Manifest night(int number, List<URI> wanted) throws IOException {
        options.put("assets", server.address("/uploads").toString());
        return gathered(number, wanted);
    }

    private Manifest gathered(int number, List<URI> wanted) throws IOException {
        var memory = Files.createDirectories(folder.resolve("memory"));
        var live = new LiveSource(null, settings(), NOW.plus(Duration.ofDays(number)), 1 << 20, memory, memory);
        return FileBase.of(settings()).orElseThrow().gather(wanted, live, new RawStore(folder.resolve("raw")));
    }

    private SourceSettings settings() {
        return new SourceSettings(folder, ZoneOffset.UTC, SiteProfile.NONE, options, Map.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
