package vn.portal.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.Body;
import vn.portal.model.Content;
import vn.portal.model.Directive;

/** The texts of a content by the names under which spans know them. */
final class TextFields {
    private TextFields() {}

    static Map<String, String> of(Content content) {
        var fields = new HashMap<String, String>();
        if (content instanceof Article article) {
            put(fields, article);
        } else if (content instanceof Directive directive) {
            put(fields, "subject", directive.subject());
            put(fields, "basis", directive.basis());
            put(fields, "demand", directive.demand());
            put(fields, directive.body());
        }
        return fields;
    }

    /** Whether the field is a block of a body that is missing as a whole, and missed as such. */
    static boolean isOfMissingBody(@Nullable String field, Content content) {
        return field != null
                && field.startsWith("body[")
                && content instanceof Article article
                && (article.body() == null
                        || article.body().text() == null
                        || article.body().text().isEmpty());
    }

    private static void put(Map<String, String> fields, Article article) {
        put(fields, "title", article.title());
        put(fields, "lead", article.lead());
        put(fields, article.body());
        for (int i = 0; i < article.figures().size(); i++) {
            var figure = article.figures().get(i);
            put(fields, "figures[" + i + "].caption", figure == null ? null : figure.caption());
        }
    }

    private static void put(Map<String, String> fields, @Nullable Body body) {
        var blocks = body == null ? List.<String>of() : body.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            fields.put("body[" + i + "]", blocks.get(i));
        }
    }

    private static void put(Map<String, String> fields, String name, @Nullable String text) {
        if (text != null) {
            fields.put(name, text);
        }
    }
}
