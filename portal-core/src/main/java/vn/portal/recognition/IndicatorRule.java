package vn.portal.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.portal.model.ContentId;
import vn.portal.model.IndicatorMention;
import vn.portal.model.IndicatorValue;
import vn.portal.model.Kind;
import vn.portal.recognition.IndicatorSentence.Context;

/** Finds the indices by which provinces and economies are compared, with what a text says of them. */
final class IndicatorRule {
    /** How many sentences may speak of an index without naming it. */
    private static final int MOST_MORE = 2;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Lexicon NOW =
            Lexicon.of("hiện|hiện nay|nhiều năm|những năm|các năm|hằng năm|hàng năm|năm nay|năm trước|năm ngoái");

    private final String ownPlace;

    /** @param ownPlace the portal's own, of which values speak where no other is named */
    IndicatorRule(String ownPlace) {
        this.ownPlace = ownPlace;
    }

    /** The indices of each text, in order. */
    List<List<IndicatorMention>> find(List<Reading> readings) {
        return readings.stream().map(this::find).toList();
    }

    private List<IndicatorMention> find(Reading reading) {
        var words = reading.words();
        var found = new ArrayList<Index.Found>();
        for (int i = words.next(Opening.INDEX, 0); i < words.size(); ) {
            var index = Index.at(words, i);
            index.ifPresent(found::add);
            i = words.next(Opening.INDEX, index.map(Index.Found::after).orElse(i + 1));
        }
        return found.isEmpty() ? List.of() : mentions(reading, found);
    }

    private List<IndicatorMention> mentions(Reading reading, List<Index.Found> found) {
        var said = said(reading, found);
        var mentions = new ArrayList<IndicatorMention>();
        for (var index : found) {
            mentions.add(mention(reading, index, said.getOrDefault(index.first(), List.of())));
        }
        return mentions;
    }

    /** What each sentence that names an index says, by the first word of the index. */
    private Map<Integer, List<IndicatorValue>> said(Reading reading, List<Index.Found> found) {
        var words = reading.words();
        var sentences = reading.sentences();
        var said = new HashMap<Integer, List<IndicatorValue>>();
        int read = 0;
        var left = Context.NONE;
        for (int k = 0; k < found.size(); k++) {
            int first = found.get(k).first();
            if (first >= read) {
                int from = words.at(sentences.start(words.start(first)));
                int to = words.at(sentences.end(words.start(first)));
                boolean goesOn = from == read && found.get(k).index().isScore() && !isTimed(reading, from, to);
                var groups = IndicatorSentence.read(reading, ownPlace, from, to, goesOn ? left : Context.NONE);
                keep(reading, groups, said);
                left = left(groups);
                int next = next(found, k, to);
                read = groups.size() == 1 ? readOn(reading, sentences, groups.get(0), to, next, said) : to;
                left = read == to ? left : Context.NONE;
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
            Sentences sentences,
            IndicatorGroup group,
            int from,
            int next,
            Map<Integer, List<IndicatorValue>> said) {
        var words = reading.words();
        var member = group.members().get(0);
        boolean one = group.members().size() == 1 && member.found.index().isScore();
        int read = from;
        for (int more = 0; one && more < MOST_MORE && read < words.size(); more++) {
            int to = words.at(sentences.end(words.start(read)));
            var groups = to > next
                    ? List.<IndicatorGroup>of()
                    : IndicatorSentence.readOn(reading, ownPlace, member.found, read, to, left(List.of(group)));
            if (to <= read || groups.isEmpty()) {
                break;
            }
            keep(reading, groups, said);
            read = to;
        }
        return read;
    }

    private static void keep(Reading reading, List<IndicatorGroup> groups, Map<Integer, List<IndicatorValue>> said) {
        for (var group : groups) {
            for (var member : group.members()) {
                var values = said.computeIfAbsent(member.found.first(), first -> new ArrayList<>());
                group.of(member).forEach(s -> values.add(s.in(reading)));
            }
        }
    }

    private static Context left(List<IndicatorGroup> groups) {
        if (groups.isEmpty()) {
            return Context.NONE;
        }
        var last = groups.get(groups.size() - 1);
        return new Context(last.onePeriod(), last.area());
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
