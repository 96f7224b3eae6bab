package vn.portal.recognition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Period;

/**
 * The times that a sentence about indices tells, and of what each is: of what comes next, of the value in whose brackets it
 * stands, or of what a value is compared with.
 */
final class IndicatorClock {
    /** What a value that something is compared with may be called. */
    private static final Lexicon MEASURED = Lexicon.of("con số|kết quả|mức|mức điểm|số điểm|điểm số");

    /** What stands between a value and the time that is its own. */
    private static final Set<String> BEFORE_TIME = Set.of(" (", " của ", ") ");

    private final Reading reading;
    private final Words words;
    private final IndicatorGroups groups;
    private final @Nullable Integer year;
    /** All times that the sentence tells of what is its own. */
    private final Set<Period> times = new LinkedHashSet<>();

    /** Where brackets close that hold another time; -1 outside of such. */
    private int closes = -1;

    private @Nullable IndicatorGroup bracketed;

    /** @param year of which months speak that name none; null where no year was told */
    IndicatorClock(Reading reading, IndicatorGroups groups, @Nullable Integer year) {
        this.reading = reading;
        this.words = reading.words();
        this.groups = groups;
        this.year = year;
    }

    /** The time that a word begins to tell. */
    Optional<IndicatorPeriods.Found> at(int i) {
        var group = groups.last();
        return i >= words.size()
                ? Optional.empty()
                : IndicatorPeriods.at(reading.text(), words.start(i))
                        .or(() -> IndicatorPeriods.ofYear(reading.text(), words.start(i), year))
                        .or(() -> group == null
                                ? Optional.empty()
                                : IndicatorPeriods.before(words, i, group.onePeriod()));
    }

    /** Gives a time to whatever it is of. */
    void tell(IndicatorPeriods.Found time, int start) {
        var told = time.periods();
        var group = groups.last();
        int close =
                group == null || group.lastEnd() < 0 ? -1 : IndicatorAside.closing(reading.text(), start, time.end());
        if (close < 0) {
            times.addAll(told); // what stands in brackets with a value is of that value alone
            groups.time(told);
        }
        if (close > 0) {
            close();
            group.aside(told);
            bracketed = group;
            closes = close;
        } else if (group != null) {
            group.time(told, group.lastEnd() <= start && isBehind(group.lastEnd(), start));
        }
    }

    private boolean isBehind(int end, int start) {
        var gap = reading.text().substring(Math.max(0, end), start);
        return end >= 0 && (gap.isBlank() || BEFORE_TIME.contains(gap));
    }

    /** Comes back from brackets that held another time, if they close before a place. */
    void comesTo(int position) {
        if (position > closes) {
            close();
        }
    }

    private void close() {
        if (bracketed != null) {
            bracketed.backFromAside();
            bracketed = null;
        }
    }

    /** The sentence ends: the one time that it told is that of all. */
    void end() {
        close();
        if (times.size() == 1) {
            groups.all().forEach(told -> told.ofTime(times.iterator().next()));
        }
    }

    /** Takes the value of another time that is told before its time ({@code so với 61,9 điểm của năm 2021}); the word behind both. */
    Optional<Integer> former(int i) {
        var value = groups.isBound()
                ? IndicatorFigure.at(reading, Math.max(i, MEASURED.after(words, i)))
                : Optional.<IndicatorFigure>empty();
        var told = value.filter(IndicatorFigure::isScore)
                .map(IndicatorFigure::after)
                .map(after -> after < words.size() && words.key(after).equals("của") ? after + 1 : after)
                .flatMap(this::at)
                .filter(time -> time.periods().size() == 1);
        told.ifPresent(time -> former(value.get(), time.periods()));
        return told.map(time -> words.at(time.end()));
    }

    private void former(IndicatorFigure value, List<Period> time) {
        groups.former(time.get(0));
        groups.last().aside(time);
        groups.last().value(value.figure(), value.start(), true);
        groups.last().backFromAside();
    }
}
