package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.portal.model.CampaignKind;
import vn.portal.model.CampaignMention;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;
import vn.portal.model.Period;

/**
 * Finds campaigns: a noun of a campaign and a name in quotes behind it, further names that inherit the noun, nouns within
 * the quotes, and names without quotes where capitals or their end tell that they are names.
 */
final class CampaignRule {
    private static final int FARTHEST_QUOTE = 160;
    private static final int FARTHEST_OPEN = 40;
    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_NAME = 3;
    /** With these words people tell something; no name begins with them. */
    private static final Lexicon NO_NAMES = Lexicon.of("bị|đã|đang|được|rất|sẽ");

    /** With these, a year of its own is named beside a campaign of somebody. */
    private static final Lexicon YEARS = Lexicon.of("Năm|Thập kỷ");

    private static final int MOST_OWNERS = 10;
    private static final Lexicon HAVING = Lexicon.of("có|là|với");

    private static final int YEAR_REACH = 14;
    private static final Pattern YEAR_BEFORE = Pattern.compile("(?:[Nn]ăm ((?:19|20)\\d{2}),| ((?:19|20)\\d{2}) có) $");
    private static final Pattern YEAR_OF_SENTENCE = Pattern.compile(" ?Năm ((?:19|20)\\d{2}), ");
    private static final Pattern JOINT = Pattern.compile(" ?(?:[,;] ?)?(?:và|hoặc|cùng|&)? ?");

    private static final Pattern PLACED = Pattern.compile(
            " ?(?:\\([^()“”\"]{1,80}\\)|(?:ấp|bản|huyện|khu phố|phường|thị trấn|thôn|tại|xã|ở) [^,;.:()“”\"]{1,80}) ?(?:[,;] ?(?:và )?|và )");

    private final Launchers launchers;

    CampaignRule(Bodies bodies) {
        launchers = new Launchers(bodies);
    }

    /** What is being read: a text with its quotes by where they open. */
    private record Page(Reading reading, TreeMap<Integer, Quote> quotes, List<CampaignMention> found) {
        static Page of(Reading reading) {
            var quotes = new TreeMap<Integer, Quote>();
            reading.quotes().forEach(q -> quotes.put(q.start(), q));
            return new Page(reading, quotes, new ArrayList<>());
        }

        Words words() {
            return reading.words();
        }

        /** The next quote, or what a mark opens before it that has no other half. */
        @Nullable
        Quote quoteBehind(CampaignNoun noun) {
            int from = words().end(noun.after() - 1);
            var next = quoteFrom(from);
            var text = reading.text();
            int to = Math.min(next == null ? text.length() : next.start(), from + FARTHEST_OPEN);
            for (int i = from; i < to; i++) {
                if (Quote.opens(text, i)) {
                    return Quote.unclosed(text, i).orElse(next);
                }
            }
            return next;
        }

        String name(Quote quote) {
            return reading.text().substring(quote.nameStart(), quote.nameEnd());
        }

        @Nullable
        Quote quoteFrom(int position) {
            var next = quotes.ceilingEntry(position);
            return next == null || next.getKey() - position > FARTHEST_QUOTE ? null : next.getValue();
        }
    }

    /** The campaigns of a text, in order; {@code taken} holds what is read as something else already. */
    List<CampaignMention> find(Reading reading, Taken taken) {
        var words = reading.words();
        Page page = null;
        for (int i = words.next(Opening.CAMPAIGN, 0); i < words.size(); ) {
            var noun = CampaignNoun.at(words, i);
            int end = -1;
            if (noun.isPresent() && !taken.holds(words.start(i))) {
                page = page == null ? Page.of(reading) : page;
                end = named(page, noun.get());
            }
            i = words.next(Opening.CAMPAIGN, end < 0 ? i + 1 : Math.max(i + 1, words.at(end)));
        }
        return page == null ? List.of() : page.found;
    }

