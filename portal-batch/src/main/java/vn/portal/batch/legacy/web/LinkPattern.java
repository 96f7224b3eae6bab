package vn.portal.batch.legacy.web;

import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which addresses of a site are stories.
 *
 * <p>A star stands for any text. A pattern that begins with a slash is of the whole path with its query, any other of
 * some part of it; several are separated by blanks.
 *
 * <pre>{@code
 * LinkPattern.of("/tin-tuc/*.html")    // /tin-tuc/2024/le-hoi-12.html, not /tin-tuc/
 * LinkPattern.of("ArticleId=*")        // /Default.aspx?tabid=3&ArticleId=12
 * }</pre>
 */
public final class LinkPattern {
    private final Pattern pattern;

    private LinkPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    public static LinkPattern of(String written) {
        var all = Stream.of(written.strip().split("\\s+")).map(LinkPattern::expression);
        return new LinkPattern(Pattern.compile(all.collect(Collectors.joining("|"))));
    }

    private static String expression(String one) {
        var anywhere = one.startsWith("/") ? "" : ".*";
        var body = Stream.of(one.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return anywhere + body + anywhere;
    }

    boolean matches(URI address) {
        var query = address.getRawQuery();
        return pattern.matcher(address.getRawPath() + (query == null ? "" : "?" + query))
                .matches();
    }
}
