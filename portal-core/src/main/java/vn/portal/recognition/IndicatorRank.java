package vn.portal.recognition;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place among those compared, as a sentence tells it: {@code xếp thứ 9/63}, {@code đứng thứ hai}, {@code dẫn đầu cả nước}.
 *
 * @param start of the expression
 * @param end the unit after its last
 * @param after the word after its last
 * @param inWords whether words say how many were ranked
 */
record IndicatorRank(int rank, @Nullable Integer outOf, int start, int end, int after, boolean inWords) {
    private static final int MOST = 1000;
    private static final Lexicon OF = Lexicon.of("là|thuộc về");
    private static final Lexicon WITHIN = Lexicon.of("của|toàn|trong|ở");
    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("nhất", 1),
            Map.entry("nhì", 2),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("tư", 4),
            Map.entry("năm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9),
            Map.entry("mười", 10));

    /** The rank that the word {@code i} begins to tell. */
    static Optional<IndicatorRank> at(Reading reading, int i) {
        var words = reading.words();
        int first = first(words, i);
        if (first > 0) {
            return Optional.of(
                    new IndicatorRank(1, null, words.start(i), words.end(first - 1), first, false).among(reading));
        }
        int at = IndicatorWords.RANKS.after(words, i);
        boolean bare = at < 0 && words.key(i).equals("thứ") && i + 1 < words.size();
        if (bare && (isPlaceOfMany(reading, i + 1) || isOfPlaceBehind(words, i + 2))) {
            at = i + 1;
        }
        boolean follows = at > 0 && at < words.size() && words.follows(at);
        return !follows
                ? Optional.empty()
                : words.isDigit(at)
                        ? inNumbers(reading, i, at)
                        : inWords(words, i, at).map(rank -> rank.among(reading));
    }

    /** Whether words say that all provinces were ranked ({@code … trong 63 tỉnh}), which is then said of the whole row. */
    boolean isOfCountry() {
        return inWords && outOf != null && (outOf >= 60 && outOf <= 64 || outOf == 34);
    }

    private static int first(Words words, int i) {
        int first = IndicatorWords.FIRST.after(words, i);
        int leads = first > 0 ? -1 : IndicatorWords.LEADS.after(words, i);
        // Quảng Ninh dẫn đầu, đạt 92,18%; dẫn đầu là Quảng Ninh
        boolean told = leads > 0
                && (words.text().startsWith(", ", words.end(leads - 1)) && IndicatorWords.IS.startsAt(words, leads)
                        || isOfPlaceBehind(words, leads));
        return told ? leads : first;
    }

    /** Whether words lead from a rank to the place that has it: {@code thứ hai là Hải Phòng}. */
    private static boolean isOfPlaceBehind(Words words, int i) {
        return words.follows(i) && OF.startsAt(words, i);
    }

    /** Whether a rank is one in a region alone: {@code đứng thứ 4 Bắc Trung Bộ}. */
    boolean isOfRegion(Words words) {
        int i = words.follows(after) && WITHIN.startsAt(words, after) ? after + 1 : after;
        return words.follows(after) && IndicatorWords.REGIONS.startsAt(words, i);
    }

    private static boolean isPlaceOfMany(Reading reading, int i) {
        return figure(reading, i).filter(Figure::isPlaceOfMany).isPresent();
    }

    private static Optional<IndicatorRank> inNumbers(Reading reading, int i, int at) {
        var words = reading.words();
        var figure = figure(reading, at);
        if (figure.isEmpty()
                || !figure.get().isWhole()
                || figure.get().unit() != null
                || figure.get().value().intValue() > MOST) {
            return Optional.empty();
        }
        int end = figure.get().end();
        int after = words.at(end);
        int rank = figure.get().value().intValue();
        return Optional.of(
                new IndicatorRank(rank, figure.get().outOf(), words.start(i), end, after, false).among(reading));
    }

    /** With how many were ranked, where words behind it say that: {@code xếp thứ 9 trong 63 tỉnh}. */
    private IndicatorRank among(Reading reading) {
        var words = reading.words();
        int among = outOf == null && words.follows(after) ? IndicatorWords.AMONG.after(words, after) : -1;
        var all = among > 0 && among < words.size() && words.isDigit(among)
                ? figure(reading, among).filter(Figure::isWhole)
                : Optional.<Figure>empty();
        return all.map(f -> new IndicatorRank(
                        rank, f.value().intValue(), start, words.end(among), words.at(words.end(among)), true))
                .orElse(this);
    }

    private static Optional<IndicatorRank> inWords(Words words, int i, int at) {
        var ordinal = ORDINALS.get(words.key(at));
        var before = words.key(at - 1);
        boolean counts = before.equals("thứ") || before.equals("hạng");
        // xếp hạng năm 2024
        boolean year = at + 1 < words.size() && words.isDigit(at + 1) && words.follows(at + 1);
        return ordinal == null || !counts || year
                ? Optional.empty()
                : Optional.of(new IndicatorRank(ordinal, null, words.start(i), words.end(at), at + 1, false));
    }

    private static Optional<Figure> figure(Reading reading, int i) {
        return Figure.at(reading.text(), reading.words().start(i));
    }
}