    /** Takes the names behind a noun and says where they end; -1 if there are none. */
    private int named(Page page, CampaignNoun noun) {
        var around = page.quotes.floorEntry(page.words().start(noun.first()));
        if (around != null && around.getValue().nameStart() == page.words().start(noun.first())) {
            return within(page, noun, around.getValue());
        }
        var quote = page.quoteBehind(noun);
        var announced = quote == null
                ? Optional.<Announcement>empty()
                : Announcement.between(page.reading, launchers, noun, quote.start());
        if (announced.isPresent()) {
            return isName(page.words(), noun, quote) && !isSaying(page.words(), noun, quote)
                    ? quoted(page, noun, quote, announced.get())
                    : quote.end();
        }
        return CampaignTitle.behind(page.reading, launchers, noun)
                .map(title -> unquoted(page, noun, title))
                .orElse(-1);
    }

    private static boolean isName(Words words, CampaignNoun noun, Quote quote) {
        int first = words.at(quote.nameStart());
        boolean fair = noun.is(CampaignKind.WEEK);
        return !fair
                && !(noun.is(CampaignKind.ACTION) && isBattle(words, first))
                && !NO_NAMES.startsAt(words, first)
                && words.at(quote.nameEnd()) - first <= LONGEST_NAME
                && !Occasions.isOne(words, noun, quote);
    }

    /** In lower case, quotation marks stand around ways of saying: {@code chương trình “học mà chơi”}. */
    private static boolean isSaying(Words words, CampaignNoun noun, Quote quote) {
        return (noun.is(CampaignKind.PROGRAMME) || noun.is(CampaignKind.MODEL))
                && Character.isLowerCase(words.text().codePointAt(quote.nameStart()));
    }

    /** Campaigns of wars are called by places, in quotation marks too: “Điện Biên Phủ trên không”. */
    private static boolean isBattle(Words words, int first) {
        int after = Provinces.after(words, first);
        return after > 0 && after < words.size() && words.follows(after) && words.isUpper(after);
    }

    private int quoted(Page page, CampaignNoun noun, Quote first, Announcement announced) {
        int start = page.words().start(noun.first());
        var launcher = launchers.before(page.words(), noun.first());
        int end = first.end();
        for (var quote = first; quote != null; ) {
            var behind = BehindName.of(page.reading, launchers, quote.end());
            boolean announces = quote == first;
            var period = announces && announced.period() != null
                    ? announced.period()
                    : Periods.within(page.name(quote))
                            .orElse(behind.period() != null ? behind.period() : yearBefore(page, noun));
            var said = announces && announced.by() != null ? announced.by() : behind.by();
            page.found.add(mention(page.reading, noun.kind(), start, quote, period, said == null ? launcher : said));
            end = quote.end();
            quote = nextOfList(page, end, behind.end());
            start = quote == null ? start : quote.start();
        }
        return end;
    }

    /** The year that leads into a theme: {@code Năm 2024, chủ đề công tác của tỉnh là …}. */
    private static @Nullable Period yearBefore(Page page, CampaignNoun noun) {
        int start = page.words().start(noun.first());
        if (!noun.is(CampaignKind.THEME)) {
            return null;
        }
        var text = page.reading.text();
        var right = YEAR_BEFORE.matcher(text).region(Math.max(0, start - YEAR_REACH), start);
        var first =
                YEAR_OF_SENTENCE.matcher(text).region(page.reading.sentences().start(start), start);
        var year = right.find() ? right : first.lookingAt() ? first : null;
        return year == null
                ? null
                : Period.ofYear(Integer.parseInt(year.group(1) == null ? year.group(2) : year.group(1)));
    }

