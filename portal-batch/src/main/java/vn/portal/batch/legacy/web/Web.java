package vn.portal.batch.legacy.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Asks servers for what they publish.
 *
 * <p>Never throws for what the net or a server does. To be closed.
 *
 * <pre>{@code
 * try (var web = Web.open(WebSettings.of("Portal (+https://phanthiet.example/)", 20 << 20), now)) {
 *     web.get(URI.create("https://cu.example/rss.xml"), Known.NOTHING)   // Found[at=https://cu.example/rss.xml, …]
 *     web.get(URI.create("http://192.168.1.1/"), Known.NOTHING)          // Failed[code=web-private, detail=192.168.1.1]
 * }
 * }</pre>
 */
public final class Web implements AutoCloseable {
    private static final int MOST_REDIRECTS = 10;
    private static final int LONGEST_DETAIL = 200;

    private final WebSettings settings;
    private final Instant now;
    private final CheckedHosts hosts;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Web::watcher);

    private Web(WebSettings settings, Instant now, DnsResolver names) {
        this.settings = settings;
        this.now = now;
        var proxy = settings.proxy();
        this.hosts = new CheckedHosts(names, settings.allowPrivate(), proxy == null ? null : proxy.getHost());
        this.client = Clients.client(settings, hosts);
    }

    /** @param now against which a {@code Retry-After} in seconds is counted */
    public static Web open(WebSettings settings, Instant now) {
        return open(settings, now, SystemDefaultDnsResolver.INSTANCE);
    }

    static Web open(WebSettings settings, Instant now, DnsResolver names) {
        return new Web(settings, now, names);
    }

    private static Thread watcher(Runnable task) {
        var thread = new Thread(task, "web-watch");
        thread.setDaemon(true);
        return thread;
    }

    /** One step: an answer, or where to ask instead. */
    private record Step(@Nullable Answer answer, @Nullable URI next, boolean forGood) {}

    /** Asks for an address, and for those that it leads to. */
    public Answer get(URI address, Known known) {
        var at = address;
        URI moved = null;
        boolean forGood = true;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            var step = ask(at, moved, known);
            if (step.answer() != null) {
                return step.answer();
            }
            at = step.next() == null ? at : step.next();
            forGood &= step.forGood();
            moved = forGood ? at : moved;
        }
        return new Answer.Failed("web-redirects", WebAddresses.shown(at.toString()));
    }

    private Step ask(URI at, @Nullable URI moved, Known known) {
        var request = new HttpGet(at);
        request.setHeader("Accept-Encoding", "gzip, deflate");
        if (known.etag() != null) {
            request.setHeader("If-None-Match", known.etag());
        }
        if (known.modified() != null) {
            request.setHeader("If-Modified-Since", known.modified());
        }
        var late = new AtomicBoolean();
        var end = watch.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                settings.longest().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            if (settings.proxy() != null) {
                // the proxy looks the host up by itself; what we find may only refuse it
                hosts.resolve(at.getHost());
            }
            return answered(request, at, moved);
        } catch (IOException e) {
            return done(late.get() ? new Answer.Failed("web-slow", seconds(settings.longest())) : failed(e));
        } finally {
            end.cancel(false);
        }
    }

    private Step answered(HttpGet request, URI at, @Nullable URI moved) throws IOException {
        var response = client.executeOpen(new HttpHost(at.getScheme(), at.getHost(), at.getPort()), request, null);
        boolean isRead = false;
        try {
            var step = judged(response, at, moved);
            isRead = response.getEntity() == null || step.answer() instanceof Answer.Found;
            return step;
        } finally {
            if (isRead) {
                response.close();
            } else {
                // closing would read to the end what nobody wants
                request.cancel();
            }
        }
    }

    private Step judged(ClassicHttpResponse response, URI at, @Nullable URI moved) throws IOException {
        int status = response.getCode();
        return switch (status) {
            case 200, 203 -> done(found(response, at, moved));
            case 304 -> done(new Answer.Unchanged());
            case 301, 302, 303, 307, 308 -> redirect(response, at, status == 301 || status == 308);
            case 404, 410 -> done(new Answer.Missing(status));
            case 429 -> done(new Answer.Later(status, until(response).orElse(now.plus(Duration.ofHours(1)))));
            default ->
                done(until(response)
                        .<Answer>map(until -> new Answer.Later(status, until))
                        .orElseGet(() -> new Answer.Failed("web-status", Integer.toString(status))));
        };
    }

    private static Step done(Answer answer) {
        return new Step(answer, null, false);
    }

    private static Step redirect(ClassicHttpResponse response, URI at, boolean forGood) {
        var location = header(response, "Location");
        return WebAddresses.resolve(at, location == null ? "mailto:" : location)
                .map(next -> new Step(null, next, forGood))
                .orElseGet(() -> done(new Answer.Failed("web-redirect-unusable", shortened(String.valueOf(location)))));
    }

    private Answer found(ClassicHttpResponse response, URI at, @Nullable URI moved) throws IOException {
        var known = new Known(header(response, "ETag"), header(response, "Last-Modified"));
        return new Answer.Found(at, moved, body(response), header(response, "Content-Type"), known);
    }

    private byte[] body(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        return Unpacked.read(entity.getContent(), header(response, "Content-Encoding"), settings.limit());
    }

    private Optional<Instant> until(MessageHeaders response) {
        return RetryAfter.of(header(response, "Retry-After"), now);
    }

    private static @Nullable String header(MessageHeaders response, String name) {
        var header = response.getFirstHeader(name);
        return header == null || header.getValue() == null || header.getValue().isBlank()
                ? null
                : header.getValue().strip();
    }

    private Answer.Failed failed(Exception e) {
        if (e instanceof CheckedHosts.PrivateHost) {
            return new Answer.Failed("web-private", String.valueOf(e.getMessage()));
        }
        if (e instanceof UnknownHostException) {
            return new Answer.Failed("web-host-unknown", shortened(String.valueOf(e.getMessage())));
        }
        if (e instanceof SocketTimeoutException) {
            return new Answer.Failed("web-slow", seconds(settings.patience()));
        }
        if (e instanceof SSLException) {
            return new Answer.Failed("web-tls", shortened(String.valueOf(e.getMessage())));
        }
        if (e instanceof Unpacked.TooLarge) {
            return new Answer.Failed("web-too-large", Long.toString(settings.limit()));
        }
        boolean packing = e instanceof Unpacked.UnknownPacking || e instanceof ZipException;
        return new Answer.Failed(packing ? "web-packing" : "web-unreachable", shortened(e.toString()));
    }

    private static String seconds(Duration time) {
        return Long.toString(time.toSeconds());
    }

    private static String shortened(String detail) {
        var shown = WebAddresses.shown(detail);
        return shown.length() > LONGEST_DETAIL ? shown.substring(0, LONGEST_DETAIL) + "…" : shown;
    }

    @Override
    public void close() {
        watch.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            throw new IllegalStateException("a client that holds no files cannot fail to close", e);
        }
    }
}
