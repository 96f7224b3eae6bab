package vn.portal.batch.publish.redirect;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What Apache's httpd looks up: keys in small letters and escaped as its {@code int:escape} does, which has no spaces. */
record ApacheMap(List<Rule> rules) implements RedirectFile {
    static final String NAME = "apache-moved.txt";

    private static final String PLAIN = "$-_.+!*'(),:@&=/~";

    @Override
    public String fileName() {
        return NAME;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var lines =
                new Lines(out).add("# old addresses, and the paths where their content stands now; - where it is gone");
        for (var rule : rules) {
            for (var key : keys(rule)) {
                lines.add(escaped(key), " ", rule.to());
            }
        }
        lines.flush();
    }

    /** What is asked is decoded before it is looked up, but for a plus that stands for a space. */
    private static Set<String> keys(Rule rule) {
        var plus = rule.values().stream().map(value -> value.replace(' ', '+')).toList();
        return new LinkedHashSet<>(List.of(rule.key(), rule.form().key(rule.path(), plus)));
    }

    static String escaped(String key) {
        return Spelling.encoded(OldAddress.folded(key), PLAIN, "%20").toLowerCase(Locale.ROOT);
    }
}
