package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Period;

/** Indices that a sentence names in a row, with the values that it gives them. */
final class IndicatorGroup {
    private static final int NEAR = 8;

    private final List<IndicatorMember> members = new ArrayList<>();
    private List<Period> periods;
    private @Nullable String area;
    private final IndicatorTurns turns = new IndicatorTurns();
    private boolean parted;
    private int after;
    private int nameStart;
    private @Nullable IndicatorSaid last;
    private List<Period> periodsBefore = List.of();
    private @Nullable IndicatorSaid lastBefore;
    private boolean placed;
    /** How much was said of places before the one that was named last. */
    private int done;
    /** Of which time what is said to be former is. */
    private @Nullable Period formerly;

    /** @param placed whether its place was named in the same sentence */
    IndicatorGroup(List<Period> periods, @Nullable String area, boolean placed) {
        this.periods = periods;
        this.area = area;
        this.placed = placed;
    }

    /** What is told before its index is named ({@code Với 71,23 điểm, Đồng Tháp xếp hạng 5 PCI}). */
    static IndicatorGroup waiting(List<Period> periods, @Nullable String area, boolean placed) {
        var group = new IndicatorGroup(periods, area, placed);
        group.members.add(new IndicatorMember(new Index.Found(Index.ANY, 0, 0)));
        return group;
    }

    boolean isWaiting() {
        return members.get(0).index() == Index.ANY;
    }

    /** Gives what was told to the index that was waited for, as far as it can be of it. */
    void bind(Index.Found found, Words words) {
        var member = members.get(0);
        after = found.after();
        nameStart = words.start(found.first());
        member.bind(
                found,
                last != null && words.text().substring(last.end, nameStart).isBlank());
        last = member.said().contains(last) ? last : null;
    }

    /** Whether nothing could be of the index that was waited for. */
    boolean isEmpty() {
        return members.stream().allMatch(member -> member.said().isEmpty());
    }

    /** Whether a rank was told last, or a value of a place that was named since. */
    boolean isOfSubject() {
        return last != null && (last.rank != null || placed);
    }

    /** Whether what was told last is what it rose or fell from. */
    boolean isFormer() {
        return last != null && last.former;
    }

    List<IndicatorMember> members() {
        return members;
    }

    /** Whether an index goes on with the row: nothing was said of it yet, and it is not far. */
    boolean takes(Words words, Index.Found next, int lastRead) {
        return isAgain(next)
                || isOpen() && !parted && next.first() - after() <= NEAR && next.first() - lastRead <= NEAR;
    }

    /** Chỉ số năng lực cạnh tranh cấp tỉnh (PCI): whatever was told before the name. */
    private boolean isAgain(Index.Found next) {
        return next.first() == after
                && next.index() == members.get(members.size() - 1).index();
    }

    void add(Index.Found found, Words words) {
        int first = found.first();
        int called = IndicatorWords.CALLED.after(words, first - 2) == first ? first - 2 : first;
        boolean rank = IndicatorWords.RANKS.after(words, called - 1) == called
                || IndicatorWords.RANKS.after(words, called - 2) == called; // xếp hạng PCI, thứ hạng chỉ số PCI
        add(found, words.start(first), rank);
    }

    /**
     * @param start before which nothing was said of it
     * @param rank whether it is the rank that is spoken of
     */
    void add(Index.Found found, int start, boolean rank) {
        if (rank) {
            turns.ofRanks();
        }
        var before = members.isEmpty() ? null : members.get(members.size() - 1);
        // Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) is named twice and is one
        boolean same = before != null && before.index() == found.index();
        if (!same) {
            members.add(new IndicatorMember(found));
        }
        after = found.after();
        nameStart = start;
    }

    /** The word after the index last named. */
    int after() {
        return after;
    }

    /** Whether nothing was said of it yet. */
    boolean isOpen() {
        return turns.areOpen();
    }

    boolean grows() {
        return members.get(0).index().grows();
    }

    /** @param places in a row of which it is told in turn; empty where they are none */
    void inTurn(List<@Nullable String> places) {
        turns.begin();
        if (members.size() == 1 && !places.isEmpty()) {
            turns.of(places, members.get(0).said(), isWaiting());
        }
    }

    /** Whose turn it is. */
    IndicatorTurns turns() {
        return turns;
    }

    /** The place that the index is said to be of. */
    void area(@Nullable String place) {
        area = place;
        placed = true;
        if (last != null && last.area == null && (isOpen() || last.former && last.end <= nameStart)) {
            last.area = place;
        }
    }

    /**
     * A place of which something is told next, so that what was told of another is done.
     *
     * @param said whether it is said to be what was told before it
     */
    void subject(@Nullable String place, boolean said) {
        // xếp thứ hai là Hải Phòng: a rank that waits for its place
        boolean waits = said && last != null && last.value == null && last.rank != null;
        boolean before = said && last != null && last.end <= nameStart;
        if (isWaiting() && !placed) {
            members.get(0).said().forEach(told -> told.area = place);
        } else if (last != null && (waits || last.area == null && (before || isOpen() || !placed))) {
            last.area = place;
        } else if (placed && !turns.isInTurn()) {
            last = null;
            done = members.get(0).said().size();
        }
        parted |= isOpen();
        area = place;
        placed = true;
    }

