package vn.portal.batch.legacy.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.text.StringEscapeUtils;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of an export of WordPress (WXR 1.0 to 1.2, and those that say no version), one item in memory.
 *
 * <p>Nothing outside of the file is ever asked for, and no entity of its own is expanded.
 *
 * <pre>{@code
 * var read = WxrReader.read(file, site, item -> posts.add(item.get("title")), limit);
 * read.isWhole()   // false where the file was cut short
 * }</pre>
 */
public final class WxrReader {
    private static final int SHORT = 1 << 10;
    /** What every writer of such files calls the namespaces, should a file not say what it calls them. */
    private static final Map<String, String> USUAL =
            Map.of("wp", "wp", "content", "content", "excerpt", "excerpt", "dc", "dc");

    private static final List<String> COLLECTED =
            List.of("item", "wp:author", "wp:category", "wp:postmeta", "wp:comment", "wp:term", "wp:tag");
    private static final XMLInputFactory XML = factory();

    private final WxrSite site;
    private final Items items;
    private final long limit;
    private final Deque<Map<String, String>> prefixes = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> part = new HashMap<>();
    private @Nullable WxrItem item;
    private WxrItem.@Nullable Term term;
    private long size;
    private long refused;
    private boolean isExport;
    private boolean isClosed;

    private WxrReader(WxrSite site, Items items, long limit) {
        this.site = site;
        this.items = items;
        this.limit = limit;
    }

    /** Takes items as they come. */
    @FunctionalInterface
    public interface Items {
        void take(WxrItem item) throws IOException;
    }

    /**
     * What there was to read.
     *
     * @param isExport whether it is such an export at all
     * @param isWhole whether it was read to its end
     * @param line where it broke off; 0 where it did not
     * @param dropped how many characters XML cannot hold
     * @param refused how many references to entities of its own were not followed
     */
    public record Read(boolean isExport, boolean isWhole, long line, long dropped, long refused) {}

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 1 << 20);
        // otherwise what is broken breaks where it is asked for
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    /**
     * Reads a file.
     *
     * @param limit the most that an item may have
     * @throws IOException if the file cannot be read, or the taker says so
     */
    public static Read read(Path file, WxrSite site, Items items, long limit) throws IOException {
        try (var text = ExportText.open(file)) {
            return new WxrReader(site, items, limit).read(text);
        }
    }

    private Read read(Reader export) throws IOException {
        var legal = new LegalXml(export);
        long line = 0;
        try {
            var xml = XML.createXMLStreamReader(legal);
            while (xml.hasNext()) {
                step(xml);
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException broken && !(broken instanceof java.io.EOFException)) {
                throw broken;
            }
            line = Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
        }
        return new Read(isExport, isClosed && line == 0, line, legal.dropped(), refused);
    }

    private void step(XMLStreamReader xml) throws XMLStreamException, IOException {
        switch (xml.next()) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml);
            case XMLStreamConstants.ENTITY_REFERENCE -> reference(xml.getLocalName());
            default -> {
                // comments, the document type, instructions to programs: nothing that the site shows
            }
        }
    }

    private void start(XMLStreamReader xml) {
        var declared = new HashMap<>(prefixes.isEmpty() ? USUAL : prefixes.element());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var name = xml.getAttributeLocalName(i);
            if (name.startsWith("xmlns:")) {
                declared.put(name.substring(6), meaning(xml.getAttributeValue(i)));
            }
        }
        prefixes.push(declared.equals(prefixes.peek()) ? prefixes.element() : declared);
        var name = name(xml.getLocalName(), declared);
        names.push(name);
        text.setLength(0);
        isExport |= name.equals("channel") || name.equals("item");
        if (name.equals("item")) {
            item = new WxrItem(xml.getLocation().getLineNumber());
            size = 0;
        } else if (name.equals("category") && item != null) {
            term = new WxrItem.Term(attribute(xml, "domain", "category"), attribute(xml, "nicename", ""), "");
        } else if (COLLECTED.contains(name)) {
            part.clear();
        }
    }

    private static String attribute(XMLStreamReader xml, String name, String otherwise) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i).strip();
            }
        }
        return otherwise;
    }

    /** The version stands in the address of the namespace, and changes nothing. */
    private static String meaning(String namespace) {
        if (namespace.startsWith("http://wordpress.org/export/")) {
            return namespace.contains("/excerpt") ? "excerpt" : "wp";
        }
        return switch (namespace) {
            case "http://purl.org/rss/1.0/modules/content/" -> "content";
            case "http://purl.org/dc/elements/1.1/" -> "dc";
            default -> "";
        };
    }

    /** With the usual prefix, whatever the file calls it. */
    private static String name(String written, Map<String, String> prefixes) {
        int colon = written.indexOf(':');
        if (colon < 0) {
            return written;
        }
        var meant = prefixes.getOrDefault(written.substring(0, colon), "");
        return (meant.isEmpty() ? "other" : meant) + written.substring(colon);
    }

    private void text(XMLStreamReader xml) {
        int length = xml.getTextLength();
        size += length;
        boolean large = item != null && size > limit;
        if (large) {
            item.grew();
        }
        // what tells the item from others is short
        if (!large || text.length() + length <= SHORT) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), length);
        }
    }

    private void reference(String name) {
        var written = "&" + name + ";";
        var meant = StringEscapeUtils.unescapeHtml4(written);
        if (meant.equals(written)) {
            refused++;
        } else {
            text.append(meant);
        }
    }

    private void end() throws IOException {
        var name = names.pop();
        prefixes.pop();
        var value = text.toString();
        text.setLength(0);
        isClosed |= name.equals("rss") || names.isEmpty();
        if (item == null) {
            endOfSite(name, value);
        } else {
            endInItem(item, name, value);
        }
    }

    private void endOfSite(String name, String value) {
        switch (name) {
            case "wp:wxr_version" -> site.version(value.strip());
            case "wp:author" -> site.author(part("author_login"), part("author_display_name"));
            case "wp:category" -> site.category(part("category_nicename"), part("cat_name"), part("category_parent"));
            default -> keep(name, value);
        }
    }

    private void endInItem(WxrItem owner, String name, String value) throws IOException {
        switch (name) {
            case "item" -> {
                item = null;
                items.take(owner);
            }
            case "wp:postmeta" -> owner.meta(part("meta_key"), part.getOrDefault("meta_value", ""));
            case "wp:comment" -> owner.comment();
            case "category" -> {
                if (term != null) {
                    owner.term(new WxrItem.Term(term.domain(), term.slug(), value.strip()));
                    term = null;
                }
            }
            case "content:encoded" -> owner.put("content", value);
            case "excerpt:encoded" -> owner.put("excerpt", value);
            default -> {
                boolean own = names.size() > 0 && "item".equals(names.peek());
                if (own) {
                    owner.put(name.substring(name.indexOf(':') + 1), value);
                } else {
                    keep(name, value);
                }
            }
        }
    }

    private void keep(String name, String value) {
        part.put(name.substring(name.indexOf(':') + 1), value);
    }

    private String part(String name) {
        return part.getOrDefault(name, "").strip();
    }
}
