package vn.portal.batch.legacy.mapping;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.legacy.table.Row;

/** Rows one after the other in a file, each found again by where it begins. */
final class RowLog implements Closeable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte TEXT = 1;
    private static final byte NESTED = 2;
    private static final int BUFFER = 1 << 16;
    private static final int FIRST_READ = 1 << 12;
    private static final int MOST_CACHED = 2000;

    private final FileChannel file;
    private final DataOutputStream out;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    /** Categories and the like are joined to row after row. */
    private final Map<Long, StagedRow> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, StagedRow> eldest) {
            return size() > MOST_CACHED;
        }
    };

    private long end;
    private boolean isFlushed = true;

    RowLog(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), BUFFER));
    }

    StagedRow write(Row row) throws IOException {
        var values = new LinkedHashMap<String, Object>();
        row.values().forEach((column, value) -> kept(value).ifPresent(kept -> values.put(lower(column), kept)));
        var staged = new StagedRow(row.table(), values, row.position(), end);
        var bytes = bytes(staged);
        out.writeInt(bytes.length);
        out.write(bytes);
        end += Integer.BYTES + bytes.length;
        isFlushed = false;
        return staged;
    }

    void each(Stage.RowVisitor visitor) throws IOException {
        flush();
        long at = 0;
        // the stream is not closed: it would close the file
        var in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file.position(0)), BUFFER));
        while (at < end) {
            var bytes = in.readNBytes(in.readInt());
            visitor.visit(row(bytes, at));
            at += Integer.BYTES + bytes.length;
        }
    }

    StagedRow read(long at) throws IOException {
        flush();
        var known = recent.get(at);
        if (known != null) {
            return known;
        }
        var bytes = bytes(at);
        var row = row(bytes, at);
        if (bytes.length <= FIRST_READ) {
            recent.put(at, row);
        }
        return row;
    }

    private void flush() throws IOException {
        if (!isFlushed) {
            out.flush();
            isFlushed = true;
        }
    }

    private byte[] bytes(long at) throws IOException {
        var start = ByteBuffer.allocate(FIRST_READ);
        read(start, at);
        start.flip();
        int length = start.getInt();
        var bytes = ByteBuffer.allocate(length);
        bytes.put(start.limit(Math.min(start.limit(), Integer.BYTES + length)));
        if (bytes.hasRemaining()) {
            read(bytes, at + Integer.BYTES + bytes.position());
        }
        return bytes.array();
    }

    /** As many bytes as there are, at most what fits. */
    private void read(ByteBuffer into, long at) throws IOException {
        long from = at;
        while (into.hasRemaining() && from < end) {
            int count = file.read(into, from);
            if (count < 0) {
                throw new EOFException("staged rows end at " + from);
            }
            from += count;
        }
    }

    private byte[] bytes(StagedRow row) throws IOException {
        var bytes = new ByteArrayOutputStream(256);
        var data = new DataOutputStream(bytes);
        data.writeInt(number(row.table()));
        text(data, row.position() == null ? "" : row.position());
        data.writeInt(row.values().size());
        for (var value : row.values().entrySet()) {
            data.writeInt(number(value.getKey()));
            boolean isText = value.getValue() instanceof String;
            data.writeByte(isText ? TEXT : NESTED);
            text(data, isText ? value.getValue().toString() : JSON.writeValueAsString(value.getValue()));
        }
        return bytes.toByteArray();
    }

    private StagedRow row(byte[] bytes, long at) throws IOException {
        var data = new DataInputStream(new ByteArrayInputStream(bytes));
        var table = names.get(data.readInt());
        var position = text(data);
        var values = new LinkedHashMap<String, Object>();
        for (int left = data.readInt(); left > 0; left--) {
            var column = names.get(data.readInt());
            boolean isText = data.readByte() == TEXT;
            var text = text(data);
            values.put(column, isText ? text : JSON.readValue(text, Object.class));
        }
        return new StagedRow(table, values, position.isEmpty() ? null : position, at);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private int number(String name) {
        return numbers.computeIfAbsent(name, unknown -> {
            names.add(unknown);
            return names.size() - 1;
        });
    }

    private static String lower(String column) {
        return column.toLowerCase(Locale.ROOT);
    }

    /** What is empty is as good as not there; bytes are kept where they are a text. */
    private static Optional<Object> kept(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return decoded(bytes);
        }
        return Optional.ofNullable(value).filter(some -> !some.equals(""));
    }

    private static Optional<Object> decoded(byte[] bytes) {
        try {
            return Optional.<Object>of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString())
                    .filter(text -> !text.equals(""));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
