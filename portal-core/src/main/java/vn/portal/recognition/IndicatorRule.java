package vn.portal.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.ContentId;
import vn.portal.model.IndicatorMention;
import vn.portal.model.IndicatorValue;
import vn.portal.model.Kind;
import vn.portal.model.Period;

/** Finds the indices by which provinces and economies are compared, with what a text says of them. */
final class IndicatorRule {
    /** How many sentences may speak of an index without naming it. */
    private static final int MOST_MORE = 2;

    /** How many texts behind one that names an index may speak of it. */
    private static final int MOST_TEXTS = 3;

    private static final int MOST_BEHIND_TITLE = 6;

    private static final int LONGEST_COMPARED = 3;
    private static final int YEAR_LENGTH = 4;
    private static final String INDEX = "chỉ số";

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final Lexicon NOW =
            Lexicon.of("hiện|hiện nay|nhiều năm|những năm|các năm|hằng năm|hàng năm|năm nay|năm trước|năm ngoái");

    private final String ownPlace;
    private final Bodies bodies;

    /** @param ownPlace the portal's own, of which values speak where no other is named */
    IndicatorRule(String ownPlace, Bodies bodies) {
        this.ownPlace = ownPlace;
        this.bodies = bodies;
    }

    /** The indices of each text of a story, in order, its title first. */
    List<List<IndicatorMention>> find(List<Reading> readings) {
        var all = new ArrayList<Said>();
        var title = Title.NONE;
        Topic topic = null;
        int told = 0;
        for (var reading : readings) {
            var named = named(reading);
            if (topic != null && all.size() - told <= MOST_TEXTS) {
                goOn(
                        reading,
                        topic,
                        named.isEmpty() ? Integer.MAX_VALUE : named.get(0).first());
            }
            var said = new Said(reading, named);
            if (!named.isEmpty()) {
                topic = read(said, title, topic);
                told = all.size();
            }
            if (all.isEmpty() && reading.field().equals(Recogniser.TITLE)) {
                title = Title.of(reading, named, ownPlace);
            }
            if (all.isEmpty() && named.size() == 1 && said.isNothing()) {
                topic = null; // all that stands behind it is looked at here
                said.of(named.get(0)).addAll(behindTitle(readings, named.get(0)));
            }
            all.add(said);
        }
        return all.stream().map(IndicatorRule::mentions).toList();
    }

    /** The indices that a text names, with what the story says of each, by the first word of its name. */
    private record Said(Reading reading, List<Index.Found> named, Map<Integer, List<IndicatorValue>> values) {
        Said(Reading reading, List<Index.Found> named) {
            this(reading, named, new HashMap<>());
        }

        List<IndicatorValue> of(Index.Found index) {
            return values.computeIfAbsent(index.first(), first -> new ArrayList<>());
        }

        /** The place of the first value that names one. */
        @Nullable
        String firstPlace() {
            return named.stream()
                    .flatMap(index -> of(index).stream())
                    .map(IndicatorValue::area)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        boolean isNothing() {
            return values.values().stream().allMatch(List::isEmpty);
        }
    }

    /**
     * The index that a text named last, of which those behind it may go on to tell.
     *
     * @param values what is said of it, to which more may be added
     * @param left what its sentence leaves to them
     * @param year of which the first value was that the text told
     */
    private record Topic(
            Index.@Nullable Found index, List<IndicatorValue> values, IndicatorContext left, List<Period> year) {}

    /**
     * What the title of a story tells of an index.
     *
     * @param time of which sentences speak that tell none
     * @param index that it is about; null where it names several
     * @param place that it names; null where it names none, or several
     */
    private record Title(
            IndicatorContext time,
            @Nullable Index index,
            @Nullable String place) {
        static final Title NONE = new Title(IndicatorContext.NONE, null, null);

        static Title of(Reading reading, List<Index.Found> named, String ownPlace) {
            boolean about =
                    !named.isEmpty() || reading.text().toLowerCase(Locale.ROOT).contains(INDEX);
            var time = about ? new IndicatorContext(yearIn(reading), null, null, null) : IndicatorContext.NONE;
            var place = IndicatorArea.only(reading.words()).filter(area -> !IndicatorArea.isOf(ownPlace, area));
            return new Title(time, only(named), place.orElse(null));
        }
    }

    private static @Nullable Index only(List<Index.Found> named) {
        var all = named.stream().map(Index.Found::index).distinct().toList();
        return all.size() == 1 ? all.get(0) : null;
    }

    private static List<Index.Found> named(Reading reading) {
        var words = reading.words();
        var found = new ArrayList<Index.Found>();
        for (int i = words.next(Opening.INDEX, 0); i < words.size(); ) {
            var index = Index.at(words, i);
            index.ifPresent(found::add);
            i = words.next(Opening.INDEX, index.map(Index.Found::after).orElse(i + 1));
        }
        return found;
    }

