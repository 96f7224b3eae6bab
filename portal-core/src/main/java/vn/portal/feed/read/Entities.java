package vn.portal.feed.read;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.text.translate.EntityArrays;
import org.jspecify.annotations.Nullable;

/** What references to characters and entities stand for, HTML's names included; expands nothing but plain texts. */
final class Entities {
    private static final int LONGEST_NAME = 32;
    /** Characters that a feed's own entities may make; enough for every honest one. */
    private static final int MOST = 1_000_000;

    private static final Map<String, String> NAMED = new HashMap<>();
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static {
        EntityArrays.BASIC_UNESCAPE.forEach(Entities::name);
        EntityArrays.ISO8859_1_UNESCAPE.forEach(Entities::name);
        EntityArrays.HTML40_EXTENDED_UNESCAPE.forEach(Entities::name);
        NAMED.put("apos", "'");
    }

    private final Map<String, String> declared;
    private final Findings findings;
    private int made;

    /** @param declared a feed's own entities, none of which names another */
    Entities(Map<String, String> declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
    }

    private static void name(CharSequence reference, CharSequence text) {
        NAMED.put(reference.subSequence(1, reference.length() - 1).toString(), text.toString());
    }

    /** A piece of text with its references undone; what is none stays as it is. */
    String undone(String raw, int offset) {
        int and = raw.indexOf('&');
        if (and < 0) {
            return raw;
        }
        var out = new StringBuilder(raw.length());
        int done = 0;
        while (and >= 0) {
            int end = end(raw, and + 1);
            String text = end < 0 ? null : reference(raw.substring(and + 1, end), offset + and);
            if (text == null) {
                findings.broken("reference", offset + and);
                out.append(raw, done, and + 1);
                done = and + 1;
            } else {
                out.append(raw, done, and).append(text);
                done = end + 1;
            }
            and = raw.indexOf('&', done);
        }
        return out.append(raw, done, raw.length()).toString();
    }

    private static int end(String raw, int from) {
        for (int i = from; i < raw.length() && i <= from + LONGEST_NAME; i++) {
            char c = raw.charAt(i);
            if (c == ';') {
                return i;
            }
            if (c <= ' ' || c == '&' || c == '<') {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable String reference(String name, int offset) {
        if (name.startsWith("#")) {
            return number(name, offset);
        }
        String own = declared.get(name);
        if (own != null) {
            made += own.length();
            if (made > MOST) {
                findings.count("feed-entity-refused", 1);
                return "";
            }
            return own;
        }
        String known = NAMED.get(name);
        if (known != null && !isXml(name)) {
            findings.broken("entity", offset);
        }
        return known;
    }

    private static boolean isXml(String name) {
        return name.equals("amp")
                || name.equals("lt")
                || name.equals("gt")
                || name.equals("quot")
                || name.equals("apos");
    }

    private @Nullable String number(String name, int offset) {
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        if (hex && name.charAt(1) == 'X') {
            findings.broken("reference", offset);
        }
        try {
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return character(code);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    /** A character by its number; the controls that windows-1252 has letters for are meant as those. */
    private @Nullable String character(int code) {
        if (code >= 0x80 && code <= 0x9F) {
            return new String(new byte[] {(byte) code}, WINDOWS);
        }
        if (!Character.isValidCodePoint(code) || code >= 0xD800 && code <= 0xDFFF) {
            return null;
        }
        if (code < ' ' && code != '\n' && code != '\t' && code != '\r' || code == 0xFFFE || code == 0xFFFF) {
            findings.count("feed-characters-illegal", 1);
            return "";
        }
        return Character.toString(code);
    }
}
