package vn.portal.batch.publish;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells a hub which feeds are new, so that it tells those who follow them at once (WebSub).
 *
 * <p>A site does not depend on it: who asks a feed now and then misses nothing.
 */
record Hub(URI address, URI site) {
    private static final String FEEDS = "feeds/";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The paths of feeds that differ from those of the release before; all of them where there was none. */
    static List<String> fresh(Manifest manifest, Path release, @Nullable Path before) throws IOException {
        var fresh = new ArrayList<String>();
        for (var folder : manifest.folders().keySet()) {
            var index = Unit.path(folder, Manifest.FILE);
            if ((folder + "/").startsWith(FEEDS) && isFresh(index, release, before)) {
                for (var name :
                        Manifest.read(release.resolve(index), index).files().keySet()) {
                    var path = Unit.path(folder, name);
                    if (isFollowed(name) && isFresh(path, release, before)) {
                        fresh.add(path);
                    }
                }
            }
        }
        return fresh;
    }

    private static boolean isFollowed(String name) {
        return !name.startsWith("archive/") && !Twin.isTwin(name);
    }

    private static boolean isFresh(String path, Path release, @Nullable Path before) throws IOException {
        var old = before == null ? null : before.resolve(path);
        return old == null || !Files.exists(old) || Files.mismatch(old, release.resolve(path)) >= 0;
    }

    /**
     * Tells of those feeds, one after the other, until the hub fails.
     *
     * @return why it failed; empty where it heard it all
     */
    Optional<String> tell(List<String> feeds) {
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            for (var feed : feeds) {
                int status = client.send(request(feed), HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status / 100 != 2) {
                    return Optional.of("HTTP " + status);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(e.toString());
        }
    }

    private HttpRequest request(String feed) {
        var topic = URLEncoder.encode(site.resolve(feed).toString(), StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("hub.mode=publish&hub.topic=" + topic + "&hub.url=" + topic))
                .build();
    }
}
