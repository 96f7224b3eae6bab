package vn.portal.parity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.Attachment;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Figure;
import vn.portal.page.SeenPage;

/** What is published of an item, taken apart as it is compared. */
record Published(
        Map<Field, String> fields,
        List<String> blocks,
        List<String> captions,
        List<String> others,
        List<String> pictures,
        List<String> files,
        List<String> links) {

    static Published of(Content content) {
        if (content instanceof Article article) {
            return of(article);
        }
        return content instanceof Directive directive
                ? of(directive)
                : new Published(
                        Map.of(Field.TITLE, content.headline()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
    }

    private static Published of(Article article) {
        var fields = new HashMap<Field, String>();
        fields.put(Field.TITLE, article.title());
        put(fields, Field.LEAD, article.lead());
        put(fields, Field.BYLINE, article.byline());
        put(fields, Field.CATEGORY, article.category());
        var alts = article.figures().stream().map(Figure::alt);
        return new Published(
                fields,
                article.body().blocks(),
                texts(article.figures().stream().map(Figure::caption)),
                texts(Stream.of(article.tags().stream(), names(article.attachments()), alts)
                        .flatMap(each -> each)),
                texts(article.figures().stream().map(Figure::address)),
                texts(article.attachments().stream().map(Attachment::address)),
                links(article.body().html(), article));
    }

    private static Published of(Directive directive) {
        var fields = new HashMap<Field, String>();
        put(fields, Field.TITLE, directive.subject());
        var body = directive.body();
        var number = directive.number();
        var type = directive.type();
        var issuer = directive.issuer();
        var others = new ArrayList<@Nullable String>();
        others.add(number == null ? null : number.toString());
        others.add(type == null ? null : type.label());
        others.add(issuer == null ? null : issuer.asWritten());
        others.add(directive.position());
        others.add(directive.signer());
        others.add(directive.basis());
        others.add(directive.demand());
        others.addAll(directive.addressees());
        return new Published(
                fields,
                body == null ? List.of() : body.blocks(),
                List.of(),
                texts(Stream.concat(others.stream(), names(directive.attachments()))),
                List.of(),
                texts(directive.attachments().stream().map(Attachment::address)),
                body == null ? List.of() : links(body.html(), directive));
    }

    private static void put(Map<Field, String> fields, Field field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            fields.put(field, text);
        }
    }

    private static List<String> texts(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull).filter(text -> !text.isBlank()).toList();
    }

    private static Stream<String> names(List<Attachment> files) {
        return files.stream().map(Attachment::name);
    }

    private static List<String> links(String html, Content content) {
        return SeenPage.ofPart(html, content.provenance().origin().address()).links().stream()
                .map(link -> link.addresses().get(0))
                .toList();
    }

    /** What stands together on a page: the lead and the text. */
    List<String> story() {
        var lead = fields.get(Field.LEAD);
        return lead == null
                ? blocks
                : Stream.concat(Stream.of(lead), blocks.stream()).toList();
    }

    /** Every text of it, in the order of a page. */
    List<String> texts() {
        var all = new ArrayList<String>();
        Stream.of(Field.CATEGORY, Field.TITLE, Field.LEAD)
                .map(fields::get)
                .filter(Objects::nonNull)
                .forEach(all::add);
        all.addAll(blocks);
        all.addAll(captions);
        all.addAll(others);
        Stream.of(Field.BYLINE).map(fields::get).filter(Objects::nonNull).forEach(all::add);
        return all;
    }
}
