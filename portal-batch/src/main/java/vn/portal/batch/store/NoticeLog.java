package vn.portal.batch.store;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;

/** What keepers of sources should know. */
public final class NoticeLog {
    private final Db db;

    NoticeLog(Db db) {
        this.db = db;
    }

    /** Records what is to be said of a source as a whole in that run (a guard's refusal, a source that broke). */
    public void add(Run run, SourceKey source, Notices notices) {
        throw new UnsupportedOperationException("being built: " + db + run + source + notices);
    }

    /**
     * What holds now: the notices of each ledger item's last judgement, of derived content, and of sources in their
     * latest run; ordered by source, key and place.
     *
     * @param source name of a source; null for all
     * @param code null for all
     * @param limit the most that are given
     */
    public List<Notice> current(@Nullable String source, @Nullable String code, int limit) {
        throw new UnsupportedOperationException("being built: " + source + code + limit);
    }

    /** How often each code holds now. */
    public SortedMap<String, Integer> countByCode() {
        throw new UnsupportedOperationException("being built");
    }

    /** What that run itself judged, refused sources too; ordered by source, key and place. */
    public List<Notice> of(Run run, int limit) {
        throw new UnsupportedOperationException("being built: " + run + limit);
    }

    /** How often each code was given in that run. */
    public SortedMap<String, Integer> countByCode(Run run) {
        throw new UnsupportedOperationException("being built: " + run);
    }
}
