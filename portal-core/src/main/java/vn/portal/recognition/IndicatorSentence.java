package vn.portal.recognition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Period;

/**
 * Reads what one sentence says of indices, word by word: an index (or several in a row) opens a group, times and places
 * say what its values speak of, values and ranks are given to it in their order.
 */
final class IndicatorSentence {
    private static final int REACH = 24;
    private static final int LONGEST_ROW = 12;
    /** What stands between a value and the time that is its own. */
    private static final Set<String> BEFORE_TIME = Set.of(" (", " của ", ") ");

    private final Reading reading;
    private final Words words;
    private final IndicatorBodies bodies;
    private final @Nullable Integer year;
    private final List<IndicatorGroup> groups = new ArrayList<>();
    private @Nullable IndicatorGroup group;
    private List<Period> periods = List.of();
    private @Nullable String area;
    private final IndicatorHome home;
    private final IndicatorPlaces places;
    private final IndicatorMood mood;
    /** Whether a place was named of which something is told next. */
    private boolean named;
    /** Whether what is told is told in turn. */
    private boolean inTurn;
    /** The time with which something was compared last. */
    private @Nullable Period formerly;
    /** All times that the sentence tells of what is its own. */
    private final Set<Period> times = new LinkedHashSet<>();
    /** Whether the index was named by the sentence before. */
    private boolean onward;

    /** Where brackets close that hold another time; -1 outside of such. */
    private int closes = -1;

    private @Nullable IndicatorGroup bracketed;
    /** An index of which the sentence tells no value, and those behind it may. */
    private @Nullable IndicatorGroup passed;

    private int lastRead;

    private IndicatorSentence(Reading reading, String ownPlace, IndicatorBodies bodies, IndicatorContext left) {
        this.reading = reading;
        this.words = reading.words();
        this.places = new IndicatorPlaces(words);
        this.mood = new IndicatorMood(words);
        this.bodies = bodies;
        this.year = left.year();
        this.periods = left.periods();
        this.area = left.area();
        this.home = new IndicatorHome(ownPlace, left.home() == null ? left.area() : left.home());
    }

    /**
     * @param bodies whose names are places, where an index compares them; null where it compares places alone
     * @param to the word after the sentence's last
     * @param before what the sentence before it leaves
     */
    static List<IndicatorGroup> read(
            Reading reading, String ownPlace, IndicatorBodies bodies, int from, int to, IndicatorContext before) {
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
            IndicatorBodies bodies,
            Index.Found index,
            int from,
            int to,
            IndicatorContext before) {
        var sentence = new IndicatorSentence(reading, ownPlace, bodies, before);
        IndicatorLead.read(reading, bodies, from, to, before.periods())
                .ifPresent(lead -> sentence.readOn(index, from, to, lead));
        return sentence.groups;
    }

    private void readOn(Index.Found index, int from, int to, IndicatorLead lead) {
        periods = lead.periods();
        area = lead.places().isEmpty()
                ? home.subject(lead.unit(), area)
                : home.foreign(lead.places().get(lead.places().size() - 1).written());
        lead.places().forEach(place -> places.add(place.first(), place.after(), home.foreign(place.written())));
        onward = true;
        inTurn = lead.inTurn();
        named = lead.places().stream().anyMatch(place -> place.after() <= lead.start());
        begin(periods, area);
        group.add(index, words.start(from), false);
        lastRead = lead.start();
        read(lead.start(), to);
    }

    private void read(int from, int to) {
        for (int i = from; i < to; ) {
            i = Math.max(i + 1, step(i));
        }
        close();
        if (times.size() == 1) {
            groups.forEach(told -> told.ofTime(times.iterator().next()));
        }
    }

    private void begin(List<Period> periods, @Nullable String area) {
        group = new IndicatorGroup(periods, area, named);
        group.former(formerly);
        groups.add(group);
    }

    /** Comes back from the brackets that held another time. */
    private void close() {
        if (bracketed != null) {
            bracketed.backFromAside();
            bracketed = null;
        }
    }

