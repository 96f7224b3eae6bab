package vn.portal.batch.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database that every door of the store speaks to. */
record Db(NamedParameterJdbcTemplate jdbc, TransactionTemplate transaction) {

    static Db on(DataSource dataSource, PlatformTransactionManager transactions) {
        return new Db(new NamedParameterJdbcTemplate(dataSource), new TransactionTemplate(transactions));
    }
}
