package vn.portal.recognition;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;

/** Laws cited by their names: {@code Luật Đất đai năm 2013}, {@code Luật Viên chức số 58/2010/QH12}, {@code Hiến pháp 2013}. */
final class LawTitles {
    static final Set<DocumentType> LAWS =
            EnumSet.of(DocumentType.HIEN_PHAP, DocumentType.BO_LUAT, DocumentType.LUAT, DocumentType.PHAP_LENH);
    private static final int MOST_WORDS = 24;
    private static final Pattern YEAR = Pattern.compile(
            "(?U),?\\s{0,2}(?:\\((?:sửa đổi|hợp nhất)\\)\\s{0,2})?(?:năm\\s{0,2}|\\()?((?:19|20)\\d{2})\\)?(?![\\p{L}\\d]|[/.-]\\d)");
    /** The day of a law that stands in the place of its year. */
    private static final Pattern DAY = Pattern.compile(
            "(?U),?\\s{0,2}ngày\\s\\d{1,2}(?:\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?|\\stháng\\s\\d{1,2},?\\snăm\\s)((?:19|20)\\d{2})(?![\\p{L}\\d])");

    private static final Pattern NUMBER = Pattern.compile("(?U),?\\s{0,2}\\(?(?:số|Số)\\s{0,2}:?\\s{0,2}\\d");
    /** Words that tell of a law and are no part of its name. */
    private static final Set<String> STOPS = Set.of(
            "ban", "cho", "chưa", "còn", "cùng", "đã", "đang", "để", "do", "được", "gồm", "hiện", "khi", "là", "mà",
            "mới", "này", "nay", "nếu", "nêu", "ngày", "nhằm", "như", "ra", "sau", "sẽ", "tại", "theo", "thì", "thông",
            "trên", "từ", "vào", "về", "quy", "qui", "trước", "hay", "hoặc", "những", "các", "phải");

    /** With these, the word for a law makes another: {@code luật sư}, {@code luật chơi}. */
    private static final Set<String> OTHERS = Set.of("chơi", "gia", "lệ", "sư");

    private LawTitles() {}

    /**
     * A law's name with what tells which law of that name it is.
     *
     * @param name as written; null where none stands there
     * @param number null where the year alone is told
     * @param year 0 where the number is told
     * @param end of all that; of the name, where its day follows
     */
    record Found(@Nullable String name, @Nullable DocumentNumber number, int year, int end) {}

    /** @param typeEnd the unit after the word of the type */
    static Optional<Found> at(Words words, DocumentType type, int typeEnd) {
        var text = words.text();
        int first = words.at(typeEnd);
        for (int k = first; k <= Math.min(words.size(), first + MOST_WORDS); k++) {
            int end = k == first ? typeEnd : words.end(k - 1);
            if ((k > first || type == DocumentType.HIEN_PHAP) && mayTell(words, k)) {
                var told = told(text, typeEnd, end);
                if (told.isPresent()) {
                    return told;
                }
            }
            if (k == words.size() || !belongs(words, k, first)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a year or a number may begin there. */
    private static boolean mayTell(Words words, int k) {
        return k < words.size()
                && (words.isDigit(k)
                        || words.key(k).equals("năm")
                        || words.key(k).equals("số")
                        || words.key(k).equals("ngày")
                        || words.text().charAt(words.start(k) - 1) == '(');
    }

    private static Optional<Found> told(String text, int typeEnd, int end) {
        var name = text.substring(typeEnd, end).strip();
        var number = NUMBER.matcher(text).region(end, Math.min(text.length(), end + 20));
        if (number.lookingAt()) {
            int at = text.charAt(end) == ',' ? end + 1 : end;
            var cited = CitedNumber.at(text, at);
            return cited.filter(CitedNumber::hasSymbol)
                    .map(c -> new Found(name.isEmpty() ? null : name, c.last(), 0, closed(text, end, c.end())));
        }
        var day =
                DAY.matcher(text).region(end, Math.min(text.length(), end + 40)).useTransparentBounds(true);
        if (day.lookingAt() && !name.isEmpty()) {
            return Optional.of(new Found(name, null, Integer.parseInt(day.group(1)), end));
        }
        var year = YEAR.matcher(text)
                .region(end, Math.min(text.length(), end + 40))
                .useTransparentBounds(true);
        return year.lookingAt()
                ? Optional.of(
                        new Found(name.isEmpty() ? null : name, null, Integer.parseInt(year.group(1)), year.end()))
                : Optional.empty();
    }

    /** Takes in the bracket that closes what one opened before the number. */
    private static int closed(String text, int from, int end) {
        boolean open = text.substring(from, end).contains("(");
        return open && end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
    }

    private static boolean belongs(Words words, int k, int first) {
        if (k == first) {
            return words.follows(k)
                    && !OTHERS.contains(words.key(k))
                    && (words.isUpper(k) || !STOPS.contains(words.key(k)));
        }
        var gap = words.text().substring(words.end(k - 1), words.start(k)).strip();
        boolean joined = gap.isEmpty() || gap.equals(",") && !words.isUpper(k) || gap.equals("-") || gap.equals("–");
        return joined && !words.isDigit(k) && !isStop(words, k);
    }

    private static boolean isStop(Words words, int k) {
        if (STOPS.contains(words.key(k))) {
            return true;
        }
        boolean next = k + 1 < words.size();
        if (words.key(k).equals("có")) {
            // người có công
            return !next || !words.key(k + 1).equals("công");
        }
        if (words.key(k).equals("của")) {
            // một số điều của Luật …; tác hại của rượu; but no body
            return !next || words.isUpper(k + 1) && CitedTypes.at(words, k + 1).isEmpty();
        }
        return words.key(k).equals("và") && next && CitedTypes.at(words, k + 1).isPresent();
    }
}
