package vn.portal.batch.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** What must not be taken in again, the bytes that went with it, and the manifests that named them. */
public final class ErasedBytes {
    private final Db db;

    ErasedBytes(Db db) {
        this.db = db;
    }

    /** Which bytes of what was erased somebody else needs: another item, or a content that shows them. */
    public Set<String> needed(Collection<String> hashes) {
        var needed = new HashSet<String>();
        for (var hash : hashes) {
            var parameters = new MapSqlParameterSource("hash", hash).addValue("like", "%" + hash + "%");
            int users = db.count("""
                    select (select count(*) from ledger l where l.raw_hash = :hash
                            and not exists (select 1 from erased_item e where e.system = l.system
                                and e.keyspace = l.keyspace and e.native_key = l.native_key))
                        + (select count(*) from edition_text t where t.payload like :like) as users
                    """, parameters);
            if (users > 0) {
                needed.add(hash);
            }
        }
        return needed;
    }

    /** Says that bytes are nobody's any more. */
    public void forgetBytes(Run run, Collection<String> hashes) {
        for (var hash : hashes) {
            db.update(
                    "insert into erased_bytes (hash, run_id) select cast(:hash as varchar), cast(:run as bigint)"
                            + " where not exists (select 1 from erased_bytes where hash = :hash)",
                    new MapSqlParameterSource("hash", hash).addValue("run", run.id()));
        }
    }

    /**
     * What must not be taken in again.
     *
     * @param keys of a source's items
     * @param bytes of any source
     */
    public record Erased(Set<String> keys, Set<String> bytes) {
        public boolean isEmpty() {
            return keys.isEmpty() && bytes.isEmpty();
        }
    }

    public Erased of(SourceKey source) {
        var keys = db.query(
                "select native_key from erased_item where system = :system and keyspace = :keyspace",
                Db.of(source),
                (row, n) -> row.getString(1));
        var bytes =
                db.query("select hash from erased_bytes", new MapSqlParameterSource(), (row, n) -> row.getString(1));
        return new Erased(Set.copyOf(keys), Set.copyOf(bytes));
    }

    /** The hashes of all manifests that runs of the source had. */
    public Set<String> manifests(SourceKey source) {
        return new LinkedHashSet<>(db.query("""
                select manifest from source_run where system = :system and keyspace = :keyspace and manifest is not null
                union
                select base_manifest from source_run
                where system = :system and keyspace = :keyspace and base_manifest is not null
                """, Db.of(source), (row, n) -> row.getString(1)));
    }

    /** Says that a manifest of the source is another one now. */
    public void replaceManifest(SourceKey source, String before, String after) {
        var parameters = Db.of(source).addValue("before", before).addValue("after", after);
        for (var column : new String[] {"manifest", "base_manifest"}) {
            db.update(
                    "update source_run set " + column + " = :after where system = :system and keyspace = :keyspace and "
                            + column + " = :before",
                    parameters);
        }
    }
}
