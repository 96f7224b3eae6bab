package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;

/**
 * Readers who never stop looking while releases follow each other: at each instant the site is one whole release.
 *
 * <p>{@code -Dportal.publishes=1000} says how many.
 */
class ReadersTest {
    private static final int PUBLISHES = Integer.getInteger("portal.publishes", 24);

    @TempDir
    private Path root;

    private final AtomicBoolean over = new AtomicBoolean();
    private final ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();

    @Test
    void neverGetATornFileAManifestThatDoesNotMatchOrALinkToNowhere() throws Exception {
        var readers = Executors.newFixedThreadPool(2);
        try (var town = new Town(TestDatabase.H2, root).keeping(PUBLISHES + 1)) {
            publish(town, 0);
            var whole = readers.submit(verifying(town));
            var feeds = readers.submit(reading(town));
            var published = new HashSet<String>();
            try {
                published.add(feed(town));
                for (int i = 1; i < PUBLISHES; i++) {
                    publish(town, i);
                    published.add(feed(town));
                }
            } finally {
                over.set(true);
            }
            assertThat(whole.get())
                    .as("times that somebody looked at every file")
                    .isGreaterThan(PUBLISHES / 10);
            assertThat(troubles).isEmpty();
            assertThat(feeds.get()).hasSizeGreaterThan(PUBLISHES / 10).isSubsetOf(published);
        } finally {
            readers.shutdownNow();
        }
    }

    /** Each time another page is withdrawn and the one before comes back. */
    private static void publish(Town town, int time) throws IOException {
        var run = time % 2 == 0 ? town.night(Stories.dated()) : town.night(Stories.order(), Stories.measured());
        assertThat(town.publisher().publish(run).switched())
                .as("release " + time)
                .isTrue();
    }

    private Callable<Integer> verifying(Town town) {
        return () -> {
            int times = 0;
            for (; !over.get(); times++) {
                assertThat(Verification.of(town.site(), trouble -> troubles.add(trouble.toString())))
                        .isPositive();
            }
            return times;
        };
    }

    private Callable<Set<String>> reading(Town town) {
        return () -> {
            var seen = new HashSet<String>();
            while (!over.get()) {
                seen.add(feed(town));
                Thread.sleep(1);
            }
            return seen;
        };
    }

    /** As a web server reads it: by its path, with no thought of releases. */
    private static String feed(Town town) throws IOException {
        return Files.readString(town.current().resolve("feeds/atom.xml"));
    }
}
