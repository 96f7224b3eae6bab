package vn.portal.batch.publish.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.portal.batch.publish.redirect.KnownAddresses;

/** Answers one request after another from the current release. */
final class SiteHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SiteHandler.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final CurrentRelease current;
    private final String root;

    SiteHandler(CurrentRelease current, String root) {
        this.current = current;
        this.root = root;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = new Reply(exchange);
            if (METHODS.contains(exchange.getRequestMethod())) {
                answer(exchange.getRequestURI(), reply);
            } else {
                reply.header("Allow", "GET, HEAD").text(405, "Method not allowed");
            }
        } catch (RuntimeException e) {
            LOG.error("{} could not be answered", exchange.getRequestURI(), e);
        }
    }

    private void answer(URI asked, Reply reply) throws IOException {
        var release = current.folder();
        if (release.isEmpty()) {
            reply.text(503, "Nothing has been published yet");
            return;
        }
        var known = current.addresses(release.get()).answer(asked.toString());
        if (known.isPresent()) {
            moved(release.get(), known.get(), reply);
        } else {
            file(release.get(), asked, reply);
        }
    }

    /** To the same place on this machine, whatever host the portal itself has. */
    private static void moved(Path release, KnownAddresses.Answer answer, Reply reply) throws IOException {
        if (answer.to().isEmpty()) {
            page(release, answer.status(), "Gone", reply);
        } else {
            reply.header("Location", URI.create(answer.to()).getRawPath()).empty(answer.status());
        }
    }

    private void file(Path release, URI asked, Reply reply) throws IOException {
        var path = Optional.ofNullable(asked.getPath())
                .filter(p -> p.startsWith(root))
                .map(p -> p.substring(root.length()));
        var file = path.flatMap(p -> CurrentRelease.file(release, p));
        if (file.isPresent()) {
            reply.file(
                    200,
                    file.get(),
                    MediaTypes.of(release.relativize(file.get()).toString()));
        } else if (path.isPresent() && CurrentRelease.isFolder(release, path.get())) {
            reply.header("Location", asked.getRawPath() + "/").empty(301);
        } else {
            page(release, 404, "Not found", reply);
        }
    }

    /** The release's own page for that, where it has one. */
    private static void page(Path release, int status, String words, Reply reply) throws IOException {
        var page = CurrentRelease.file(release, status + ".html").or(() -> CurrentRelease.file(release, "404.html"));
        if (page.isPresent()) {
            reply.file(status, page.get(), MediaTypes.of("404.html"));
        } else {
            reply.text(status, words);
        }
    }
}
