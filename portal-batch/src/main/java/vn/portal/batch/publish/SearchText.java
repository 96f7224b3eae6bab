package vn.portal.batch.publish;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.Campaign;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Statistic;

/**
 * Where a content is found.
 *
 * @param names what it is called: a hit there comes first
 * @param texts what it says; no phrase goes from one to the next
 */
record SearchText(List<String> names, List<String> texts) {

    static SearchText of(Content content) {
        var text = new SearchText(new ArrayList<>(), new ArrayList<>());
        if (content instanceof Article article) {
            text.add(article);
        } else if (content instanceof Directive directive) {
            text.add(directive);
        } else if (content instanceof Campaign campaign) {
            text.names.add(campaign.name());
            text.names.addAll(campaign.aliases());
            text.say(campaign.launchedBy());
        } else if (content instanceof Statistic statistic) {
            text.names.add(statistic.label());
            text.say(statistic.code());
        }
        return text;
    }

    private void add(Article article) {
        names.add(article.title());
        say(article.lead());
        texts.addAll(article.body().blocks());
        article.figures().forEach(figure -> say(figure.caption()));
        article.attachments().forEach(file -> say(file.name()));
        say(article.byline());
        say(article.category());
        texts.addAll(article.tags());
    }

    private void add(Directive directive) {
        if (directive.number() != null) {
            var type = directive.type() == null ? "" : directive.type().label() + " ";
            names.add(type + directive.number());
        }
        names.add(directive.headline());
        say(Report.issuer(directive.issuer()));
        say(Report.issuerAsWritten(directive.issuer()));
        say(directive.signer());
        say(directive.basis());
        say(directive.demand());
        texts.addAll(directive.addressees());
        if (directive.body() != null) {
            texts.addAll(directive.body().blocks());
        }
        directive.attachments().forEach(file -> say(file.name()));
    }

    private void say(@Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }
}
