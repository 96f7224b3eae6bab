package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;
import vn.portal.intake.Hints;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.model.PortalContext;
import vn.portal.notice.Origin;

/** The example's page from its bytes to what readers see. */
class PhanThietSiteTest {
    private static final PortalContext PORTAL = new PortalContext(
            "Cổng thông tin điện tử thành phố Phan Thiết",
            "thành phố Phan Thiết",
            "vi",
            ZoneId.of("Asia/Ho_Chi_Minh"),
            URI.create("https://phanthiet.example/"),
            "phanthiet.example",
            LocalDate.of(2024, 1, 1));

    @TempDir
    Path root;

    @Test
    void showsThePageWithWhatItNames() throws IOException {
        try (var town = new Town(TestDatabase.H2, root).of(PORTAL, "phan-thiet")) {
            var run = town.night(page());

            town.publisher().publish(run);

            var pages = new TreeMap<>(town.files());
            pages.keySet().removeIf(path -> !path.endsWith(".html") || path.startsWith("statistics/"));
            Golden.compare("phan-thiet", pages);
            assertThat(town.files().keySet().stream().filter(p -> p.matches("(articles|campaigns|statistics)/.*\\.json")))
                    .hasSize(1 + 9 + 9);
        }
    }

    private static Outcome.Accepted page() throws IOException {
        var bytes = Files.readAllBytes(Path.of("..", "examples", "phan-thiet", "legacy", "phan-thiet-2024.txt"));
        var outcome =
                Intake.of(PORTAL).take(Origin.of("phan-thiet", "phan-thiet-2024.txt"), bytes, Hints.of("text/plain"));
        return (Outcome.Accepted) outcome;
    }
}
