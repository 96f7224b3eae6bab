package vn.portal.batch.store;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.SqlParameter;
import org.springframework.jdbc.core.namedparam.EmptySqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/**
 * One statement for many records of one class. Which component goes where is found out once for all of them: Spring's own
 * batches look every value of every row up by its name.
 *
 * @param sql with a question mark for each parameter
 * @param values what is read for each of them
 */
record RecordBatch(String sql, List<Method> values, List<? extends Record> rows)
        implements BatchPreparedStatementSetter {

    /**
     * @param sql with names of components
     * @throws IllegalArgumentException if one is none
     */
    static RecordBatch of(String sql, Collection<? extends Record> rows) {
        var list = List.copyOf(rows);
        var components = list.get(0).getClass().getRecordComponents();
        var parsed = NamedParameterUtils.parseSqlStatement(sql);
        var none = EmptySqlParameterSource.INSTANCE;
        var values = NamedParameterUtils.buildSqlParameterList(parsed, none).stream()
                .map(parameter -> reader(components, parameter))
                .toList();
        return new RecordBatch(NamedParameterUtils.substituteNamedParameters(parsed, none), values, list);
    }

    private static Method reader(RecordComponent[] components, SqlParameter parameter) {
        var reader = Arrays.stream(components)
                .filter(component -> component.getName().equals(parameter.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no record has " + parameter.getName()))
                .getAccessor();
        // most of them are records of a class that nobody else sees
        reader.setAccessible(true);
        return reader;
    }

    void run(JdbcOperations jdbc) {
        jdbc.batchUpdate(sql, this);
    }

    @Override
    public void setValues(PreparedStatement statement, int row) throws SQLException {
        var told = rows.get(row);
        for (int i = 0; i < values.size(); i++) {
            var value = value(values.get(i), told);
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    private static Object value(Method reader, Record row) {
        try {
            return reader.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record that cannot be read: " + row.getClass(), e);
        }
    }

    @Override
    public int getBatchSize() {
        return rows.size();
    }
}
