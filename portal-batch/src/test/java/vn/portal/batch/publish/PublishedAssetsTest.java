package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;
import vn.portal.intake.Outcome;
import vn.portal.model.Asset;
import vn.portal.model.Attachment;
import vn.portal.model.Figure;
import vn.portal.notice.Notices;

class PublishedAssetsTest {
    private static final byte[] PICTURE = "\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final String OLD = "../anh/a b.png?x=1&y=2";
    private static final String BODY = """
            <p>Một & hai</p>
            <figure><img src="../anh/a b.png?x=1&amp;y=2" alt="A"></figure>
            <figure><img src="../anh/mat.png" alt="Mất"></figure>
            <p><a href="../tep/b.doc">Tệp</a> <a href="../tep/mat.doc">Tệp mất</a> <a href="http://x.example/">X</a></p>""";

    @TempDir
    Path root;

    private Town town;

    @BeforeEach
    void found() {
        town = new Town(TestDatabase.H2, root);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void leadPagesDataAndFeedsToTheSitesOwnBytes() throws IOException {
        town.publisher().publish(town.night(story(town.workspace().rawStore().put(PICTURE), 1234567)));
        var path = path();

        var page = town.file("articles/undated/tin-", ".html");
        assertThat(page).contains("""
                <figure><img src="../../%s" alt="A"></figure>
                <p><a href="../../%s">Tệp</a> <a>Tệp mất</a> <a href="http://x.example/">X</a></p>""".formatted(path, path));
        assertThat(page).contains("""
                <ul class="lines">
                <li><a href="../../%s" dir="auto">b.doc</a> <span class="note" lang="vi">(PNG, 1,2 MB)</span></li>
                </ul>""".formatted(path));
        assertThat(Files.readAllBytes(town.current().resolve(path))).isEqualTo(PICTURE);
        var folder = path.substring(0, path.lastIndexOf('/'));
        assertThat(town.file("manifest", ".json")).contains("\"" + folder + "\"");
        assertThat(Files.readString(town.current().resolve(folder).resolve("manifest.json")))
                .contains("\"" + path.substring(folder.length() + 1) + "\"");
        var absolute = "https://songmai.example/" + path;
        assertThat(town.file("articles/undated/tin-", ".json")).contains("\"" + absolute + "\"");
        assertThat(town.file("feeds/atom", ".xml")).contains(absolute);
    }

    @Test
    void areSharedFromReleaseToReleaseAndWrittenAnewWhereDamaged() throws IOException {
        var raw = town.workspace().rawStore();
        town.publisher().publish(town.night(story(raw.put(PICTURE), 8)));
        var first = town.current().toRealPath().resolve(path());
        town.publisher().publish(town.night(story(raw.put(PICTURE), 9)));
        assertThat(links(town.current().resolve(path()))).isEqualTo(2);

        Files.write(first, new byte[] {1});
        town.publisher().publish(town.night(story(raw.put(PICTURE), 10)));
        assertThat(Files.readAllBytes(town.current().resolve(path()))).isEqualTo(PICTURE);
        assertThat(links(town.current().resolve(path()))).isEqualTo(1);
    }

    @Test
    void stopAReleaseWhoseBytesAreLost() {
        var run = town.night(story("ab".repeat(32), 8));
        assertThatThrownBy(() -> town.publisher().publish(run)).isInstanceOf(IOException.class);
        assertThat(town.current()).doesNotExist();
    }

    private static int links(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:nlink");
    }

    private String path() throws IOException {
        var hash = town.workspace().rawStore().put(PICTURE);
        return "assets/" + hash.substring(0, 2) + "/" + hash + ".png";
    }

    private static Outcome.Accepted story(String hash, long size) {
        var asset = new Asset(hash, "image/png", size, OLD);
        var article = Stories.article("1", "Tin có ảnh", null, null)
                .body(BODY, "Một & hai\nTệp Tệp mất X")
                .build()
                .with(
                        List.of(
                                new Figure(OLD, "A", null, null, 0, asset),
                                new Figure("../anh/mat.png", "Mất", null, null, 0, null)),
                        List.of(
                                new Attachment("../tep/b.doc", "", asset),
                                new Attachment("../tep/mat.doc", "Tệp mất", null)));
        return new Outcome.Accepted(article, List.of(), Notices.none());
    }
}
