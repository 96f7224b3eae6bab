package vn.portal.recognition;

import java.time.ZoneId;
import java.util.List;
import vn.portal.model.Span;
import vn.portal.text.FoundDate;
import vn.portal.text.VietnameseDates;

/**
 * One text as all rules look at it.
 *
 * @param dates as {@code vn.portal.text} finds them
 */
record Reading(String field, String text, Words words, List<FoundDate> dates, List<Quote> quotes) {

    static Reading of(Passage passage, ZoneId zone) {
        var text = passage.text();
        return new Reading(
                passage.field(), text, Words.of(text), VietnameseDates.find(text, zone, "text"), Quote.find(text));
    }

    Span span(int start, int end) {
        return new Span(field, start, end);
    }

    /** Whether nothing but spaces stands between two places. */
    boolean blank(int start, int end) {
        return start <= end && text.substring(start, end).isBlank();
    }

    /** The first date that ends behind a position. */
    int dateEndingAfter(int position) {
        int low = 0;
        int high = dates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
