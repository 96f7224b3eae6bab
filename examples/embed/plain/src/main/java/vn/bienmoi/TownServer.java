package vn.bienmoi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.feed.FeedDocument;
import vn.portal.feed.FeedEntry;
import vn.portal.feed.FeedFormat;
import vn.portal.feed.FeedFormats;
import vn.portal.feed.FeedHead;
import vn.portal.feed.NewestFirst;
import vn.portal.intake.Hints;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.json.ContentJson;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.PortalContext;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

/** The portal of an invented town in plain Java: takes posted pages in, judges them, and serves a feed of them. */
public final class TownServer {
    private static final PortalContext PORTAL = new PortalContext(
            "Cổng thông tin Biển Mới",
            "thành phố Biển Mới",
            "vi",
            ZoneId.of("Asia/Ho_Chi_Minh"),
            URI.create("https://bienmoi.example/"),
            "bienmoi.example",
            LocalDate.of(2024, 1, 1));
    private static final FeedFormat RSS = FeedFormats.named("rss");

    private static final List<String> PAGES = List.of("text/html", "text/plain");

    private final Intake intake = Intake.of(PORTAL);
    private final Map<ContentId, Content> published = new ConcurrentHashMap<>();
    private final JsonMapper json = new JsonMapper();

    private TownServer() {}

    /** Listens on that port of this machine, or on any free one where it is 0. */
    public static HttpServer start(int port) throws IOException {
        var town = new TownServer();
        var server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        server.createContext("/pages/", town::takePage);
        server.createContext("/rss.xml", town::serveFeed);
        server.start();
        return server;
    }

    public static void main(String[] args) throws IOException {
        start(8080);
    }

    private void takePage(HttpExchange exchange) throws IOException {
        var key = exchange.getRequestURI().getPath().substring("/pages/".length());
        var mediaType = mediaType(exchange);
        if (key.isEmpty() || !PAGES.contains(mediaType)) {
            answer(exchange, 415, "text/plain", bytes("a page is one of " + PAGES + " and has a key"));
            return;
        }
        var page = exchange.getRequestBody().readAllBytes();
        var outcome = intake.take(Origin.of("old-portal", key), page, Hints.of(mediaType));
        if (outcome instanceof Outcome.Accepted accepted) {
            published.put(accepted.primary().id(), acceptedNow(accepted.primary()));
            answer(exchange, 201, "application/json", bytes(ContentJson.publicView(accepted.primary())));
        } else {
            answer(
                    exchange,
                    422,
                    "application/problem+json",
                    bytes(json.writeValueAsString(problem(outcome.notices()))));
        }
    }

    /** Without its parameters; pages say themselves in which encoding they are. */
    private static String mediaType(HttpExchange exchange) {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type == null ? "" : type.replaceFirst("\\s*;.*", "");
    }

    /** A problem as RFC 9457 has it, with every notice in it. */
    private static Map<String, Object> problem(Notices notices) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("title", "The content is kept out.");
        problem.put("status", 422);
        problem.put("notices", notices.map(TownServer::told));
        return problem;
    }

    private static Map<String, String> told(Notice notice) {
        var told = new LinkedHashMap<String, String>();
        told.put("severity", notice.severity().name());
        told.put("code", notice.code());
        told.put("path", notice.path());
        told.put("text", notice.text(Locale.ENGLISH));
        return told;
    }

    /** Content without a date stands in feeds by the time at which it was accepted. */
    private static Content acceptedNow(Content content) {
        var e = content.edition();
        var edition = new Edition(
                e.number(),
                e.state(),
                e.firstPublishedAt(),
                e.publicUpdatedAt(),
                e.lastEditedAt(),
                Instant.now(),
                e.changeNotes());
        return content.with(content.id(), edition, content.provenance());
    }

    private void serveFeed(HttpExchange exchange) throws IOException {
        var feed = feed();
        var request = exchange.getRequestHeaders();
        exchange.getResponseHeaders().set("ETag", feed.tag());
        exchange.getResponseHeaders().set("Last-Modified", feed.lastModified());
        if (feed.isKnown(request.getFirst("If-None-Match"), request.getFirst("If-Modified-Since"))) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", feed.mediaType());
        exchange.sendResponseHeaders(200, 0); // of a length that nobody knows yet
        try (exchange) {
            feed.writeTo(exchange.getResponseBody());
        }
    }

    private FeedDocument feed() throws IOException {
        var entries = published.values().stream()
                .sorted(NewestFirst.in(PORTAL.zone()))
                .map(c -> new FeedEntry(c, PORTAL.address().resolve(c.kind().plural() + "/" + c.id())))
                .toList();
        return FeedDocument.of(RSS, FeedHead.of(PORTAL, PORTAL.address().resolve(RSS.fileName()), entries), entries);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String mediaType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
