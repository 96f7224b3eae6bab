package vn.portal.batch.publish.redirect;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules for IIS with its URL Rewrite module, that look the addresses up in {@link IisMaps}. */
record IisRules(List<Rule> rules, String base) implements RedirectFile {
    /** Here a path comes without its first slash, and its patterns know no looking back. */
    private static final String PATH = "^(.*?)(?:(?:^|/+)(?:(?:index|default|home)\\.\\w{2,5})?)?(?:;.*)?$";

    @Override
    public String fileName() {
        return "web.config";
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var lines = new Lines(out);
        lines.add("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        lines.add(
                "<!-- Where content of the old portals stands now. Put it beside the site's index.html, and ",
                IisMaps.NAME);
        lines.add("     beside it. IIS reads files of at most 250 KB unless MaxWebConfigFileSizeInKB allows more. -->");
        lines.add("<configuration>").add("<system.webServer>").add("<rewrite>");
        lines.add("<rewriteMaps configSource=\"", IisMaps.NAME, "\" />").add("<rules>");
        for (var form : Numbered.of(rules).forms().entrySet()) {
            write(form, lines);
        }
        write("path", "", "{PortalForms:/{R:1}}", "^$", "/{R:1}", lines);
        lines.add("</rules>").add("</rewrite>").add("</system.webServer>").add("</configuration>");
        lines.flush();
    }

    private void write(Map.Entry<Form, Integer> numbered, Lines lines) throws IOException {
        var form = numbered.getKey();
        var conditions = new StringBuilder();
        var values = new ArrayList<String>();
        // a condition that always holds, and has its group filled where the parameter is there
        for (var name : form.names()) {
            values.add("{UrlDecode:{C:" + (values.size() + 1) + "}}");
            conditions.append(
                    condition("&{QUERY_STRING}", "^(?:.*?&" + Spelling.pattern(name) + "=([^&]*).*|.*)$", false));
        }
        for (var fixed : form.fixed().entrySet()) {
            var allowed = String.join(
                    "|",
                    Spelling.values(fixed.getValue()).stream()
                            .map(Spelling::literal)
                            .toList());
            var other = "&" + Spelling.pattern(fixed.getKey()) + "=(?!(?:" + allowed + ")?(?:&|$))";
            conditions.append(condition("&{QUERY_STRING}", other, true));
        }
        var number = numbered.getValue().toString();
        write(
                "form " + number,
                conditions.toString(),
                "{PortalForms:/{R:1}}",
                "^" + number + "$",
                form.key("/{R:1}", values),
                lines);
    }

    /** Two rules: for what is gone, and for what has moved. */
    private void write(String name, String conditions, String form, String isForm, String key, Lines lines)
            throws IOException {
        for (boolean gone : new boolean[] {true, false}) {
            lines.add("<rule name=\"portal ", name, gone ? " gone" : " moved", "\" stopProcessing=\"true\">");
            lines.add("<match url=\"", Xml.attribute(PATH), "\" />");
            lines.add("<conditions trackAllCaptures=\"true\">");
            lines.add(conditions
                    + condition(form, isForm, false)
                    + condition("{PortalMoved:" + key + "}", gone ? "^-$" : "^(/.*)$", false));
            lines.add("</conditions>");
            lines.add(
                    gone
                            ? "<action type=\"CustomResponse\" statusCode=\"410\" statusReason=\"Gone\" />"
                            : "<action type=\"Redirect\" url=\"" + Xml.attribute(base + "{PortalMoved:" + key + "}")
                                    + "\" appendQueryString=\"false\" redirectType=\"Permanent\" />");
            lines.add("</rule>");
        }
    }

    private static String condition(String input, String pattern, boolean negate) {
        return "<add input=\"" + Xml.attribute(input) + "\" pattern=\"" + Xml.attribute(pattern) + "\""
                + (negate ? " negate=\"true\"" : "") + " />";
    }
}