    private static List<IndicatorMention> mentions(Said said) {
        return said.named.stream()
                .map(index -> mention(said.reading, index, said.values.getOrDefault(index.first(), List.of())))
                .toList();
    }

    /** What the first sentences of a story say of the index that its title alone names, up to where one is named again. */
    private List<IndicatorValue> behindTitle(List<Reading> readings, Index.Found index) {
        var title = readings.get(0);
        var values = new ArrayList<IndicatorValue>();
        if (!index.index().isScore() || !title.field().equals(Recogniser.TITLE)) {
            return values;
        }
        var context = new IndicatorContext(yearIn(title), null, null, null);
        int looked = 0;
        for (var reading : readings.subList(1, readings.size())) {
            var words = reading.words();
            int end = named(reading).stream()
                    .mapToInt(Index.Found::first)
                    .findFirst()
                    .orElse(words.size());
            for (int from = 0; from < end && looked < MOST_BEHIND_TITLE; looked++) {
                int to = words.at(reading.sentences().end(words.start(from)));
                if (to <= from || to > end) {
                    return values;
                }
                var groups = IndicatorSentence.readOn(reading, ownPlace, compared(index), index, from, to, context);
                groups.forEach(g -> g.members().forEach(m -> g.of(m).forEach(s -> values.add(s.in(reading)))));
                from = to;
            }
            if (end < words.size() || looked == MOST_BEHIND_TITLE) {
                return values;
            }
        }
        return values;
    }

    /** The one year that a title tells: {@code PCI 2024}, {@code Năm 2023, …}. */
    private static List<Period> yearIn(Reading title) {
        var years = YEAR.matcher(title.text())
                .results()
                .map(m -> Period.ofYear(Integer.parseInt(m.group())))
                .distinct()
                .toList();
        return years.size() == 1 ? years : List.of();
    }

    private @Nullable Bodies compared(Index.Found index) {
        return index.index().comparesBodies() ? bodies : null;
    }

    /** Reads each sentence that names an index, and says of what the next text may go on to tell. */
    private Topic read(Said said, Title title, @Nullable Topic before) {
        var reading = said.reading;
        var found = said.named;
        var words = reading.words();
        var sentences = reading.sentences();
        int read = 0;
        var left = IndicatorContext.NONE.at(title.place);
        var year = new IndicatorContext(before == null ? List.of() : before.year, null, null, null);
        var last = List.<IndicatorGroup>of();
        for (int k = 0; k < found.size(); k++) {
            int first = found.get(k).first();
            if (first >= read) {
                int from = words.at(sentences.start(words.start(first)));
                int to = words.at(sentences.end(words.start(first)));
                boolean untimed = !isTimed(reading, from, to);
                boolean open = untimed && (found.get(k).index().isScore() || left.isOneYear());
                var told = open && from == read ? left : left.ofYearAlone().at(title.place);
                told = told.from(title.place == null ? said.firstPlace() : title.place);
                told = untimed && found.get(k).index().isScore()
                        ? told.or(published(reading, from)).or(title.time).or(year)
                        : told;
                last = IndicatorSentence.read(reading, ownPlace, compared(found.get(k)), from, to, told);
                keep(last, said);
                left = left(last, left);
                int next = next(found, k, to);
                read = last.size() == 1 ? readOn(last.get(0), title, to, next, said) : to;
                left = read == to ? left : left.ofYearAlone();
            }
        }
        return topic(said, last, title, before);
    }

    /** The year of a result of which the sentence before tells that it is out: {@code công bố kết quả … năm 2023. …}. */
    private static IndicatorContext published(Reading reading, int from) {
        if (from == 0) {
            return IndicatorContext.NONE;
        }
        var words = reading.words();
        int first = words.at(reading.sentences().start(words.start(from - 1)));
        var years = new java.util.TreeSet<Integer>();
        boolean result = false;
        for (int i = first; i < from; i++) {
            result |= IndicatorWords.RESULTS.startsAt(words, i);
            IndicatorPeriods.at(reading.text(), words.start(i)).stream()
                    .flatMap(told -> told.periods().stream())
                    .filter(period -> period.toString().length() == YEAR_LENGTH)
                    .forEach(period -> years.add(Integer.valueOf(period.toString())));
        }
        return result && years.size() == 1
                ? new IndicatorContext(List.of(Period.ofYear(years.first())), null, null, null)
                : IndicatorContext.NONE;
    }

    private static Topic topic(Said said, List<IndicatorGroup> last, Title title, @Nullable Topic before) {
        var year = said.named.stream()
                .flatMap(index -> said.of(index).stream())
                .map(IndicatorValue::period)
                .filter(Objects::nonNull)
                .limit(1)
                .toList();
        var told = year.isEmpty() && before != null ? before.year : year;
        var member = last.size() == 1 ? about(last.get(0), title.index) : Optional.<IndicatorGroup.Member>empty();
        var left = left(last, IndicatorContext.NONE)
                .or(title.time)
                .from(title.place == null ? said.firstPlace() : title.place);
        return member.filter(m -> m.found.index().isScore())
                .map(m -> new Topic(m.found, said.of(m.found), left, told))
                .orElse(new Topic(null, List.of(), IndicatorContext.NONE, told));
    }

