package vn.portal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import vn.portal.model.Content;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;

/**
 * A document bound to the model's records, with all that does not fit.
 *
 * @param content null where anything does not fit
 */
record Binding(@Nullable Content content, List<Notice> notices) {
    private static final int MOST = 100;

    /** Jackson stops at the first misfit; so that all are named, each is blanked out and the rest tried again. */
    static Binding of(ObjectNode document, Origin origin) {
        var misfits = new LinkedHashMap<JsonPointer, Notice>();
        for (int attempt = 0; attempt < MOST; attempt++) {
            try {
                var content = Mappers.MAPPER.treeToValue(document, Content.class);
                return new Binding(misfits.isEmpty() ? content : null, reported(misfits));
            } catch (JacksonException e) {
                var place = Places.pointer(e.getPath());
                var found = document.at(place);
                boolean again = misfits.putIfAbsent(place, misfit(e, place, found, origin)) != null;
                // what may not be null is a number
                if (!blank(document, place, again || found.isNull() ? IntNode.valueOf(1) : NullNode.getInstance())) {
                    break;
                }
            }
        }
        return new Binding(null, reported(misfits));
    }

    private static Notice misfit(JacksonException e, JsonPointer place, JsonNode found, Origin origin) {
        return found.isMissingNode()
                ? Notice.error("json-missing", origin, Places.text(place))
                : Documents.wrong(code(e, found), place, found, origin);
    }

    private static String code(JacksonException e, JsonNode found) {
        if (e instanceof InvalidFormatException) {
            return found.isString() ? "json-wrong-value" : "json-wrong-type";
        }
        boolean value = e instanceof InputCoercionException
                || e instanceof InvalidTypeIdException
                || e instanceof ValueInstantiationException;
        return value ? "json-wrong-value" : "json-wrong-type";
    }

    /** Whether anything could be and was changed. */
    private static boolean blank(ObjectNode document, JsonPointer place, JsonNode blank) {
        if (place.matches() || document.at(place).equals(blank)) {
            return false;
        }
        var home = document.at(place.head());
        if (home instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), blank);
            return true;
        }
        return home instanceof ObjectNode object && object.set(place.last().getMatchingProperty(), blank) != null;
    }

    /** Without those that come of blanking out something inside of them. */
    private static List<Notice> reported(Map<JsonPointer, Notice> misfits) {
        var inner = new ArrayList<JsonPointer>();
        var notices = new ArrayList<Notice>();
        misfits.forEach((place, notice) -> {
            if (inner.stream().noneMatch(i -> i.toString().startsWith(place + "/"))) {
                notices.add(notice);
            }
            inner.add(place);
        });
        return notices;
    }
}
