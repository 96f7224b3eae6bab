package vn.portal.batch.publish;

import java.io.IOException;
import vn.portal.batch.workspace.Behind;

/**
 * A release that could not be made; what was published before is still there, untouched.
 *
 * <p>{@code code()} names the sentence for operators ({@code publish.<code>}), {@code file()} and {@code detail()} fill
 * it.
 */
public final class PublishingException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String file;
    private final String detail;

    PublishingException(String code, String file, String detail) {
        super(code + ": " + file + ": " + detail);
        this.code = code;
        this.file = file;
        this.detail = detail;
    }

    PublishingException(String code, String file, Exception cause) {
        this(code, file, cause.getMessage() == null ? cause.toString() : cause.getMessage());
        initCause(cause);
    }

    /** Does what makes a file; whatever stands in its way is told with the file's name. */
    static void naming(String file, Behind.Work work) throws IOException {
        try {
            work.run();
        } catch (PublishingException e) {
            throw e;
        } catch (IOException e) {
            throw new PublishingException("unwritable", file, e);
        }
    }

    public String code() {
        return code;
    }

    /** The file that is the matter, as a path within the release or the site's folder. */
    public String file() {
        return file;
    }

    public String detail() {
        return detail;
    }
}
