package vn.portal.recognition;

import java.util.List;
import java.util.Optional;
import vn.portal.model.Period;

/**
 * Reads what one sentence says of indices, word by word: an index (or several in a row) opens a group, times and places
 * say what its values speak of, values and ranks are given to it in their order. {@link IndicatorGroups} says to which.
 */
final class IndicatorSentence {
    private static final int REACH = 24;
    private final Reading reading;
    private final Words words;
    private final IndicatorBodies bodies;
    private final IndicatorHome home;
    private final IndicatorGroups groups;
    private final IndicatorMood mood;
    private final IndicatorClock clock;
    /** Whether the index was named by the sentence before. */
    private boolean onward;

    private int lastRead;

    private IndicatorSentence(Reading reading, String ownPlace, IndicatorBodies bodies, IndicatorContext left) {
        this.reading = reading;
        this.words = reading.words();
        this.mood = new IndicatorMood(words);
        this.bodies = bodies;
        this.home = new IndicatorHome(ownPlace, left.home() == null ? left.area() : left.home());
        this.groups = new IndicatorGroups(words, home, left);
        this.clock = new IndicatorClock(reading, groups, left.year());
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
        return sentence.groups.all();
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
        return sentence.groups.all();
    }

    private void readOn(Index.Found index, int from, int to, IndicatorLead lead) {
        onward = true;
        groups.goOn(index, words.start(from), lead);
        lastRead = lead.start();
        read(lead.start(), to);
    }

    private void read(int from, int to) {
        for (int i = from; i < to; ) {
            i = Math.max(i + 1, step(i));
        }
        clock.end();
    }

    /** Reads what begins at a word and says where it ends. */
    private int step(int i) {
        if (i > 0 && reading.text().substring(words.end(i - 1), words.start(i)).indexOf(';') >= 0) {
            mood.clause();
            if (!groups.isBound() || ToldBefore.isOfIndexAhead(words, i)) {
                groups.leave();
            }
        }
        clock.comesTo(words.start(i));
        var index = Index.at(words, i);
        if (index.isPresent()) {
            return open(index.get());
        }
        int compared = IndicatorWords.COMPARED.after(words, i);
        if (compared > 0) {
            return aside(compared)
                    .or(() -> clock.former(compared).map(this::readTo))
                    .or(() -> IndicatorAside.place(words, compared))
                    .orElseGet(() -> IndicatorAside.afterClause(words, compared));
        }
        var body = groups.isBound() ? bodies.at(reading, i) : bodies.measured(reading, i);
        if (body.isPresent()) {
            groups.subject(body.get(), mood.isAverageTold());
            return body.get().after();
        }
        mood.word(i);
        boolean far = groups.last() != null && i - lastRead > REACH;
        boolean contrast = !groups.isBound() && IndicatorWords.CONTRASTS.startsAt(words, i);
        if (mood.isOther(i) || far || contrast || IndicatorWords.LATER.startsAt(words, i)) {
            groups.leave();
        }
        if (IndicatorWords.IN_TURN.startsAt(words, i)) {
            groups.inTurn();
        }
        if (groups.last() != null && IndicatorWords.RANKING.startsAt(words, i)) {
            groups.last().turns().toRanks();
        }
        return time(i).or(() -> rank(i)).or(() -> number(i)).or(() -> place(i)).orElse(i + 1);
    }

    private int open(Index.Found found) {
        if (mood.isAverage(found.first())) {
            groups.pass(found); // giá trị trung bình PAR Index của 63 tỉnh
            return found.after();
        }
        if (mood.isOfParts(found.first())) {
            groups.leave(); // chỉ số thành phần … của PCI
            return found.after();
        }
        groups.name(found, lastRead);
        mood.named();
        lastRead = found.after();
        return found.after();
    }

    /** The values of another year that stand in brackets behind it: {@code so với năm 2021 (85,97%, hạng 22/63)}. */
    private Optional<Integer> aside(int i) {
        var told = clock.at(i);
        boolean one = told.isPresent() && told.get().periods().size() == 1;
        groups.former(one ? told.get().periods().get(0) : null);
        if (groups.last() == null || !one) {
            return Optional.empty();
        }
        int open = told.get().end();
        int close = IndicatorAside.behind(reading.text(), open);
        if (close < 0) {
            return Optional.empty();
        }
        groups.last().aside(told.get().periods());
        int to = words.at(close);
        for (int k = words.at(open); k < to; ) {
            k = Math.max(k + 1, step(k));
        }
        if (groups.last() != null) {
            groups.last().backFromAside();
            lastRead = to;
        }
        return Optional.of(to);
    }

