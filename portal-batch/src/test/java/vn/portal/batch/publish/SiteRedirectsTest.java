package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;

class SiteRedirectsTest {
    @TempDir
    private Path root;

    @Test
    void leadFromOldAddressesToPagesOfTheRelease() throws IOException {
        try (var town = new Town(TestDatabase.H2, root).at("https://songmai.example/cong/")) {
            town.known("hoi-thi.txt", "http://cu.example/tin/hoi-thi.html", "/index.php?nv=news&op=hoi-thi-1")
                    .known("thi-tran.txt", "http://khac.example/tin/hoi-thi.html", "/cong/index.html");
            var run = town.night(Stories.order(), Stories.dated());
            town.publisher().publish(run);

            assertThat(table(town)).isEqualTo(table("301", "https://songmai.example/cong/articles/2024-03/"));
            assertThat(town.store().notices().countByCode()).containsEntry("address-shared", 1);

            // withdrawn content keeps its page
            town.publisher().publish(town.night(Stories.order()));
            assertThat(table(town))
                    .startsWith("path,query")
                    .contains("/articles/undated/")
                    .doesNotContain("410");
        }
    }

    private static String table(Town town) throws IOException {
        return Files.readString(town.current().resolve("redirects/redirects.csv"))
                .replaceAll("hoi-thi-ngo-xom-sach-dep-[0-9a-f]{10}", "hoi-thi");
    }

    private static String table(String status, String folder) {
        return """
            path,query,fixed,to,status
            /,nv=news&op=hoi-thi-1,,%1$shoi-thi.html,%2$s
            /tin/hoi-thi.html,,,%1$shoi-thi.html,%2$s
            """.formatted(folder, status);
    }
}
