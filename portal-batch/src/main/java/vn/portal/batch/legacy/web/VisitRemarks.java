package vn.portal.batch.legacy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.portal.notice.Remark;

/** What there is to say of a visit: the first one by one, what is too much for that by its number. */
final class VisitRemarks {
    private static final int ONE_BY_ONE = 20;

    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Integer> untold = new TreeMap<>();
    private @Nullable Remark first;

    void tell(Remark remark) {
        first = first == null ? remark : first;
        if (remarks.size() < ONE_BY_ONE) {
            remarks.add(remark);
        } else {
            untold.merge(remark.code(), 1, Integer::sum);
        }
    }

    /** What went wrong before anything else did. */
    Optional<Remark> first() {
        return Optional.ofNullable(first);
    }

    List<Remark> all() {
        var all = new ArrayList<>(remarks);
        untold.forEach((code, count) ->
                all.add(Remark.info("site-more", "").with("code", code).with("count", count)));
        return all;
    }
}
