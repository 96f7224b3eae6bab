package vn.portal.feed.read;

/** What may stand in a feed at all. */
final class Characters {
    private Characters() {}

    /** A text without characters that XML cannot hold, which are counted, and with {@code \n} line ends. */
    static String legal(String text, Findings findings) {
        for (int i = 0; i < text.length(); i++) {
            if (isSuspect(text.charAt(i))) {
                return cleaned(text, i, findings);
            }
        }
        return text;
    }

    private static boolean isSuspect(char c) {
        return c < ' ' && c != '\n' && c != '\t' || c >= '\uD800' && (c <= '\uDFFF' || c >= '\uFFFE');
    }

    private static String cleaned(String text, int clean, Findings findings) {
        var out = new StringBuilder(text.length()).append(text, 0, clean);
        int lost = 0;
        for (int i = clean; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (!isSuspect(c)) {
                out.append(c);
            } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                if (lost++ == 0) {
                    findings.broken("character", i);
                }
            }
        }
        findings.count("feed-characters-illegal", lost);
        return out.toString();
    }
}
