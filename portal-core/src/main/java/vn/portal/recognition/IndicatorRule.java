package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.model.IndicatorMention;
import vn.portal.model.IndicatorValue;
import vn.portal.model.Period;

/** Finds the indices by which provinces and economies are compared, with what a text says of them. */
final class IndicatorRule {
    /** How many sentences may speak of an index without naming it. */
    private static final int MOST_MORE = 2;

    /** How many texts behind one that names an index may speak of it. */
    private static final int MOST_TEXTS = 3;

    private static final int MOST_BEHIND_TITLE = 6;

    private final String ownPlace;
    private final Bodies bodies;

    /** @param ownPlace the portal's own, of which values speak where no other is named */
    IndicatorRule(String ownPlace, Bodies bodies) {
        this.ownPlace = ownPlace;
        this.bodies = bodies;
    }

    /** The indices of each text of a story, in order, its title first. */
    List<List<IndicatorMention>> find(List<Reading> readings) {
        var named = readings.stream().map(IndicatorRule::named).toList();
        return named.stream().allMatch(List::isEmpty)
                ? readings.stream().map(reading -> List.<IndicatorMention>of()).toList()
                : find(readings, named);
    }

    private List<List<IndicatorMention>> find(List<Reading> readings, List<List<Index.Found>> indices) {
        var all = new ArrayList<IndicatorsTold>();
        var title = IndicatorTitle.NONE;
        IndicatorTitle heading = null;
        Topic topic = null;
        var published = List.<Period>of();
        int told = 0;
        for (var reading : readings) {
            var named = indices.get(all.size());
            int end = named.isEmpty() ? Integer.MAX_VALUE : named.get(0).first();
            boolean more = topic != null && all.size() - told <= MOST_TEXTS && goOn(reading, topic, end);
            told = more ? all.size() : AssignmentRule.isListed(reading) ? told + 1 : told; // a list is one text
            var said = new IndicatorsTold(reading, named);
            heading = isBelow(reading, named) ? heading : null;
            if (!named.isEmpty()) {
                topic = read(said, heading == null ? title : heading, topic, published);
                told = all.size();
            }
            if (all.isEmpty() && reading.field().equals(Recogniser.TITLE)) {
                title = IndicatorTitle.of(reading, named, ownPlace);
            }
            heading = reading.text().endsWith(":") ? title.below(reading, ownPlace) : heading;
            heading = named.isEmpty() && IndicatorTimes.isRow(reading) ? title.columns(reading) : heading;
            if (all.isEmpty() && named.size() == 1 && said.isNothing()) {
                topic = null; // all that stands behind it is looked at here
                said.of(named.get(0)).addAll(behindTitle(readings, indices));
            }
            published = IndicatorTimes.published(reading, published);
            all.add(said);
        }
        return all.stream().map(IndicatorsTold::mentions).toList();
    }

