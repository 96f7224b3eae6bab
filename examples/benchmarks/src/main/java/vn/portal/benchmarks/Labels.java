package vn.portal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.text.Folding;

/**
 * What readers found on pages; {@code labels/README.md} says how it was written.
 *
 * @param place of the portal that the pages are of
 */
record Labels(String place, List<Page> pages) {

    /**
     * One page, or a text that stands in the labels themselves.
     *
     * @param text the story, its title in the first line; null where {@code id} names a page of a folder
     * @param directives null where nobody looked for orders
     */
    record Page(
            String id,
            String half,
            @Nullable String text,
            List<Label> campaigns,
            List<Label> statistics,
            @Nullable List<Label> directives) {}

    /**
     * One thing to be found.
     *
     * @param shown as misses print it
     * @param names ways of saying which one it is; any of them will do
     * @param within whether it is enough that a name stands within what was found
     * @param details what else is said of it, by name; null where nothing is
     * @param maybe whether it counts for nothing, found or not
     */
    record Label(String shown, List<String> names, boolean within, List<@Nullable String> details, boolean maybe) {

        boolean names(List<String> found) {
            return names.stream()
                    .anyMatch(name -> within
                            ? found.stream().anyMatch(one -> (" " + one + " ").contains(" " + name + " "))
                            : found.contains(name));
        }
    }

    static Labels read(Path file) throws IOException {
        var json = JsonMapper.shared().readTree(Files.readAllBytes(file));
        var pages = new ArrayList<Page>();
        for (var page : json.path("pages")) {
            pages.add(new Page(
                    page.path("id").asString(),
                    page.path("half").asString(""),
                    text(page, "text"),
                    page.path("campaigns").valueStream().map(Labels::campaign).toList(),
                    page.path("statistics").valueStream().map(Labels::statistic).toList(),
                    page.has("directives")
                            ? page.get("directives")
                                    .valueStream()
                                    .map(Labels::directive)
                                    .toList()
                            : null));
        }
        return new Labels(json.path("place").asString(), pages);
    }

    private static Label campaign(JsonNode label) {
        var kind = label.path("kind").asString();
        var name = label.path("name").asString();
        var names =
                Stream.concat(Stream.of(name), label.path("also").valueStream().map(JsonNode::asString));
        return new Label(
                kind + " " + name,
                names.map(n -> campaignKey(kind, n)).toList(),
                false,
                details(text(label, "period"), text(label, "by")),
                label.path("maybe").asBoolean(false));
    }

    private static Label statistic(JsonNode label) {
        var key = statisticKey(
                label.path("indicator").asString(),
                text(label, "period"),
                text(label, "value"),
                text(label, "rank"),
                text(label, "of"));
        return new Label(
                key,
                List.of(key),
                false,
                details(null, text(label, "area")),
                label.path("maybe").asBoolean(false));
    }

    /** An order is known by words of its demand. */
    private static Label directive(JsonNode label) {
        var to = label.path("addressees").valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
        return new Label(
                label.path("issuer").asString("?") + ": " + label.path("demand").asString(),
                List.of(demandKey(label.path("demand").asString())),
                true,
                directiveDetails(text(label, "issuer"), text(label, "date"), to),
                label.path("maybe").asBoolean(false));
    }

    /** Issuer, day and addressees. */
    static List<@Nullable String> directiveDetails(@Nullable String issuer, @Nullable String date, String addressees) {
        return java.util.Arrays.asList(issuer == null ? null : letters(issuer), date, letters(addressees));
    }

    static String demandKey(String demand) {
        return letters(demand);
    }

    /** Period and body, or place; readers and rules need not agree on capitals. */
    static List<@Nullable String> details(@Nullable String period, @Nullable String body) {
        return java.util.Arrays.asList(period, body == null ? null : letters(body));
    }

    static String campaignKey(String kind, String name) {
        return kind + " " + letters(name);
    }

    static String statisticKey(@Nullable String... parts) {
        return Stream.of(parts).map(part -> part == null ? "-" : part).collect(Collectors.joining(" "));
    }

    /** Letters and digits alone, folded: spaces and dashes within a name prove nothing. */
    private static String letters(String text) {
        return Folding.fold(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static @Nullable String text(JsonNode label, String field) {
        return label.hasNonNull(field) ? label.get(field).asString() : null;
    }
}
