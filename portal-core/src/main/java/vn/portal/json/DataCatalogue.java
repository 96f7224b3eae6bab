package vn.portal.json;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.portal.model.PortalContext;
import vn.portal.model.Statistic;

/**
 * A catalogue of a portal's statistics for portals of open data: DCAT-AP 3, as JSON-LD with its context in it.
 *
 * <pre>{@code
 * DataCatalogue.of(portal, portal.address().resolve("data/catalogue.jsonld"), datasets)
 * }</pre>
 */
public final class DataCatalogue {
    public static final String MEDIA_TYPE = "application/ld+json";

    private static final String FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/";
    private static final String LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private DataCatalogue() {}

    /**
     * An indicator that can be had as a table.
     *
     * @param page absolute address of its page
     * @param csv absolute address of its table
     * @param json absolute address of its data
     * @param modified when anything of it changed; null where nothing tells
     */
    public record Dataset(
            Statistic statistic,
            URI page,
            URI csv,
            URI json,
            @Nullable Instant modified) {}

    /**
     * The catalogue, indented, with a line end at its end.
     *
     * @param address absolute address of the catalogue itself
     */
    public static String of(PortalContext portal, URI address, List<Dataset> datasets) {
        var catalogue = Thing.of("dcat:Catalog");
        catalogue.node().set("@context", context());
        catalogue
                .say("@id", address.toString())
                .say("dct:title", text(portal.language(), portal.name()))
                .say("dct:description", text(portal.language(), portal.name() + ", " + portal.place()))
                .say("dct:language", Thing.reference(LANGUAGES + language(portal)))
                .say("dct:publisher", publisher(portal))
                .say("foaf:homepage", Thing.reference(portal.address().toString()))
                .say(
                        "dcat:dataset",
                        datasets.stream().map(d -> dataset(portal, d)).toList());
        return Writing.indentedForEverybody(catalogue.node());
    }

    private static String language(PortalContext portal) {
        return Locale.forLanguageTag(portal.language()).getLanguage();
    }

    private static ObjectNode context() {
        return Mappers.MAPPER
                .createObjectNode()
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private static Thing publisher(PortalContext portal) {
        return Thing.of("foaf:Agent")
                .say("@id", portal.address().toString())
                .say("foaf:name", text(portal.language(), portal.name()));
    }

    private static Thing dataset(PortalContext portal, Dataset dataset) {
        var statistic = dataset.statistic();
        var description = Stream.of(statistic.headline(), statistic.code(), statistic.unit())
                .filter(part -> part != null && !part.isBlank())
                .distinct()
                .toList();
        return Thing.of("dcat:Dataset")
                .say("@id", dataset.page().toString())
                .say("dct:identifier", statistic.code())
                .say("dct:title", text(statistic.language(), statistic.headline()))
                .say("dct:description", text(statistic.language(), String.join(", ", description)))
                .say("dct:publisher", Thing.reference(portal.address().toString()))
                .say("dct:modified", instant(dataset.modified()))
                .say("dcat:landingPage", Thing.reference(dataset.page().toString()))
                .say(
                        "dcat:distribution",
                        List.of(
                                distribution(dataset.csv(), "CSV", "text/csv"),
                                distribution(dataset.json(), "JSON", "application/json")));
    }

    private static Thing distribution(URI address, String format, String mediaType) {
        return Thing.of("dcat:Distribution")
                .say("@id", address + "#distribution")
                .say("dct:title", format)
                .say("dcat:accessURL", Thing.reference(address.toString()))
                .say("dcat:downloadURL", Thing.reference(address.toString()))
                .say("dct:format", Thing.reference(FILE_TYPE + format))
                .say("dcat:mediaType", Thing.reference(MEDIA_TYPES + mediaType));
    }

    private static Thing text(String language, String text) {
        var thing = new Thing(Mappers.MAPPER.createObjectNode());
        return thing.say("@language", language).say("@value", text);
    }

    private static @Nullable Thing instant(@Nullable Instant instant) {
        if (instant == null) {
            return null;
        }
        var thing = new Thing(Mappers.MAPPER.createObjectNode());
        return thing.say("@type", "xsd:dateTime").say("@value", instant.toString());
    }
}
