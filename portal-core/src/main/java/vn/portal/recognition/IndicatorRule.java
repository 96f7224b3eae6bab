package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.portal.model.ContentId;
import vn.portal.model.IndicatorMention;
import vn.portal.model.Kind;

/** Finds the indices by which provinces are compared; their names are acronyms, and written as such. */
final class IndicatorRule {
    private static final Map<String, String> CODES = Map.of(
            "PCI",
            "pci",
            "PAPI",
            "papi",
            "SIPAS",
            "sipas",
            "PARINDEX",
            "par-index",
            "PARIndex",
            "par-index",
            "ParIndex",
            "par-index");

    private IndicatorRule() {}

    static List<IndicatorMention> find(Reading reading) {
        var found = new ArrayList<IndicatorMention>();
        var words = reading.words();
        for (int i = 0; i < words.size(); i++) {
            boolean two = words.key(i).equals("par")
                    && i + 1 < words.size()
                    && words.key(i + 1).equals("index");
            int last = two && words.start(i + 1) - words.end(i) == 1 ? i + 1 : i;
            var code = last > i && words.isUpper(i) ? "par-index" : CODES.get(words.word(i));
            if (code != null) {
                found.add(mention(reading, code, words.start(i), words.end(last)));
                i = last;
            }
        }
        return found;
    }

    private static IndicatorMention mention(Reading reading, String code, int start, int end) {
        var span = reading.span(start, end);
        return new IndicatorMention(
                span, span, code, reading.text().substring(start, end), ContentId.derived(Kind.STATISTIC, code));
    }
}
