package vn.portal.text;

/** What came of reading bytes as text: the text and how it was found out, or a refusal; never an exception. */
public sealed interface Decoded {

    /** Why an encoding was believed, strongest first. */
    enum Evidence {
        /** The bytes began with a byte order mark. */
        BOM,
        /** The transport or a keeper said so. */
        TRANSPORT,
        /** The document said so itself. */
        DECLARATION,
        /** Its fonts are drawn for that encoding alone. */
        FONT,
        /** The bytes are valid UTF-8, which hardly happens by chance. */
        VALID_UTF8,
        /** It was UTF-8, read as windows-1252 and written down as that. */
        DOUBLE_ENCODED,
        /** It made better Vietnamese than every other encoding, by a margin. */
        TRIAL
    }

    /** Why bytes are no text. */
    enum Reason {
        /** They are a picture, an archive, an office file…, not text in any encoding. */
        BINARY("binary"),
        /** They may be text, in an encoding that nothing points to. */
        UNDECODABLE("undecodable");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The code of the notice that tells a keeper. */
        public String code() {
            return code;
        }
    }

    /**
     * Bytes read as text, as they stand: not yet normalised, see {@link Spelling#tidy}.
     *
     * @param text without a byte order mark
     * @param encoding by its charset's name ({@code UTF-8}, {@code x-TCVN3}); {@code VIQR}
     * @param confidence 0 (a guess) to 1 (cannot be otherwise)
     * @param evidence what was believed
     */
    record Text(String text, String encoding, double confidence, Evidence evidence) implements Decoded {}

    /**
     * Bytes that could not be read as text.
     *
     * @param reason why
     * @param position of the first byte that speaks against it
     */
    record Refused(Reason reason, long position) implements Decoded {}
}
