package vn.portal.recognition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.portal.model.CampaignKind;
import vn.portal.model.CampaignMention;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;
import vn.portal.model.Period;

/**
 * Finds campaigns: a noun of a campaign and a name in quotes behind it, further names that inherit the noun, and names
 * without quotes where capitals or their owner tell that they are names.
 */
final class CampaignRule {
    private static final Map<CampaignKind, List<String>> NOUNS = nouns();
    /** What may stand between the noun and the name. */
    private static final Lexicon BETWEEN = Lexicon.of(
            "công tác|có tên|có tên gọi|của năm|điểm|hành động|hoạt động|là|lớn|mang tên|mục tiêu quốc gia|năm",
            "quần chúng|quốc gia|sáng tạo|thi đua|tình nguyện|tuyên truyền|với tên gọi|xã hội|yêu nước");

    private static final Lexicon NATIONAL_TARGET = Lexicon.of("mục tiêu quốc gia");
    private static final Set<String> STOPS = Set.of(
            "bằng", "các", "cần", "có", "cùng", "của", "do", "đang", "để", "đến", "đã", "được", "gắn", "giai", "khi",
            "là", "năm", "nhằm", "tại", "theo", "thông", "thời", "trên", "trong", "từ", "vào", "về", "với");
    private static final int LONGEST_NAME = 24;

    private final Bodies bodies;

    CampaignRule(Bodies bodies) {
        this.bodies = bodies;
    }

    private static Map<CampaignKind, List<String>> nouns() {
        var nouns = new EnumMap<CampaignKind, List<String>>(CampaignKind.class);
        for (var kind : CampaignKind.values()) {
            nouns.put(kind, Lexicon.keys(kind.noun()));
        }
        return nouns;
    }

    /** A noun of a campaign. */
    private record Noun(CampaignKind kind, int first, int after) {}

    /** The campaigns of a text, in order; {@code taken} holds what is read as something else already. */
    List<CampaignMention> find(Reading reading, Taken taken) {
        var found = new ArrayList<CampaignMention>();
        var quotes = new TreeMap<Integer, Quote>();
        reading.quotes().forEach(q -> quotes.put(q.start(), q));
        var words = reading.words();
        for (int i = 0; i < words.size(); ) {
            var noun = noun(words, i);
            int end = noun.isEmpty() || taken.holds(words.start(i)) ? -1 : named(reading, quotes, noun.get(), found);
            i = end < 0 ? i + 1 : Math.max(i + 1, words.at(end));
        }
        return found;
    }

    private static Optional<Noun> noun(Words words, int i) {
        for (var noun : NOUNS.entrySet()) {
            int after = words.after(i, noun.getValue());
            if (after > 0) {
                return Optional.of(new Noun(noun.getKey(), i, after));
            }
        }
        return Optional.empty();
    }

    /** Takes the names behind a noun and says where they end; -1 if there are none. */
    private int named(Reading reading, TreeMap<Integer, Quote> quotes, Noun noun, List<CampaignMention> found) {
        var words = reading.words();
        int at = words.end(noun.after - 1);
        Period period = null;
        for (int step = 0; step < 4; step++) {
            int next = BETWEEN.after(words, words.at(at));
            var years = Periods.at(reading.text(), at);
            if (years.isPresent()) {
                period = years.get().period();
                at = years.get().end();
            } else if (next > 0 && reading.blank(at, words.start(words.at(at)))) {
                at = words.end(next - 1);
            } else {
                break;
            }
        }
        var quote = quoteAt(reading, quotes, at, " :");
        return quote != null ? quoted(reading, quotes, noun, quote, period, found) : unquoted(reading, noun, found);
    }

    private static @Nullable Quote quoteAt(Reading reading, TreeMap<Integer, Quote> quotes, int from, String between) {
        var next = quotes.ceilingEntry(from);
        if (next == null || next.getKey() - from > 6) {
            return null;
        }
        var gap = reading.text().substring(from, next.getKey());
        return gap.chars().allMatch(c -> between.indexOf(c) >= 0) ? next.getValue() : null;
    }

