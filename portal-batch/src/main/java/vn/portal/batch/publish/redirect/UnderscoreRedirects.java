package vn.portal.batch.publish.redirect;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The file that Netlify, Cloudflare Pages and their like read at a site's root.
 *
 * <p>Only Netlify looks at parameters and at 410; Cloudflare passes such lines over, and reads 2,000 of the others.
 */
record UnderscoreRedirects(List<Rule> rules) implements RedirectFile {

    @Override
    public String fileName() {
        return "_redirects";
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var lines = new Lines(out).add("# Where content of the old portals stands now. To be put at the site's root.");
        for (var rule : rules) {
            var to = rule.isGone() ? "/404.html" : rule.to();
            lines.add(Spelling.path(rule.path()), asked(rule), " ", to, " ", Integer.toString(rule.status()));
        }
        lines.flush();
    }

    private static String asked(Rule rule) {
        var names = rule.form().names();
        return IntStream.range(0, names.size())
                .filter(i -> !rule.values().get(i).isEmpty())
                .mapToObj(i -> " " + Spelling.value(names.get(i)) + "="
                        + Spelling.value(rule.values().get(i)))
                .collect(Collectors.joining());
    }
}
