package vn.portal.recognition;

import java.util.ArrayList;
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
    private final Reading reading;
    private final List<Index.Found> named;
    private final Map<Integer, List<IndicatorValue>> values = new HashMap<>();
    private @Nullable String place;
    private @Nullable Period time;

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

    void add(List<IndicatorGroup> groups) {
        for (var group : groups) {
            for (var member : group.members()) {
                for (var said : member.told()) {
                    var value = said.in(reading);
                    place = place == null ? value.area() : place;
                    time = time == null ? value.period() : time;
                    of(member.found()).add(value);
                }
            }
        }
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
