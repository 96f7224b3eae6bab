package vn.portal.page;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.page.FigureFinder.Picture;

/** One page being read: where its story stands is known, what is said in and around it is put together. */
final class PageReading {
    private static final String PROFILE = "profile";
    /** How many blocks around title and story may speak of the story. */
    private static final int AROUND = 8;

    private final Page page;
    private final SiteProfile profile;
    private final StoryPlace place;
    private final Map<String, String> origins = new LinkedHashMap<>();

    PageReading(Page page, SiteProfile profile) {
        this.page = page;
        this.profile = profile;
        this.place = StoryPlace.find(page, profile);
    }

    Story read() {
        var pictures = FigureFinder.find(
                page, place.pruning(), place.element(), place.title().block(), place.text());
        var written = BodyWriter.write(page, place.element(), bodyBlocks(pictures), pictures);
        var text = text(place.blocks());
        origin("title", place.title().text(), place.title().from());
        origin("body", written.body().text(), place.marked() ? PROFILE : "densest place");
        return new Story(
                KindFinder.find(page, place),
                place.title().text(),
                lead(),
                written.body(),
                pictures.stream()
                        .map(p -> p.figure(page, written.places().get(p.element())))
                        .toList(),
                byline(),
                unit(),
                published(),
                modified(),
                categories(),
                views(),
                language(text),
                address(),
                Attachments.find(page, top(), place.last(page)),
                Surroundings.of(page).counters(),
                text,
                Leftovers.find(page, place, pictures),
                origins);
    }

    private BitSet bodyBlocks(List<Picture> pictures) {
        var body = new BitSet();
        place.text().forEach(body::set);
        pictures.forEach(p -> p.caption().forEach(body::clear));
        return body;
    }

    private @Nullable String lead() {
        var told = profile.text("lead", page.document());
        if (told.isPresent()) {
            return found("lead", told, PROFILE);
        }
        var lead = text(place.lead());
        return found("lead", Optional.of(lead).filter(l -> !l.isEmpty()), "a place of its own before the body");
    }

    private @Nullable String byline() {
        var told = profile.text("byline", page.document());
        if (told.isPresent()) {
            return found("byline", told, PROFILE);
        }
        var lines = Stream.concat(around().stream(), ends().stream()).toList();
        var author = AuthorFinder.find(page, place.closing(), lines);
        return found(
                "byline",
                author.map(AuthorFinder.Author::name),
                author.map(AuthorFinder.Author::from).orElse(""));
    }

    private @Nullable String unit() {
        var told = profile.text("unit", page.document());
        return told.isPresent()
                ? found("unit", told, PROFILE)
                : found("unit", Surroundings.of(page).unit(around()), "labelled, or the head's publisher");
    }

    private @Nullable Dated published() {
        return dated(
                "published", DateFinder.published(page, place.title().block(), place.first(page), place.last(page)));
    }

    private @Nullable Dated modified() {
        return dated("modified", DateFinder.modified(page));
    }

    private @Nullable Dated dated(String field, Optional<Dated> found) {
        var told = profile.text(field, page.document()).flatMap(t -> DateFinder.read(page, t));
        var dated = told.or(() -> found);
        return found(
                field,
                dated,
                told.isPresent() ? PROFILE : dated.map(d -> d.when().from()).orElse(""));
    }

    private List<String> categories() {
        var told = profile.elements("categories", page.document());
        var categories = told.isEmpty()
                ? Surroundings.of(page).categories(place.title().text())
                : told.stream().map(e -> Plain.of(e.text())).toList();
        origin("categories", String.join("", categories), told.isEmpty() ? "head, or the way to the page" : PROFILE);
        return categories;
    }

    private @Nullable Long views() {
        var told = profile.text("views", page.document()).flatMap(Surroundings::count);
        return told.isPresent()
                ? found("views", told, PROFILE)
                : found("views", Surroundings.of(page).views(around()), "beside the title or below the story");
    }

    private @Nullable String language(String text) {
        return found("language", Language.of(page, text), "letters of the text, or as declared");
    }

    private @Nullable String address() {
        var canonical = page.head().canonical();
        return found("address", canonical, "head");
    }

    /** Blocks that may speak of the story: between title and story, below the story, above the title; nearest first. */
    private List<Integer> around() {
        int count = page.outline().blocks().size();
        int first = place.first(page);
        int last = place.last(page);
        return Stream.of(
                        IntStream.range(top(), Math.min(count, first)),
                        IntStream.range(last + 1, Math.min(count, last + 1 + AROUND)),
                        IntStream.range(Math.max(0, top() - AROUND), top()).map(i -> 2 * top() - AROUND - 1 - i))
                .flatMap(IntStream::boxed)
                .filter(i -> i >= 0 && i < count)
                .distinct()
                .toList();
    }

    /** The story's own first and last lines. */
    private List<Integer> ends() {
        var blocks = place.blocks();
        return IntStream.range(0, blocks.size())
                .filter(i -> i < 2 || i >= blocks.size() - 2)
                .mapToObj(blocks::get)
                .toList();
    }

    /** The block that the story begins with: its title where a reader sees it above. */
    private int top() {
        int title = place.title().block();
        int first = place.first(page);
        return title >= 0 && title < first ? title : Math.max(0, first - AROUND);
    }

    private String text(List<Integer> blocks) {
        return blocks.stream().map(i -> page.block(i).text()).collect(Collectors.joining("\n"));
    }

    private <T> @Nullable T found(String field, Optional<T> value, String from) {
        value.ifPresent(v -> origins.put(field, from));
        return value.orElse(null);
    }

    private void origin(String field, String value, String from) {
        found(field, Optional.of(value).filter(v -> !v.isEmpty()), from);
    }
}
