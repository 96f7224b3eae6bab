package vn.portal.batch.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.Body;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Span;

/** The words of a content by the spans in which they stand. */
final class SpanText {
    private final Content content;
    private final List<String> blocks;

    SpanText(Content content) {
        this.content = content;
        var body = content instanceof Article article
                ? article.body()
                : content instanceof Directive directive ? directive.body() : null;
        this.blocks = body == null ? Body.EMPTY.blocks() : body.blocks();
    }

    /** The words as they stand there; null where the content has no such place. */
    @Nullable
    String at(Span span) {
        var text = field(span.field());
        return text == null || span.end() > text.length() ? null : span.of(text);
    }

    private @Nullable String field(String field) {
        if (field.startsWith("body[")) {
            int number = Integer.parseInt(field.substring(field.indexOf('[') + 1, field.length() - 1));
            return number < blocks.size() ? blocks.get(number) : null;
        }
        if (content instanceof Article article) {
            return field.equals("title") ? article.title() : field.equals("lead") ? article.lead() : null;
        }
        return content instanceof Directive directive && field.equals("subject") ? directive.subject() : null;
    }
}
