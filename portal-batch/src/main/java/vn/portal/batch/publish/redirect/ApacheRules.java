package vn.portal.batch.publish.redirect;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Rules for Apache's httpd, that look the addresses up in {@link ApacheForms} and {@link ApacheMap}. */
record ApacheRules(List<Rule> rules, String base) implements RedirectFile {
    private static final String LOOKED_UP = "${portal_escape:${portal_lower:%{ENV:";

    @Override
    public String fileName() {
        return "apache.conf";
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var lines = new Lines(out);
        lines.add("# Where content of the old portals stands now. To be included within <VirtualHost>, below");
        lines.add("# \"Define PORTAL_SITE /…/site/current\". The maps beside it are read anew whenever they change.");
        lines.add("RewriteEngine On");
        lines.add("RewriteMap portal_lower int:tolower");
        lines.add("RewriteMap portal_escape int:escape");
        lines.add("RewriteMap portal_unescape int:unescape");
        lines.add("RewriteMap portal_forms \"txt:${PORTAL_SITE}/redirects/", ApacheForms.NAME, "\"");
        lines.add("RewriteMap portal_moved \"txt:${PORTAL_SITE}/redirects/", ApacheMap.NAME, "\"");
        lines.add("RewriteCond %{REQUEST_URI} \"", OldAddress.PLAIN, "\" [NC]");
        lines.add("RewriteRule ^ - [E=PORTAL_PATH:%1]");
        lines.add("RewriteRule ^ - [E=PORTAL_KEY:%{ENV:PORTAL_PATH}]");
        lines.add("RewriteRule ^ - [E=PORTAL_FORM:${portal_forms:", LOOKED_UP, "PORTAL_PATH}}}|0}]");
        for (var form : Numbered.of(rules).forms().entrySet()) {
            write(form, lines);
        }
        lines.add("RewriteRule ^ - [E=PORTAL_MOVED:${portal_moved:", LOOKED_UP, "PORTAL_KEY}}}}]");
        lines.add("RewriteCond %{ENV:PORTAL_MOVED} =", Rule.GONE);
        lines.add("RewriteRule ^ - [G,L]");
        lines.add("RewriteCond %{ENV:PORTAL_MOVED} ^/");
        lines.add("RewriteRule ^ \"", base.replace("%", "\\%"), "%{ENV:PORTAL_MOVED}\" [QSD,R=301,L]");
        lines.flush();
    }

    private static void write(Map.Entry<Form, Integer> numbered, Lines lines) throws IOException {
        var form = numbered.getKey();
        var isForm = "RewriteCond %{ENV:PORTAL_FORM} =" + numbered.getValue();
        var values = form.names().stream()
                .map(name ->
                        "${portal_unescape:%{ENV:PORTAL_VALUE_" + form.names().indexOf(name) + "}}")
                .toList();
        for (int i = 0; i < values.size(); i++) {
            lines.add(isForm);
            lines.add(
                    "RewriteCond %{QUERY_STRING} \"(?:^|&)",
                    Spelling.pattern(form.names().get(i)), "=([^&]*)\" [NC]");
            lines.add("RewriteRule ^ - [E=PORTAL_VALUE_", Integer.toString(i), ":%1]");
        }
        lines.add(isForm);
        lines.add("RewriteRule ^ - \"[E=PORTAL_KEY:", form.key("%{ENV:PORTAL_PATH}", values), "]\"");
        for (var fixed : form.fixed().entrySet()) {
            var allowed = String.join(
                    "|",
                    Spelling.values(fixed.getValue()).stream()
                            .map(Spelling::literal)
                            .toList());
            lines.add(isForm);
            lines.add(
                    "RewriteCond %{QUERY_STRING} \"(?:^|&)",
                    Spelling.pattern(fixed.getKey()), "=(?!(?:" + allowed + ")?(?:&|$))\" [NC]");
            lines.add("RewriteRule ^ - [E=PORTAL_KEY:]");
        }
    }
}
