package vn.portal.batch.legacy.office;

import vn.portal.notice.Remark;

/** What stands in a file and is not taken out of it; the file itself is kept whole. */
final class Leftovers {
    private Leftovers() {}

    /** Files within the file: tables, drawings, whole documents. */
    static void embedded(long count, Manuscript into) {
        if (count > 0) {
            into.remark(Remark.info("office-embedded", "").with("count", count));
        }
    }
}
