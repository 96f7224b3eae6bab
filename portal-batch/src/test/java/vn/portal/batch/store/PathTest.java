package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.store.Items.item;
import static vn.portal.batch.store.Nights.MONDAY;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PathTest {
    private final JdbcTemplate jdbc;
    private final Nights nights;

    PathTest(TestDatabase database) {
        this.jdbc = new JdbcTemplate(database.empty());
        this.nights = new Nights(database);
    }

    /** Two ids with the same first ten digits cannot be made to order, so another content is given the path. */
    @Test
    void givesMoreDigitsOfItsIdToContentWhosePathAnotherOneHas() {
        var wanted = "articles/2024-02/tin-a-" + item("a").id().shortForm();
        jdbc.update("""
                insert into content (id, kind_at_birth, system, keyspace, native_key, derived, path)
                values (?, 'ARTICLE', 'phan-thiet', 'main', 'other', false, ?)
                """, new UUID(7, 7), wanted);
        nights.night(MONDAY, item("a").taken(), item("b").taken());
        var digits = item("a").id().toString().replace("-", "");
        assertThat(nights.export("content", "path").lines())
                .containsExactlyInAnyOrder(
                        wanted + digits.substring(10),
                        "articles/2024-02/tin-b-" + item("b").id().shortForm());
        assertThat(wanted + digits.substring(10)).endsWith(digits);
    }

    @Test
    void keepsThatPathWhereTheOtherOneGoes() {
        var wanted = "articles/2024-02/tin-a-" + item("a").id().shortForm();
        jdbc.update("""
                insert into content (id, kind_at_birth, system, keyspace, native_key, derived, path)
                values (?, 'ARTICLE', 'phan-thiet', 'main', 'other', false, ?)
                """, new UUID(7, 7), wanted);
        nights.night(MONDAY, item("a").taken());
        jdbc.update("delete from content where id = ?", new UUID(7, 7));
        var path = nights.export("content", "path");
        nights.night(MONDAY.plusDays(1), item("a").saying("Mới").taken());
        assertThat(nights.export("content", "path")).isEqualTo(path);
    }
}
