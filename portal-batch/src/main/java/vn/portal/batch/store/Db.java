package vn.portal.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database that every door of the store speaks to. */
record Db(NamedParameterJdbcTemplate jdbc, TransactionTemplate transaction, Dialect dialect) {
    private static final int PART = 500;
    private static final int FETCH = 500;

    static Db on(DataSource dataSource, PlatformTransactionManager transactions) {
        var template = new JdbcTemplate(dataSource);
        // within a transaction PostgreSQL then streams instead of holding a whole result
        template.setFetchSize(FETCH);
        return new Db(
                new NamedParameterJdbcTemplate(template),
                new TransactionTemplate(transactions),
                Dialect.of(dataSource));
    }

    /** Parameters that name a source. */
    static MapSqlParameterSource of(SourceKey source) {
        return new MapSqlParameterSource("system", source.system())
                .addValue("keyspace", source.keyspace())
                .addValue("source", source.name());
    }

    /** Parameters that name a source in a run. */
    static MapSqlParameterSource of(Run run, SourceKey source) {
        return of(source).addValue("run", run.id());
    }

    /**
     * Parameters that name items of a source, for {@code (system, keyspace, native_key) in (:items)}.
     *
     * <p>Not {@code native_key in (…)} beside two equations: H2 then reads the whole source for every chunk.
     */
    static MapSqlParameterSource items(SourceKey source, Collection<String> keys) {
        return rows("items", keys, key -> new Object[] {source.system(), source.keyspace(), key});
    }

    /** A parameter for {@code (…, …) in (:name)}. */
    static <T> MapSqlParameterSource rows(String name, Collection<T> all, Function<T, Object[]> row) {
        return new MapSqlParameterSource(name, all.stream().map(row).toList());
    }

    /** Cut to what both databases keep. */
    static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    static OffsetDateTime bind(Instant instant) {
        return micros(instant).atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** A list cut into parts that fit into one statement. */
    static <T> List<List<T>> parts(Collection<T> all) {
        return parts(all, PART);
    }

    static <T> List<List<T>> parts(Collection<T> all, int size) {
        var list = List.copyOf(all);
        var parts = new ArrayList<List<T>>();
        for (int i = 0; i < list.size(); i += size) {
            parts.add(list.subList(i, Math.min(i + size, list.size())));
        }
        return parts;
    }

    int update(String sql, SqlParameterSource parameters) {
        return jdbc.update(sql, parameters);
    }

    <T> List<T> query(String sql, SqlParameterSource parameters, RowMapper<T> mapper) {
        return jdbc.query(sql, parameters, mapper);
    }

    /**
     * Has what a question finds worked on some hundred rows at a time, so that those of a whole source are never held; the
     * work may change what the question was about. To be called within a transaction.
     */
    <T> void each(String sql, SqlParameterSource parameters, RowMapper<T> mapper, Consumer<List<T>> work) {
        var part = new ArrayList<T>();
        jdbc.query(sql, parameters, row -> {
            part.add(mapper.mapRow(row, part.size()));
            if (part.size() == PART) {
                work.accept(List.copyOf(part));
                part.clear();
            }
        });
        if (!part.isEmpty()) {
            work.accept(part);
        }
    }

    int count(String sql, SqlParameterSource parameters) {
        Integer count = jdbc.queryForObject(sql, parameters, Integer.class);
        return count == null ? 0 : count;
    }

    /** One statement for many records; a parameter is a record's component. */
    void batch(String sql, Collection<? extends Record> rows) {
        if (!rows.isEmpty()) {
            RecordBatch.of(sql, rows).run(jdbc.getJdbcOperations());
        }
    }

    /**
     * Lets PostgreSQL know how full the tables are that a run has just filled: what it knew from the night before is
     * that they are empty, and its plans are then quadratic. H2 asks its indexes; its own command would commit.
     */
    void refreshStatistics() {
        if (dialect == Dialect.POSTGRESQL) {
            jdbc.getJdbcOperations().execute("analyze run_item, ledger, content, edition, finding, staged_observation");
        }
    }

    /** That many fresh edition ids, in one round trip. */
    List<Long> editionIds(int count) {
        return count == 0
                ? List.of()
                : query(dialect.editionIds(), new MapSqlParameterSource("count", count), (row, n) -> row.getLong(1));
    }
}
