package vn.portal.batch.store;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** The few words in which H2 and PostgreSQL differ. */
enum Dialect {
    H2("next value for edition_id", "system_range(1, :count)", "stringtoutf8(%s)", List.of("shutdown compact")),
    POSTGRESQL(
            "nextval('edition_id')",
            "generate_series(1, :count)",
            "convert_to(%s, 'UTF8')",
            Stream.of("edition_text", "edition", "finding", "mention", "link", "document_identity", "notice", "alias")
                    .map(table -> "vacuum full " + table)
                    .toList());

    private final String nextEdition;
    private final String numbers;
    private final String bytes;
    private final List<String> compaction;

    Dialect(String nextEdition, String numbers, String bytes, List<String> compaction) {
        this.nextEdition = nextEdition;
        this.numbers = numbers;
        this.bytes = bytes;
        this.compaction = compaction;
    }

    /** @throws IllegalArgumentException naming the product, if it is neither of the two */
    static Dialect of(DataSource dataSource) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(dataSource, data -> data.getDatabaseProductName());
            return switch (product) {
                case "H2" -> H2;
                case "PostgreSQL" -> POSTGRESQL;
                default -> throw new IllegalArgumentException("a store needs H2 or PostgreSQL, not " + product);
            };
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("the database cannot be reached", e);
        }
    }

    /** What writes the files anew without what was deleted, one statement after the other, outside of transactions. */
    List<String> compaction() {
        return compaction;
    }

    /** An expression for a fresh edition id. */
    String nextEdition() {
        return nextEdition;
    }

    /** A query for {@code :count} fresh edition ids. */
    String editionIds() {
        return "select " + nextEdition + " from " + numbers;
    }

    /** An expression that orders a text column the same everywhere. */
    String bytes(String column) {
        return bytes.formatted(column);
    }
}
