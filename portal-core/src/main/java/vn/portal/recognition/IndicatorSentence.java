package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Period;
import vn.portal.text.Folding;

/**
 * Reads what one sentence says of indices, word by word: an index (or several in a row) opens a group, times and places
 * say what its values speak of, values and ranks are given to it in their order.
 */
final class IndicatorSentence {
    private static final int REACH = 24;
    private static final int LONGEST_ASIDE = 80;
    private static final int NEAR_AVERAGE = 4;

    private final Reading reading;
    private final Words words;
    private final String ownPlace;
    private final @Nullable Bodies bodies;
    private final @Nullable Integer year;
    private final List<IndicatorGroup> groups = new ArrayList<>();
    private @Nullable IndicatorGroup group;
    private List<Period> periods = List.of();
    private @Nullable String area;
    private @Nullable IndicatorRank pending;
    private @Nullable Early early;
    private boolean aimed;
    private boolean parts;
    private int averaged = -NEAR_AVERAGE;
    /** Whether the index was named by the sentence before. */
    private boolean onward;

    private int lastRead;

    /** A value told before its index: {@code đạt 87,45 điểm PAR Index}. */
    private record Early(Figure figure, int word) {}

    /**
     * Time and place that one sentence leaves to the next.
     *
     * @param area null for the portal's own place, or where none is told
     * @param year of which months speak that name none; null where no year was told
     */
    record Context(
            List<Period> periods,
            @Nullable String area,
            @Nullable Integer year) {
        static final Context NONE = new Context(List.of(), null, null);

        Context ofYearAlone() {
            return new Context(List.of(), null, year);
        }
    }

    private IndicatorSentence(Reading reading, String ownPlace, @Nullable Bodies bodies, Context before) {
        this.reading = reading;
        this.words = reading.words();
        this.ownPlace = ownPlace;
        this.bodies = bodies;
        this.year = before.year;
        this.periods = before.periods;
        this.area = before.area;
    }

    /**
     * @param bodies whose names are places, where an index compares them; null where it compares places alone
     * @param to the word after the sentence's last
     * @param before what the sentence before it leaves
     */
    static List<IndicatorGroup> read(
            Reading reading, String ownPlace, @Nullable Bodies bodies, int from, int to, Context before) {
        var sentence = new IndicatorSentence(reading, ownPlace, bodies, before);
        sentence.read(from, to);
        return sentence.groups;
    }

    /**
     * What a sentence says of an index that was named before it, as far as {@link IndicatorLead} shows that it goes on about
     * it.
     *
     * @param before what that sentence leaves
     */
    static List<IndicatorGroup> readOn(
            Reading reading,
            String ownPlace,
            @Nullable Bodies bodies,
            Index.Found index,
            int from,
            int to,
            Context before) {
        var sentence = new IndicatorSentence(reading, ownPlace, bodies, before);
        IndicatorLead.read(reading, bodies, from, to, before.periods)
                .ifPresent(lead -> sentence.readOn(index, from, to, lead));
        return sentence.groups;
    }

    private void readOn(Index.Found index, int from, int to, IndicatorLead lead) {
        periods = lead.periods();
        area = lead.area() == null ? area : isOwn(lead.area()) ? null : lead.area();
        onward = true;
        group = new IndicatorGroup(periods, area);
        groups.add(group);
        group.add(index, words.start(from));
        lastRead = lead.start();
        read(lead.start(), to);
    }

    private void read(int from, int to) {
        for (int i = from; i < to; ) {
            i = Math.max(i + 1, step(i));
        }
    }

    /** Reads what begins at a word and says where it ends. */
    private int step(int i) {
        if (i > 0 && reading.text().substring(words.end(i - 1), words.start(i)).indexOf(';') >= 0) {
            aimed = false;
            parts = false;
        }
        var index = Index.at(words, i);
        if (index.isPresent()) {
            return open(index.get());
        }
        int compared = IndicatorWords.COMPARED.after(words, i);
        if (compared > 0) {
            return aside(compared).orElseGet(() -> afterClause(compared));
        }
        var body = group == null || bodies == null ? Optional.<Bodies.Found>empty() : bodies.at(words, i);
        if (body.isPresent()) {
            move(words.text().substring(words.start(i), body.get().end()));
            return body.get().after();
        }
        if (IndicatorWords.AIMS.startsAt(words, i)) {
            aimed = true;
        }
        parts |= IndicatorWords.PARTS.startsAt(words, i) && !words.key(i).equals("trong");
        boolean average = IndicatorWords.AVERAGES.startsAt(words, i)
                && !(i > 0 && words.key(i - 1).equals("nhóm"));
        if (IndicatorWords.PARTS.startsAt(words, i)
                || average
                || IndicatorWords.OTHERS.startsAt(words, i)
                || group != null && i - lastRead > REACH) {
            group = null;
        }
        averaged = average ? i : averaged;
        if (group != null && IndicatorWords.IN_TURN.startsAt(words, i)) {
            group.inTurn();
        }
        return time(i).or(() -> rank(i)).or(() -> number(i)).or(() -> place(i)).orElse(i + 1);
    }

