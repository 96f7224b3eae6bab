package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Period;

/**
 * How a sentence begins that goes on about an index without naming it: with a place, or with a time and {@code tỉnh}, before
 * what is told of it ({@code Năm 2021, tỉnh xếp thứ 50/63}), or with what is told of the place behind it ({@code Với 70,43
 * điểm, Vĩnh Phúc …}, {@code Đứng đầu bảng xếp hạng là Hải Phòng …}).
 *
 * @param places that are named, in order
 * @param unit the level by which a place told before is called; null where none is
 * @param inTurn whether what is told is told in turn
 * @param start the word at which ranks and values begin
 */
record IndicatorLead(
        List<Period> periods,
        List<IndicatorArea> places,
        @Nullable String unit,
        boolean inTurn,
        int start) {
    private static final int MOST_WORDS = 16;
    /** How an index is called again. */
    private static final Lexicon SCORES = Lexicon.of("điểm số|kết quả đó|kết quả này|số điểm|tổng điểm|thứ hạng");

    /** The same by a word that stands for the value of the sentence before. */
    private static final Lexicon PRONOUNS = Lexicon.of("con số ấy|con số đó|con số này|chỉ số ấy|chỉ số đó|chỉ số này");

    /** What is counted of those that are compared. */
    private static final Lexicon RANKED = Lexicon.of("đơn vị|huyện|phường|sở|thành phố|tỉnh|xã|địa phương");

    private static final Lexicon WITH = Lexicon.of("với|đạt");

    /**
     * @param sentence its first word
     * @param to the word after its last
     * @param periods of which the sentence before it told
     */
    static Optional<IndicatorLead> read(
            Reading reading, IndicatorBodies bodies, int sentence, int to, List<Period> periods) {
        int from = sentence == 0 ? AssignmentRule.behindMark(reading) : sentence;
        var words = reading.words();
        boolean subject = IndicatorWords.COMPARED.startsAt(words, from); // So với năm 2023 (65,37 điểm), …
        String unit = null;
        boolean timed = false;
        int timeEnd = -1; // of one with which the sentence begins: Năm 2021 đạt 43,30 điểm
        boolean inTurn = false;
        int placed = 0;
        var told = periods;
        var places = new ArrayList<IndicatorArea>();
        int opening = opening(reading, from);
        int first = opening < 0 ? from : opening;
        for (int i = opening < 0 ? from : behind(reading, opening); i < to && i - from - placed < MOST_WORDS; ) {
            if (opening >= 0 && (!places.isEmpty() || subject)) {
                return Optional.of(new IndicatorLead(told, places, unit, inTurn, first));
            }
            if (isOther(words, i)) {
                return Optional.empty();
            }
            var time = time(reading, i);
            var place = bodies.subject(reading, i);
            int day = behindDay(reading, i);
            var level = IndicatorArea.ofUnit(words, i);
            if (time.isPresent()) {
                told = time.get().periods();
                timed = true;
                timeEnd = i == from ? time.get().end() : timeEnd;
                subject |= i == from && isCell(reading, time.get().end());
                i = words.at(time.get().end());
            } else if (day > i) {
                i = day;
            } else if (place.isPresent()) {
                places.add(place.get());
                placed += place.get().after() - i;
                i = place.get().after();
            } else if (opening >= 0 && IndicatorRank.at(reading, i).isPresent()) {
                i = behind(reading, i);
            } else if (tells(reading, i, !places.isEmpty() || subject && timed)
                    && (!places.isEmpty() || subject && timed || words.at(timeEnd) == i || isDated(reading, i))) {
                return Optional.of(new IndicatorLead(told, places, unit, inTurn, i));
            } else if (words.isDigit(i) && words.follows(i + 1) && RANKED.startsAt(words, i + 1)) {
                i++; // Nhóm 5 tỉnh dẫn đầu: …
            } else if (words.isDigit(i) || IndicatorWords.OTHERS.startsAt(words, i)) {
                return Optional.empty();
            } else {
                boolean pronoun = isPronoun(reading, i, sentence);
                unit = level.map(IndicatorArea::written).orElse(unit);
                timed |= (pronoun || SCORES.startsAt(words, i)) && (!periods.isEmpty() || isTimed(reading, i, to));
                inTurn |= IndicatorWords.IN_TURN.startsAt(words, i);
                subject |= level.isPresent() || pronoun || SCORES.startsAt(words, i);
                i = Math.max(i + 1, level.map(IndicatorArea::after).orElse(-1));
            }
        }
        boolean isTold = opening >= 0 && !places.isEmpty(); // Đứng thứ ba là tỉnh Long An
        return isTold ? Optional.of(new IndicatorLead(told, places, unit, inTurn, first)) : Optional.empty();
    }

    /** Whether words stand for what the sentence before tells of an index: {@code Năm 2022, con số này là …}. */
    private static boolean isPronoun(Reading reading, int i, int sentence) {
        var words = reading.words();
        int after = PRONOUNS.after(words, i);
        if (after < 0 || sentence == 0 || IndicatorWords.COUNTRY.startsAt(words, after)) {
            return false;
        }
        int before = words.at(reading.sentences().start(words.start(sentence - 1)));
        return IntStream.range(before, sentence)
                .anyMatch(k -> Index.at(words, k).isPresent() || PRONOUNS.startsAt(words, k));
    }

    /** The time that is written there; at the head of a row, the year alone: {@code |2021|62,97|45/63|}. */
    private static Optional<IndicatorPeriods.Found> time(Reading reading, int i) {
        var found = IndicatorPeriods.at(reading.text(), reading.words().start(i));
        return found.isPresent()
                ? found
                : IndicatorFigure.at(reading, i)
                        .filter(year -> year.figure().isYear() && isCell(reading, year.end()))
                        .map(year -> new IndicatorPeriods.Found(
                                List.of(Period.ofYear(year.figure().value().intValue())), year.end()));
    }

    /** Whether a cell ends there, or a colon leads to what it is the head of. */
    private static boolean isCell(Reading reading, int end) {
        var behind = reading.text()
                .substring(end, Math.min(reading.text().length(), end + 2))
                .strip();
        return !behind.isEmpty() && "|:\t".indexOf(behind.charAt(0)) >= 0;
    }

    /** Whether a score follows whose year stands in brackets behind it: {@code … là 42,52 điểm (2023)}. */
    private static boolean isDated(Reading reading, int i) {
        var words = reading.words();
        int after = IndicatorWords.IS.after(words, i);
        var figure = after > 0 && after < words.size()
                ? IndicatorFigure.at(reading, after).filter(IndicatorFigure::isScore)
                : Optional.<IndicatorFigure>empty();
        return figure.map(IndicatorFigure::after)
                .filter(k -> k < words.size())
                .flatMap(k -> IndicatorFigure.at(reading, k))
                .filter(IndicatorFigure::isYearInBrackets)
                .isPresent();
    }

    private static boolean isTimed(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            if (IndicatorPeriods.at(reading.text(), reading.words().start(i)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The word of a score or rank with which a sentence begins; -1 if it begins otherwise. */
    private static int opening(Reading reading, int from) {
        var words = reading.words();
        int i = from < words.size() && WITH.startsAt(words, from) ? from + 1 : from;
        if (IndicatorRank.at(reading, i).isPresent()) {
            return i;
        }
        var figure = i < words.size() && words.isDigit(i)
                ? Figure.at(reading.text(), words.start(i))
                : Optional.<Figure>empty();
        return figure.filter(f -> f.unit() != null && reading.text().startsWith(", ", f.end()))
                        .isPresent()
                ? i
                : -1;
    }

    /** The word behind a score or a rank. */
    private static int behind(Reading reading, int i) {
        return IndicatorRank.at(reading, i)
                .map(IndicatorRank::after)
                .or(() -> Figure.at(reading.text(), reading.words().start(i))
                        .map(f -> reading.words().at(f.end())))
                .orElse(i + 1);
    }

    /** Whether a sentence speaks of parts of an index, or of another: {@code chỉ số Gia nhập thị trường}. */
    private static boolean isOther(Words words, int i) {
        boolean index = i + 2 < words.size()
                && words.key(i).equals("chỉ")
                && words.key(i + 1).equals("số");
        return index && !PRONOUNS.startsAt(words, i)
                || IndicatorWords.AVERAGES.startsAt(words, i)
                || IndicatorWords.PARTS.startsAt(words, i) && !words.key(i).equals("trong");
    }

    /** The word behind a day that begins there. */
    private static int behindDay(Reading reading, int i) {
        int start = reading.words().start(i);
        int date = reading.words().isDigit(i)
                ? reading.dateEndingAfter(start)
                : reading.dates().size();
        boolean here =
                date < reading.dates().size() && reading.dates().get(date).start() <= start;
        return here ? reading.words().at(reading.dates().get(date).end()) : -1;
    }

    /** Whether a rank or value begins there; right behind a place a value needs no verb: {@code Tiền Giang (66,05 điểm)}. */
    private static boolean tells(Reading reading, int i, boolean behindPlace) {
        var words = reading.words();
        if (behindPlace && words.isDigit(i)) {
            return IndicatorFigure.at(reading, i)
                    .filter(f -> f.figure().unit() != null || f.isScore() && f.isCell())
                    .isPresent();
        }
        return IndicatorWords.IS.startsAt(words, i)
                || IndicatorWords.IN_TURN.startsAt(words, i)
                || IndicatorRank.at(reading, i).isPresent();
    }
}
