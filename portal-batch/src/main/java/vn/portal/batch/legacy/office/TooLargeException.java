package vn.portal.batch.legacy.office;

import java.io.IOException;

/** A part of a file is larger, unpacked, than any document of people is. */
final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    TooLargeException(String part) {
        super(part);
    }
}
