package vn.portal.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.portal.feed.FeedFormat.Written;

/** A feed on its way out as XML: one element a line, and nothing in it that a parser would refuse. */
final class XmlFeed {
    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String HISTORY = "http://purl.org/syndication/history/1.0";
    static final String MEDIA = "http://search.yahoo.com/mrss/";
    static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
    /** What a line begins with, by how many elements are open. */
    private static final List<String> INDENTS =
            IntStream.range(0, 8).mapToObj(depth -> "\n" + "  ".repeat(depth)).toList();

    private final XmlText xml;
    private final Deque<String> open = new ArrayDeque<>();
    /** Whether the start tag written last may still get attributes. */
    private boolean inTag;
    /** Whether that tag is its element's only one. */
    private boolean isEmpty;

    private XmlFeed(XmlText xml) {
        this.xml = xml;
    }

    /** What a format does with the document. */
    interface Body {
        /** @return how many entries there were */
        long write(XmlFeed feed) throws IOException;
    }

    /** Flushes the stream, and leaves it open. */
    static Written write(OutputStream out, Body body) throws IOException {
        var xml = new XmlText(out);
        var feed = new XmlFeed(xml);
        xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        long entries = body.write(feed);
        feed.closeTag();
        xml.markup("\n").flush();
        return new Written(entries, xml.lost());
    }

    XmlFeed start(String name) throws IOException {
        startTag(name);
        open.push(name);
        return this;
    }

    XmlFeed namespace(String prefix, String uri) throws IOException {
        return attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri);
    }

    XmlFeed attribute(String name, String value) throws IOException {
        xml.markup(" ").markup(name).markup("=\"").value(value).markup("\"");
        return this;
    }

    XmlFeed language(String tag) throws IOException {
        return attribute("xml:lang", tag);
    }

    XmlFeed end() throws IOException {
        var name = open.pop();
        line();
        return endTag(name);
    }

    /** An element that holds a text, or none at all where there is no text. */
    XmlFeed text(String name, @Nullable String text) throws IOException {
        return text == null || text.isEmpty() ? this : textWith(name, text);
    }

    /** An element of attributes, names and values in turn; a null leaves its attribute out. */
    XmlFeed empty(String name, @Nullable String... attributes) throws IOException {
        startTag(name);
        isEmpty = true;
        return attributes(attributes);
    }

    /** An element with attributes around a text. */
    XmlFeed textWith(String name, String text, @Nullable String... attributes) throws IOException {
        startTag(name);
        attributes(attributes).closeTag();
        xml.text(text);
        return endTag(name);
    }

    /** An element around HTML, or none at all where there is none. */
    XmlFeed html(String name, EntryHtml html, @Nullable String... attributes) throws IOException {
        if (html.isEmpty()) {
            return this;
        }
        startTag(name);
        attributes(attributes).closeTag();
        html.writeTo(xml::text);
        return endTag(name);
    }

    private XmlFeed attributes(@Nullable String... attributes) throws IOException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                attribute(attributes[i], attributes[i + 1]);
            }
        }
        return this;
    }

    /**
     * Says where a feed's other documents and its hub are.
     *
     * @param link the name of Atom's link in this vocabulary
     */
    XmlFeed around(FeedHead head, String link, String mediaType) throws IOException {
        var history = head.history();
        if (head.hub() != null) {
            empty(link, "href", head.hub().toASCIIString(), "rel", "hub");
        }
        if (history.archive()) {
            empty("fh:archive");
        }
        if (history.complete()) {
            empty("fh:complete");
        }
        if (history.current() != null) {
            empty(link, "href", history.current().toASCIIString(), "rel", "current", "type", mediaType);
        }
        if (history.previous() != null) {
            empty(link, "href", history.previous().toASCIIString(), "rel", "prev-archive", "type", mediaType);
        }
        return this;
    }

    /** A picture or file of an entry, in the words of Media RSS. */
    XmlFeed media(Media media) throws IOException {
        var told = media.title() != null || media.credit() != null;
        if (told) {
            start("media:content");
        } else {
            empty("media:content");
        }
        attributes(
                "url",
                media.address(),
                "type",
                media.type(),
                "medium",
                media.medium(),
                "fileSize",
                media.size() == null ? null : String.valueOf(media.size()));
        return told
                ? text("media:title", media.title())
                        .text("media:credit", media.credit())
                        .end()
                : this;
    }

    private void startTag(String name) throws IOException {
        line();
        xml.markup("<").markup(name);
        inTag = true;
        isEmpty = false;
    }

    private XmlFeed endTag(String name) throws IOException {
        xml.markup("</").markup(name).markup(">");
        return this;
    }

    private void closeTag() throws IOException {
        if (inTag) {
            xml.markup(isEmpty ? "/>" : ">");
            inTag = false;
        }
    }

    private void line() throws IOException {
        closeTag();
        xml.markup(INDENTS.get(open.size()));
    }
}
