package vn.portal.batch.publish;

import java.io.IOException;

/** Publishing was told to end, and ended before readers saw anything of it. */
public final class PublishingStoppedException extends IOException {
    private static final long serialVersionUID = 1;

    PublishingStoppedException(String file) {
        super("told to end before " + file);
    }
}
