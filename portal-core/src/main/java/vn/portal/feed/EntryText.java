package vn.portal.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.Body;
import vn.portal.model.Campaign;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Observation;
import vn.portal.model.Period;
import vn.portal.model.Statistic;

/**
 * What a feed shows of a content, whatever its kind.
 *
 * @param title plain text on one line
 * @param summary a few sentences of plain text on one line; null where there are none
 * @param html the whole of it; empty where there is no more than the title
 * @param author null where nobody is named
 */
record EntryText(
        String title,
        @Nullable String summary,
        EntryHtml html,
        @Nullable String author,
        List<String> categories) {
    private static final Pattern BLANKS = Pattern.compile("\\s++");
    /** Before it there is no blank but ASCII's. */
    private static final char FIRST_OTHER_BLANK = '\u1680';

    static EntryText of(FeedEntry entry) {
        Content content = entry.content();
        // no pattern switch in Java 17; the last branch is the only kind left
        if (content instanceof Article article) {
            return of(article, new AbsoluteAddresses(entry.page()));
        }
        if (content instanceof Campaign campaign) {
            return of(campaign);
        }
        return content instanceof Directive directive ? of(directive) : of((Statistic) content);
    }

    private static EntryText of(Article article, AbsoluteAddresses absolute) {
        return new EntryText(
                line(article.headline()),
                line(hasText(article.lead()) ? article.lead() : firstBlock(article.body())),
                new EntryHtml(paragraph(article.lead()), article.body().html(), absolute),
                line(article.byline()),
                categories(article));
    }

    /** Its section and its keywords, each once. */
    private static List<String> categories(Article article) {
        var categories = new ArrayList<String>();
        add(categories, line(article.category()));
        article.tags().forEach(tag -> add(categories, line(tag)));
        return categories;
    }

    private static void add(List<String> categories, @Nullable String category) {
        if (category != null && !categories.contains(category)) {
            categories.add(category);
        }
    }

    private static @Nullable String firstBlock(Body body) {
        return body.blocks().stream().filter(EntryText::hasText).findFirst().orElse(null);
    }

    private static String years(Period period) {
        return period.start().equals(Period.OPEN)
                ? "đến " + period.end()
                : period.toString().replace('/', '–');
    }

    private static EntryText of(Campaign campaign) {
        String noun = campaign.campaignKind().noun();
        String years = campaign.period() == null ? "" : " (" + years(campaign.period()) + ")";
        String summary = capital(noun) + " “" + campaign.headline() + "”" + years;
        return new EntryText(
                line(campaign.headline()),
                line(summary),
                EntryHtml.of(paragraph(summary) + paragraph(campaign.launchedBy())),
                line(campaign.launchedBy()),
                List.of(noun));
    }

    private static EntryText of(Directive directive) {
        String issuer = directive.issuer() == null
                ? null
                : Objects.requireNonNullElse(
                        directive.issuer().body(), directive.issuer().asWritten());
        var html = new StringBuilder();
        Stream.of(named(directive), issuer, directive.basis(), directive.demand(), directive.signer())
                .forEach(part -> html.append(paragraph(part)));
        return new EntryText(
                line(directive.headline()),
                line(hasText(directive.demand()) ? directive.demand() : directive.subject()),
                EntryHtml.of(html + list(directive.addressees())),
                line(issuer),
                List.of());
    }

    /** Type and number ({@code Chỉ thị 05/CT-UBND}), as far as they are known. */
    private static String named(Directive directive) {
        String type = directive.type() == null ? "" : directive.type().label() + " ";
        return (type + Objects.toString(directive.number(), "")).strip();
    }

    private static EntryText of(Statistic statistic) {
        return new EntryText(
                line(statistic.headline()),
                null,
                EntryHtml.of(list(
                        statistic.observations().stream().map(EntryText::shown).toList())),
                null,
                List.of());
    }

    private static String shown(Observation observation) {
        String value = observation.value() == null ? "–" : observation.value().toPlainString();
        return Stream.of(Objects.toString(observation.period(), ""), Objects.requireNonNullElse(observation.area(), ""))
                        .filter(EntryText::hasText)
                        .reduce("", (all, part) -> all + part + ": ")
                + value;
    }

    private static String list(List<String> items) {
        var list = new StringBuilder();
        items.stream()
                .filter(EntryText::hasText)
                .forEach(item -> list.append("<li>").append(escaped(item)).append("</li>"));
        return list.isEmpty() ? "" : "<ul>" + list + "</ul>";
    }

    private static String paragraph(@Nullable String text) {
        return hasText(text) ? "<p>" + escaped(text) + "</p>" : "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The text on one line; null where there is none. */
    private static @Nullable String line(@Nullable String text) {
        if (!hasText(text)) {
            return null;
        }
        return isLine(text) ? text : BLANKS.matcher(text.strip()).replaceAll(" ");
    }

    private static boolean isLine(String text) {
        boolean blank = true; // none may come first, none after another, none last
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c <= ' ' || c >= FIRST_OTHER_BLANK) && Character.isWhitespace(c) && (blank || c != ' ')) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank;
    }

    private static boolean hasText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
