package vn.portal.batch.legacy.web;

import java.io.IOException;
import vn.portal.notice.Remark;

/** The one address that a source is could not be had; says why, as a remark on the source. */
public final class Unreachable extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Remark remark;

    Unreachable(Remark remark) {
        super(remark.code() + " " + remark.arguments());
        this.remark = remark;
    }

    public Remark remark() {
        return remark;
    }
}