    /** Whether a text goes on with what a heading leads into: it has the mark of a list, or begins with an index. */
    private static boolean isBelow(Reading reading, List<Index.Found> named) {
        return AssignmentRule.isListed(reading)
                || !named.isEmpty() && named.get(0).first() == 0;
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

    /** What the first sentences of a story say of the index that its title alone names, up to where one is named again. */
    private List<IndicatorValue> behindTitle(List<Reading> readings, List<List<Index.Found>> indices) {
        var title = readings.get(0);
        var index = indices.get(0).get(0);
        var values = new ArrayList<IndicatorValue>();
        if (!index.index().isScore() || !title.field().equals(Recogniser.TITLE)) {
            return values;
        }
        var context = IndicatorContext.of(IndicatorTimes.onlyYear(title.text()));
        int looked = 0;
        for (int k = 1; k < readings.size(); k++) {
            var reading = readings.get(k);
            var words = reading.words();
            int end = indices.get(k).stream()
                    .mapToInt(Index.Found::first)
                    .findFirst()
                    .orElse(words.size());
            for (int from = 0; from < end && looked < MOST_BEHIND_TITLE; looked++) {
                int to = words.at(reading.sentences().end(words.start(from)));
                if (to <= from || to > end) {
                    return values;
                }
                var groups = IndicatorSentence.readOn(reading, ownPlace, compared(index), index, from, to, context);
                groups.forEach(g -> g.members().forEach(m -> m.told().forEach(s -> values.add(s.in(reading)))));
                from = to;
            }
            if (end < words.size() || looked == MOST_BEHIND_TITLE) {
                return values;
            }
        }
        return values;
    }

    private IndicatorBodies compared(Index.Found index) {
        return IndicatorBodies.of(bodies, index.index());
    }

    /** Reads each sentence that names an index, and says of what the next text may go on to tell. */
    private Topic read(IndicatorsTold said, IndicatorTitle title, @Nullable Topic before, List<Period> published) {
        var reading = said.reading();
        var found = said.named();
        var words = reading.words();
        var sentences = reading.sentences();
        int read = 0;
        var left = IndicatorContext.NONE.at(title.place());
        var year = IndicatorContext.of(before == null || before.year.isEmpty() ? published : before.year);
        var last = List.<IndicatorGroup>of();
        for (int k = 0; k < found.size(); k++) {
            int first = found.get(k).first();
            if (first >= read) {
                int from = words.at(sentences.start(words.start(first)));
                int to = words.at(sentences.end(words.start(first)));
                boolean untimed = !IndicatorTimes.isTold(reading, from, to);
                boolean open = untimed && (found.get(k).index().isScore() || left.isOneYear());
                var told = open && from == read ? left : left.ofYearAlone().at(title.place());
                told = told.from(home(title, said));
                told = untimed && found.get(k).index().isScore()
                        ? told.or(IndicatorContext.of(IndicatorTimes.published(reading, from)))
                                .or(title.time())
                                .or(year)
                        : told;
                last = IndicatorSentence.read(reading, ownPlace, compared(found.get(k)), from, to, told);
                said.add(last);
                left = left(last, left);
                int next = next(found, k, to);
                read = last.size() == 1 ? readOn(last.get(0), title, to, next, said) : to;
                left = read == to ? left : left.ofYearAlone();
            }
        }
        return topic(said, last, title, before);
    }

    /** The place that a level alone may call: that of the title, else the first that the text told. */
    private static @Nullable String home(IndicatorTitle title, IndicatorsTold said) {
        return title.place() == null ? said.firstPlace() : title.place();
    }

    private static Topic topic(
            IndicatorsTold said, List<IndicatorGroup> last, IndicatorTitle title, @Nullable Topic before) {
        var year = said.firstTime();
        var told = year.isEmpty() && before != null ? before.year : year;
        var member = last.size() == 1 ? about(last.get(0), title.index()) : Optional.<IndicatorMember>empty();
        var left = left(last, IndicatorContext.NONE).or(title.time()).from(home(title, said));
        return member.filter(m -> m.found().index().isScore())
                .map(m -> new Topic(m.found(), said.of(m.found()), left, told))
                .orElse(new Topic(null, List.of(), IndicatorContext.NONE, told));
    }

    /** What the first sentences of a text say of the index that one before it named: scores and places among many alone; whether they do. */
    private boolean goOn(Reading reading, Topic topic, int end) {
        var words = reading.words();
        int before = topic.values.size();
        int from = 0;
        for (int idle = 0; topic.index != null && from < Math.min(end, words.size()) && idle < MOST_MORE; ) {
            int to = upTo(reading, from, end);
            if (to <= from) {
                break;
            }
            int had = topic.values.size();
            IndicatorSentence.readOn(reading, ownPlace, compared(topic.index), topic.index, from, to, topic.left)
                    .stream()
                    .flatMap(group -> group.members().stream().flatMap(member -> member.told().stream()))
                    .filter(said -> said.isScore() || !topic.values.isEmpty() && said.isRank())
                    .forEach(one -> topic.values.add(one.in(reading)));
            idle = topic.values.size() > had ? 0 : idle + 1;
            from = to;
        }
        return topic.values.size() > before;
    }

    /** Where a sentence ends; where it names another index, the clause before that one. */
    private static int upTo(Reading reading, int from, int end) {
        var words = reading.words();
        int to = words.at(reading.sentences().end(words.start(from)));
        for (int i = Math.min(to, end); to > end && i > from; i--) {
            boolean apart =
                    words.text().substring(words.end(i - 1), words.start(i)).indexOf(';') >= 0;
            if (apart || IndicatorWords.CONTRASTS.startsAt(words, i)) {
                return i;
            }
        }
        return to > end ? from : to;
    }

    private static int next(List<Index.Found> found, int k, int to) {
        int next = k;
        while (next < found.size() && found.get(next).first() < to) {
            next++;
        }
        return next < found.size() ? found.get(next).first() : Integer.MAX_VALUE;
    }

    /** What the sentences behind say of the one index that was named, up to the word where the next is; the word after them. */
    private int readOn(IndicatorGroup group, IndicatorTitle title, int from, int next, IndicatorsTold said) {
        var reading = said.reading();
        var words = reading.words();
        var told = about(group, title.index()).filter(m -> m.found().index().isScore());
        int read = from;
        for (int at = from, idle = 0; told.isPresent() && at < words.size() && idle < MOST_MORE; ) {
            var member = told.get();
            int to = upTo(reading, at, next);
            if (to <= at) {
                break;
            }
            var groups = IndicatorSentence.readOn(
                    reading,
                    ownPlace,
                    compared(member.found()),
                    member.found(),
                    at,
                    to,
                    left(List.of(group), IndicatorContext.NONE).from(home(title, said)));
            said.add(groups);
            idle = groups.isEmpty() ? idle + 1 : 0;
            read = groups.isEmpty() ? read : to;
            at = to;
        }
        return read;
    }

    /** The index of which the sentences behind go on: the only one that was named, or that of the title. */
    private static Optional<IndicatorMember> about(IndicatorGroup group, @Nullable Index title) {
        boolean one = group.members().size() == 1;
        return group.members().stream()
                .filter(member -> one || member.found().index() == title)
                .findFirst();
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
}