    /** A name that stands in one list with the one before, and inherits its noun. */
    private static @Nullable Quote nextOfList(Page page, int end, int behind) {
        var next = page.quoteFrom(end);
        if (next == null) {
            return null;
        }
        boolean joined = isJoint(page, end, next)
                || isJoint(page, behind, next)
                || isPlaced(page.reading.text(), end, next)
                || isPlaced(page.reading.text(), behind, next)
                || isOwned(page, behind, next);
        boolean other = !isJoint(page, end, next)
                && YEARS.startsAt(page.words(), page.words().at(next.nameStart()));
        return joined && !other ? next : null;
    }

    /** Whether another is said to have the next: {@code mô hình “…”, Trường Mầm non Hoa Hồng có “…”}. */
    private static boolean isOwned(Page page, int from, Quote next) {
        var words = page.words();
        int has = words.at(next.start()) - 1;
        int first = words.at(from);
        if (has - first < 1 || has - first > MOST_OWNERS || !HAVING.startsAt(words, has) || !words.isUpper(first)) {
            return false;
        }
        boolean one = IntStream.rangeClosed(first + 1, has).allMatch(words::follows);
        var gap = page.reading.text().substring(from, words.start(first));
        return one && (gap.equals(", ") || gap.equals("; "));
    }

    /** Whether only the place of the name before stands between: {@code “…” ở khu phố 3, “…”}, {@code “…” (xã Hòa Thắng), “…”}. */
    private static boolean isPlaced(String text, int from, Quote next) {
        return from < next.start()
                && next.start() - from < FARTHEST_OPEN + LONGEST_NAME
                && PLACED.matcher(text).region(from, next.start()).matches();
    }

    private static boolean isJoint(Page page, int from, Quote next) {
        return from < next.start()
                && JOINT.matcher(page.reading.text().substring(from, next.start()))
                        .matches();
    }

    /** A noun with which a quote begins: {@code phê duyệt “Đề án …”}. */
    private int within(Page page, CampaignNoun noun, Quote quote) {
        var words = page.words();
        int first = noun.after();
        boolean titled = noun.isTitled(words) && words.follows(first) && words.start(first) < quote.nameEnd();
        if (!titled || isSpeech(page.reading.text(), quote) || Occasions.isTitleOfWork(words, noun.first())) {
            return -1;
        }
        var name = new Quote(quote.start(), words.start(first), quote.nameEnd(), quote.end());
        if (words.at(quote.nameEnd()) - first < SHORTEST_NAME || !isName(words, noun, name)) {
            return -1;
        }
        var behind = BehindName.of(page.reading, launchers, quote.end());
        var period = Periods.within(page.name(name)).orElse(behind.period());
        page.found.add(mention(page.reading, noun.kind(), quote.start(), name, period, behind.by()));
        return quote.end();
    }

    /** What somebody says stands behind a colon or begins a sentence. */
    private static boolean isSpeech(String text, Quote quote) {
        var before = text.substring(0, quote.start()).stripTrailing();
        return before.isEmpty() || ":.!?".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private int unquoted(Page page, CampaignNoun noun, CampaignTitle title) {
        var by = title.by() == null ? launchers.before(page.words(), noun.first()) : title.by();
        int start = page.words().start(noun.first());
        page.found.add(
                mention(page.reading, noun.kind(), start, title.end(), title.start(), title.end(), title.period(), by));
        return title.after();
    }

    private static CampaignMention mention(
            Reading reading, CampaignKind kind, int start, Quote quote, @Nullable Period period, @Nullable String by) {
        return mention(reading, kind, start, quote.end(), quote.nameStart(), quote.nameEnd(), period, by);
    }

    private static CampaignMention mention(
            Reading reading,
            CampaignKind kind,
            int start,
            int end,
            int nameStart,
            int nameEnd,
            @Nullable Period period,
            @Nullable String by) {
        var name = reading.text().substring(nameStart, nameEnd);
        var target = ContentId.derived(Kind.CAMPAIGN, DerivedKeys.campaign(kind, name));
        return new CampaignMention(
                reading.span(start, end), reading.span(nameStart, nameEnd), kind, name, period, by, target);
    }
}
