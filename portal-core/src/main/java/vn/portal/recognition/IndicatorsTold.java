package vn.portal.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.ContentId;
import vn.portal.model.IndicatorMention;
import vn.portal.model.IndicatorValue;
import vn.portal.model.Kind;
import vn.portal.model.Period;

/** The indices that a text names, with what the story says of each. */
final class IndicatorsTold {
    /** How many indices a title has that is one. */
    private static final int MOST_OF_TITLE = 8;

    private final Reading reading;
    private final List<Index.Found> named;
    private final Map<Integer, List<IndicatorValue>> values = new HashMap<>();
    private @Nullable String place;
    private @Nullable Period time;
    /** Whether a value has another time than the first, or none. */
    private boolean severalTimes;

    IndicatorsTold(Reading reading, List<Index.Found> named) {
        this.reading = reading;
        this.named = named;
    }

    Reading reading() {
        return reading;
    }

    List<Index.Found> named() {
        return named;
    }

    /** What is said of one of them, to which more may be added. */
    List<IndicatorValue> of(Index.Found index) {
        return values.computeIfAbsent(index.first(), first -> new ArrayList<>());
    }

    /** What is said of each of them. */
    Collection<List<IndicatorValue>> all() {
        return values.values();
    }

    void add(List<IndicatorGroup> groups) {
        for (var group : groups) {
            for (var member : group.members()) {
                for (var said : member.told()) {
                    var value = said.in(reading);
                    place = place == null ? value.area() : place;
                    time = time == null ? value.period() : time;
                    severalTimes |= value.period() == null || !value.period().equals(time);
                    of(member.found()).add(value);
                }
            }
        }
    }

    /** What a title tells without its time, the story tells in full: its own is left out where others tell the same. */
    void leaveTo(List<IndicatorsTold> story) {
        for (var index : named.subList(0, Math.min(named.size(), MOST_OF_TITLE))) {
            of(index)
                    .removeIf(one -> one.period() == null
                            && story.stream()
                                    .anyMatch(text -> text.named.stream()
                                            .filter(other -> other.index() == index.index())
                                            .anyMatch(other ->
                                                    text.of(other).stream().anyMatch(more -> says(more, one)))));
        }
    }

    private static boolean says(IndicatorValue more, IndicatorValue one) {
        return more.period() != null
                && (one.rank() == null || one.rank().equals(more.rank()))
                && (one.value() == null || more.value() != null && one.value().compareTo(more.value()) == 0);
    }

    /** The place of the first value that names one. */
    @Nullable
    String firstPlace() {
        return place;
    }

    /** The time of the first value that has one. */
    List<Period> firstTime() {
        return time == null ? List.of() : List.of(time);
    }

    /** The one time that all values have; none where they have several, or one has none. */
    List<Period> onlyTime() {
        return severalTimes ? List.of() : firstTime();
    }

    boolean isNothing() {
        return values.values().stream().allMatch(List::isEmpty);
    }

    List<IndicatorMention> mentions() {
        return named.stream()
                .map(index -> mention(index, values.getOrDefault(index.first(), List.of())))
                .toList();
    }

    private IndicatorMention mention(Index.Found found, List<IndicatorValue> said) {
        var words = reading.words();
        var span = reading.span(words.start(found.first()), words.end(found.after() - 1));
        var code = found.index().codeOf(said.isEmpty() ? null : said.get(0).unit());
        // of growth, what is not told in percents is another's
        var own = said.stream()
                .filter(value -> value.unit() == null
                        || found.index().codeOf(value.unit()).equals(code))
                .toList();
        return new IndicatorMention(
                span, span, code, span.of(reading.text()), own, ContentId.derived(Kind.STATISTIC, code));
    }
}
