package vn.portal.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines that software writes between the lines of a story. */
final class Noise {
    private static final int LONGEST = 60;
    private static final Set<String> LINES = Set.of(
            "advertisement",
            "advertisements",
            "advert",
            "ad",
            "ads",
            "anzeige",
            "werbung",
            "publicité",
            "publicidad",
            "реклама",
            "quảng cáo",
            "continue reading",
            "continue reading below",
            "story continues below",
            "story continues below advertisement",
            "article continues below",
            "this slideshow requires javascript",
            "loading",
            "read more",
            "mehr lesen",
            "xem thêm",
            "đọc thêm",
            "share this",
            "share",
            "chia sẻ",
            "print",
            "in bài",
            "close",
            "caption");
    private static final Pattern DIGITS = Pattern.compile("\\d{4}|\\d{1,2}:\\d{2}|\\d{1,2}/\\d{1,2}");

    private static final Pattern PICTURE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:photo|image|picture|foto|bild|ảnh|crédits?)s?(?: credit)?\\s?(?:[:/©]|by )|getty|\\bAP photo|\\((?:AP|AFP|Reuters)[)/ ]|©");

    private Noise() {}

    static boolean isNoise(Block block) {
        return block.length() <= LONGEST
                && (LINES.contains(bare(block.text())) || block.numbered() && Surroundings.isViews(block.text()));
    }

    /** Whether a line dates or signs a story, and so stands above it. */
    static boolean isCredit(String text) {
        return isDated(text) || text.length() <= 2 * LONGEST && AuthorFinder.isLabelled(text);
    }

    /** Whether a line holds a year, a day or a time of day, and not much else. */
    static boolean isDated(String text) {
        return text.length() <= 2 * LONGEST && DIGITS.matcher(text).find();
    }

    /** Whether a text says who took a picture. */
    static boolean creditsPicture(String text) {
        return PICTURE.matcher(text).find();
    }

    private static String bare(String text) {
        int end = text.length();
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
