package vn.portal.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

/** JSON text as content: text to tree, tree to document, document to content. */
final class Parsing {
    private static final String MARK = "\uFEFF";

    private Parsing() {}

    static Reading read(byte[] json, Origin origin) {
        try {
            // a new decoder reports what is no UTF-8; a string's constructor would put question marks in its place
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
            return read(text.toString(), origin);
        } catch (CharacterCodingException e) {
            return unreadable(Notice.error("json-not-utf8", origin, ""));
        }
    }

    static Reading read(String json, Origin origin) {
        try (var parser = Mappers.MAPPER.createParser(json.startsWith(MARK) ? json.substring(1) : json)) {
            return read(parser, origin);
        }
    }

    private static Reading read(JsonParser parser, Origin origin) {
        JsonNode tree;
        try {
            tree = Mappers.MAPPER.readTree(parser);
            if (tree == null || tree.isMissingNode() || parser.nextToken() != null) {
                return unreadable(at(parser, Notice.error("json-broken", origin, "")));
            }
        } catch (JacksonException e) {
            return unreadable(at(parser, Notice.error(code(e), origin, Places.text(parser.streamReadContext()))));
        }
        return Documents.read(tree, origin);
    }

    private static String code(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return "json-over-limit";
        }
        // nothing else can mismatch a tree
        return e instanceof MismatchedInputException ? "json-duplicate-property" : "json-broken";
    }

    private static Notice at(JsonParser parser, Notice notice) {
        var location = parser.currentLocation();
        return notice.with("line", location.getLineNr()).with("column", location.getColumnNr());
    }

    private static Reading unreadable(Notice notice) {
        return new Reading.Unreadable(Notices.of(notice));
    }
}
