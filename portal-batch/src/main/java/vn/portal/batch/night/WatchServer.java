package vn.portal.batch.night;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.portal.batch.report.Metrics;
import vn.portal.batch.workspace.Schedule;

/** Tells over HTTP how a watch goes: {@code /health} for people and load balancers, {@code /metrics} for Prometheus. */
public final class WatchServer implements Closeable {
    private static final int AT_ONCE = 4;
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final NightWatch watch;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    private WatchServer(NightWatch watch, HttpServer server) {
        this.watch = watch;
        this.server = server;
    }

    /**
     * Starts to listen.
     *
     * @throws BindException if somebody else listens there, or it is no address
     */
    public static WatchServer start(NightWatch watch, Schedule.Listen at) throws IOException {
        var address = new InetSocketAddress(at.host(), at.port());
        if (address.isUnresolved()) {
            throw new BindException(at.host() + " is no address");
        }
        var server = new WatchServer(watch, HttpServer.create(address, 0));
        server.server.setExecutor(server.threads);
        server.server.createContext("/", server::answer);
        server.server.start();
        return server;
    }

    public URI address() {
        var at = server.getAddress();
        var host = at.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!METHODS.contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, 405, "text/plain; charset=utf-8", "Method not allowed\n");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/health" -> health(exchange);
                case "/metrics" -> send(exchange, 200, Metrics.MEDIA_TYPE, metrics());
                default -> send(exchange, 404, "text/plain; charset=utf-8", "/health, /metrics\n");
            }
        }
    }

    private void health(HttpExchange exchange) throws IOException {
        var health = watch.health();
        send(exchange, health.isWell() ? 200 : 503, "application/json", health.json());
    }

    private String metrics() throws IOException {
        var out = new ByteArrayOutputStream();
        watch.metrics().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String mediaType, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
