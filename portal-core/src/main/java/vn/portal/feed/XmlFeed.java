package vn.portal.feed;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
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
    private static final String INDENT = "\n                ";

    /** Woodstox by name: what a host has on its class path must not change a byte. */
    private static final XMLOutputFactory FACTORY = factory();

    private final XMLStreamWriter xml;
    private final LegalCharacters legal = new LegalCharacters();
    private int depth;

    private XmlFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What a format does with the document. */
    interface Body {
        /** @return how many entries there were */
        long write(XmlFeed feed) throws XMLStreamException;
    }

    static Written write(OutputStream out, Body body) throws IOException {
        try {
            var xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            var feed = new XmlFeed(xml);
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            long entries = body.write(feed);
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close(); // flushes, and leaves the stream open
            return new Written(entries, feed.legal.lost());
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException broken ? broken : new IOException(e);
        }
    }

    private static XMLOutputFactory factory() {
        var factory = new WstxOutputFactory();
        factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        return factory;
    }

    XmlFeed start(String name) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        depth++;
        return this;
    }

    XmlFeed namespace(String prefix, String uri) throws XMLStreamException {
        if (prefix.isEmpty()) {
            xml.writeDefaultNamespace(uri);
        } else {
            xml.writeNamespace(prefix, uri);
        }
        return this;
    }

    XmlFeed attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal.of(value));
        return this;
    }

    XmlFeed language(String tag) throws XMLStreamException {
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", legal.of(tag));
        return this;
    }

    XmlFeed end() throws XMLStreamException {
        depth--;
        line();
        xml.writeEndElement();
        return this;
    }

    /** An element that holds a text, or none at all where there is no text. */
    XmlFeed text(String name, @Nullable String text) throws XMLStreamException {
        if (text != null && !text.isEmpty()) {
            line();
            xml.writeStartElement(name);
            xml.writeCharacters(legal.of(text));
            xml.writeEndElement();
        }
        return this;
    }

    /** The same in another vocabulary. */
    XmlFeed text(String prefix, String uri, String name, @Nullable String text) throws XMLStreamException {
        if (text != null && !text.isEmpty()) {
            line();
            xml.writeStartElement(prefix, name, uri);
            xml.writeCharacters(legal.of(text));
            xml.writeEndElement();
        }
        return this;
    }

    /** An element of attributes, names and values in turn; a null leaves its attribute out. */
    XmlFeed empty(String name, @Nullable String... attributes) throws XMLStreamException {
        line();
        xml.writeEmptyElement(name);
        return attributes(attributes);
    }

    /** An element with attributes around a text. */
    XmlFeed textWith(String name, String text, @Nullable String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        attributes(attributes);
        xml.writeCharacters(legal.of(text));
        xml.writeEndElement();
        return this;
    }

    private XmlFeed attributes(@Nullable String... attributes) throws XMLStreamException {
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
    XmlFeed around(FeedHead head, String link, String mediaType) throws XMLStreamException {
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
    XmlFeed media(Media media) throws XMLStreamException {
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

    private void line() throws XMLStreamException {
        xml.writeCharacters(INDENT.substring(0, 1 + 2 * depth));
    }
}
