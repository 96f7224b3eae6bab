package vn.portal.feed.read;

import java.util.HashSet;
import java.util.List;
import vn.portal.notice.Severity;

/** Looks at what the items of a feed can be told apart by. */
final class Identity {
    private Identity() {}

    /** Says which items have no id, or one that another has. */
    static void check(List<ReadItem> items, Findings findings) {
        var seen = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            String path = "items[" + i + "].id";
            String id = items.get(i).id();
            if (id == null) {
                findings.count("feed-id-missing", 1);
            } else if (!seen.add(id)) {
                findings.add(Severity.WARNING, "feed-id-duplicate", path, "id", id);
            }
        }
    }
}
