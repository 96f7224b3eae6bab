package vn.portal.batch.publish.redirect;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;

/** What IIS looks up; its maps know no capitals. */
record IisMaps(List<Rule> rules) implements RedirectFile {
    static final String NAME = "rewritemaps.config";

    @Override
    public String fileName() {
        return NAME;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var lines = new Lines(out).add("<rewriteMaps>").add("<rewriteMap name=\"PortalForms\" defaultValue=\"\">");
        for (var path : Numbered.of(rules).paths(rules).entrySet()) {
            add(path.getKey(), path.getValue().toString(), lines);
        }
        lines.add("</rewriteMap>").add("<rewriteMap name=\"PortalMoved\" defaultValue=\"\">");
        for (var rule : rules) {
            var plus =
                    rule.values().stream().map(value -> value.replace(' ', '+')).toList();
            for (var key : new LinkedHashSet<>(List.of(rule.key(), rule.form().key(rule.path(), plus)))) {
                add(OldAddress.folded(key), rule.to(), lines);
            }
        }
        lines.add("</rewriteMap>").add("</rewriteMaps>").flush();
    }

    private static void add(String key, String value, Lines lines) throws IOException {
        lines.add("<add key=\"", Xml.attribute(key), "\" value=\"", Xml.attribute(value), "\" />");
    }
}
