package vn.portal.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The second wall: only elements, attributes and addresses on a list leave this room.
 *
 * <p>What writes a body keeps to the list already; nothing that it may have overlooked gets past this one.
 */
final class Sanitiser {
    private static final String NOWHERE = "http://nowhere.invalid/";
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*+:", Pattern.CASE_INSENSITIVE);
    private static final int LONG = 200;
    private static final Safelist LIST = safelist();

    private Sanitiser() {}

    /** The children of an element as HTML, one a line; the element is empty afterwards. */
    static String html(Element written, String base) {
        // without a whole base no relative address would be told from one of an unknown scheme, and all would be lost;
        // what
        // is relative to a base of a strange scheme leads nowhere
        var shell = Document.createShell(SCHEME.matcher(base).lookingAt() ? base : NOWHERE);
        shell.outputSettings().prettyPrint(false);
        shell.body().appendChildren(List.copyOf(written.childNodes()));
        var safe = shell.body().childNodes().stream().allMatch(Sanitiser::isListed) ? shell : cleaned(shell);
        return safe.body().children().stream().map(Element::outerHtml).collect(Collectors.joining("\n"));
    }

    /** Whether nothing in a node needs to be thrown away, as in all that is written as it should be. */
    private static boolean isListed(Node root) {
        return root.nodeStream()
                .allMatch(node -> node instanceof Element element
                        ? LIST.isSafeTag(element.normalName()) && hasListedAttributes(element)
                        : node instanceof TextNode);
    }

    private static boolean hasListedAttributes(Element element) {
        if (element.attributesSize() == 0) {
            return true;
        }
        for (var attribute : element.attributes()) {
            if (!isListed(element, attribute)) {
                return false;
            }
        }
        return true;
    }

    /** A long value, a picture within the page, is judged by how it begins, as long as nothing may hide in there. */
    private static boolean isListed(Element element, Attribute attribute) {
        if (attribute.getValue().length() <= LONG) {
            return LIST.isSafeAttribute(element.normalName(), element, attribute);
        }
        var beginning = new Attribute(attribute.getKey(), attribute.getValue().substring(0, LONG));
        var standIn = element.shallowClone().attr(beginning.getKey(), beginning.getValue());
        return beginning.getValue().chars().noneMatch(Character::isISOControl)
                && LIST.isSafeAttribute(element.normalName(), standIn, beginning);
    }

    private static Document cleaned(Document shell) {
        var clean = new Cleaner(LIST).clean(shell);
        clean.outputSettings().prettyPrint(false);
        return clean;
    }

    private static Safelist safelist() {
        return new Safelist()
                .addTags("p", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd")
                .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
                .addTags("figure", "img", "figcaption", "br")
                .addTags(
                        "a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "q", "s", "strong", "sub", "sup",
                        "u")
                .addAttributes("a", "href")
                .addAttributes("abbr", "title")
                .addAttributes("img", "src", "alt")
                .addAttributes("ol", "start")
                .addAttributes("td", "colspan", "rowspan")
                .addAttributes("th", "colspan", "rowspan", "scope")
                .addProtocols("a", "href", "http", "https", "mailto", "tel", "ftp")
                .addProtocols("img", "src", "http", "https", "data")
                .preserveRelativeLinks(true);
    }
}
