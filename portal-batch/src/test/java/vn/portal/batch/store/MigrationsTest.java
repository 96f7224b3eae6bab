package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class MigrationsTest {

    /** A new file there belongs into the list, else Flyway looks for something to do before every verb. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void knowsWhatAnUpToDateDatabaseHasBeenThrough(TestDatabase database) {
        var versions = new JdbcTemplate(database.empty()).queryForList("""
                select "version" from "flyway_schema_history" where "version" is not null order by "installed_rank"
                """, String.class);
        assertThat(String.join(" ", versions)).isEqualTo(Migrations.ALL);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesADatabaseAloneInWhichAMigrationBrokeOff(TestDatabase database) {
        try (var source = open(database.fresh())) {
            Migrations.migrate(source);
            new JdbcTemplate(source).update("""
                    update "flyway_schema_history" set "success" = false
                    where "installed_rank" = (select max("installed_rank") from "flyway_schema_history")
                    """);
            assertThatThrownBy(() -> Migrations.migrate(source))
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("failed migration");
        }
    }

    /** An operator finds nothing in the folder of a database but the database. */
    @Test
    void writesNothingBesideAnEmbeddedDatabase(@TempDir Path folder) throws IOException {
        var address = new TestDatabase.Address("jdbc:h2:file:" + folder.resolve("portal"), "sa", "");
        try (var source = open(address)) {
            Migrations.migrate(source);
            Migrations.migrate(source);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("portal.mv.db");
        }
    }

    /** H2 makes one of its own for each foreign key; an import would write each row into it for nobody. */
    @Test
    void hasNoIndexInTheTablesOfAnImportThatAnotherBeginsWith() {
        var indexes = new JdbcTemplate(TestDatabase.H2.empty()).queryForList("""
                select i.table_name || ' by ' || listagg(c.column_name, ', ') within group (order by c.ordinal_position)
                from information_schema.indexes i
                    join information_schema.index_columns c on c.index_name = i.index_name
                where i.table_name in ('EDITION', 'EDITION_TEXT', 'FINDING', 'MENTION', 'LINK', 'CONTENT', 'ALIAS',
                    'LEDGER', 'NOTICE', 'RUN_ITEM', 'STAGED_ALIAS', 'STAGED_OBSERVATION', 'OBSERVATION')
                group by i.table_name, i.index_name
                """, String.class);
        assertThat(indexes)
                .hasSizeGreaterThan(13)
                .allSatisfy(index -> assertThat(indexes)
                        .filteredOn(other -> other.startsWith(index + ","))
                        .isEmpty());
    }

    private static HikariDataSource open(TestDatabase.Address address) {
        var source = new HikariDataSource();
        source.setJdbcUrl(address.url());
        source.setUsername(address.user());
        source.setPassword(address.password());
        return source;
    }
}
