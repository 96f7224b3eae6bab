package vn.portal.batch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.portal.json.ContentJson;

/** A content of which nothing is told but what it was, where it came from and when: a tombstone's payload. */
final class Blank {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** What it takes to be that content, and no word of it. */
    private static final Set<String> KEPT = Set.of(
            "schemaVersion", "kind", "id", "language", "edition", "provenance", "standing", "campaignKind", "code");

    private static final List<String> TOLD = List.of("address", "position");

    private Blank() {}

    static String of(String payload) {
        var content = (ObjectNode) JSON.readTree(payload);
        for (var name : new ArrayList<>(content.propertyNames())) {
            var value = content.path(name);
            if (!KEPT.contains(name) && !value.isBoolean() && !value.isNumber()) {
                content.remove(name);
            }
        }
        if (content.path("edition") instanceof ObjectNode edition) {
            edition.remove("changeNotes");
        }
        if (content.path("provenance") instanceof ObjectNode provenance) {
            provenance.remove("rawHash");
            if (provenance.path("origin") instanceof ObjectNode origin) {
                origin.remove(TOLD);
            }
        }
        // told again as archives are, so that it surely reads back
        return StoredText.json(ContentJson.archiveLine(ContentJson.readArchive(content.toString())));
    }
}
