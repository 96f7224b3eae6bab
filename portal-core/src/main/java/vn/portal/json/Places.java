package vn.portal.json;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamContext;

/** Where in a document something stands, written as in notices ({@code figures[0].alt}). */
final class Places {
    private Places() {}

    static String text(JsonPointer pointer) {
        var text = new StringBuilder();
        for (var at = pointer; !at.matches(); at = at.tail()) {
            append(text, at.getMatchingIndex(), at.getMatchingProperty());
        }
        return text.toString();
    }

    static String text(TokenStreamContext context) {
        return text(context.pathAsPointer());
    }

    static JsonPointer pointer(List<JacksonException.Reference> path) {
        var pointer = JsonPointer.empty();
        for (var step : path) {
            pointer = step.getPropertyName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getPropertyName());
        }
        return pointer;
    }

    private static void append(StringBuilder text, int index, String name) {
        if (index >= 0) {
            text.append('[').append(index).append(']');
        } else {
            text.append(text.isEmpty() ? "" : ".").append(name);
        }
    }
}
