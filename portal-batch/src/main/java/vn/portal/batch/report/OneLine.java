package vn.portal.batch.report;

/** A record as one line: a name or a title may hold line ends, colours and reversed text, which a screen must not obey. */
public final class OneLine {
    private OneLine() {}

    public static String of(String text) {
        if (text.chars().noneMatch(OneLine::isObeyed)) {
            return text;
        }
        var line = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> line.append(isObeyed(c) ? "\\u%04x".formatted(c) : (char) c));
        return line.toString();
    }

    private static boolean isObeyed(int c) {
        boolean parts = c == 0x2028 || c == 0x2029;
        boolean reverses = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        boolean leans = c == 0x200e || c == 0x200f || c == 0x061c;
        return Character.isISOControl(c) || parts || reverses || leans;
    }
}
