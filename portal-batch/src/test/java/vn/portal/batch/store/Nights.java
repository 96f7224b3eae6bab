package vn.portal.batch.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.portal.batch.workspace.Settings.Vanishing;
import vn.portal.model.Edition;
import vn.portal.model.PortalContext;

/** Nights over a store, without the rest of the house: what an import would stage is given, the rest is real. */
final class Nights {
    static final PortalContext PORTAL = new PortalContext(
            "Cổng thông tin điện tử thành phố Phan Thiết",
            "thành phố Phan Thiết",
            "vi",
            ZoneId.of("Asia/Ho_Chi_Minh"),
            URI.create("https://phanthiet.example/"),
            "phanthiet.example",
            LocalDate.of(2024, 1, 1));
    static final SourceKey PAGES = new SourceKey("pages", "phan-thiet", "main");
    static final Vanishing RULE = new Vanishing(2, Edition.State.WITHDRAWN);
    static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);

    final Store store;
    private SourceKey source = PAGES;
    private boolean complete = true;
    private Vanishing rule = RULE;
    private int chunk = 3;

    Nights(TestDatabase database) {
        this(database.empty());
    }

    private Nights(DataSource dataSource) {
        this.store = Store.on(dataSource, new JdbcTransactionManager(dataSource), PORTAL);
    }

    Nights of(SourceKey source) {
        this.source = source;
        return this;
    }

    Nights incomplete() {
        this.complete = false;
        return this;
    }

    Nights by(Vanishing rule) {
        this.rule = rule;
        return this;
    }

    Nights inChunksOf(int size) {
        this.chunk = size;
        return this;
    }

    /** A whole night: every item is staged, accepted, resolved. */
    Counts night(LocalDate date, StagedItem... items) {
        var run = open(date);
        var counts = accept(run, items);
        finish(run);
        return counts;
    }

    /** A run that began at one o'clock in the morning, in Vietnam. */
    Run open(LocalDate date) {
        return store.runs().open(date, date.atTime(18, 0).toInstant(ZoneOffset.UTC));
    }

    Counts accept(Run run, StagedItem... items) {
        stage(run, items);
        return store.acceptance().accept(run, sourceRun(run), rule);
    }

    void stage(Run run, StagedItem... items) {
        store.runs().put(sourceRun(run));
        store.staging().begin(run, source);
        var list = List.of(items);
        for (int i = 0; i < list.size(); i += chunk) {
            store.staging().stage(run, source, list.subList(i, Math.min(i + chunk, list.size())));
        }
    }

    void finish(Run run) {
        store.resolution().resolve(run);
        store.runs().finish(run, Run.Status.DONE);
    }

    SourceRun sourceRun(Run run) {
        return new SourceRun(
                run.id(),
                source,
                "manifest-" + run.businessDate(),
                null,
                Items.PIPELINE,
                complete,
                SourceRun.Status.FROZEN,
                Counts.ZERO,
                null);
    }

    String export() {
        var out = new StringBuilder();
        try {
            store.export().write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** The export's lines of those words, each cut down to those columns. */
    String export(String word, String... columns) {
        return Lines.of(export(), word, columns);
    }

    static Instant at(LocalDate date) {
        return date.atTime(18, 0).toInstant(ZoneOffset.UTC);
    }
}
