package vn.portal.batch.publish.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The answer to one request. */
record Reply(HttpExchange exchange) {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int NOTHING = -1;

    Reply header(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
        return this;
    }

    void empty(int status) throws IOException {
        exchange.sendResponseHeaders(status, NOTHING);
    }

    void text(int status, String words) throws IOException {
        var bytes = (words + "\n").getBytes(StandardCharsets.UTF_8);
        header("Content-Type", "text/plain; charset=utf-8");
        begin(status, bytes.length);
        if (!isHead()) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** A file, or nothing of it where who asks has it already; compressed where it lies there so and is wanted so. */
    void file(int status, Path file, String mediaType) throws IOException {
        var zipped = file.resolveSibling(file.getFileName() + ".gz");
        boolean hasZipped = Files.isRegularFile(zipped);
        var sent = hasZipped && wantsZipped() ? zipped : file;
        var attributes = Files.readAttributes(sent, BasicFileAttributes.class);
        var modified = attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.SECONDS);
        var tag = "\"" + Long.toHexString(attributes.lastModifiedTime().to(TimeUnit.MILLISECONDS)) + "-"
                + Long.toHexString(attributes.size()) + "\"";
        header("Content-Type", mediaType);
        header("X-Content-Type-Options", "nosniff");
        header("Cache-Control", "no-cache"); // a release may be switched to at any time
        if (hasZipped) {
            header("Vary", "Accept-Encoding");
        }
        if (status == 200) {
            header("ETag", tag).header("Last-Modified", HTTP_DATE.format(modified));
            if (isKnown(tag, modified)) {
                empty(304);
                return;
            }
        }
        if (sent.equals(zipped)) {
            header("Content-Encoding", "gzip");
        }
        begin(status, attributes.size());
        if (!isHead()) {
            Files.copy(sent, exchange.getResponseBody());
        }
    }

    private void begin(int status, long length) throws IOException {
        if (isHead()) {
            header("Content-Length", Long.toString(length)).empty(status);
        } else {
            exchange.sendResponseHeaders(status, length == 0 ? NOTHING : length);
        }
    }

    private boolean isHead() {
        return exchange.getRequestMethod().equals("HEAD");
    }

    private boolean wantsZipped() {
        return asked("Accept-Encoding")
                .map(value -> value.toLowerCase(Locale.ROOT).replace(" ", ""))
                .stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .anyMatch(way -> way.equals("gzip") || way.startsWith("gzip;q=") && !way.matches("gzip;q=0(?:\\.0*)?"));
    }

    private boolean isKnown(String tag, Instant modified) {
        var tags = asked("If-None-Match");
        if (tags.isPresent()) {
            return Stream.of(tags.get().split(","))
                    .map(known -> known.strip().replaceFirst("^W/", ""))
                    .anyMatch(known -> known.equals(tag) || known.equals("*"));
        }
        return asked("If-Modified-Since")
                .flatMap(Reply::instant)
                .filter(since -> !modified.isAfter(since))
                .isPresent();
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(Instant.from(HTTP_DATE.parse(written)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<String> asked(String header) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(header));
    }
}
