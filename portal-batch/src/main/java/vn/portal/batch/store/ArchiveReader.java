package vn.portal.batch.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes an archive into empty tables, entry by entry as they were written; within a transaction. */
final class ArchiveReader {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, TableLines.Sum>> SUMS = new TypeReference<>() {};
    /** Rows that go to the database in one message. */
    private static final int TOGETHER = 500;
    /** What an archive says of itself is short. */
    private static final int LONGEST = 1 << 20;

    private final Db db;
    private final Catalogue catalogue;
    private final TransactionTemplate nested;

    ArchiveReader(Db db, Catalogue catalogue) {
        this.db = db;
        this.catalogue = catalogue;
        this.nested = new TransactionTemplate(
                Objects.requireNonNull(db.transaction().getTransactionManager()),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /** @throws ArchiveException unless everything that was written is stored now */
    DatabaseArchive.Packed read(Path file) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            var tables = catalogue.tables();
            var head = head(zip);
            requireSame("tables", head.tables(), DatabaseArchive.Head.columns(tables));
            requireSame("counters", head.next().keySet(), catalogue.next().keySet());
            // first of all: H2 commits what was before it
            head.next().forEach(catalogue::countFrom);
            var sums = new LinkedHashMap<String, TableLines.Sum>();
            for (var table : tables) {
                find(zip, ArchiveWriter.entry(table));
                sums.put(table.name(), rows(zip, table));
            }
            requireProved(zip, sums);
            for (var table : tables) {
                requireStored(table, sums.get(table.name()));
            }
            requireSame("counters", head.next(), catalogue.next());
            return DatabaseArchive.Packed.of(sums);
        }
    }

    private DatabaseArchive.Head head(ZipInputStream zip) throws IOException {
        var first = entry(zip, ArchiveWriter.HEAD);
        if (first == null || !first.getName().equals(ArchiveWriter.HEAD)) {
            throw new ArchiveException("none");
        }
        var said = said(zip, ArchiveWriter.HEAD);
        if (said.path("format").asInt(0) != DatabaseArchive.FORMAT) {
            throw new ArchiveException("format", said.path("format"), DatabaseArchive.FORMAT);
        }
        var head = as(ArchiveWriter.HEAD, said, new TypeReference<DatabaseArchive.Head>() {});
        if (!head.schema().equals(catalogue.version())) {
            throw new ArchiveException("schema", head.schema(), catalogue.version());
        }
        return head;
    }

    /** Not to be met where the schemas are the same, unless somebody has changed one by hand. */
    private static void requireSame(String what, Object said, Object own) throws ArchiveException {
        if (!said.equals(own)) {
            throw new ArchiveException("other", what, said, own);
        }
    }

    private static void find(ZipInputStream zip, String name) throws IOException {
        var entry = entry(zip, name);
        if (entry == null) {
            throw new ArchiveException("cut", name);
        }
        if (!entry.getName().equals(name)) {
            throw ArchiveException.damaged(entry.getName(), 1, new IOException("≠ " + name));
        }
    }

    private static @Nullable ZipEntry entry(ZipInputStream zip, String expected) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IOException e) {
            throw ArchiveException.damaged(expected, 1, e);
        }
    }

    private TableLines.Sum rows(ZipInputStream zip, TableShape table) throws IOException {
        var bytes = new DigestInputStream(zip, StoredText.sha256());
        // a decoder of its own complains where the other one would put a question mark
        var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        var lines = new TableLines(db, table);
        var rows = new ArrayList<@Nullable Object[]>();
        long line = 1;
        try {
            for (var text = reader.readLine(); text != null; text = reader.readLine()) {
                rows.add(lines.parse(text));
                if (rows.size() == TOGETHER) {
                    store(table, rows, line - TOGETHER + 1);
                }
                line++;
            }
        } catch (ArchiveException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw ArchiveException.damaged(ArchiveWriter.entry(table), line, e);
        }
        store(table, rows, line - rows.size());
        return new TableLines.Sum(
                line - 1, HexFormat.of().formatHex(bytes.getMessageDigest().digest()));
    }

    private void store(TableShape table, List<@Nullable Object[]> rows, long from) throws ArchiveException {
        if (rows.isEmpty()) {
            return;
        }
        try {
            insert(table, rows);
        } catch (DataIntegrityViolationException e) {
            throw ArchiveException.damaged(
                    ArchiveWriter.entry(table), from + good(table, rows), e.getMostSpecificCause());
        }
        rows.clear();
    }

    /** All of them or none, so that the transaction goes on where there is one that cannot be. */
    private void insert(TableShape table, List<@Nullable Object[]> rows) {
        nested.executeWithoutResult(
                status -> db.jdbc().getJdbcOperations().batchUpdate(table.insert(), rows, table.jdbcTypes()));
    }

    /** How many come before the one that cannot be; of a batch PostgreSQL does not say which one it was. */
    private int good(TableShape table, List<@Nullable Object[]> rows) {
        for (int i = 0; i < rows.size(); i++) {
            try {
                insert(table, rows.subList(i, i + 1));
            } catch (DataIntegrityViolationException e) {
                return i;
            }
        }
        return rows.size() - 1;
    }

    private static void requireProved(ZipInputStream zip, Map<String, TableLines.Sum> read) throws IOException {
        find(zip, ArchiveWriter.SUMS);
        var said = as(ArchiveWriter.SUMS, said(zip, ArchiveWriter.SUMS), SUMS);
        for (var table : read.keySet()) {
            if (!read.get(table).equals(said.get(table))) {
                throw new ArchiveException(
                        "differs",
                        table,
                        read.get(table).rows(),
                        read.get(table).sha256());
            }
        }
    }

    /** What came out of the archive is read back: a database that keeps something else has not kept it. */
    private void requireStored(TableShape table, TableLines.Sum read) throws ArchiveException {
        if (!new TableLines(db, table).sum().equals(read)) {
            throw new ArchiveException("not-kept", table.name());
        }
    }

    private static JsonNode said(ZipInputStream zip, String entry) throws IOException {
        try {
            return JSON.readTree(zip.readNBytes(LONGEST));
        } catch (IOException | JacksonException e) {
            throw ArchiveException.damaged(entry, 1, e);
        }
    }

    private static <T> T as(String entry, JsonNode said, TypeReference<T> type) throws ArchiveException {
        try {
            return JSON.treeToValue(said, JSON.constructType(type));
        } catch (JacksonException e) {
            throw ArchiveException.damaged(entry, 1, e);
        }
    }
}
