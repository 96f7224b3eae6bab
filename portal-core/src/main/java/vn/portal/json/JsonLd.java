package vn.portal.json;

import java.net.URI;
import java.util.List;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.LegalForce;
import vn.portal.model.PortalContext;

/**
 * What search engines and other machines are told of a page: JSON-LD in the vocabulary of schema.org.
 *
 * <p>An article is a {@code NewsArticle} (a standing page a {@code WebPage}), an issued directive a {@code Legislation},
 * a reported one a {@code CreativeWork}, a campaign a {@code Project}, a statistic a {@code Dataset} with its
 * {@code Observation}s, a body that issues documents a {@code GovernmentOrganization} with the place it is of, as the
 * portal is. What a document does to others and whom it tells to do what by when is said as far as the vocabulary goes.
 * What is not known is left out.
 *
 * <pre>{@code
 * "<script type=\"application/ld+json\">" + JsonLd.of(article, portal, page) + "</script>"
 * }</pre>
 */
public final class JsonLd {

    private JsonLd() {}

    /**
     * The content on one line, safe inside of a script element.
     *
     * @param page the absolute address at which it is published; those of pictures and files are taken as relative to it
     */
    public static String of(Content content, PortalContext portal, URI page) {
        return written(new LinkedContent(portal, page, null).things(content));
    }

    /**
     * A document with whether it is in force, which is true of one day only: for pages that are made when they are asked
     * for.
     */
    public static String of(Directive document, LegalForce force, PortalContext portal, URI page) {
        return written(new LinkedContent(portal, page, force).things(document));
    }

    /** The portal itself, for its first page. */
    public static String of(PortalContext portal) {
        return written(List.of(LinkedContent.publisher(portal)));
    }

    private static String written(List<Thing> things) {
        var document = Mappers.MAPPER.createObjectNode().put("@context", "https://schema.org");
        if (things.size() == 1) {
            document.setAll(things.get(0).node());
        } else {
            var graph = document.putArray("@graph");
            things.forEach(thing -> graph.add(thing.node()));
        }
        // no text may end the script or begin a comment in it
        return Writing.line(document).replace("<", "\\u003c").replace(">", "\\u003e");
    }
}