    /** Reads what begins at a word and says where it ends. */
    private int step(int i) {
        if (i > 0 && reading.text().substring(words.end(i - 1), words.start(i)).indexOf(';') >= 0) {
            mood.clause();
            group = isBound() && !ToldBefore.isOfIndexAhead(words, i) ? group : null;
        }
        if (words.start(i) > closes) {
            close();
        }
        var index = Index.at(words, i);
        if (index.isPresent()) {
            return open(index.get());
        }
        int compared = IndicatorWords.COMPARED.after(words, i);
        if (compared > 0) {
            return aside(compared)
                    .or(() -> IndicatorAside.place(words, compared))
                    .orElseGet(() -> IndicatorAside.afterClause(words, compared));
        }
        var body = isBound() ? bodies.at(reading, i) : bodies.measured(reading, i);
        if (body.isPresent()) {
            subject(body.get());
            return body.get().after();
        }
        mood.word(i);
        if (mood.isOther(i) || group != null && i - lastRead > REACH) {
            group = null;
        }
        if (!isBound() && IndicatorWords.CONTRASTS.startsAt(words, i)) {
            group = null;
        }
        inTurn |= IndicatorWords.IN_TURN.startsAt(words, i);
        if (group != null && IndicatorWords.IN_TURN.startsAt(words, i)) {
            group.inTurn(places.row());
        }
        return time(i).or(() -> rank(i)).or(() -> number(i)).or(() -> place(i)).orElse(i + 1);
    }

    private int open(Index.Found found) {
        if (mood.isAverage(found.first())) {
            group = null; // giá trị trung bình PAR Index của 63 tỉnh
            passed = new IndicatorGroup(periods, area, false);
            passed.add(found, words);
            groups.add(passed);
            return found.after();
        }
        if (mood.isOfParts(found.first())) {
            group = null; // chỉ số thành phần … của PCI
            return found.after();
        }
        if (group != null && group.isWaiting()) {
            bind(found);
        }
        if (group == null || group.after() != found.after() && !group.takes(words, found, lastRead)) {
            boolean first = groups.isEmpty();
            var told = group == null || group.onePeriod().isEmpty() ? periods : group.onePeriod();
            begin(told, first || group == null ? area : group.area());
        }
        group.add(found, words);
        mood.named();
        lastRead = found.after();
        return found.after();
    }

    /** Gives what was told to the index that it leads to; to none if it leads to another thing. */
    private void bind(Index.Found found) {
        if (ToldBefore.leads(words, group, found.first())) {
            group.bind(found, words);
        }
        if (group.isWaiting() || group.isEmpty()) {
            group = null;
        } else {
            groups.add(group);
        }
    }

    private boolean isBound() {
        return group != null && !group.isWaiting();
    }

    /** The group that takes what is told; one that waits for its index where none is named yet. */
    private IndicatorGroup taking() {
        if (group == null) {
            group = IndicatorGroup.waiting(periods, area, named);
            group.former(formerly);
            takeTurns();
        }
        return group;
    }

    /** The values of another year that stand in brackets behind it: {@code so với năm 2021 (85,97%, hạng 22/63)}. */
    private Optional<Integer> aside(int i) {
        var told = i < words.size()
                ? IndicatorPeriods.at(reading.text(), words.start(i))
                : Optional.<IndicatorPeriods.Found>empty();
        boolean one = told.isPresent() && told.get().periods().size() == 1;
        formerly = one ? told.get().periods().get(0) : formerly;
        if (group == null || !one) {
            return Optional.empty();
        }
        group.former(formerly);
        int open = told.get().end();
        int close = IndicatorAside.behind(reading.text(), open);
        if (close < 0) {
            return Optional.empty();
        }
        group.aside(told.get().periods());
        int to = words.at(close);
        for (int k = words.at(open); k < to; ) {
            k = Math.max(k + 1, step(k));
        }
        if (group != null) {
            group.backFromAside();
            lastRead = to;
        }
        return Optional.of(to);
    }

    private Optional<Integer> time(int i) {
        var found = IndicatorPeriods.at(reading.text(), words.start(i))
                .or(() -> IndicatorPeriods.ofYear(reading.text(), words.start(i), year));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var told = found.get().periods();
        if (mood.isAimed()) {
            return Optional.of(words.at(found.get().end()));
        }
        int close = group == null || group.lastEnd() < 0
                ? -1
                : IndicatorAside.closing(
                        reading.text(), words.start(i), found.get().end());
        if (close < 0) {
            times.addAll(told); // what stands in brackets with a value is of that value alone
        }
        if (!isBound() && close < 0) {
            periods = told;
        }
        if (group == null) {
            if (passed != null) {
                passed.time(told, false);
            }
        } else if (close > 0) {
            close();
            group.aside(told);
            bracketed = group;
            closes = close;
        } else {
            group.time(told, group.lastEnd() <= words.start(i) && isBehind(group.lastEnd(), words.start(i)));
        }
        lastRead = words.at(found.get().end());
        return Optional.of(lastRead);
    }

    private boolean isBehind(int end, int start) {
        var gap = reading.text().substring(Math.max(0, end), start);
        return end >= 0 && (gap.isBlank() || BEFORE_TIME.contains(gap));
    }

