package vn.portal.page;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Attachment;
import vn.portal.model.Body;
import vn.portal.model.Figure;
import vn.portal.page.TitleFinder.Title;

/**
 * The texts of one item as an old system kept them, field by field: HTML, or plain text with or without entities.
 *
 * <p>What went through a wrong encoding is read as it was meant, each value by itself and, where it is too short to tell,
 * as the item's others. All of a field is story: nothing is looked for around it.
 *
 * <pre>{@code
 * var fields = Fields.of(Map.of("title", "Ra qu&acirc;n", "body", "<p>Sáng 22/2…</p>"), "https://portal.example/1");
 * fields.text("title")                            // Ra quân
 * fields.story("body", List.of(), List.of())      // safe HTML, its text, figures, attachments
 * }</pre>
 */
public final class Fields {
    /** Raised whenever fields may be read otherwise than before; part of every entry's pipeline version. */
    public static final String VERSION = "1";

    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]{0,12})(?=[\\s/>])");
    private static final Pattern ESCAPED = Pattern.compile(
            "&lt;/?(?:p|div|br|span|strong|em|b|i|a|h[1-6]|ul|ol|li|table|tbody|tr|td|img|font|center)\\b[^<]{0,500}?&gt;",
            Pattern.CASE_INSENSITIVE);
    /** No date is looked for. */
    private static final ZoneId NO_ZONE = ZoneOffset.UTC;

    private final Map<String, Document> documents = new LinkedHashMap<>();

    private Fields() {}

    /**
     * @param values by the names under which they are asked for
     * @param address of the item, against which relative ones are resolved; they stay as written where it is unknown
     */
    public static Fields of(Map<String, String> values, @Nullable String address) {
        var fields = new Fields();
        var base = address == null ? "" : address;
        values.forEach((name, value) -> fields.documents.put(name, parsed(value, base)));
        FontRuns.restore(List.copyOf(fields.documents.values()));
        return fields;
    }

    private static Document parsed(String value, String base) {
        var html =
                value.indexOf('<') < 0 && ESCAPED.matcher(value).find() ? Parser.unescapeEntities(value, false) : value;
        boolean marked = TAG.matcher(html).results().anyMatch(tag -> Tag.isKnownTag(tag.group(1)));
        var document = Jsoup.parse(marked ? html : html.replace("<", "&lt;"), base);
        LooseText.split(document, !marked);
        return document;
    }

    /** A field on one line; empty where there is no such field. */
    public String text(String name) {
        var document = documents.get(name);
        return document == null ? "" : Plain.unescaped(document.body().text());
    }

    /** A field's lines, as a reader sees them. */
    public List<String> lines(String name) {
        var document = documents.get(name);
        return document == null
                ? List.of()
                : Outline.of(document).blocks().stream().map(Block::text).toList();
    }

    /**
     * A picture that a system keeps beside the text.
     *
     * @param alt plain; null where there is none
     * @param caption plain; null where there is none
     */
    public record Beside(
            String address, @Nullable String alt, @Nullable String caption) {}

    /**
     * A field as a story.
     *
     * @param byline the name that closes it, which stays in the body; null where there is none
     * @param language of its text as a BCP 47 tag; null where the text does not tell
     * @param discarded what could not be kept
     */
    public record Told(
            Body body,
            List<Figure> figures,
            List<Attachment> attachments,
            @Nullable String byline,
            @Nullable String language,
            List<Discarded> discarded) {
        public Told {
            figures = List.copyOf(figures);
            attachments = List.copyOf(attachments);
            discarded = List.copyOf(discarded);
        }
    }

    /**
     * Reads a field as a story.
     *
     * @param pictures beside it; what it does not show itself opens it
     * @param files beside it
     */
    public Told story(String name, List<Beside> pictures, List<Attachment> files) {
        var document = documents.getOrDefault(name, Document.createShell(""));
        PicturesBeside.place(document, pictures);
        var page = Page.of(document, NO_ZONE);
        var all = IntStream.range(0, page.outline().blocks().size()).boxed().toList();
        var pruning = Pruning.none(page, 0);
        var shown = FigureFinder.find(page, pruning, 0, -1, all);
        var body = new BitSet();
        all.forEach(body::set);
        shown.forEach(picture -> picture.caption().forEach(body::clear));
        var written = BodyWriter.write(page, 0, body, shown);
        var closing = Closing.find(page, body.stream().boxed().toList());
        var place = new StoryPlace(0, pruning, new Title("", -1, ""), all, List.of(), closing, List.of(), true);
        return new Told(
                written.body(),
                shown.stream()
                        .map(picture -> picture.figure(page, written.places().get(picture.element())))
                        .toList(),
                attachments(page, document, files),
                AuthorFinder.closing(page, closing),
                Language.ofText(written.body().text()).orElse(null),
                Leftovers.find(page, place, shown));
    }

    private static List<Attachment> attachments(Page page, Document document, List<Attachment> beside) {
        var all = new LinkedHashMap<String, Attachment>();
        for (var file : Attachments.find(page, 0, page.outline().blocks().size())) {
            all.put(file.address(), file);
        }
        for (var file : beside) {
            var link = document.body().appendElement("a").attr("href", file.address());
            Addresses.link(link, "href")
                    .ifPresent(address -> all.merge(
                            address,
                            new Attachment(address, file.name(), null),
                            (linked, more) -> linked.name().isEmpty() ? more : linked));
            link.remove();
        }
        return new ArrayList<>(all.values());
    }
}
