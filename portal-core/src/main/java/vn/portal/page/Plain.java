package vn.portal.page;

import org.jsoup.parser.Parser;
import vn.portal.text.Spelling;

/** Text as a reader sees it: single spaces, nothing escaped. */
final class Plain {
    private Plain() {}

    /** The text with single spaces, and none around it. */
    static String of(String written) {
        return spaced(Spelling.tidy(written));
    }

    /** The same of a text that is tidy already. */
    static String spaced(String text) {
        if (isSpaced(text)) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (PageWalk.isSpace(c)) {
                space = !plain.isEmpty();
            } else {
                if (space) {
                    plain.append(' ');
                    space = false;
                }
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isSpaced(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (PageWalk.isSpace(c)) {
                if (space || c != ' ') {
                    return false;
                }
                space = true;
            } else {
                space = false;
            }
        }
        return !space || text.isEmpty();
    }

    /** The value of an attribute or a script whose writer may have escaped it once or twice too often. */
    static String unescaped(String value) {
        var text = value;
        for (int i = 0; i < 2 && text.indexOf('&') >= 0 && text.indexOf(';') >= 0; i++) {
            text = Parser.unescapeEntities(text, true);
        }
        return of(text);
    }
}