    private Optional<Integer> time(int i) {
        var found = clock.at(i);
        if (found.isPresent() && !mood.isAimed()) {
            clock.tell(found.get(), words.start(i));
            lastRead = words.at(found.get().end());
        }
        return found.map(told -> words.at(told.end()));
    }

    private int readTo(int after) {
        lastRead = after;
        return after;
    }

    private Optional<Integer> rank(int i) {
        var group = groups.last();
        var told = IndicatorRank.at(reading, i)
                .or(() -> group != null && group.expectsRank() ? IndicatorRank.further(reading, i) : Optional.empty());
        if (told.isPresent() && told.get().isOfRegion(words)) {
            return told.map(IndicatorRank::after);
        }
        boolean other =
                told.isPresent() && ToldBefore.isOfIndexBehind(words, told.get().after());
        if (told.isPresent() && !mood.isAimed()) {
            if (other && groups.isBound()) {
                groups.leave();
            }
            groups.taking();
            rank(told.get(), i > 0 ? words.key(i - 1) : "");
            lastRead = told.get().after();
        }
        return told.map(IndicatorRank::after);
    }

    /** @param before the word before it */
    private void rank(IndicatorRank told, String before) {
        if (before.equals("đều")) {
            groups.row().forEach(all -> all.rankLast(told.rank(), told.outOf()));
        } else {
            boolean row = told.isInTurn(reading) || told.isRowOf(reading, groups.placesInRow());
            groups.rank(told, row, before.equals("từ"));
        }
        if (told.isOfCountry()) {
            groups.row().forEach(all -> all.outOf(told.outOf()));
        }
    }

    private Optional<Integer> number(int i) {
        var read = IndicatorFigure.at(reading, i);
        read.ifPresent(this::number);
        return read.map(IndicatorFigure::after);
    }

    private void number(IndicatorFigure read) {
        var figure = read.figure();
        var group = groups.last();
        int value = figure.value().intValue();
        if (group != null && figure.isYear() && (group.after() == read.word() || read.isYearOfRow())) {
            group.time(List.of(Period.ofYear(value)), false);
        } else if (group != null && read.isYearInBrackets() && group.lastEnd() > 0) {
            group.time(List.of(Period.ofYear(value)), true);
        } else if (mood.isAimed() || read.isDate() || figure.isYear() || !groups.isBound() && !mayWait(read)) {
            mood.skipped(groups.isBound());
        } else if (group == null) {
            groups.taking();
            number(read);
        } else if (read.isRankIn(group)) {
            groups.takeTurns();
            group.rank(value, figure.outOf(), read.start(), read.end(), read.isBehind("từ"));
            lastRead = read.after();
        } else if (mood.takesForAll()) { // SIPAS cả nước đạt 80,08%
            groups.pass();
        } else if (read.isValueOf(group, onward)) {
            groups.takeTurns();
            boolean falls = read.isRise() && read.isBehind("giảm");
            if (group.value(falls ? figure.negated() : figure, read.start(), read.isBehind("từ"))) {
                lastRead = read.after();
            }
        }
    }

    /** Whether a figure may be of an index that is named further on. */
    private boolean mayWait(IndicatorFigure read) {
        return groups.last() != null
                || mood.mayTell() && !read.isRise() && read.isToldAsScore() && !read.isRough() && read.isSaid();
    }

    private Optional<Integer> place(int i) {
        boolean owned = words.key(i).equals("của") && words.follows(i + 1);
        int first = owned ? i + 1 : i;
        var group = groups.last();
        boolean bound = groups.isBound();
        boolean behindIndex = bound && group.after() == i;
        boolean body = Bodies.startsBody(words, first);
        var found = IndicatorArea.at(words, first, !body && (behindIndex || owned && bound));
        if (found.isEmpty() && owned && bound && group.isOpen()) {
            found = bodies.named(words, first)
                    .or(() -> IndicatorArea.ofUnit(words, first).map(home::meant));
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!owned && !behindIndex) {
            groups.subject(found.get(), mood.isAverageTold());
        } else {
            groups.of(found.get(), first);
        }
        return Optional.of(found.get().after());
    }
}
