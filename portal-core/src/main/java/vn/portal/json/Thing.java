package vn.portal.json;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A thing in the vocabulary of schema.org; what is not known of it is not said. */
record Thing(ObjectNode node) {

    static Thing of(String type) {
        var thing = new Thing(Mappers.MAPPER.createObjectNode());
        thing.node.put("@type", type);
        return thing;
    }

    /** A thing that is told of elsewhere. */
    static Thing reference(String id) {
        return new Thing(Mappers.MAPPER.createObjectNode().put("@id", id));
    }

    Thing say(String property, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            node.put(property, value);
        }
        return this;
    }

    Thing say(String property, @Nullable BigDecimal value) {
        if (value != null) {
            node.put(property, value);
        }
        return this;
    }

    Thing say(String property, @Nullable Thing value) {
        if (value != null) {
            node.set(property, value.node);
        }
        return this;
    }

    Thing say(String property, Collection<Thing> values) {
        if (!values.isEmpty()) {
            var list = node.putArray(property);
            values.forEach(v -> list.add(v.node));
        }
        return this;
    }

    Thing sayTexts(String property, Collection<String> values) {
        if (!values.isEmpty()) {
            var list = node.putArray(property);
            values.forEach(list::add);
        }
        return this;
    }
}