    private int open(Index.Found found) {
        if (found.first() - averaged < NEAR_AVERAGE) {
            group = null; // giá trị trung bình PAR Index của 63 tỉnh
            return found.after();
        }
        if (parts && found.first() > 0 && words.key(found.first() - 1).equals("của")) {
            group = null; // chỉ số thành phần … của PCI
            return found.after();
        }
        boolean first = groups.isEmpty();
        if (group == null || !group.takes(words, found, lastRead)) {
            group = new IndicatorGroup(periods, first || group == null ? area : group.area());
            groups.add(group);
        }
        group.add(found, words.start(found.first()));
        if (pending != null && IndicatorWords.ABOUT.startsAt(words, Math.max(0, lead(found.first())))) {
            group.rank(pending.rank(), pending.outOf(), pending.start(), pending.end(), false);
        }
        pending = null;
        if (early != null && leadsTo(early, found.first())) {
            group.value(early.figure, words.start(early.word), false);
        }
        early = null;
        lastRead = found.after();
        return found.after();
    }

    private boolean leadsTo(Early value, int index) {
        int i = words.at(value.figure.end());
        while (i < index) {
            int between = words.follows(i) ? IndicatorWords.BETWEEN.after(words, i) : -1;
            int first = IndicatorWords.FIRST.after(words, i); // …, dẫn đầu bảng xếp hạng PCI
            if (between < 0 && first < 0) {
                return false;
            }
            i = Math.max(between, first);
        }
        return i == index && words.follows(i);
    }

    /** The word that leads to an index: {@code về Chỉ số PCI}. */
    private int lead(int first) {
        int i = first - 1;
        while (i > 0 && first - i < 4 && !IndicatorWords.ABOUT.startsAt(words, i)) {
            i--;
        }
        return i;
    }

    /** The values of another year that stand in brackets behind it: {@code so với năm 2021 (85,97%, hạng 22/63)}. */
    private Optional<Integer> aside(int i) {
        var told = i < words.size()
                ? IndicatorPeriods.at(reading.text(), words.start(i))
                : Optional.<IndicatorPeriods.Found>empty();
        if (group == null || told.isEmpty() || told.get().periods().size() != 1) {
            return Optional.empty();
        }
        var text = reading.text();
        int open = told.get().end();
        var rest = text.substring(open, Math.min(text.length(), open + LONGEST_ASIDE));
        int close = rest.startsWith(" (") ? rest.indexOf(')') : -1;
        if (close < 0) {
            return Optional.empty();
        }
        group.aside(told.get().periods());
        int to = words.at(open + close);
        for (int k = words.at(open); k < to; ) {
            k = Math.max(k + 1, step(k));
        }
        if (group != null) {
            group.backFromAside();
            lastRead = to;
        }
        return Optional.of(to);
    }

    /** The word behind the next comma. */
    private int afterClause(int i) {
        int k = i;
        while (k < words.size() && !endsClause(words.text().substring(words.end(k - 1), words.start(k)))) {
            k++;
        }
        return k;
    }

    /** A comma or full stop without a space behind it stands within a number. */
    private static boolean endsClause(String gap) {
        return gap.length() > 1 && gap.chars().anyMatch(c -> ",;().".indexOf(c) >= 0) || gap.equals(";");
    }

    private Optional<Integer> time(int i) {
        var found = IndicatorPeriods.at(reading.text(), words.start(i))
                .or(() -> IndicatorPeriods.ofYear(reading.text(), words.start(i), year));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var told = found.get().periods();
        if (group == null) {
            periods = told;
        } else {
            group.time(told, group.lastEnd() <= words.start(i) && isBehind(group.lastEnd(), words.start(i)));
        }
        lastRead = words.at(found.get().end());
        return Optional.of(lastRead);
    }

    private boolean isBehind(int end, int start) {
        var gap = reading.text().substring(Math.max(0, end), start);
        return end >= 0 && (gap.isBlank() || gap.equals(" ("));
    }

