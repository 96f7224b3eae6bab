package vn.portal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.ArrayNode;
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
    private static final int MOST = 50;

    /** Jackson stops at the first misfit; so that all are named, each is blanked out and the rest tried again. */
    static Binding of(ObjectNode document, Origin origin) {
        var misfits = new LinkedHashMap<JsonPointer, Notice>();
        while (misfits.size() < MOST) {
            try {
                var content = Mappers.MAPPER.treeToValue(document, Content.class);
                return new Binding(misfits.isEmpty() ? content : null, reported(misfits));
            } catch (DatabindException e) {
                var place = Places.pointer(e.getPath());
                var notice = Documents.wrong(code(e), place, document.at(place), origin);
                if (misfits.putIfAbsent(place, notice) != null || !blank(document, place)) {
                    break;
                }
            }
        }
        return new Binding(null, reported(misfits));
    }

    private static String code(DatabindException e) {
        boolean value = e instanceof InvalidFormatException
                || e instanceof InvalidTypeIdException
                || e instanceof ValueInstantiationException;
        return value ? "json-wrong-value" : "json-wrong-type";
    }

    private static boolean blank(ObjectNode document, JsonPointer place) {
        if (place.matches()) {
            return false;
        }
        var home = document.at(place.head());
        if (home instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), NullNode.getInstance());
            return true;
        }
        return home instanceof ObjectNode object
                && object.set(place.last().getMatchingProperty(), NullNode.getInstance()) != null;
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
