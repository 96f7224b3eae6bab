package vn.portal.feed.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an element of text says, however it is wrapped: escaped, as markup, in base64, somewhere else. */
final class Texts {
    /** Texts of RSS in which HTML is meant. */
    private static final Set<String> HTML =
            Set.of("description", "content:encoded", "fullitem", "body", "xhtml:body", "xhtml:div", "abstract");

    private final boolean atom;
    private final boolean wrapped;

    /**
     * @param atom whether RSS's habits don't count
     * @param wrapped whether a lone div around markup is only there to hold it, as in Atom 1.0
     */
    Texts(boolean atom, boolean wrapped) {
        this.atom = atom;
        this.wrapped = wrapped;
    }

    @Nullable
    ReadText read(@Nullable Element element, @Nullable String language) {
        if (element == null) {
            return null;
        }
        String type = type(element);
        String value = value(element, type);
        String source = element.attribute("src");
        return new ReadText(
                value,
                declared(element, type, value),
                language(element, language),
                element.base,
                source == null ? null : Bases.resolve(element.base, source));
    }

    /** An empty language says that it is in none; nothing further out counts then. */
    private static @Nullable String language(Element element, @Nullable String outer) {
        return element.language == null ? outer : element.language.isEmpty() ? null : element.language;
    }

    private String type(Element element) {
        String type = element.attribute("type");
        if (type == null || type.isBlank()) {
            return HTML.contains(element.key) && !atom ? "text/html" : "text/plain";
        }
        String plain = type.strip().toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "text", "plain" -> "text/plain";
            case "html" -> "text/html";
            case "xhtml" -> "application/xhtml+xml";
            default -> plain;
        };
    }

    /** The type that is told, or the one that it plainly is. */
    private static String declared(Element element, String type, String value) {
        boolean told = element.attribute("type") != null && !type.equals("text/plain");
        boolean markup = element.hasElements() || looksLikeHtml(value);
        return told || !markup || element.is("media:title") ? type : "text/html";
    }

    /** Whether there is an end tag or an empty one in it, or a reference. */
    private static boolean looksLikeHtml(String value) {
        for (int i = value.indexOf('<'); i >= 0; i = value.indexOf('<', i + 1)) {
            boolean ends = value.startsWith("</", i) || value.startsWith("<br", i) || value.startsWith("<img", i);
            if (ends && value.indexOf('>', i) > 0) {
                return true;
            }
        }
        return false;
    }

    private String value(Element element, String type) {
        String mode = element.attribute("mode");
        boolean binary = "base64".equals(mode) || isBinary(type) && mode == null && atom;
        if (binary && !element.hasElements()) {
            return base64(element.text());
        }
        if (!element.hasElements()) {
            return element.text();
        }
        var elements = element.elements();
        if (!wrapped || elements.size() != 1 || !elements.get(0).is("xhtml:div", "div")) {
            return element.markup();
        }
        var div = elements.get(0);
        // some escape their HTML and wrap it too
        return type.equals("text/html") && !div.hasElements() ? div.text() : div.markup();
    }

    private static boolean isBinary(String type) {
        return !type.startsWith("text/") && !type.endsWith("xml") && type.indexOf('/') > 0;
    }

    private static String base64(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException isNone) {
            return text;
        }
    }
}
