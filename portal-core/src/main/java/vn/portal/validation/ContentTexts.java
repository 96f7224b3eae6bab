package vn.portal.validation;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.Attachment;
import vn.portal.model.Body;
import vn.portal.model.Campaign;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Figure;
import vn.portal.model.Statistic;

/** The texts of a content that people read, each with its place; those that are missing are left out. */
final class ContentTexts {
    private final BiConsumer<Place, String> each;

    private ContentTexts(BiConsumer<Place, String> each) {
        this.each = each;
    }

    static void forEach(Content content, BiConsumer<Place, String> each) {
        var texts = new ContentTexts(each);
        switch (content.kind()) {
            case ARTICLE -> texts.of((Article) content);
            case CAMPAIGN -> texts.of((Campaign) content);
            case DIRECTIVE -> texts.of((Directive) content);
            case STATISTIC -> texts.of((Statistic) content);
        }
    }

    private void of(Article article) {
        text("title", article.title());
        text("lead", article.lead());
        body(article.body());
        elements("figures", "alt", article.figures(), Figure::alt);
        elements("figures", "caption", article.figures(), Figure::caption);
        elements("figures", "credit", article.figures(), Figure::credit);
        elements("attachments", "name", article.attachments(), Attachment::name);
        text("byline", article.byline());
        text("category", article.category());
    }

    private void of(Campaign campaign) {
        text("name", campaign.name());
        elements("aliases", null, campaign.aliases(), Function.identity());
        text("launchedBy", campaign.launchedBy());
    }

    private void of(Directive directive) {
        if (directive.issuer() != null) {
            put(Place.of("issuer", "asWritten"), directive.issuer().asWritten());
        }
        text("signer", directive.signer());
        text("position", directive.position());
        text("subject", directive.subject());
        body(directive.body());
        elements("attachments", "name", directive.attachments(), Attachment::name);
        text("basis", directive.basis());
        text("demand", directive.demand());
        elements("addressees", null, directive.addressees(), Function.identity());
    }

    private void of(Statistic statistic) {
        text("label", statistic.label());
        text("unit", statistic.unit());
    }

    private void body(@Nullable Body body) {
        if (body != null) {
            put(Place.of("body", "text"), body.text());
        }
    }

    private void text(String name, @Nullable String text) {
        put(Place.of(name), text);
    }

    private <T> void elements(String name, @Nullable String part, List<T> list, Function<T, @Nullable String> text) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) != null) {
                put(new Place(name, i, part), text.apply(list.get(i)));
            }
        }
    }

    private void put(Place place, @Nullable String text) {
        if (text != null) {
            each.accept(place, text);
        }
    }
}
