package vn.portal.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.portal.model.ContentId;
import vn.portal.model.IndicatorMention;
import vn.portal.model.IndicatorValue;
import vn.portal.model.Kind;

/** Finds the indices by which provinces and economies are compared, with what a text says of them. */
final class IndicatorRule {
    private final String ownPlace;

    /** @param ownPlace the portal's own, of which values speak where no other is named */
    IndicatorRule(String ownPlace) {
        this.ownPlace = ownPlace;
    }

    /** The indices of a text, in order. */
    List<IndicatorMention> find(Reading reading) {
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
        for (var index : found) {
            if (index.first() >= read) {
                int from = words.at(sentences.start(words.start(index.first())));
                read = words.at(sentences.end(words.start(index.first())));
                for (var group : IndicatorSentence.read(reading, ownPlace, from, read)) {
                    for (var member : group.members()) {
                        var values = group.of(member).stream()
                                .map(s -> s.in(reading))
                                .toList();
                        said.put(member.found.first(), values);
                    }
                }
            }
        }
        return said;
    }

    private static IndicatorMention mention(Reading reading, Index.Found found, List<IndicatorValue> values) {
        var words = reading.words();
        var span = reading.span(words.start(found.first()), words.end(found.after() - 1));
        var code = found.index().codeOf(values.isEmpty() ? null : values.get(0).unit());
        return new IndicatorMention(
                span, span, code, span.of(reading.text()), values, ContentId.derived(Kind.STATISTIC, code));
    }
}
