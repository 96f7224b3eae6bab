package vn.portal.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The second wall: only elements, attributes and addresses on a list leave this room.
 *
 * <p>What writes a body keeps to the list already; nothing that it may have overlooked gets past this one.
 */
final class Sanitiser {
    private static final String NOWHERE = "http://nowhere.invalid/";
    private static final Cleaner CLEANER = new Cleaner(safelist());

    private Sanitiser() {}

    /** The children of an element as HTML, one a line; the element is empty afterwards. */
    static String html(Element written, String base) {
        // without any base no relative address would be told from one of an unknown scheme
        var shell = Document.createShell(base.isEmpty() ? NOWHERE : base);
        shell.outputSettings().prettyPrint(false);
        shell.body().appendChildren(List.copyOf(written.childNodes()));
        var clean = CLEANER.clean(shell);
        clean.outputSettings().prettyPrint(false);
        return clean.body().children().stream().map(Element::outerHtml).collect(Collectors.joining("\n"));
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
