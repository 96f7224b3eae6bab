package vn.portal.recognition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Span;
import vn.portal.text.FoundDate;
import vn.portal.text.VietnameseDates;

/** One text as all rules look at it: its words at once, all else when a rule first asks for it, as few texts need it. */
final class Reading {
    private final String field;
    private final String text;
    private final ZoneId zone;
    private final @Nullable LocalDate day;
    private final Words words;
    private @Nullable List<FoundDate> dates;
    private @Nullable List<Quote> quotes;
    private @Nullable Sentences sentences;

    private Reading(Passage passage, ZoneId zone, @Nullable LocalDate day) {
        this.field = passage.field();
        this.text = passage.text();
        this.zone = zone;
        this.day = day;
        this.words = Words.of(text);
    }

    static Reading of(Passage passage, ZoneId zone) {
        return new Reading(passage, zone, null);
    }

    /** @param day on which the story was published; null where that is not known */
    static Reading of(Passage passage, ZoneId zone, @Nullable LocalDate day) {
        return new Reading(passage, zone, day);
    }

    String text() {
        return text;
    }

    @Nullable
    LocalDate day() {
        return day;
    }

    Words words() {
        return words;
    }

    /** As {@code vn.portal.text} finds them. */
    List<FoundDate> dates() {
        if (dates == null) {
            dates = VietnameseDates.find(text, zone, "text");
        }
        return dates;
    }

    List<Quote> quotes() {
        if (quotes == null) {
            quotes = Quote.find(text);
        }
        return quotes;
    }

    Sentences sentences() {
        if (sentences == null) {
            sentences = Sentences.of(text);
        }
        return sentences;
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
        int high = dates().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates().get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