    /** What the first sentences of a text say of the index that one before it named: scores and places among many alone. */
    private void goOn(Reading reading, Topic topic, int end) {
        var words = reading.words();
        int from = 0;
        for (int looked = 0;
                topic.index != null && from < Math.min(end, words.size()) && looked < MOST_MORE;
                looked++) {
            int to = words.at(reading.sentences().end(words.start(from)));
            if (to <= from || to > end) {
                return;
            }
            IndicatorSentence.readOn(reading, ownPlace, compared(topic.index), topic.index, from, to, topic.left)
                    .stream()
                    .flatMap(group -> group.members().stream().flatMap(member -> group.of(member).stream()))
                    .filter(IndicatorGroup.Said::isScore)
                    .forEach(one -> topic.values.add(one.in(reading)));
            from = to;
        }
    }

    private static int next(List<Index.Found> found, int k, int to) {
        int next = k;
        while (next < found.size() && found.get(next).first() < to) {
            next++;
        }
        return next < found.size() ? found.get(next).first() : Integer.MAX_VALUE;
    }

    /** What the sentences behind say of the one index that was named, up to the word where the next is; the word after them. */
    private int readOn(IndicatorGroup group, Title title, int from, int next, Said said) {
        var home = title.place == null ? said.firstPlace() : title.place;
        var reading = said.reading;
        var words = reading.words();
        var told = about(group, title.index).filter(m -> m.found.index().isScore());
        int read = from;
        for (int more = 0; told.isPresent() && more < MOST_MORE && read < words.size(); more++) {
            var member = told.get();
            int to = words.at(reading.sentences().end(words.start(read)));
            var groups = to > next
                    ? List.<IndicatorGroup>of()
                    : IndicatorSentence.readOn(
                            reading,
                            ownPlace,
                            compared(member.found),
                            member.found,
                            read,
                            to,
                            left(List.of(group), IndicatorContext.NONE).from(home));
            if (to <= read || groups.isEmpty()) {
                break;
            }
            keep(groups, said);
            read = to;
        }
        return read;
    }

    /** The index of which the sentences behind go on: the only one that was named, or that of the title. */
    private static Optional<IndicatorGroup.Member> about(IndicatorGroup group, @Nullable Index title) {
        boolean one = group.members().size() == 1;
        return group.members().stream()
                .filter(member -> one || member.found.index() == title)
                .findFirst();
    }

    private static void keep(List<IndicatorGroup> groups, Said said) {
        for (var group : groups) {
            for (var member : group.members()) {
                group.of(member).forEach(s -> said.of(member.found).add(s.in(said.reading)));
            }
        }
    }

    private static IndicatorContext left(List<IndicatorGroup> groups, IndicatorContext before) {
        if (groups.isEmpty()) {
            return before.ofYearAlone();
        }
        var last = groups.get(groups.size() - 1);
        var told = last.onePeriod();
        var year = told.isEmpty()
                ? before.year()
                : Integer.valueOf(told.get(0).toString().substring(0, 4));
        return new IndicatorContext(told, last.area(), year, last.area());
    }

    /** Whether a sentence says itself of what time it speaks. */
    private static boolean isTimed(Reading reading, int from, int to) {
        var words = reading.words();
        for (int i = from; i < Math.min(to, words.size()); ) {
            int compared = IndicatorWords.COMPARED.after(words, i);
            if (compared < 0 && (YEAR.matcher(words.word(i)).matches() || NOW.startsAt(words, i))) {
                return true;
            }
            i = compared < 0 ? i + 1 : behindTime(reading, compared);
        }
        return false;
    }

    /** Behind the time that a value is compared with ({@code so với cùng kỳ năm 2022}), which is not the sentence's own. */
    private static int behindTime(Reading reading, int i) {
        var words = reading.words();
        for (int k = i; k < Math.min(words.size(), i + LONGEST_COMPARED); k++) {
            var time = IndicatorPeriods.at(reading.text(), words.start(k));
            if (time.isPresent()) {
                return words.at(time.get().end());
            }
        }
        return i;
    }

    private static IndicatorMention mention(Reading reading, Index.Found found, List<IndicatorValue> values) {
        var words = reading.words();
        var span = reading.span(words.start(found.first()), words.end(found.after() - 1));
        var code = found.index().codeOf(values.isEmpty() ? null : values.get(0).unit());
        return new IndicatorMention(
                span, span, code, span.of(reading.text()), values, ContentId.derived(Kind.STATISTIC, code));
    }
}
