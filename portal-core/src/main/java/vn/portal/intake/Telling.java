package vn.portal.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Attachment;
import vn.portal.model.Body;
import vn.portal.model.Figure;
import vn.portal.model.When;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;
import vn.portal.page.Counter;
import vn.portal.page.Dated;
import vn.portal.page.Story;
import vn.portal.page.TextPage;
import vn.portal.recognition.Passage;

/**
 * What an item tells, whatever it was written in.
 *
 * @param language null for the portal's
 * @param losses what had to be left out of it
 */
record Telling(
        @Nullable String language,
        String title,
        @Nullable String lead,
        Body body,
        List<Figure> figures,
        List<Attachment> attachments,
        @Nullable String byline,
        @Nullable String category,
        @Nullable When published,
        @Nullable When edited,
        List<Counter> counters,
        Notices losses) {

    static Telling of(TextPage page) {
        return new Telling(
                null,
                page.title(),
                null,
                page.body(),
                page.figures(),
                List.of(),
                page.byline(),
                null,
                page.published(),
                null,
                page.counters(),
                Notices.none());
    }

    static Telling of(Story story, Origin origin) {
        var views = Stream.ofNullable(story.views()).map(Counter::views);
        var categories = story.categories();
        return new Telling(
                story.language(),
                story.title(),
                story.lead(),
                story.body(),
                story.figures(),
                story.attachments(),
                story.byline(),
                categories.isEmpty() ? null : categories.get(categories.size() - 1),
                when(story.published()),
                when(story.modified()),
                Stream.concat(views, story.counters().stream()).toList(),
                Losses.of(story, origin));
    }

    private static @Nullable When when(@Nullable Dated dated) {
        return dated == null ? null : dated.when();
    }

    boolean isEmpty() {
        return title.isEmpty() && body.text().isEmpty();
    }

    /** Its texts, as spans name them. */
    List<Passage> passages() {
        var passages = new ArrayList<Passage>();
        passages.add(new Passage("title", title));
        if (lead != null) {
            passages.add(new Passage("lead", lead));
        }
        var blocks = body.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            passages.add(new Passage("body[" + i + "]", blocks.get(i)));
        }
        for (int i = 0; i < figures.size(); i++) {
            var caption = figures.get(i).caption();
            if (caption != null) {
                passages.add(new Passage("figures[" + i + "].caption", caption));
            }
        }
        return passages;
    }
}
