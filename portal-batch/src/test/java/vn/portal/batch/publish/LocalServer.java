package vn.portal.batch.publish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/** Hands out the files of a site as a web server would, packed, and counts the bytes. */
final class LocalServer implements AutoCloseable {
    private final Path site;
    private final HttpServer server;
    private final AtomicLong sent = new AtomicLong();

    LocalServer(Path site) throws IOException {
        this.site = site;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    /** What was sent since it was asked last. */
    long sent() {
        return sent.getAndSet(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().substring(1);
            var file = site.resolve(path);
            boolean there = Files.isRegularFile(file);
            var bytes = new ByteArrayOutputStream();
            try (var packed = new GZIPOutputStream(bytes)) {
                packed.write(Files.readAllBytes(there ? file : site.resolve("404.html")));
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.getResponseHeaders().set("Content-Type", there ? type(path) : "text/html");
            exchange.sendResponseHeaders(there ? 200 : 404, bytes.size());
            exchange.getResponseBody().write(bytes.toByteArray());
            sent.addAndGet(bytes.size());
        }
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> "text/html";
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "png" -> "image/png";
            default -> "application/octet-stream";
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