    private Optional<Integer> rank(int i) {
        var told = IndicatorRank.at(reading, i);
        if (told.isPresent() && group == null) {
            pending = aimed ? null : told.get();
        } else if (told.isPresent() && !aimed) {
            var rank = told.get();
            boolean from = i > 0 && words.key(i - 1).equals("từ");
            group.rank(rank.rank(), rank.outOf(), rank.start(), rank.end(), from);
            lastRead = rank.after();
        }
        return told.map(IndicatorRank::after);
    }

    private Optional<Figure> figure(int i) {
        return Figure.at(reading.text(), words.start(i));
    }

    private Optional<Integer> number(int i) {
        if (!words.isDigit(i)) {
            return Optional.empty();
        }
        var read = figure(i);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        var figure = read.get();
        int after = words.at(figure.end());
        if (group != null && figure.isYear() && group.after() == i) {
            group.time(List.of(Period.ofYear(figure.value().intValue())), false);
            return Optional.of(after);
        }
        if (group == null || aimed || isDate(figure) || figure.isYear()) {
            boolean rough = i > 0
                    && (IndicatorWords.ROUGHLY.startsAt(words, i - 1) || IndicatorWords.RISES.startsAt(words, i - 1));
            early = group == null && !aimed && !rough && figure.unit() != null ? new Early(figure, i) : null;
            return Optional.of(after);
        }
        if (figure.isPlaceOfMany() && (group.hasValue() || isCell(i, figure.end()))) {
            group.rank(figure.value().intValue(), figure.outOf(), words.start(i), figure.end(), false);
            lastRead = after;
            return Optional.of(after);
        }
        if (group.expectsRank() && figure.unit() == null && figure.isWhole()) {
            group.rank(figure.value().intValue(), figure.outOf(), words.start(i), figure.end(), false);
            lastRead = after;
            return Optional.of(after);
        }
        value(i, figure);
        return Optional.of(after);
    }

    private void value(int i, Figure figure) {
        var before = i == 0 ? -1 : i - 1;
        boolean rise = IndicatorWords.RISES.startsAt(words, before);
        boolean grows = group.grows() && Index.PERCENT.equals(figure.unit());
        boolean counted = onward && figure.isWhole();
        if (IndicatorWords.ROUGHLY.startsAt(words, before)
                || rise && !grows
                || counted
                || Figure.STEPS.equals(figure.unit())) {
            return;
        }
        var signed = rise && words.key(before).equals("giảm") ? figure.negated() : figure;
        boolean said = figure.unit() != null
                || !figure.isWhole()
                || IndicatorWords.IS.startsAt(words, before) && endsClause(figure.end());
        if (said
                && group.value(
                        signed, words.start(i), words.key(Math.max(0, before)).equals("từ"))) {
            lastRead = words.at(figure.end());
        }
    }

    /** A whole number without a unit is a value only where nothing is counted by it. */
    private boolean endsClause(int end) {
        var text = reading.text();
        return end >= text.length()
                || ",;.)".indexOf(text.charAt(end)) >= 0
                || words.at(end) < words.size() && (IndicatorWords.RANKS.startsAt(words, words.at(end)));
    }

    private boolean isDate(Figure figure) {
        var text = reading.text();
        return figure.end() + 1 < text.length()
                && text.charAt(figure.end()) == '/'
                && Character.isDigit(text.charAt(figure.end() + 1));
    }

    /** Whether a figure stands alone in its cell of a row. */
    private boolean isCell(int i, int end) {
        var text = reading.text();
        var before = text.substring(i == 0 ? 0 : words.end(i - 1), words.start(i));
        return (before.isBlank() || before.contains("|") || before.contains("\t") || before.contains("("))
                && (end >= text.length() || !Character.isLetter(text.charAt(end)));
    }

    private Optional<Integer> place(int i) {
        boolean owned = words.key(i).equals("của") && words.follows(i + 1);
        int first = owned ? i + 1 : i;
        boolean behindIndex = group != null && group.after() == i;
        boolean body = Bodies.startsBody(words, first);
        var found = IndicatorArea.at(words, first, !body && (behindIndex || owned && group != null));
        if (found.isEmpty() && owned && behindIndex) {
            found = IndicatorArea.ofUnit(words, first);
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        move(found.get().written());
        return Optional.of(found.get().after());
    }

    /** What comes next is of that place. */
    private void move(String place) {
        area = isOwn(place) ? null : place;
        if (group != null) {
            group.area(area);
        }
    }

    private boolean isOwn(String written) {
        var own = Folding.fold(ownPlace);
        var folded = Folding.fold(written);
        return own.equals(folded)
                || Bodies.levelOf(ownPlace).equals(folded)
                || Folding.fold(Bodies.nameOf(ownPlace)).equals(folded);
    }
}
