package vn.portal.batch.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** The little of HTML that publishing must see: tags, texts between them, and addresses in them. */
final class HtmlText {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:.*+", Pattern.DOTALL);
    private static final Pattern ADDRESS =
            Pattern.compile("\\s(href|src)\\s*+=\\s*+\"([^\"]*+)\"", Pattern.CASE_INSENSITIVE);

    private HtmlText() {}

    /** Cuts HTML into tags ({@code <p>}) and the texts between them, which put together are the HTML again. */
    static List<String> tokens(String html) {
        var tokens = new ArrayList<String>();
        int at = 0;
        while (at < html.length()) {
            int end = html.charAt(at) == '<' ? endOfTag(html, at) : html.indexOf('<', at);
            end = end < 0 ? html.length() : end;
            tokens.add(html.substring(at, end));
            at = end;
        }
        return tokens;
    }

    /** A {@code >} inside an attribute's value does not end the tag. */
    private static int endOfTag(String html, int at) {
        char quote = 0;
        for (int i = at + 1; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    /** What the links and pictures of a page point to. */
    static List<String> addresses(String html) {
        var addresses = new ArrayList<String>();
        for (var token : tokens(html)) {
            // a base is no link, but where links start from
            if (token.startsWith("<") && !name(token).equals("base")) {
                var matcher = ADDRESS.matcher(token);
                while (matcher.find()) {
                    addresses.add(unescape(matcher.group(2)));
                }
            }
        }
        return addresses;
    }

    /**
     * A tag with its addresses at its new place: moved ones changed, those that mean nothing there taken out.
     *
     * @param moved new addresses by old ones
     */
    static String readdressed(String tag, Map<String, String> moved) {
        return ADDRESS.matcher(tag).replaceAll(m -> {
            var address = unescape(m.group(2));
            var now = moved.get(address);
            if (now != null) {
                return Matcher.quoteReplacement(" " + m.group(1) + "=\"" + escape(now) + "\"");
            }
            return isAbsolute(address) ? Matcher.quoteReplacement(m.group()) : "";
        });
    }

    /** HTML with moved addresses changed, and everything else as it is. */
    static String moved(String html, Map<String, String> moved) {
        if (moved.isEmpty()) {
            return html;
        }
        var all = new StringBuilder(html.length());
        for (var token : tokens(html)) {
            all.append(
                    token.startsWith("<")
                            ? ADDRESS.matcher(token).replaceAll(m -> {
                                var now = moved.get(unescape(m.group(2)));
                                return Matcher.quoteReplacement(
                                        now == null ? m.group() : " " + m.group(1) + "=\"" + escape(now) + "\"");
                            })
                            : token);
        }
        return all.toString();
    }

    static boolean isAbsolute(String address) {
        return SCHEME.matcher(address).matches() || address.startsWith("//");
    }

    /** The name in a tag: {@code p} of {@code <p class="x">}, {@code /p} of {@code </p>}. */
    static String name(String tag) {
        int end = 1;
        while (end < tag.length() && (tag.charAt(end) == '/' || Character.isLetterOrDigit(tag.charAt(end)))) {
            end++;
        }
        return tag.substring(1, end).toLowerCase(Locale.ROOT);
    }

    static String unescape(String text) {
        return text.indexOf('&') < 0 ? text : StringEscapeUtils.unescapeHtml4(text);
    }

    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
