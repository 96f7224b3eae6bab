package vn.portal.batch.legacy.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Makes a WARC, record by record. */
public final class Capture {
    private final List<byte[]> records = new ArrayList<>();

    public Capture page(String address, String latin1) {
        return response(address, "200 OK", "Content-Type: text/html\r\n", latin1);
    }

    public Capture response(String address, String status, String headers, String latin1) {
        return response(address, "2024-05-01T00:00:00Z", status, headers, latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    public Capture response(String address, String date, String status, String headers, byte[] body) {
        var http = ("HTTP/1.1 " + status + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return record(
                "response", address, date, "Content-Type: application/http; msgtype=response\r\n", join(http, body));
    }

    public Capture record(String type, String address, String date, String headers, byte[] block) {
        var head = "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>\r\n"
                        .formatted(type, records.size())
                + "WARC-Date: %s\r\nWARC-Target-URI: %s\r\n%sContent-Length: %d\r\n\r\n"
                        .formatted(date, address, headers, block.length);
        records.add(
                join(join(head.getBytes(StandardCharsets.UTF_8), block), "\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    public byte[] plain() {
        return records.stream().reduce(new byte[0], Capture::join);
    }

    /** Each record packed by itself, as the format demands. */
    public byte[] zipped() {
        var out = new ByteArrayOutputStream();
        for (var record : records) {
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(record);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[] one, byte[] other) {
        var both = new byte[one.length + other.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
