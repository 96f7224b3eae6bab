package vn.portal.batch.legacy.archive;

import java.util.List;
import vn.portal.notice.Remark;

/**
 * What an archive holds.
 *
 * @param files in no order that means anything
 * @param whole whether the archive's end was proved; otherwise nothing follows from a file's absence
 * @param remarks on the archive as a whole: where it breaks off, what was not opened
 */
public record Unpacked(List<ArchivedFile> files, boolean whole, List<Remark> remarks) {
    public Unpacked {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }
}
