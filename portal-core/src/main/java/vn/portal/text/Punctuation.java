package vn.portal.text;

/** Signs beyond ASCII that stand at words without being part of them. */
final class Punctuation {
    private Punctuation() {}

    /** Quotes, dashes, dots and bullets of typeset text. */
    static boolean isTypographic(char c) {
        return c >= '\u2013' && c <= '\u2026' || c == '«' || c == '»' || c == '\u00A0' || c == '‹' || c == '›';
    }
}
