package vn.portal.batch.publish.redirect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What a server on this machine answers, asked byte by byte: no client tidies an address on its way. */
public record Answers(int port) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1.1 (\\d+).*", Pattern.DOTALL);

    /** Waits until it listens. */
    static void await(int port, Process process, Path said) throws IOException, InterruptedException {
        for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (ConnectException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        process.destroyForcibly();
        throw new AssertionError("it does not start: " + Files.readString(said));
    }

    /** The whole answer, with its headers. */
    public String get(String address, String... headers) throws IOException {
        return ask("GET", address, headers);
    }

    public String ask(String method, String address, String... headers) throws IOException {
        var more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        var request =
                method + " " + address + " HTTP/1.1\r\nHost: songmai.example\r\nConnection: close\r\n" + more + "\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    public int status(String address) throws IOException {
        var matcher = STATUS.matcher(get(address));
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    /** The status and, of a redirect, where to: {@code 301 https://songmai.example/articles/a.html}. */
    public String way(String address) throws IOException {
        var answer = get(address);
        var location = header(answer, "location");
        var status = answer.substring(9, 12);
        return location.isEmpty() ? status : status + " " + location;
    }

    /** A header's value; empty where there is none. */
    public static String header(String answer, String name) {
        var matcher = Pattern.compile("(?im)^" + Pattern.quote(name) + ":[ \\t]*([^\\r\\n]*)")
                .matcher(answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n"))));
        return matcher.find() ? matcher.group(1) : "";
    }
}
