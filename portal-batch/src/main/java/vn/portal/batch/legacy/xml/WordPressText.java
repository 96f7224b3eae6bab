package vn.portal.batch.legacy.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What WordPress would have shown of a text that it keeps: its shortcodes filled in, its lines made paragraphs.
 *
 * <pre>{@code
 * WordPressText.of("[caption id=\"a\"]<img src=\"a.jpg\"> Chùa Cầu[/caption]\nMột\n\nHai", pictures).html()
 * // <figure><img src="a.jpg"><figcaption>Chùa Cầu</figcaption></figure> Một, Hai in paragraphs of their own
 * }</pre>
 */
public final class WordPressText {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([\\w-]{1,60})\\s{0,5}=\\s{0,5}(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'\\]]+))");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w-]{1,60}");
    private static final Pattern IMAGE = Pattern.compile(
            "\\s*((?:<a\\b[^>]*>)?\\s*<img\\b[^>]*>\\s*(?:</a>)?)(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS_ALONE = Pattern.compile("https?://\\S{4,2000}");
    private static final Pattern ENDS_BLOCK = Pattern.compile(
            "</?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|blockquote|pre|figure|figcaption|section|article|hr|br|form|iframe|script|style|center|address|aside|nav|header|footer)\\b[^>]*>\\s*$|-->\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STARTS_BLOCK = Pattern.compile(
            "^\\s*</?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|blockquote|pre|figure|figcaption|section|article|hr|form|iframe|script|style|center|address|aside|nav|header|footer)\\b|^\\s*<!--",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> MEDIA = Set.of("embed", "video", "audio", "playlist", "youtube", "vimeo");
    private static final int LONGEST_TAG = 5000;

    private final Function<String, List<WxrAttachments.Attachment>> pictures;
    private final Map<String, Integer> unknown = new TreeMap<>();
    private final Map<String, Integer> closings = new TreeMap<>();

    private WordPressText(Function<String, List<WxrAttachments.Attachment>> pictures) {
        this.pictures = pictures;
    }

    /** @param unknown shortcodes that nobody here knows, and how often each stands there; their content is kept */
    public record Shown(String html, Map<String, Integer> unknown) {}

    /** @param pictures of a gallery, by its {@code ids}; all of the post where these are empty */
    public static Shown of(String text, Function<String, List<WxrAttachments.Attachment>> pictures) {
        var reading = new WordPressText(pictures);
        var filled = reading.filled(text);
        boolean blocks = text.contains("<!-- wp:");
        return new Shown(blocks ? filled : broken(filled), reading.unknown);
    }

    private String filled(String text) {
        var out = new StringBuilder(text.length() + 64);
        int at = 0;
        for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', Math.max(at, open + 1))) {
            if (open < at) {
                continue;
            }
            var tag = tag(text, open);
            if (tag == null) {
                continue;
            }
            out.append(text, at, open);
            at = filled(text, tag, out);
        }
        return out.append(text, at, text.length()).toString();
    }

    /** @param end after its bracket */
    private record Tag(String name, String attributes, boolean closes, boolean closed, int end) {}

    private static @Nullable Tag tag(String text, int open) {
        boolean doubled = open > 0 && text.charAt(open - 1) == '[';
        char first = open + 1 < text.length() ? text.charAt(open + 1) : ' ';
        if (doubled || first != '/' && !Character.isLetter(first)) {
            return null;
        }
        var inside = text.substring(open + 1, Math.min(text.length(), open + LONGEST_TAG));
        int end = inside.indexOf(']');
        if (end < 0) {
            return null;
        }
        inside = inside.substring(0, end);
        end += open + 1;
        boolean closes = inside.startsWith("/");
        boolean closed = inside.endsWith("/");
        var bare = closes ? inside.substring(1) : closed ? inside.substring(0, inside.length() - 1) : inside;
        var name = NAME.matcher(bare);
        if (!name.lookingAt() || name.end() < bare.length() && !Character.isWhitespace(bare.charAt(name.end()))) {
            return null;
        }
        return new Tag(name.group().toLowerCase(Locale.ROOT), bare.substring(name.end()), closes, closed, end + 1);
    }

    /** Writes what a shortcode shows, and says where the text goes on. */
    private int filled(String text, Tag tag, StringBuilder out) {
        switch (tag.name()) {
            case "caption", "wp_caption" -> {
                return captioned(text, tag, out);
            }
            case "gallery" -> pictures.apply(attribute(tag, "ids", "include")).forEach(picture -> figure(picture, out));
            default -> {
                if (MEDIA.contains(tag.name())) {
                    return linked(text, tag, out);
                }
                if (isShortcode(text, tag)) {
                    unknown.merge(tag.name(), tag.closes() ? 0 : 1, Integer::sum);
                } else {
                    out.append(text, start(text, tag), tag.end());
                }
            }
        }
        return tag.end();
    }

    private static int start(String text, Tag tag) {
        return text.lastIndexOf('[', tag.end() - 1);
    }

    /** Words in brackets may be the writer's own: a shortcode has attributes, an end, or no word for a name. */
    private boolean isShortcode(String text, Tag tag) {
        return tag.closes()
                || tag.closed()
                || tag.name().indexOf('_') > 0
                || tag.name().indexOf('-') > 0
                || ATTRIBUTE.matcher(tag.attributes()).find()
                || tag.attributes().isBlank() && isClosed(text, tag);
    }

    /** Looked for once for each name: a text of nothing but openings must not be read over and over. */
    private boolean isClosed(String text, Tag tag) {
        int last = closings.computeIfAbsent(tag.name(), name -> text.lastIndexOf("[/" + name + "]"));
        return last >= tag.end();
    }

    private int captioned(String text, Tag tag, StringBuilder out) {
        if (tag.closes() || !isClosed(text, tag)) {
            return tag.end();
        }
        int close = text.indexOf("[/" + tag.name() + "]", tag.end());
        var inner = text.substring(tag.end(), close);
        var image = IMAGE.matcher(inner);
        boolean found = image.matches();
        var told = attribute(tag, "caption");
        var caption = told.isEmpty() && found ? image.group(2).strip() : told;
        out.append("\n<figure>").append(found ? image.group(1).strip() : inner);
        if (!caption.isEmpty()) {
            out.append("<figcaption>").append(caption).append("</figcaption>");
        }
        out.append("</figure>\n");
        return close + tag.name().length() + 3;
    }

    private static void figure(WxrAttachments.Attachment picture, StringBuilder out) {
        out.append("\n<figure><img src=\"").append(escaped(picture.address())).append("\" alt=\"");
        out.append(escaped(picture.alt())).append("\">");
        if (!picture.caption().isEmpty()) {
            out.append("<figcaption>").append(picture.caption()).append("</figcaption>");
        }
        out.append("</figure>\n");
    }

    private static int linked(String text, Tag tag, StringBuilder out) {
        var behind = text.substring(tag.end(), Math.min(text.length(), tag.end() + LONGEST_TAG));
        int close = tag.closes() ? -1 : behind.indexOf("[/" + tag.name() + "]");
        var inner = close < 0 ? "" : behind.substring(0, close).strip();
        var address = inner.isEmpty()
                ? attribute(tag, "src", "mp4", "m4v", "webm", "ogv", "flv", "mp3", "m4a", "ogg", "wav", "url")
                : inner;
        if (!address.isEmpty()) {
            link(address, out);
        }
        return close < 0 ? tag.end() : tag.end() + close + tag.name().length() + 3;
    }

    private static void link(String address, StringBuilder out) {
        var escaped = escaped(address);
        out.append("\n<p><a href=\"")
                .append(escaped)
                .append("\">")
                .append(escaped)
                .append("</a></p>\n");
    }

    private static String attribute(Tag tag, String... names) {
        var attributes = new TreeMap<String, String>();
        var found = ATTRIBUTE.matcher(tag.attributes());
        while (found.find()) {
            var value =
                    found.group(2) != null ? found.group(2) : found.group(3) != null ? found.group(3) : found.group(4);
            attributes.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), value);
        }
        for (var name : names) {
            if (attributes.containsKey(name)) {
                return attributes.get(name).strip();
            }
        }
        return "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    /** Every line of a paragraph on a line of its own, as WordPress shows it; empty lines are seen to elsewhere. */
    private static String broken(String text) {
        var lines = new ArrayList<>(List.of(text.replace("\r\n", "\n").split("\n", -1)));
        var out = new StringBuilder(text.length() + 64);
        boolean pre = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var lower = line.toLowerCase(Locale.ROOT);
            pre = lower.lastIndexOf("<pre") > lower.lastIndexOf("</pre") || pre && !lower.contains("</pre");
            if (ADDRESS_ALONE.matcher(line.strip()).matches() && !pre) {
                link(line.strip(), out);
                continue;
            }
            out.append(line);
            if (i + 1 < lines.size()) {
                out.append(!pre && isBroken(line, lines.get(i + 1)) ? "<br>\n" : "\n");
            }
        }
        return out.toString();
    }

    private static boolean isBroken(String line, String next) {
        return !line.isBlank()
                && !next.isBlank()
                && line.lastIndexOf('<') <= line.lastIndexOf('>')
                && !ENDS_BLOCK
                        .matcher(line.substring(Math.max(0, line.length() - 500)))
                        .find()
                && !STARTS_BLOCK.matcher(next).find()
                && !ADDRESS_ALONE.matcher(next.strip()).matches();
    }
}
