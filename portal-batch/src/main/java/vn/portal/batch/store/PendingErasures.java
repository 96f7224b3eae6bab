package vn.portal.batch.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.model.ContentId;

/** Erasures that were begun and are not at their end; the note of one holds words that go with it. */
public final class PendingErasures {

    private final Db db;

    PendingErasures(Db db) {
        this.db = db;
    }

    /**
     * One of them.
     *
     * @param left null where only the database's own files are left to be written anew
     */
    public record Begun(Run run, Erasures.@Nullable Pending left) {}

    /** The same as it is written down. */
    private record Note(
            @Nullable UUID content,
            List<Erasures.Item> items,
            Set<String> bytes,
            Set<String> words,
            Set<UUID> derived) {
        static Note of(Erasures.Pending pending) {
            var doomed = pending.doomed();
            var derived =
                    pending.derived().stream().map(ContentId::value).collect(Collectors.toCollection(TreeSet::new));
            var content = doomed.content() == null ? null : doomed.content().value();
            return new Note(content, doomed.items(), doomed.bytes(), doomed.words(), derived);
        }

        Erasures.Pending pending() {
            var id = content == null ? null : new ContentId(content);
            return new Erasures.Pending(
                    new Erasures.Doomed(id, items, bytes, words),
                    derived.stream().map(ContentId::new).collect(Collectors.toSet()));
        }
    }

    void note(Run run, Erasures.Pending pending) {
        db.update(
                "insert into erasing (run_id, doomed) values (:run, :doomed)",
                parameters(run).addValue("doomed", JsonMapper.shared().writeValueAsString(Note.of(pending))));
    }

    /** By their runs, the earliest first. */
    public List<Begun> begun() {
        return db.query("""
                select e.doomed, r.id, r.business_date, r.started_at, r.status, r.purpose
                from erasing e join run r on r.id = e.run_id order by r.id
                """, new MapSqlParameterSource(), (row, n) -> {
            var doomed = row.getString("doomed");
            return new Begun(
                    Runs.run(row),
                    doomed.isEmpty()
                            ? null
                            : JsonMapper.shared().readValue(doomed, Note.class).pending());
        });
    }

    /** Says that everything is out of everything but the database's own files. */
    public void settle(Run run) {
        db.update("update erasing set doomed = '' where run_id = :run", parameters(run));
    }

    /** Says that nothing more is to be done; before the files are written anew, which may close the database. */
    public void end(Run run) {
        db.update("delete from erasing where run_id = :run", parameters(run));
    }

    private static MapSqlParameterSource parameters(Run run) {
        return new MapSqlParameterSource("run", run.id());
    }
}
