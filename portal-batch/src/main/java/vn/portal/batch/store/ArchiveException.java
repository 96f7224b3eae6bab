package vn.portal.batch.store;

import java.io.IOException;
import java.io.Serial;
import java.util.List;

/**
 * An archive that cannot be taken in; nothing of it was.
 *
 * <p>{@code code()} names the sentence for operators ({@code archive.<code>}), {@code arguments()} fill it.
 */
public final class ArchiveException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final List<String> arguments;

    ArchiveException(String code, Object... arguments) {
        super(code + ": " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments).stream().map(String::valueOf).toList();
    }

    /** A place in it where it is not as it was written. */
    static ArchiveException damaged(String entry, long line, Throwable why) {
        var known = new ArchiveException("damaged", entry, line, why.getMessage() == null ? why : why.getMessage());
        known.initCause(why);
        return known;
    }

    public String code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
