package vn.portal.batch.legacy.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import vn.portal.notice.Severity;

/**
 * A file of JSON, or of JSON Lines: every list of objects in it is a table.
 *
 * <p>The outermost one is called as the file is, the others by the way to them: in {@code ghost.json} a list of posts may
 * be {@code ghost.db.data.posts}. Where the lines are values of their own, a broken one costs no other.
 */
public final class JsonTables implements Tables {
    private static final int MOST_RECORD = 64 << 20;
    private static final int SNIFF = 1 << 20;
    private static final int MOST_DEPTH = 200;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxStringLength(MOST_RECORD)
                    .build())
            .build();

    private final Path path;
    private final @Nullable Charset charset;

    /** @param charset null to find out */
    public JsonTables(Path path, @Nullable Charset charset) {
        this.path = path;
        this.charset = charset;
    }

    @Override
    public Read read(Wanted wanted, RowSink sink) throws IOException {
        var file = TextFile.of(path, charset);
        var remarks = new Remarks();
        var rows = new JsonRows(TextFile.tableName(path), wanted, sink, remarks);
        boolean isWhole = hasLines(file) ? lines(file, rows, remarks) : whole(file, rows, remarks);
        return new Read(rows.tables(), isWhole, remarks.list());
    }

    /** Whether the first line that is not blank is a whole object. */
    private static boolean hasLines(TextFile file) throws IOException {
        try (var in = new BufferedReader(new BoundedReader(file.open(), SNIFF))) {
            var line = in.readLine();
            while (line != null && line.isBlank()) {
                line = in.readLine();
            }
            return line != null && line.stripLeading().startsWith("{") && isWhole(line);
        } catch (BoundedReader.TooLarge e) {
            return false;
        }
    }

    private static boolean isWhole(String text) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    private boolean lines(TextFile file, JsonRows rows, Remarks remarks) throws IOException {
        boolean isWhole = true;
        long number = 0;
        try (var bounded = new BoundedReader(file.open(), MOST_RECORD);
                var in = new BufferedReader(bounded)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                bounded.next();
                number++;
                if (!line.isBlank()) {
                    isWhole = line(line, number, rows, remarks);
                }
            }
            return isWhole && bounded.endsLine();
        } catch (BoundedReader.TooLarge e) {
            remarks.add(Severity.WARNING, "table-broken", rows.name(), Long.toString(number + 1));
            return false;
        }
    }

    private static boolean line(String line, long number, JsonRows rows, Remarks remarks) throws IOException {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            rows.read(parser, number - 1);
            return true;
        } catch (JacksonException e) {
            rethrow(e);
            remarks.add(Severity.WARNING, "table-row-broken", rows.name(), Long.toString(number));
            return false;
        }
    }

    private boolean whole(TextFile file, JsonRows rows, Remarks remarks) throws IOException {
        try (Reader in = file.open();
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            return whole(parser, rows, remarks);
        }
    }

    private static boolean whole(JsonParser parser, JsonRows rows, Remarks remarks) throws IOException {
        try {
            rows.read(parser, 0);
            return true;
        } catch (JacksonException e) {
            rethrow(e);
            var line = Integer.toString(parser.currentLocation().getLineNr());
            remarks.add(Severity.WARNING, "table-broken", rows.name(), line);
            return false;
        }
    }

    /** A broken disk is not a broken file. */
    private static void rethrow(JacksonException e) throws IOException {
        if (e instanceof JacksonIOException && e.getCause() instanceof IOException io) {
            throw io;
        }
    }
}
