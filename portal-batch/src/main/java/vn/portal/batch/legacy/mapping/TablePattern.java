package vn.portal.batch.legacy.mapping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table's name with the parts that differ from site to site: {@code {prefix}{lang}_{module}_rows}.
 *
 * <p>Small and capital letters are alike, and a schema before the name is passed over, because both change on the way
 * from one database to another.
 *
 * @param shapes what the variable parts may look like, as regular expressions
 */
record TablePattern(String text, Map<String, String> shapes) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w++)}");
    /** With its underscore; there may be none. */
    private static final String PREFIX = "(?:[^.]+?_)??";

    private static final String ANY = "[^.]+?";

    TablePattern {
        shapes = Map.copyOf(shapes);
    }

    Set<String> variables() {
        var names = new LinkedHashSet<String>();
        VARIABLE.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** The variable parts of a name; empty if it is none of these. */
    Optional<Map<String, String>> match(String table) {
        var matcher = compiled(Map.of()).matcher(table);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var parts = new LinkedHashMap<String, String>();
        for (var name : variables()) {
            parts.put(name, matcher.group(group(name)));
        }
        return Optional.of(parts);
    }

    /** Whether a table is the one of this name beside a table with those variable parts. */
    boolean matches(String table, Map<String, String> bound) {
        return compiled(bound).matcher(table).matches();
    }

    private Pattern compiled(Map<String, String> bound) {
        var regex = new StringBuilder("(?:[^.]+\\.)*?");
        var variable = VARIABLE.matcher(text);
        var seen = new LinkedHashSet<String>();
        int at = 0;
        while (variable.find()) {
            regex.append(Pattern.quote(text.substring(at, variable.start())));
            var name = variable.group(1);
            var value = bound.get(name);
            if (value != null) {
                regex.append(Pattern.quote(value));
            } else if (seen.add(name)) {
                regex.append("(?<")
                        .append(group(name))
                        .append('>')
                        .append(shape(name))
                        .append(')');
            } else {
                regex.append("\\k<").append(group(name)).append('>');
            }
            at = variable.end();
        }
        regex.append(Pattern.quote(text.substring(at)));
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private String shape(String name) {
        return shapes.getOrDefault(name, name.equals("prefix") ? PREFIX : ANY);
    }

    /** A group's name may hold letters and digits alone. */
    private static String group(String variable) {
        return "v" + variable.replace("_", "u");
    }
}
