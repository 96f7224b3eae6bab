package vn.portal.text;

import java.util.regex.Pattern;

/** What dates look like. Every repetition is bounded, so that no text makes them slow. */
final class DatePattern {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String GAP = "[\\s\\u00A0]{0,3}+";
    private static final String MONTH_NAME =
            "giêng|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười[ ]một|mười[ ]hai|mười|chạp";

    /** A date without its time of day. */
    static final Pattern DATE = Pattern.compile(
            "(?<iso>(?<yi>\\d{4})(?<si>[-/.])(?<mi>\\d{1,2})\\k<si>(?<di>\\d{1,2})"
                    + "(?:T(?<hi>\\d{2}):(?<ni>\\d{2})(?::(?<ci>\\d{2})(?:[.,]\\d{1,9}+)?)?(?<oi>Z|[+-](?:1[0-4]|0\\d):?[0-5]\\d)?)?)"
                    + "|(?<dn>\\d{1,2})" + GAP + "(?<sn>[/.-])" + GAP + "(?<mn>\\d{1,2})" + GAP + "\\k<sn>" + GAP
                    + "(?<yn>\\d{4})"
                    + "|(?<dw>\\d{1,2})" + GAP + "(?:tháng|-?thg\\.?)" + month("w")
                    + "|tháng" + month("m")
                    + "|năm" + GAP + "(?<yy>\\d{4})",
            FLAGS);

    /** What is a date only where nothing else stands beside it. */
    static final Pattern BARE = Pattern.compile("(?:(?<mm>\\d{1,2})[/-])?(?<yy>\\d{4})", FLAGS);

    private static final String TIME =
            "(?<h>\\d{1,2})(?:\\s?(?::|h|giờ|g(?=\\d{2}))\\s?(?<n>\\d{2})(?:\\s?[:']\\s?(?<c>\\d{2}))?"
                    + "(?:\\s?(?:phút|['’]|ph?(?!\\p{L})))?|\\s?(?:h|giờ))(?:\\s?(?<half>SA|CH|AM|PM|sáng|chiều|tối)(?!\\p{L}))?";
    private static final String ZONE = "(?:\\s?\\(?(?:GMT|UTC)?(?<o>[+-](?:1[0-4]|0?\\d)(?::?[0-5]\\d)?)\\)?)?";
    private static final String BETWEEN = "\\s?(?:[,|–-]|lúc|vào lúc)?\\s?(?:lúc|vào lúc)?\\s?";
    private static final String WEEKDAY =
            "(?:(?:thứ\\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\\snhật|T[2-7]|CN)(?:\\s?[,|–-]|\\sngày)?\\s?)";

    /** A time of day behind its date: {@code , 10:15 SA (GMT+7)}. */
    static final Pattern TIME_BEHIND = Pattern.compile(BETWEEN + TIME + ZONE, FLAGS);

    /** What leads up to a date: a time of day, a weekday, the word {@code ngày}. */
    static final Pattern TIME_BEFORE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:" + TIME + ZONE + "\\s?(?:[,|–-]|\\()?\\s?)?" + WEEKDAY + "?(?:ngày\\s?)?\\z", FLAGS);

    private static final Pattern AROUND =
            Pattern.compile("(?:\\p{L}{1,12}+\\s?){0,4}+[\\s:,.;()|\\[\\]–-]{0,8}+", FLAGS);

    private DatePattern() {}

    /** Whether a text is the date alone, but for a label before it and punctuation. */
    static boolean surroundsOnly(String text, int start, int end) {
        return AROUND.matcher(text.substring(0, start)).matches()
                && text.substring(end).chars().noneMatch(Character::isLetterOrDigit);
    }

    private static String month(String name) {
        return GAP + "(?:(?<m" + name + ">\\d{1,2})|(?<w" + name + ">" + MONTH_NAME + "))" + GAP + "(?:năm|[,/.-])?"
                + GAP + "(?<y" + name + ">\\d{4})";
    }
}
