package vn.portal.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final int MOST_BEHIND_TITLE = 6;
    private static final String TITLE = "title";

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
        var all = new ArrayList<List<IndicatorMention>>();
        var title = Title.NONE;
        for (var reading : readings) {
            var named = named(reading);
            var said = named.isEmpty() ? Map.<Integer, List<IndicatorValue>>of() : said(reading, named, title);
            if (all.isEmpty() && !named.isEmpty() && reading.field().equals(TITLE)) {
                title = new Title(new IndicatorContext(yearIn(reading), null, null), only(named));
            }
            if (all.isEmpty() && named.size() == 1 && said.values().stream().allMatch(List::isEmpty)) {
                said = Map.of(named.get(0).first(), behindTitle(readings, named.get(0)));
            }
            all.add(mentions(reading, named, said));
        }
        return all;
    }

    /**
     * What the title of a story tells of an index.
     *
     * @param time of which sentences speak that tell none
     * @param index that it is about; null where it names several
     */
    private record Title(IndicatorContext time, @Nullable Index index) {
        static final Title NONE = new Title(IndicatorContext.NONE, null);
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

    private static List<IndicatorMention> mentions(
            Reading reading, List<Index.Found> found, Map<Integer, List<IndicatorValue>> said) {
        return found.stream()
                .map(index -> mention(reading, index, said.getOrDefault(index.first(), List.of())))
                .toList();
    }

    /** What the first sentences of a story say of the index that its title alone names, up to where one is named again. */
    private List<IndicatorValue> behindTitle(List<Reading> readings, Index.Found index) {
        var title = readings.get(0);
        var values = new ArrayList<IndicatorValue>();
        if (!index.index().isScore() || !title.field().equals(TITLE)) {
            return values;
        }
        var context = new IndicatorContext(yearIn(title), null, null);
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

    /** What each sentence that names an index says, by the first word of the index. */
    private Map<Integer, List<IndicatorValue>> said(Reading reading, List<Index.Found> found, Title title) {
        var words = reading.words();
        var sentences = reading.sentences();
        var said = new HashMap<Integer, List<IndicatorValue>>();
        int read = 0;
        var left = IndicatorContext.NONE;
        for (int k = 0; k < found.size(); k++) {
            int first = found.get(k).first();
            if (first >= read) {
                int from = words.at(sentences.start(words.start(first)));
                int to = words.at(sentences.end(words.start(first)));
                boolean open = found.get(k).index().isScore() && !isTimed(reading, from, to);
                var before = open && from == read ? left : left.ofYearAlone();
                before = open ? before.or(title.time) : before;
                var groups = IndicatorSentence.read(reading, ownPlace, compared(found.get(k)), from, to, before);
                keep(reading, groups, said);
                left = left(groups, left);
                int next = next(found, k, to);
                read = groups.size() == 1 ? readOn(reading, groups.get(0), title.index, to, next, said) : to;
                left = read == to ? left : left.ofYearAlone();
            }
        }
        return said;
    }

    private static int next(List<Index.Found> found, int k, int to) {
        int next = k;
        while (next < found.size() && found.get(next).first() < to) {
            next++;
        }
        return next < found.size() ? found.get(next).first() : Integer.MAX_VALUE;
    }

    /** What the sentences behind say of the one index that was named, up to the word where the next is; the word after them. */
    private int readOn(
            Reading reading,
            IndicatorGroup group,
            @Nullable Index title,
            int from,
            int next,
            Map<Integer, List<IndicatorValue>> said) {
        var words = reading.words();
        var told = about(group, title).filter(m -> m.found.index().isScore());
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
                            left(List.of(group), IndicatorContext.NONE));
            if (to <= read || groups.isEmpty()) {
                break;
            }
            keep(reading, groups, said);
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

    private static void keep(Reading reading, List<IndicatorGroup> groups, Map<Integer, List<IndicatorValue>> said) {
        for (var group : groups) {
            for (var member : group.members()) {
                var values = said.computeIfAbsent(member.found.first(), first -> new ArrayList<>());
                group.of(member).forEach(s -> values.add(s.in(reading)));
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
        return new IndicatorContext(told, last.area(), year);
    }

    /** Whether a sentence says itself of what time it speaks. */
    private static boolean isTimed(Reading reading, int from, int to) {
        var words = reading.words();
        for (int i = from; i < Math.min(to, words.size()); i++) {
            if (YEAR.matcher(words.word(i)).matches() || NOW.startsAt(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static IndicatorMention mention(Reading reading, Index.Found found, List<IndicatorValue> values) {
        var words = reading.words();
        var span = reading.span(words.start(found.first()), words.end(found.after() - 1));
        var code = found.index().codeOf(values.isEmpty() ? null : values.get(0).unit());
        return new IndicatorMention(
                span, span, code, span.of(reading.text()), values, ContentId.derived(Kind.STATISTIC, code));
    }
}