    private Optional<Integer> rank(int i) {
        var told = IndicatorRank.at(reading, i)
                .or(() -> group != null && group.expectsRank() ? IndicatorRank.further(reading, i) : Optional.empty());
        if (told.isPresent() && told.get().isOfRegion(words)) {
            return told.map(IndicatorRank::after);
        }
        boolean other =
                told.isPresent() && ToldBefore.isOfIndexBehind(words, told.get().after());
        if (told.isPresent() && !mood.isAimed()) {
            group = other && isBound() ? null : group;
            taking();
            rank(told.get(), i > 0 ? words.key(i - 1) : "");
            lastRead = told.get().after();
        }
        return told.map(IndicatorRank::after);
    }

    /** @param before the word before it */
    private void rank(IndicatorRank told, String before) {
        if (before.equals("đều")) {
            row().forEach(all -> all.rankLast(told.rank(), told.outOf()));
        } else {
            inTurn |= told.isInTurn(reading) || told.isRowOf(reading, places.count());
            takeTurns();
            group.rank(told.rank(), told.outOf(), told.start(), told.end(), before.equals("từ"));
        }
        if (told.isOfCountry()) {
            row().forEach(all -> all.outOf(told.outOf()));
        }
    }

    /** What is told in turn is of the places in the row before it. */
    private void takeTurns() {
        if (inTurn && group != null) {
            group.inTurn(places.row());
            inTurn = false;
        }
    }

    /** The last groups, of which one word may speak together. */
    private List<IndicatorGroup> row() {
        return groups.subList(Math.max(0, groups.size() - LONGEST_ROW), groups.size());
    }

    private Optional<Integer> number(int i) {
        var read = IndicatorFigure.at(reading, i);
        read.ifPresent(this::number);
        return read.map(IndicatorFigure::after);
    }

    private void number(IndicatorFigure read) {
        var figure = read.figure();
        int value = figure.value().intValue();
        if (group != null && figure.isYear() && (group.after() == read.word() || read.isYearOfRow())) {
            group.time(List.of(Period.ofYear(value)), false);
        } else if (group != null && read.isYearInBrackets() && group.lastEnd() > 0) {
            group.time(List.of(Period.ofYear(value)), true);
        } else if (mood.isAimed() || read.isDate() || figure.isYear() || !isBound() && !mayWait(read)) {
            mood.skipped(isBound());
        } else if (group == null) {
            taking();
            number(read);
        } else if (read.isRankIn(group)) {
            takeTurns();
            group.rank(value, figure.outOf(), read.start(), read.end(), false);
            lastRead = read.after();
        } else if (mood.takesForAll()) { // SIPAS cả nước đạt 80,08%
            passed = group;
            group = null;
        } else if (read.isValueOf(group, onward)) {
            takeTurns();
            boolean falls = read.isRise() && read.isBehind("giảm");
            if (group.value(falls ? figure.negated() : figure, read.start(), read.isBehind("từ"))) {
                lastRead = read.after();
            }
        }
    }

    /** Whether a figure may be of an index that is named further on. */
    private boolean mayWait(IndicatorFigure read) {
        return group != null
                || mood.mayTell() && !read.isRise() && read.isToldAsScore() && !read.isRough() && read.isSaid();
    }

    private Optional<Integer> place(int i) {
        boolean owned = words.key(i).equals("của") && words.follows(i + 1);
        int first = owned ? i + 1 : i;
        boolean behindIndex = isBound() && group.after() == i;
        boolean body = Bodies.startsBody(words, first);
        var found = IndicatorArea.at(words, first, !body && (behindIndex || owned && isBound()));
        if (found.isEmpty() && owned && isBound() && group.isOpen()) {
            found = bodies.named(words, first)
                    .or(() -> IndicatorArea.ofUnit(words, first).map(home::meant));
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!owned && !behindIndex) {
            subject(found.get());
        } else {
            area = home.foreign(found.get().written());
            if (group != null) {
                group.area(area);
            }
            places.add(first, found.get().after(), area);
        }
        return Optional.of(found.get().after());
    }

    /** One of those who are compared, of whom something is told next. */
    private void subject(IndicatorArea place) {
        int first = place.first();
        area = home.foreign(place.written());
        if (!isBound() && mood.isAverageTold()) {
            group = passed; // behind the average of all, the value of one
        }
        if (group != null) {
            group.subject(area, IndicatorRank.isSaidOf(words, first));
        }
        named = true;
        places.add(first, place.after(), area);
    }
}
