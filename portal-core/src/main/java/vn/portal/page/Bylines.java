package vn.portal.page;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells an author's line from a paragraph. */
final class Bylines {
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 8;
    private static final Pattern LABEL = Pattern.compile(
            "(?:Tác giả|Người viết|Người đăng|Thực hiện|Nguồn(?: tin)?|Tin(?:,| và)? (?:bài|ảnh)|Bài(?:,| và) ảnh|Tin|Bài|PV|CTV)\\s?:\\s?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern REMARK = Pattern.compile("\\s?\\([\\p{L}& -]{2,30}\\)$");
    private static final Pattern BETWEEN = Pattern.compile("[\\s–&,/-]++");
    /** The credit at a caption's end. */
    private static final Pattern CREDIT =
            Pattern.compile("[(.\\s]*+(?:Ảnh|Nguồn ảnh|Ảnh minh họa)\\s?:\\s?([^()]{2,60}+)\\)?\\.?$");

    private Bylines() {}

    /** The author that a line names and nothing else. */
    static Optional<String> read(String line) {
        if (line.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        var label = LABEL.matcher(line);
        var name = label.lookingAt() ? line.substring(label.end()) : line;
        return isName(name) ? Optional.of(name) : Optional.empty();
    }

    /** A line without the word that says that a name follows. */
    static String withoutLabel(String line) {
        var label = LABEL.matcher(line);
        return label.lookingAt() && label.end() < line.length() ? line.substring(label.end()) : line;
    }

    /** Who made the picture, as its caption says at its end. */
    static Optional<String> credit(String caption) {
        int from = Math.max(0, caption.length() - 2 * LONGEST);
        int sign = Math.max(caption.lastIndexOf("Ảnh"), caption.lastIndexOf("Nguồn ảnh"));
        if (sign < from) {
            return Optional.empty();
        }
        var m = CREDIT.matcher(caption).region(sign, caption.length());
        return m.matches() && isName(m.group(1).strip())
                ? Optional.of(m.group(1).strip())
                : Optional.empty();
    }

    /** Whether a line has nothing to say of the picture but who made it. */
    static boolean isCreditAlone(String line) {
        int sign = line.lastIndexOf("Ảnh");
        return sign >= 0 && sign <= 1;
    }

    private static boolean isName(String text) {
        var bare = REMARK.matcher(text).replaceFirst("");
        var name = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        if (name.length() < 2 || name.length() > LONGEST) {
            return false;
        }
        var words = BETWEEN.split(name);
        if (words.length > MOST_WORDS) {
            return false;
        }
        for (var word : words) {
            if (!isNameWord(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNameWord(String word) {
        return !word.isEmpty()
                && Character.isUpperCase(word.codePointAt(0))
                && word.codePoints().allMatch(c -> Character.isLetter(c) || c == '.' || c == '\'');
    }
}
