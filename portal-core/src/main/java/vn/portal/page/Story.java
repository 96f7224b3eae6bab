package vn.portal.page;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Attachment;
import vn.portal.model.Body;
import vn.portal.model.Figure;

/**
 * What a page tells, taken out of what its site puts around it.
 *
 * @param kind what the page is for; what is no story has none
 * @param title the story's own, without section and site; empty where there is none
 * @param lead the opening summary; null where the page sets none apart
 * @param body the story without lead, captions and byline, as safe HTML and as text
 * @param figures the story's pictures, in the order of the page
 * @param byline who wrote it, as written; null where nobody is named
 * @param unit the body that publishes it, as written; null where none is named
 * @param published null where the page does not say
 * @param modified null where the page does not say
 * @param categories the site's sections that it stands in, outermost first
 * @param views how often it was read, as the page counts; null where it doesn't
 * @param language of its text as a BCP 47 tag; null where neither page nor text tell
 * @param address its own, as it wants to be known; null where the page does not say
 * @param attachments files that the story links to, in the order of the page
 * @param counters the site's own, of its visitors
 * @param text all of it that reads as running text, in the order of the page: lead, body, captions and byline where they
 *     stand among the paragraphs
 * @param discarded what was thrown away, in the order of the page
 * @param origins how each field was found, by the field's name
 */
public record Story(
        PageKind kind,
        String title,
        @Nullable String lead,
        Body body,
        List<Figure> figures,
        @Nullable String byline,
        @Nullable String unit,
        @Nullable Dated published,
        @Nullable Dated modified,
        List<String> categories,
        @Nullable Long views,
        @Nullable String language,
        @Nullable String address,
        List<Attachment> attachments,
        List<Counter> counters,
        String text,
        List<Discarded> discarded,
        Map<String, String> origins) {

    public Story {
        figures = List.copyOf(figures);
        categories = List.copyOf(categories);
        attachments = List.copyOf(attachments);
        counters = List.copyOf(counters);
        discarded = List.copyOf(discarded);
        origins = Collections.unmodifiableMap(new TreeMap<>(origins));
    }
}
