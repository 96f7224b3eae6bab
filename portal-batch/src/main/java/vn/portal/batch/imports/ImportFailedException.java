package vn.portal.batch.imports;

/** A source's import broke; its message says where and why. */
final class ImportFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ImportFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
