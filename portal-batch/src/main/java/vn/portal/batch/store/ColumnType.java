package vn.portal.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a column holds, in both databases' words, and how a value of it is said in JSON. */
enum ColumnType {
    TEXT(Types.VARCHAR, "character varying", "varchar", "character large object", "text") {
        @Override
        @Nullable
        Object said(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        Object stored(JsonNode said) {
            return said.stringValue();
        }
    },
    NUMBER(Types.BIGINT, "bigint", "int8", "bigserial", "integer", "int4") {
        @Override
        @Nullable
        Object said(ResultSet row, int column) throws SQLException {
            var number = (Number) row.getObject(column);
            return number == null ? null : number.longValue();
        }

        @Override
        Object stored(JsonNode said) {
            return said.longValue();
        }
    },
    TRUTH(Types.BOOLEAN, "boolean", "bool") {
        @Override
        @Nullable
        Object said(ResultSet row, int column) throws SQLException {
            return row.getObject(column);
        }

        @Override
        Object stored(JsonNode said) {
            return said.booleanValue();
        }
    },
    ID(Types.OTHER, "uuid") {
        @Override
        @Nullable
        Object said(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        Object stored(JsonNode said) {
            return UUID.fromString(said.stringValue());
        }
    },
    DAY(Types.DATE, "date") {
        @Override
        @Nullable
        Object said(ResultSet row, int column) throws SQLException {
            var day = row.getObject(column, LocalDate.class);
            return day == null ? null : day.toString();
        }

        @Override
        Object stored(JsonNode said) {
            return LocalDate.parse(said.stringValue());
        }
    },
    /** Databases keep the moment, and each shows it in a zone of its own. */
    INSTANT(Types.TIMESTAMP_WITH_TIMEZONE, "timestamp with time zone", "timestamptz") {
        @Override
        @Nullable
        Object said(ResultSet row, int column) throws SQLException {
            var time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant().toString();
        }

        @Override
        Object stored(JsonNode said) {
            return Db.bind(Instant.parse(said.stringValue()));
        }
    };

    private final int jdbc;
    private final Set<String> words;

    ColumnType(int jdbc, String... words) {
        this.jdbc = jdbc;
        this.words = Set.of(words);
    }

    /** @throws IllegalArgumentException if columns of that type are none that our tables may have */
    static ColumnType of(String word) {
        return Stream.of(values())
                .filter(type -> type.words.contains(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column may be a " + word));
    }

    /** As JDBC calls it. */
    int jdbc() {
        return jdbc;
    }

    /** A value for JSON. */
    abstract @Nullable Object said(ResultSet row, int column) throws SQLException;

    /**
     * A value for the database.
     *
     * @throws IllegalArgumentException if it is none of this type
     */
    @Nullable
    Object parse(JsonNode said) {
        try {
            return said.isNull() ? null : stored(said);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a " + name() + ": " + said, e);
        }
    }

    abstract Object stored(JsonNode said);
}
