package vn.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.portal.text.Folding;
import vn.portal.text.VietnameseNumbers;

/**
 * Reads the lines of a counter of visitors.
 *
 * <p>Its labels differ from site to site but are made of few words; a line with any other word is no counter.
 */
final class CounterLine {
    private static final int LONGEST = 200;
    private static final int LONGEST_TITLE = 40;
    private static final Pattern PARTS = Pattern.compile("[•|;]|\\s[-–]\\s");
    private static final Pattern LEADING = Pattern.compile("^[•·▪*+\\-–>\\s]++");
    private static final Pattern VALUE =
            Pattern.compile("^([^\\d:]{2,60})\\s*:?\\s*(\\d[\\d., ]{0,20})(?:\\s*+\\p{L}++)?$");
    /** Folded words of labels, in the order of the alphabet. */
    private static final Set<String> WORDS = Set.of(
            "bot",
            "ca",
            "cap",
            "chu",
            "cong",
            "da",
            "dang",
            "dung",
            "guest",
            "guests",
            "hien",
            "hits",
            "hom",
            "ke",
            "khach",
            "kiem",
            "last",
            "luot",
            "luy",
            "may",
            "member",
            "members",
            "month",
            "nam",
            "nay",
            "ngay",
            "nguoi",
            "online",
            "qua",
            "so",
            "tai",
            "tat",
            "this",
            "tham",
            "tim",
            "today",
            "total",
            "thanh",
            "thang",
            "thong",
            "tong",
            "trang",
            "trong",
            "truc",
            "truoc",
            "truy",
            "tuan",
            "tuyen",
            "users",
            "vien",
            "vieng",
            "visitors",
            "visits",
            "vua",
            "web",
            "website",
            "week",
            "xem",
            "year",
            "yesterday");

    private static final Set<String> TOTALS =
            Set.of("hits", "luot", "tat", "tong", "total", "truy", "visitors", "visits");

    private static final Set<String> TITLE_WORDS =
            Set.of("bo", "cap", "dem", "ke", "luot", "nguoi", "so", "tham", "thong", "truy", "website", "xem");
    /** What all titles of such widgets speak of. */
    private static final Set<String> TITLE_TOPICS = Set.of("cap", "dem", "tham", "xem");

    private static final Set<String> VISITORS = Set.of(
            "cap",
            "guest",
            "guests",
            "hits",
            "khach",
            "luot",
            "online",
            "tham",
            "tuyen",
            "vieng",
            "visitors",
            "visits",
            "xem");

    /** Folded words by which a page tells how often it was read. */
    private static final Set<String> READERS =
            Set.of("bai", "cap", "da", "doc", "lan", "luot", "nguoi", "so", "truy", "viet", "xem");

    private CounterLine() {}

    /** Whether a line tells how often this one page was read. */
    static boolean isReaders(String line) {
        var m = VALUE.matcher(
                line.length() > LONGEST_TITLE ? "" : LEADING.matcher(line).replaceFirst(""));
        if (!m.matches()) {
            return false;
        }
        var words = words(m.group(1).strip());
        return READERS.containsAll(words) && (words.contains("xem") || words.contains("doc"));
    }

    /** The counters of a line, none if anything else stands on it. */
    static List<Counter> read(String line) {
        if (line.length() > LONGEST || line.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return List.of();
        }
        var whole = one(LEADING.matcher(line).replaceFirst(""));
        if (whole.isPresent() || !PARTS.matcher(line).find()) {
            return whole.stream().toList();
        }
        var counters = new ArrayList<Counter>();
        for (var part : PARTS.split(line)) {
            var counter = one(part.strip());
            if (counter.isEmpty() && !part.isBlank()) {
                return List.of();
            }
            counter.ifPresent(counters::add);
        }
        return counters;
    }

    /** A line without the parts that tell how often the page was read. */
    static String withoutReaders(String line) {
        return line.length() > LONGEST
                ? line
                : PARTS.splitAsStream(line)
                        .map(String::strip)
                        .filter(part -> !isReaders(part))
                        .reduce((whole, part) -> whole + " - " + part)
                        .orElse("");
    }

    /** Whether a line is the heading of such a counter, wherever it stands. */
    static boolean isTitle(String line) {
        return mayBeTitle(line)
                && words(line).size() > 1
                && words(line).stream().anyMatch(TITLE_TOPICS::contains);
    }

    /** Whether a line is such a heading if a counter stands below it. */
    static boolean mayBeTitle(String line) {
        return line.length() <= LONGEST_TITLE && TITLE_WORDS.containsAll(words(line));
    }

    /** Without what was read as the total for want of a better word, where another counter says that it is. */
    static List<Counter> settled(List<Counter> counters) {
        return counters.stream().anyMatch(CounterLine::saysTotal)
                ? counters.stream()
                        .filter(c -> !c.code().equals("total") || saysTotal(c))
                        .toList()
                : counters;
    }

    private static boolean saysTotal(Counter counter) {
        var words = words(counter.label());
        return counter.code().equals("total")
                && (words.contains("tong") || words.contains("tat") || words.contains("total"));
    }

    private static List<String> words(String line) {
        return List.of(Folding.fold(line.replace(':', ' ')).split(" "));
    }

    /** Whether its label says that visitors are counted, and not years or members. */
    static boolean speaksOfVisitors(Counter counter) {
        return words(counter.label()).stream().anyMatch(VISITORS::contains);
    }

    private static Optional<Counter> one(String text) {
        var m = VALUE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        var label = m.group(1).strip();
        return code(label)
                .flatMap(code -> VietnameseNumbers.parse(grouped(m.group(2).strip()))
                        .map(value -> new Counter(code, label, value)));
    }

    /** A count has no fraction: whatever stands between its digits groups them. */
    private static String grouped(String digits) {
        return digits.replaceAll("[., ]", "");
    }

    private static Optional<String> code(String label) {
        var folded = Folding.fold(label);
        var words = List.of(folded.split(" "));
        return WORDS.containsAll(words) ? Optional.ofNullable(code(folded, Set.copyOf(words))) : Optional.empty();
    }

    private static String code(String folded, Set<String> words) {
        if (words.contains("may") && words.contains("chu") || words.contains("bot")) {
            return "bots";
        }
        if (words.contains("thanh") && words.contains("vien")
                || words.contains("member")
                || words.contains("members")) {
            return "members";
        }
        if (words.contains("dang") || words.contains("online") || words.contains("tuyen")) {
            return "online";
        }
        if (folded.contains("hom qua") || words.contains("yesterday")) {
            return "yesterday";
        }
        if (folded.contains("hom nay") || folded.contains("trong ngay") || words.contains("today")) {
            return "today";
        }
        boolean last = words.contains("truoc") || words.contains("last");
        for (var unit : new String[][] {{"tuan", "week"}, {"thang", "month"}, {"nam", "year"}}) {
            if (words.contains(unit[0]) || words.contains(unit[1])) {
                return last ? "last-" + unit[1] : unit[1];
            }
        }
        if (words.stream().anyMatch(TOTALS::contains)) {
            return "total";
        }
        return words.contains("khach") || words.contains("guest") || words.contains("guests") ? "guests" : null;
    }
}
