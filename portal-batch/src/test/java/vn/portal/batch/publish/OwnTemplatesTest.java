package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;
import vn.portal.batch.workspace.Appearance;
import vn.portal.batch.workspace.Problem;

class OwnTemplatesTest {
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
    void winOverOurs() throws IOException {
        own("missing.mustache", "{{>head}}<main><h1>Không có {{t.missing}}</h1></main>{{>foot}}");
        own("foot.mustache", "<footer>{{page.portal.name}}</footer></body></html>");
        own("style.css", "body { color: red }");
        town.publisher().publish(town.night(Stories.dated()));

        assertThat(OwnTemplates.problems(town.workspace())).isEmpty();
        assertThat(town.files().get("404.html")).contains("<h1>Không có Không tìm thấy trang</h1>");
        assertThat(town.files().get("index.html"))
                .contains("<footer>Cổng thông tin điện tử thị trấn Sông Mai</footer>");
        assertThat(town.files()).containsEntry("assets/style.css", "body { color: red }");
    }

    @Test
    void areLookedAtBeforeANightFailsOnThem() throws IOException {
        own("artikle.mustache", "");
        own("readme", "");
        own(
                "home.mustache",
                "{{>head}}\n{{#hasArticles}}\n{{#articles}}{{tittle}}{{/articles}}\n{{/hasArticles}}\n{{t.nwe}}");
        own("index.mustache", "{{heading}}\n{{#lines}}\n{{>lyne}}\n{{/lines}}\n{{page.rooot}}");
        own("campaign.mustache", "\n\n{{#hasFacts}}\n");
        Files.write(root.resolve("templates/line.mustache"), new byte[] {(byte) 0xC3, 'x'});

        assertThat(OwnTemplates.problems(town.workspace()))
                .extracting(
                        p -> p.file().getFileName().toString(),
                        Problem::line,
                        Problem::code,
                        p -> p.arguments().stream().findFirst().orElse(""))
                .containsExactly(
                        tuple("artikle.mustache", 0, "template-unknown-like", "artikle.mustache"),
                        tuple("campaign.mustache", 3, "template-broken", "Section missing close tag 'hasFacts'"),
                        tuple("home.mustache", 3, "template-name-like", "tittle"),
                        tuple("home.mustache", 5, "template-name", "t.nwe"),
                        tuple("index.mustache", 3, "template-name-like", "lyne"),
                        tuple("index.mustache", 5, "template-name", "page.rooot"),
                        tuple("line.mustache", 0, "template-not-utf-8", ""),
                        tuple("readme", 0, "template-unknown", "readme"));
    }

    @Test
    void leaveTheOldSiteWhereTheyAreBroken() throws IOException {
        town.publisher().publish(town.night(Stories.dated()));
        var before = town.files();
        var run = town.night(Stories.dated(), Stories.order());

        own("article.mustache", "{{>head}}\n{{#reports}}\n");
        assertThatThrownBy(() -> town.publisher().publish(run))
                .isInstanceOf(PublishingException.class)
                .hasMessageContaining("article.mustache");
        assertThat(town.files()).isEqualTo(before);
        own("article.mustache", "{{>head}}{{nothingOfThatName}}{{>foot}}");
        assertThatThrownBy(() -> town.publisher().publish(run))
                .isInstanceOf(PublishingException.class)
                .hasMessageContaining("article.mustache")
                .hasMessageContaining("nothingOfThatName");
        assertThat(town.files()).isEqualTo(before);

        own("article.mustache", "{{>head}}<h1>{{title}}</h1>{{>foot}}");
        assertThat(town.publisher().publish(run).switched()).isTrue();
    }

    @Test
    void canAskForWhateverOursAskFor() throws Exception {
        for (var file : shipped()) {
            Files.createDirectories(root.resolve("templates"));
            Files.copy(
                    file, root.resolve("templates").resolve(file.getFileName().toString()));
        }

        assertThat(OwnTemplates.problems(town.workspace())).isEmpty();
    }

    @Test
    void areKnownByTheirNames() throws Exception {
        var names = new TreeSet<String>();
        shipped().forEach(file -> names.add(file.getFileName().toString()));

        assertThat(TemplateNames.files()).isEqualTo(names);
    }

    private static Iterable<Path> shipped() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(Templates.class.getResource("templates/"))
                .toURI());
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void putASnippetIntoEveryPageAsItIs() throws IOException {
        var snippet = "<script defer src=\"https://dem.example/x.js\"></script>";
        var nobody = Appearance.PLAIN.footer();
        town.dressed(new Appearance(nobody, snippet)).publisher().publish(town.night(Stories.dated()));

        town.files().forEach((path, text) -> {
            if (path.endsWith(".html")) {
                assertThat(text).as(path).containsOnlyOnce(snippet);
            }
        });
    }

    private void own(String name, String text) throws IOException {
        Files.createDirectories(root.resolve("templates"));
        Files.writeString(root.resolve("templates").resolve(name), text);
    }
}