    private int quoted(
            Reading reading,
            TreeMap<Integer, Quote> quotes,
            Noun noun,
            Quote first,
            @Nullable Period before,
            List<CampaignMention> found) {
        int start = reading.words().start(noun.first);
        int end = first.end();
        for (var quote = first; quote != null; quote = nextOfList(reading, quotes, end)) {
            var behind = Periods.at(reading.text(), quote.end());
            var period = quote == first && before != null
                    ? before
                    : behind.map(Periods.Found::period).orElse(null);
            var owner = owner(reading, behind.map(Periods.Found::end).orElse(quote.end()));
            found.add(
                    mention(reading, noun.kind, start, quote.end(), quote.nameStart(), quote.nameEnd(), period, owner));
            end = quote.end();
            var next = nextOfList(reading, quotes, end);
            start = next == null ? start : next.start();
        }
        return end;
    }

    /** A name that stands in one list with the one before, and inherits its noun. */
    private static @Nullable Quote nextOfList(Reading reading, TreeMap<Integer, Quote> quotes, int end) {
        var next = quotes.ceilingEntry(end);
        if (next == null || next.getKey() - end > 6) {
            return null;
        }
        var gap = reading.text().substring(end, next.getKey()).strip();
        boolean joined =
                gap.equals(",") || gap.equals(";") || gap.equals("và") || gap.equals(", và") || gap.equals("&");
        return joined ? next.getValue() : null;
    }

    private int unquoted(Reading reading, Noun noun, List<CampaignMention> found) {
        var words = reading.words();
        int first = noun.after;
        if (!words.follows(first)) {
            return -1;
        }
        boolean target = NATIONAL_TARGET.startsAt(words, first) && noun.kind == CampaignKind.PROGRAMME;
        if (!target && !words.isUpper(first) && !words.isDigit(first)) {
            return -1;
        }
        int after = nameEnd(reading, first);
        if (after <= first) {
            return -1;
        }
        int end = words.end(after - 1);
        var behind = Periods.at(reading.text(), end);
        var owner = owner(reading, behind.map(Periods.Found::end).orElse(end));
        if (!target && !isName(words, noun, first, after, owner != null)) {
            return -1;
        }
        var period = behind.map(Periods.Found::period).orElse(null);
        found.add(mention(reading, noun.kind, words.start(noun.first), end, words.start(first), end, period, owner));
        return end;
    }

    /** The word after a name without quotes: it ends at punctuation, or at a word that leads on. */
    private int nameEnd(Reading reading, int first) {
        var words = reading.words();
        int i = first;
        while (i < words.size() && i - first < LONGEST_NAME) {
            boolean joined = i == first || words.follows(i) || hyphen(words, i);
            if (!joined || i > first && STOPS.contains(words.key(i)) && !words.isUpper(i)) {
                break;
            }
            i++;
        }
        return i - first < LONGEST_NAME ? i : first;
    }

    private static boolean hyphen(Words words, int i) {
        var gap = words.text().substring(words.end(i - 1), words.start(i));
        return gap.equals("-") || gap.equals("/");
    }

    private static boolean isName(Words words, Noun noun, int first, int after, boolean owned) {
        int length = after - first;
        boolean movement = noun.kind == CampaignKind.DRIVE || noun.kind == CampaignKind.MOVEMENT;
        boolean titled =
                words.isUpper(noun.first) && (noun.kind == CampaignKind.SCHEME || noun.kind == CampaignKind.PROGRAMME);
        if (movement) {
            return words.isUpper(first) && (length >= 5 || owned && length >= 2);
        }
        return titled && (owned || words.isDigit(first) && length >= 3 && !isSymbol(words, first));
    }

    /** A number with a year or a type behind it is a document's. */
    private static boolean isSymbol(Words words, int first) {
        return !words.follows(first + 1);
    }

    /** The body that a campaign is of, or that launched it. */
    private @Nullable String owner(Reading reading, int from) {
        var words = reading.words();
        int i = words.at(from);
        if (i >= words.size() || !reading.blank(from, words.start(i))) {
            return null;
        }
        if (!words.key(i).equals("của") && !words.key(i).equals("do") || !words.follows(i + 1)) {
            return null;
        }
        return bodies.at(words, i + 1)
                .map(b -> reading.text().substring(words.start(b.first()), b.end()))
                .orElse(null);
    }

    private static CampaignMention mention(
            Reading reading,
            CampaignKind kind,
            int start,
            int end,
            int nameStart,
            int nameEnd,
            @Nullable Period period,
            @Nullable String owner) {
        var name = reading.text().substring(nameStart, nameEnd);
        var target = ContentId.derived(Kind.CAMPAIGN, DerivedKeys.campaign(kind, name));
        return new CampaignMention(
                reading.span(start, end), reading.span(nameStart, nameEnd), kind, name, period, owner, target);
    }
}
