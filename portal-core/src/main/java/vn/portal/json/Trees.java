package vn.portal.json;

import tools.jackson.databind.node.ObjectNode;
import vn.portal.model.Content;

/** Content as a tree of JSON nodes, in either view. */
final class Trees {
    private Trees() {}

    static ObjectNode archive(Content content) {
        var tree = document(Mappers.MAPPER.valueToTree(content), content);
        Strangers.putBack(tree, content);
        return tree;
    }

    static ObjectNode publicView(Content content) {
        var seen = Mappers.MAPPER.writerWithView(Everybody.class).writeValueAsString(content);
        var tree = document((ObjectNode) Mappers.MAPPER.readTree(seen), content);
        // what nobody knows the meaning of, nobody can declare public
        tree.remove(content.extra().keySet());
        return Emptiness.removed(tree);
    }

    /** The view in which nothing shows that is marked for keepers. */
    private interface Everybody {}

    private static ObjectNode document(ObjectNode properties, Content content) {
        Strangers.rejectHidden(content);
        var document = Mappers.MAPPER.createObjectNode();
        document.put("schemaVersion", ContentJson.SCHEMA_VERSION);
        return document.setAll(properties);
    }
}
