package vn.portal.batch.imports;

import java.util.Map;
import vn.portal.batch.store.SourceKey;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.notice.Remark;
import vn.portal.notice.Severity;

/** Notices about a source as a whole. */
final class SourceNotices {
    private SourceNotices() {}

    static Notice error(String code, SourceKey source) {
        return notice(Severity.ERROR, code, source);
    }

    static Notice warning(String code, SourceKey source) {
        return notice(Severity.WARNING, code, source);
    }

    static Notice info(String code, SourceKey source) {
        return notice(Severity.INFO, code, source);
    }

    private static Notice notice(Severity severity, String code, SourceKey source) {
        return new Notice(severity, code, origin(source), "", Map.of());
    }

    /** The source itself, as what a notice is about. */
    static Origin origin(SourceKey source) {
        return new Origin(source.system(), source.name(), source.keyspace(), source.name(), null, null);
    }

    static Notice of(Remark remark, SourceKey source) {
        return remark.about(notice(remark.severity(), remark.code(), source).origin());
    }
}
