package vn.portal.batch.publish.redirect;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rules for nginx: {@code $portal_moved} is the path of the page where the content stands now, {@code -} where there is
 * none any more, and else empty; {@code $portal_base} is the address before it.
 *
 * <p>nginx decodes a request's path and not what it asks, so that values stand here in every way of writing them.
 */
record NginxMap(List<Rule> rules, String base) implements RedirectFile {
    /** Of other names nginx makes no variables. */
    private static final Pattern VARIABLE = Pattern.compile("[a-z0-9_]+");

    private static final Set<String> SPECIAL = Set.of("default", "hostnames", "include", "volatile");

    /** A key that stands nowhere. */
    private static final String NEVER = "!";

    @Override
    public String fileName() {
        return "nginx.conf";
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var lines = new Lines(out);
        var forms = Numbered.of(rules);
        lines.add(
                "# Where content of the old portals stands now. To be included within http { … }; nginx takes it over");
        lines.add("# when it is reloaded. $portal_moved is a path, or - where the content is gone, or empty.");
        writeSizes(lines);
        lines.add("map $host $portal_base { default ", quoted(base), "; }");
        lines.add("map $uri $portal_path {").add("    default $uri;");
        lines.add("    ", quoted("~*" + OldAddress.PLAIN.replaceFirst("\\(", "(?<portal_plain>")), " $portal_plain;");
        lines.add("}");
        writeParameters(forms, lines);
        writeForms(forms, lines);
        writeRules(lines);
        lines.flush();
    }

    /** nginx must be told how much room its tables may take; it takes no more than it needs. */
    private void writeSizes(Lines lines) throws IOException {
        int keys = 0;
        int longest = 0;
        for (var rule : rules) {
            for (var key : Spelling.keys(rule)) {
                keys++;
                longest = Math.max(longest, key.getBytes(StandardCharsets.UTF_8).length);
            }
        }
        lines.add("map_hash_max_size ", Integer.toString(Math.max(2048, 2 * keys)), ";");
        lines.add(
                "map_hash_bucket_size ", Integer.toString(Math.max(128, Integer.highestOneBit(longest + 32) * 8)), ";");
    }

    private static void writeParameters(Numbered forms, Lines lines) throws IOException {
        for (var name : forms.names()) {
            if (!VARIABLE.matcher(name).matches()) {
                var value = "portal_value_" + forms.number(name);
                var pattern = "~*(?:^|&)" + Spelling.pattern(name) + "=(?<" + value + ">[^&]*)";
                lines.add(
                        "map $args ", variable(forms, name), " { default \"\"; ", quoted(pattern), " $", value, "; }");
            }
        }
        for (var form : forms.forms().entrySet()) {
            for (var fixed : form.getKey().fixed().entrySet()) {
                var allowed = allowed(form.getValue(), forms, fixed.getKey());
                lines.add("map ", variable(forms, fixed.getKey()), " ", allowed, " {");
                lines.add("    default ", quoted(NEVER), ";").add("    \"\" \"\";");
                for (var value : Spelling.values(fixed.getValue())) {
                    lines.add("    ", literal(value), " \"\";");
                }
                lines.add("}");
            }
        }
    }

    private static String variable(Numbered forms, String name) {
        return VARIABLE.matcher(name).matches() ? "$arg_" + name : "$portal_arg_" + forms.number(name);
    }

    /** Empty where a fixed parameter is as it must be. */
    private static String allowed(int form, Numbered forms, String name) {
        return "$portal_fixed_" + form + "_" + forms.number(name);
    }

    private void writeForms(Numbered forms, Lines lines) throws IOException {
        lines.add("# which parameters tell the contents of a path apart");
        lines.add("map $portal_path $portal_form {").add("    default 0;");
        for (var path : forms.paths(rules).entrySet()) {
            lines.add("    ", literal(path.getKey()), " ", path.getValue().toString(), ";");
        }
        lines.add("}").add("map $portal_form $portal_key {").add("    default $portal_path;");
        for (var form : forms.forms().entrySet()) {
            lines.add("    ", form.getValue().toString(), " \"", key(form, forms), "\";");
        }
        lines.add("}");
    }

    private static String key(Map.Entry<Form, Integer> numbered, Numbered forms) {
        var form = numbered.getKey();
        var values =
                form.names().stream().map(name -> braced(variable(forms, name))).toList();
        var key = new StringBuilder(form.key("${portal_path}", values));
        form.fixed().keySet().forEach(name -> key.append(braced(allowed(numbered.getValue(), forms, name))));
        return key.toString();
    }

    private static String braced(String variable) {
        return "${" + variable.substring(1) + "}";
    }

    private void writeRules(Lines lines) throws IOException {
        lines.add("map $portal_key $portal_moved {").add("    default \"\";");
        Set<String> written = new HashSet<>();
        var path = "";
        for (var rule : rules) {
            if (!path.equals(OldAddress.folded(rule.path()))) {
                path = OldAddress.folded(rule.path());
                written.clear();
            }
            for (var key : Spelling.keys(rule)) {
                if (written.add(key)) {
                    lines.add("    ", literal(key), " ", rule.to(), ";");
                }
            }
        }
        lines.add("}");
    }

    /** What is a value whatever it looks like. */
    private static String literal(String text) {
        boolean special = text.startsWith("~") || text.startsWith("\\") || SPECIAL.contains(text);
        return quoted(special ? "\\" + text : text);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