    @Nullable
    String area() {
        return area;
    }

    /** @param behind whether it stands right behind what was said last, and speaks of that */
    void time(List<Period> told, boolean behind) {
        boolean before = last != null && last.period == null && last.end <= nameStart; // a rank told before its index
        if ((behind || before) && last != null && told.size() == 1) {
            last.period = told.get(0);
            periods = periods.isEmpty() && before ? told : periods;
            return;
        }
        periods = told;
        if (!isOpen()) {
            last = null;
        }
    }

    /** What comes next is of another time, until {@link #backFromAside}. */
    void aside(List<Period> told) {
        periodsBefore = periods;
        lastBefore = last;
        periods = told;
        last = members.size() == 1 ? members.get(0).unrankedOf(told.get(0)) : null;
    }

    /** Of that time is what is said to be former, if nothing else says its time. */
    void former(@Nullable Period time) {
        formerly = time;
        members.forEach(member -> member.former(time));
    }

    /** Of that time is all of which none was told. */
    void ofTime(Period time) {
        members.forEach(member -> member.ofTime(time));
    }

    void backFromAside() {
        periods = periodsBefore;
        last = lastBefore;
    }

    /** The one time that its values are of; none where several were told, or none was. */
    List<Period> onePeriod() {
        return periods.size() == 1 ? periods : List.of();
    }

    int lastEnd() {
        return last == null ? Integer.MIN_VALUE / 2 : last.end;
    }

    boolean hasValue() {
        return last != null && last.value != null && last.rank == null;
    }

    /** Whether further numbers are ranks: {@code lần lượt xếp thứ 9, 15 và 20}. */
    boolean expectsRank() {
        return turns.expectRank(members.size(), periods.size());
    }

    /** Takes a value if it can be one of the index whose turn it is. */
    boolean value(Figure figure, int start, boolean former) {
        var member = members.get(Math.min(members.size() - 1, turns.values()));
        if (turns.values() >= members.size() && members.size() > 1
                || !member.index().allows(figure.unit(), figure.value())) {
            return false;
        }
        boolean ranked = last != null && last.value == null && last.rank != null;
        boolean ofLast = ranked && members.size() == 1 && !former && !turns.isInTurn();
        var said = ofLast ? last : of(member, start, figure.end(), former);
        said.end = Math.max(said.end, figure.end());
        said.value = figure.value();
        said.unit = member.index().unitOf(figure.unit());
        turns.value();
        return true;
    }

    /** Something new; told in turn, the first of those ranked whose value is not told. */
    private IndicatorSaid of(IndicatorMember member, int start, int end, boolean former) {
        var ranked = turns.isInTurn() ? member.firstRankedAlone() : Optional.<IndicatorSaid>empty();
        return ranked.orElseGet(() -> said(member, turns.values(), start, end, former && !turns.isInTurn()));
    }

    void rank(int rank, @Nullable Integer outOf, int start, int end, boolean former) {
        var member = members.get(Math.min(members.size() - 1, turns.ranks()));
        var said = ranked(member, start, end, former);
        last = members.size() == 1 ? said : last;
        said.rank = rank;
        said.outOf = outOf;
        said.end = Math.max(said.end, end);
        turns.rank();
    }

    /** Gives a rank to the last that was said of each index, where it has none. */
    void rankLast(int rank, @Nullable Integer outOf) {
        members.forEach(member -> member.rankLast(rank, outOf));
    }

    /** Says how many were ranked, back to where a rank says it itself. */
    void outOf(@Nullable Integer all) {
        members.forEach(member -> member.outOf(all));
    }

    /** What a rank belongs to: a value that has none yet, of that index in a row, else the last one; or nothing before it. */
    private IndicatorSaid ranked(IndicatorMember member, int start, int end, boolean former) {
        boolean row = turns.isInTurn() || members.size() > 1;
        var open = row
                ? member.firstUnranked()
                : Optional.ofNullable(former ? member.lastFormer() : current(member))
                        .filter(s -> s.rank == null);
        return open.orElseGet(() -> said(member, turns.ranks(), start, end, former));
    }

    /** What was said last; behind a rank of former times, before it: {@code 83,12 điểm, từ vị trí 18 lên vị trí thứ 5}. */
    private @Nullable IndicatorSaid current(IndicatorMember member) {
        return last != null && last.former && last.rank != null ? member.lastOwn(done) : last;
    }

    private IndicatorSaid said(IndicatorMember member, int turn, int start, int end, boolean former) {
        var said = new IndicatorSaid(start, end, former);
        said.period = IndicatorTurns.time(periods, turn);
        if (former) {
            boolean fromTo = formerly == null && periods.size() == 2; // từ năm 2020 đến năm 2024, … từ 58 lên 64 điểm
            said.period = fromTo ? periods.get(0) : formerly;
        }
        said.area = turns.area(member.said().size(), area);
        member.said().add(said);
        last = said;
        return said;
    }
}
