package vn.portal.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.portal.model.Article;
import vn.portal.model.Campaign;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Kind;
import vn.portal.model.Statistic;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

/** A tree as a document: its version, its kind, what is strange in it, and then its content. */
final class Documents {
    private static final JsonPointer ROOT = JsonPointer.empty();
    private static final JsonPointer VERSION = ROOT.appendProperty("schemaVersion");
    private static final JsonPointer KIND = ROOT.appendProperty("kind");

    private Documents() {}

    static Reading read(JsonNode tree, Origin origin) {
        if (!(tree instanceof ObjectNode document)) {
            return new Reading.Unreadable(Notices.of(wrong("json-wrong-type", ROOT, tree, origin)));
        }
        var notices = new ArrayList<Notice>();
        version(document.get("schemaVersion"), origin).ifPresent(notices::add);
        kind(document.get("kind"), origin).ifPresent(notices::add);
        return new Notices(notices).hasErrors()
                ? new Reading.Unreadable(new Notices(notices))
                : content(document, notices, origin);
    }

    private static Optional<Notice> version(@Nullable JsonNode version, Origin origin) {
        if (version == null) {
            return Optional.of(Notice.warning("schema-version-missing", origin, "schemaVersion"));
        }
        if (!version.isInt()) {
            return Optional.of(wrong("json-wrong-type", VERSION, version, origin));
        }
        boolean known = version.intValue() >= 1 && version.intValue() <= ContentJson.SCHEMA_VERSION;
        return known ? Optional.empty() : Optional.of(wrong("schema-version-unknown", VERSION, version, origin));
    }

    private static Optional<Notice> kind(@Nullable JsonNode kind, Origin origin) {
        if (kind == null) {
            return Optional.of(Notice.error("kind-missing", origin, "kind"));
        }
        if (!kind.isString()) {
            return Optional.of(wrong("json-wrong-type", KIND, kind, origin));
        }
        boolean known = Arrays.stream(Kind.values()).anyMatch(k -> k.code().equals(kind.stringValue()));
        return known ? Optional.empty() : Optional.of(wrong("kind-unknown", KIND, kind, origin));
    }

    private static Reading content(ObjectNode document, List<Notice> notices, Origin origin) {
        for (var place : Strangers.moveUp(document, type(document))) {
            notices.add(Notice.warning("unknown-property", origin, Places.text(place)));
        }
        document.remove("schemaVersion");
        var binding = Binding.of(document, origin);
        notices.addAll(binding.notices());
        return binding.content() == null
                ? new Reading.Unreadable(new Notices(notices))
                : new Reading.Read(binding.content(), new Notices(notices));
    }

    private static Class<? extends Content> type(ObjectNode document) {
        return switch (Kind.of(document.get("kind").stringValue())) {
            case ARTICLE -> Article.class;
            case CAMPAIGN -> Campaign.class;
            case DIRECTIVE -> Directive.class;
            case STATISTIC -> Statistic.class;
        };
    }

    /** An error about what stands there. */
    static Notice wrong(String code, JsonPointer place, JsonNode found, Origin origin) {
        return Notice.error(code, origin, Places.text(place)).with("found", shortened(found.toString()));
    }

    private static String shortened(String json) {
        int end = json.offsetByCodePoints(0, Math.min(60, json.codePointCount(0, json.length())));
        return end == json.length() ? json : json.substring(0, end) + "…";
    }
}
