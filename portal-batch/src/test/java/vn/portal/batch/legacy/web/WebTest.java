package vn.portal.batch.legacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.batch.legacy.web.Answer.Failed;
import vn.portal.batch.legacy.web.Answer.Found;
import vn.portal.batch.legacy.web.Answer.Later;
import vn.portal.batch.legacy.web.Answer.Missing;
import vn.portal.batch.legacy.web.Answer.Unchanged;

@Timeout(60)
class WebTest {
    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");
    private static final int LIMIT = 100_000;
    private static final WebSettings SETTINGS = WebSettings.of("Portal (+https://moi.example/)", LIMIT)
            .withPrivate(true)
            .withPatience(Duration.ofMillis(500), Duration.ofMillis(1500));

    private final Loopback server = new Loopback();

    @AfterEach
    void closesTheServer() {
        server.close();
    }

    @Test
    void bringsWhatIsThereAndWhatTheServerSaysOfIt() {
        server.on("/tin.xml", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"a1\"");
            exchange.getResponseHeaders().add("Last-Modified", "Sun, 01 Mar 2026 08:00:00 GMT");
            Loopback.send(
                    exchange, "text/xml", bytes(exchange.getRequestHeaders().getFirst("User-Agent")));
        });

        var found = (Found) get("/tin.xml");

        assertThat(text(found)).isEqualTo("Portal (+https://moi.example/)");
        assertThat(found.contentType()).isEqualTo("text/xml");
        assertThat(found.known()).isEqualTo(new Known("\"a1\"", "Sun, 01 Mar 2026 08:00:00 GMT"));
        assertThat(found.moved()).isNull();
    }

    @Test
    void asksForNothingThatIsKnown() {
        server.on("/tin.xml", exchange -> {
            var headers = exchange.getRequestHeaders();
            boolean asked = "\"a1\"".equals(headers.getFirst("If-None-Match"))
                    && "Sun, 01 Mar 2026 08:00:00 GMT".equals(headers.getFirst("If-Modified-Since"));
            exchange.sendResponseHeaders(asked ? 304 : 500, -1);
        });

        try (var web = web()) {
            var known = new Known("\"a1\"", "Sun, 01 Mar 2026 08:00:00 GMT");
            assertThat(web.get(server.address("/tin.xml"), known)).isEqualTo(new Unchanged());
        }
    }

    @Test
    void unpacksWhatComesPacked() {
        packed("/gzip", "gzip", Loopback.gzip(bytes("xin chào")));
        packed("/zlib", "deflate", deflated(false));
        packed("/raw", "deflate", deflated(true));
        packed("/liar", "gzip", bytes("xin chào"));
        packed("/br", "br", bytes("?"));
        packed("/cut", "gzip", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});

        assertThat(List.of("/gzip", "/zlib", "/raw", "/liar"))
                .allSatisfy(path -> assertThat(text((Found) get(path))).isEqualTo("xin chào"));
        assertThat(get("/br"))
                .isInstanceOfSatisfying(Failed.class, f -> assertThat(f.code()).isEqualTo("web-packing"));
        assertThat(get("/cut")).isInstanceOf(Failed.class);
    }

    @Test
    void opensNoParcelThatHoldsTooMuch() {
        packed("/bomb", "gzip", Loopback.gzip(new byte[50_000_000]));
        server.file("/large", "text/html", new byte[LIMIT + 1]);
        server.file("/just", "text/html", new byte[LIMIT]);

        assertThat(get("/bomb")).isEqualTo(new Failed("web-too-large", "100000"));
        assertThat(get("/large")).isEqualTo(new Failed("web-too-large", "100000"));
        assertThat(get("/just")).isInstanceOf(Found.class);
    }

    @Test
    void followsRedirectsAndRemembersThoseForGood() {
        server.page("/moi", "ở đây");
        server.redirect("/cu", 301, "/moi");
        server.redirect("/tam", 302, "/moi");
        server.redirect("/dai", 308, "/tam");

        assertThat(((Found) get("/cu")).moved()).isEqualTo(server.address("/moi"));
        assertThat(((Found) get("/tam")).moved()).isNull();
        assertThat(((Found) get("/dai")).moved()).isEqualTo(server.address("/tam"));
        assertThat(((Found) get("/dai")).at()).isEqualTo(server.address("/moi"));
    }

    @Test
    void endsRoundTripsAndRedirectsToNowhere() {
        server.redirect("/vong", 302, "/vong");
        server.redirect("/tep", 302, "file:///etc/passwd");
        server.status("/khong", 302);

        assertThat(get("/vong"))
                .isEqualTo(new Failed("web-redirects", server.address("/vong").toString()));
        assertThat(get("/tep")).isEqualTo(new Failed("web-redirect-unusable", "file:///etc/passwd"));
        assertThat(get("/khong")).isInstanceOf(Failed.class);
        assertThat(server.asked).hasSizeLessThan(20);
    }

    @ParameterizedTest
    @CsvSource({"404, 404", "410, 410"})
    void tellsWhatIsMissing(int status, int told) {
        server.status("/mat", status);

        assertThat(get("/mat")).isEqualTo(new Missing(told));
    }

    @Test
    void leavesAServerAloneThatAsksForIt() {
        wait("/giay", 429, "120");
        wait("/ngay", 503, "Mon, 02 Mar 2026 18:00:00 GMT");
        wait("/lau", 429, "999999999");
        server.status("/thoi", 429);
        server.status("/hong", 500);

        assertThat(get("/giay")).isEqualTo(new Later(429, NOW.plusSeconds(120)));
        assertThat(get("/ngay")).isEqualTo(new Later(503, NOW.plus(Duration.ofDays(1))));
        assertThat(get("/lau")).isEqualTo(new Later(429, NOW.plus(Duration.ofDays(7))));
        assertThat(get("/thoi")).isEqualTo(new Later(429, NOW.plus(Duration.ofHours(1))));
        assertThat(get("/hong")).isEqualTo(new Failed("web-status", "500"));
    }

    @Test
    void waitsForNoOneLongerThanAgreed() throws IOException {
        server.on("/cham", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            // never silent for long enough to be given up for that, never done
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                pause(100);
            }
        });
        server.on("/im", exchange -> pause(5000));

        assertThat(get("/cham")).isEqualTo(new Failed("web-slow", "1"));
        assertThat(get("/im")).isEqualTo(new Failed("web-slow", "0"));
    }

    @Test
    void doesNotReadToTheEndWhatNobodyWants() {
        server.on("/loi", exchange -> {
            exchange.sendResponseHeaders(500, 0);
            for (int i = 0; i < 20; i++) {
                exchange.getResponseBody().write(new byte[10_000]);
                pause(100);
            }
        });

        long begin = System.nanoTime();
        assertThat(get("/loi")).isEqualTo(new Failed("web-status", "500"));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(1400));
    }

    @Test
    void tellsHostsThatAreNotThere() throws IOException {
        int closed;
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            closed = socket.getLocalPort();
        }

        assertThat(code(URI.create("http://127.0.0.1:" + closed + "/"), SETTINGS, SystemDefaultDnsResolver.INSTANCE))
                .isEqualTo("web-unreachable");
        assertThat(code(URI.create("http://khong.example/"), SETTINGS, names("unknown")))
                .isEqualTo("web-host-unknown");
    }

    @Test
    void tellsServersWhoseCertificateIsNone() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> {
                try (var asked = socket.accept()) {
                    asked.getOutputStream().write(bytes("HTTP/1.1 400 Bad Request\r\n\r\n"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            thread.start();

            assertThat(code(
                            URI.create("https://127.0.0.1:" + socket.getLocalPort() + "/"),
                            SETTINGS,
                            names("127.0.0.1")))
                    .isEqualTo("web-tls");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[::127.0.0.1]",
                "[2002:7f00:1::]"
            })
    void refusesPrivateHostsHoweverTheyAreWritten(String host) {
        server.page("/", "bí mật");
        var address = URI.create("http://" + host + ":" + server.port() + "/");

        assertThat(code(address, SETTINGS.withPrivate(false), SystemDefaultDnsResolver.INSTANCE))
                .isEqualTo("web-private");
        assertThat(server.asked).isEmpty();
    }

    @Test
    void refusesNamesThatLeadToPrivateHostsBeforeAnyRedirect() {
        server.page("/bi-mat", "bí mật");
        server.redirect("/mo", 302, "http://trong.example:" + server.port() + "/bi-mat");
        DnsResolver names = resolver(host -> host.equals("ngoai.example") ? "127.0.0.1" : "169.254.169.254");
        var hosts = SETTINGS.withPrivate(false).withProxy(null);
        try (var web = Web.open(hosts, NOW, names)) {
            assertThat(web.get(URI.create("http://trong.example/"), Known.NOTHING))
                    .isEqualTo(new Failed("web-private", "169.254.169.254"));
        }
        assertThat(code(URI.create("http://ngoai.example:" + server.port() + "/mo"), hosts, names))
                .isEqualTo("web-private");
    }

    @Test
    void connectsToTheAddressThatWasCheckedAndAsksForItOnce() {
        server.page("/", "đây");
        var calls = new AtomicInteger();
        DnsResolver names = resolver(host -> calls.incrementAndGet() == 1 ? "127.0.0.1" : "192.0.2.1");

        try (var web = Web.open(SETTINGS, NOW, names)) {
            assertThat(web.get(URI.create("http://cu.example:" + server.port() + "/"), Known.NOTHING))
                    .isInstanceOf(Found.class);
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void goesThroughAProxyButNotToPrivateHosts() {
        server.page("http://ngoai.example/tin", "qua máy chủ trung gian");
        var settings = SETTINGS.withPrivate(false).withProxy(URI.create("http://127.0.0.1:" + server.port()));
        DnsResolver names = resolver(host -> switch (host) {
            case "127.0.0.1" -> host;
            case "ngoai.example" -> "93.184.216.34";
            default -> "10.0.0.1";
        });

        try (var web = Web.open(settings, NOW, names)) {
            assertThat(web.get(URI.create("http://ngoai.example/tin"), Known.NOTHING))
                    .isInstanceOf(Found.class);
            assertThat(web.get(URI.create("http://trong.example/tin"), Known.NOTHING))
                    .isEqualTo(new Failed("web-private", "10.0.0.1"));
        }
    }

    private String code(URI address, WebSettings settings, DnsResolver names) {
        try (var web = Web.open(settings, NOW, names)) {
            return ((Failed) web.get(address, Known.NOTHING)).code();
        }
    }

    private Answer get(String path) {
        try (var web = web()) {
            return web.get(server.address(path), Known.NOTHING);
        }
    }

    private static Web web() {
        return Web.open(SETTINGS, NOW);
    }

    private void wait(String path, int status, String until) {
        server.on(path, exchange -> {
            exchange.getResponseHeaders().add("Retry-After", until);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    private void packed(String path, String packing, byte[] bytes) {
        server.on(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", packing);
            Loopback.send(exchange, "text/plain", bytes);
        });
    }

    private static byte[] deflated(boolean bare) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(9, bare))) {
            out.write(bytes("xin chào"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }

    private static DnsResolver names(String address) {
        return resolver(host -> address);
    }

    private interface Names {
        String of(String host);
    }

    private static DnsResolver resolver(Names names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                var address = names.of(host);
                if (address.equals("unknown")) {
                    throw new UnknownHostException(host);
                }
                return new InetAddress[] {InetAddress.getByName(address)};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Found found) {
        return new String(found.bytes(), StandardCharsets.UTF_8);
    }
}
