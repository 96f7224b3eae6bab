package vn.portal.recognition;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    /** How many words the code of an index has. */
    private static final int LONGEST_CODE = 2;

    private static final Set<String> JOINTS = Set.of(", ", " ");
    private static final int MOST_VERBS = 3;
    /** What stands between the noun and its numbers. */
    private static final Lexicon OF_RANK = Lexicon.of("là|lần lượt|lần lượt là|lần lượt ở|tương ứng là");

    /** How far before it a sentence may open. */
    private static final int REACH = 14;

    private static final Pattern SCORE = Pattern.compile(", \\d{1,4}(?:,\\d|[,\\d]{0,5} ?(?:%|điểm))");
    private static final Lexicon OF = Lexicon.of("là|thuộc về|tiếp tục là|vẫn là|vẫn thuộc về");
    private static final int LONGEST_OF = 3;
    /** How a sentence comes to the next of those who are compared. */
    private static final Lexicon NEXT = Lexicon.of("kế đến|kế tiếp|sau đó|theo sau|tiếp đến|tiếp theo");

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
        int first = FirstRank.after(reading, i);
        if (first > 0) {
            return Optional.of(
                    new IndicatorRank(1, null, words.start(i), words.end(first - 1), first, false).among(reading));
        }
        int at = behindNoun(words, i);
        boolean bare = at < 0 && words.key(i).equals("thứ") && i + 1 < words.size();
        if (bare
                && (isPlaceOfMany(reading, i + 1)
                        || isOfPlaceBehind(words, i + 2)
                        || isOfAllBehind(words, i + 2)
                        || isOfIndex(words, i))) {
            at = i + 1;
        }
        return at < 0 ? Optional.empty() : told(reading, i, at);
    }

    /** One more rank of a row that is told in turn: {@code vị trí thứ nhất, thứ hai}. */
    static Optional<IndicatorRank> further(Reading reading, int i) {
        return reading.words().key(i).equals("thứ") ? told(reading, i, i + 1) : Optional.empty();
    }

    private static Optional<IndicatorRank> told(Reading reading, int i, int at) {
        var words = reading.words();
        if (at >= words.size() || !words.follows(at)) {
            return Optional.empty();
        }
        return words.isDigit(at)
                ? inNumbers(reading, i, at)
                : inWords(words, i, at).map(rank -> rank.among(reading));
    }

    /** The word behind the noun of a rank, verbs and prepositions before it: {@code xếp ở vị trí thứ | 9}; -1 if none stands there. */
    private static int behindNoun(Words words, int i) {
        int noun = i;
        while (noun - i < MOST_VERBS && IndicatorWords.STANDING.startsAt(words, noun)) {
            noun = IndicatorWords.STANDING.after(words, noun);
        }
        int after = (noun > i ? IndicatorWords.RANKED : IndicatorWords.RANKS).after(words, noun);
        int leads = after > 0 && words.follows(after) ? OF_RANK.after(words, after) : -1;
        return leads > 0 && leads < words.size() && words.isDigit(leads) ? leads : after;
    }

    /** Whether words say that all provinces were ranked ({@code … trong 63 tỉnh}), which is then said of the whole row. */
    boolean isOfCountry() {
        return inWords && outOf != null && (outOf >= 60 && outOf <= 64 || outOf == 34);
    }

    /** Whether words lead from a rank to the place that has it: {@code thứ hai là Hải Phòng}. */
    static boolean isOfPlaceBehind(Words words, int i) {
        return words.follows(i) && OF.startsAt(words, i);
    }

    /** Whether a bare number is said to be of an index: {@code thứ 21 về SIPAS}, {@code PCI (thứ 8)}, {@code (thứ 3, 0,6950)}. */
    private static boolean isOfIndex(Words words, int i) {
        boolean alone = i > 0
                && words.text().startsWith(" (", words.end(i - 1))
                && words.text().startsWith(")", words.end(i + 1));
        boolean scored = i > 0
                && words.text().startsWith(" (", words.end(i - 1))
                && words.text().startsWith(", ", words.end(i + 1))
                && SCORE.matcher(words.text())
                        .region(words.end(i + 1), words.text().length())
                        .lookingAt();
        return scored
                || ToldBefore.isOfIndexBehind(words, i + 2)
                || alone
                        && IntStream.rangeClosed(1, Math.min(i, LONGEST_CODE))
                                .anyMatch(back -> Index.at(words, i - back)
                                        .filter(index -> index.after() == i)
                                        .isPresent());
    }

    /** Whether it is said of how many, or brackets hold the score: {@code thứ 7 cả nước}, {@code thứ hai (90,24%)}. */
    private static boolean isOfAllBehind(Words words, int i) {
        return i < words.size()
                && (words.follows(i) && (IndicatorWords.LED.startsAt(words, i) || leadsToScore(words, i))
                        || words.isDigit(i) && words.text().startsWith(" (", words.end(i - 1)));
    }

    /** {@code thứ nhì | với 91,02 điểm} */
    private static boolean leadsToScore(Words words, int i) {
        return words.key(i).equals("với") && words.follows(i + 1) && words.isDigit(i + 1);
    }

    /** Whether what begins at a word is said to have the rank before it. */
    static boolean isSaidOf(Words words, int i) {
        int of = IntStream.rangeClosed(1, LONGEST_OF)
                .map(back -> i - back)
                .filter(from -> OF.after(words, from) == i)
                .findFirst()
                .orElse(-1);
        return of >= 0 && NEXT.after(words, of - 2) != of; // tiếp theo là Huế (…)
    }

    /** Whether it is the first of a row: {@code thứ hạng lần lượt là 8 và 11}. */
    boolean isInTurn(Reading reading) {
        var words = reading.words();
        for (int i = words.at(start); i < after; i++) {
            if (IndicatorWords.IN_TURN.startsAt(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether as many ranks stand in a row as places before it: {@code giữ vị trí thứ 5, 6 và 7}. */
    boolean isRowOf(Reading reading, int places) {
        var words = reading.words();
        int count = 1;
        for (int i = after; i < words.size() && count < places; count++) {
            int next = words.key(i).equals("và") ? i + 1 : i;
            boolean joined = next < words.size()
                    && words.isDigit(next)
                    && JOINTS.contains(
                            words.text().substring(words.end(i == next ? i - 1 : next - 1), words.start(next)))
                    && figure(reading, next)
                            .filter(f -> f.isWhole() && f.unit() == null)
                            .isPresent();
            if (!joined) {
                return false;
            }
            i = next + 1;
        }
        return places > 1 && count == places;
    }

    /** Whether a rank is one in a region alone: {@code đứng thứ 4 Bắc Trung Bộ}. */
    boolean isOfRegion(Words words) {
        int i = words.follows(after) && WITHIN.startsAt(words, after) ? after + 1 : after;
        boolean behind = words.follows(after) && IndicatorWords.REGIONS.startsAt(words, i);
        boolean ofAll = outOf != null || words.follows(after) && IndicatorWords.LED.startsAt(words, i);
        return behind || !ofAll && isToldOfRegion(words);
    }

    /** Whether the sentence opens with a region, and comes to the rank at once: {@code Trong khu vực Tây Nguyên, Lâm Đồng dẫn đầu}. */
    private boolean isToldOfRegion(Words words) {
        int rank = words.at(start);
        for (int i = rank - 1; i > Math.max(0, rank - REACH) && !words.isDigit(i); i--) {
            if (IndicatorWords.REGIONS.startsAt(words, i) && WITHIN.startsAt(words, i - 1)) {
                return words.isUpper(i - 1);
            }
        }
        return false;
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
        // xếp hạng năm 2024, năm nay
        boolean year = words.key(at).equals("năm")
                && (before.equals("hạng") || at + 1 < words.size() && words.isDigit(at + 1) && words.follows(at + 1));
        return ordinal == null || !counts || year
                ? Optional.empty()
                : Optional.of(new IndicatorRank(ordinal, null, words.start(i), words.end(at), at + 1, false));
    }

    private static Optional<Figure> figure(Reading reading, int i) {
        return Figure.at(reading.text(), reading.words().start(i));
    }
}
