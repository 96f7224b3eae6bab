package vn.portal.batch.legacy.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

/** A capture of the web: each page under the name that wget would have given it. */
final class WarcFile {
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    /** How much is read ahead. */
    private static final int BUFFER = 1 << 16;

    private final Crate crate;
    private final Captures captures;
    private final Counted packed;
    private String last = "";

    private WarcFile(Crate crate, Counted packed) {
        this.crate = crate;
        this.packed = packed;
        this.captures = new Captures();
    }

    /** @throws IOException if the file cannot be opened, or a disk of ours is broken */
    static void read(Path file, Crate crate) throws IOException {
        try (var packed = new Counted(Files.newInputStream(file))) {
            var warc = new WarcFile(crate, packed);
            try {
                warc.records();
            } catch (Budget.Spent e) {
                crate.spent(e);
            }
            warc.captures.addTo(crate);
        }
    }

    private void records() throws IOException {
        try (var reader = new WarcReader(packed)) {
            reader.setLenient(true);
            for (var record = next(reader); record.isPresent(); record = next(reader)) {
                crate.budget().entry();
                takeIfSound(record.get());
            }
        }
    }

    /** Empty at the end, however it comes. */
    private Optional<WarcRecord> next(WarcReader reader) {
        try {
            return reader.next();
        } catch (Budget.Spent e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            crate.damaged(place(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Headers are read only when they are asked for, and may be anything. */
    private void takeIfSound(WarcRecord record) throws IOException {
        try {
            take(record);
        } catch (Budget.Spent e) {
            throw e;
        } catch (RuntimeException e) {
            crate.damaged(place(), String.valueOf(e.getMessage()));
        }
    }

    private String place() {
        return (last.isEmpty() ? "" : last + ", ") + packed.count();
    }

    private void take(WarcRecord record) throws IOException {
        if (!(record instanceof WarcTargetRecord target) || target.target() == null) {
            return;
        }
        last = target.target();
        var name = WebName.of(last);
        if (name.isEmpty()) {
            return;
        }
        if (record instanceof WarcRevisit revisit) {
            captures.revisit(name, last, revisit);
        } else if (record instanceof WarcResponse response) {
            response(name, response);
        } else if (record instanceof WarcResource resource) {
            keep(name, resource, resource.body().stream(), resource.contentType());
        }
    }

    private void response(String name, WarcResponse record) throws IOException {
        HttpResponse http;
        InputStream body;
        try {
            http = record.http();
            body = body(http);
        } catch (IOException | RuntimeException e) {
            captures.add(name, capture(ArchivedFile.wrong("", 0, ArchivedFile.DAMAGED), record), null);
            return;
        }
        var location = http.headers().first("Location").orElse(null);
        if (http.status() / 100 == 3 && location != null) {
            captures.redirect(last, location);
        } else if (http.status() == 200) {
            keep(name, record, body, http.contentType());
        } else {
            captures.leaveOut(http.status());
        }
    }

    private static InputStream body(HttpResponse http) throws IOException {
        try {
            return http.bodyDecoded().stream();
        } catch (LinkageError e) {
            throw new IOException("packed in a way that is not known", e);
        }
    }

    private static String type(@Nullable MediaType type) {
        return type == null ? "" : type.base().toString().toLowerCase(Locale.ROOT);
    }

    /** As the server says; what no Java knows says nothing. */
    private static @Nullable String charset(@Nullable MediaType type) {
        var told = type == null ? null : type.parameters().get("charset");
        try {
            return told == null || !Charset.isSupported(told) ? null : told;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }

    private void keep(String name, WarcCaptureRecord record, InputStream body, @Nullable MediaType type)
            throws IOException {
        long before = packed.count() - BUFFER;
        var file = record.truncated() == WarcTruncationReason.NOT_TRUNCATED
                ? crate.keep(body, () -> packed.count() - before, -1)
                : ArchivedFile.wrong("", 0, ArchivedFile.DAMAGED);
        // as wget does it for names that do not say what they are
        var key = PAGES.contains(type(type)) && !crate.isPage(name) ? name + ".html" : name;
        captures.add(key, capture(file, record).told(charset(type)), digest(record));
    }

    private ArchivedFile capture(ArchivedFile file, WarcCaptureRecord record) {
        return file.fetched(last, date(record));
    }

    private static @Nullable Instant date(WarcRecord record) {
        try {
            return record.date();
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static @Nullable String digest(WarcTargetRecord record) {
        try {
            return record.payloadDigest().map(Object::toString).orElse(null);
        } catch (RuntimeException e) {
            return null;
        }
    }
}
