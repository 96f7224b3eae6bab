package vn.portal.batch.legacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.legacy.web.LinkPattern;
import vn.portal.batch.legacy.web.SitePlan;
import vn.portal.batch.legacy.web.SiteVisit;
import vn.portal.batch.legacy.web.Visit;
import vn.portal.batch.workspace.RawStore;
import vn.portal.intake.Hints;
import vn.portal.intake.Outcome;
import vn.portal.model.Content;
import vn.portal.page.PageExtractor;
import vn.portal.page.SiteProfile;
import vn.portal.text.Decoded;
import vn.portal.text.LegacyText;
import vn.portal.text.TextHints;

/**
 * Format {@code site}: a portal that is still there, followed night after night.
 *
 * <p>Its pages have the keys that a mirror of it gives them ({@code www.cu.example/tin/1.html}), and are read as a mirror's
 * are: where the site is saved one day as a folder, the same content comes of it. It is never complete: a page that
 * nobody names any more may well be there; one that the server says on two nights to be gone is.
 */
final class SitePages implements GatheredFormat {
    /** What is known of the files beside their bytes, in the manifest itself; no page can be called so. */
    private static final String NOTE = ".site.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HtmlPages pages = new HtmlPages();

    /**
     * Where a page lies.
     *
     * @param at where it was found
     * @param asked where it was asked for
     * @param charset as the server says
     */
    private record Place(String at, String asked, @Nullable String charset) {}

    private record Note(Map<String, Place> places) {}

    @Override
    public String name() {
        return "site";
    }

    @Override
    public Gathered gather(LiveSource source, RawStore raw) throws IOException {
        var zone = source.settings().zone();
        var extractor = PageExtractor.of(zone).with(source.settings().profile());
        var result = SiteVisit.visit(
                plan(source.settings()),
                WebOptions.of(source),
                raw,
                source.memory(),
                source.now(),
                (bytes, charset, address) -> shown(extractor, bytes, charset, address));
        var files = new TreeMap<String, FrozenFile>();
        var places = new TreeMap<String, Place>();
        for (var visit : result.notes().visits()) {
            add(visit, files, places);
        }
        var note = JSON.writeValueAsBytes(new Note(places));
        var all = new ArrayList<>(files.values());
        all.add(FrozenFile.of(NOTE, note.length, raw.put(note)));
        all.sort(Comparator.comparing(FrozenFile::key));
        return new Gathered(new Manifest(all, false), result.remarks());
    }

    private static SitePlan plan(SourceSettings settings) {
        return new SitePlan(
                List.of(settings.option("follow").orElse("").strip().split("\\s+")),
                settings.option("links").map(LinkPattern::of).orElse(null),
                number(settings, "pages", 1),
                Duration.ofSeconds(number(settings, "delay", 2)),
                new SitePlan.Budget(
                        number(settings, "budget.requests", 1000),
                        settings.option("budget.bytes").map(Long::parseLong).orElse(500L << 20),
                        Duration.ofMinutes(number(settings, "budget.minutes", 60))));
    }

    private static int number(SourceSettings settings, String option, int otherwise) {
        return settings.option(option).map(Integer::parseInt).orElse(otherwise);
    }

    /** The pictures and files of the story, not those of the page around it. */
    private static List<String> shown(
            PageExtractor extractor, byte[] bytes, @Nullable String charset, String address) {
        var transport = TextHints.transport(charset == null ? null : Charset.forName(charset));
        if (!(LegacyText.decode(bytes, transport) instanceof Decoded.Text text)) {
            return List.of();
        }
        var story = extractor.read(text.text(), address);
        return Stream.concat(
                        story.figures().stream().map(figure -> figure.address()),
                        story.attachments().stream().map(file -> file.address()))
                .filter(Objects::nonNull)
                .toList();
    }

    private void add(Visit visit, Map<String, FrozenFile> files, Map<String, Place> places) {
        var at = visit.at() == null ? visit.address() : visit.at();
        var key = key(URI.create(at), visit.isPage());
        if (visit.sha256() == null) {
            return;
        }
        if (visit.isGone()) {
            files.putIfAbsent(key, FrozenFile.wrong(key, 0, FrozenFile.GONE));
            return;
        }
        files.put(key, FrozenFile.of(key, visit.size(), visit.sha256()));
        if (visit.isPage()) {
            places.put(key, new Place(at, visit.address(), visit.charset()));
        }
    }

    /** The name that a mirror gives it; pages have the ending of one. */
    private String key(URI at, boolean isPage) {
        var key = SavedNames.key(at);
        return !isPage || isPageName(key.substring(key.lastIndexOf('/') + 1)) ? key : key + ".html";
    }

    @Override
    public Hints hints(ZoneId zone, SiteProfile profile) {
        return pages.hints(zone, profile);
    }

    @Override
    public boolean isPageName(String fileName) {
        return pages.isPageName(fileName);
    }

    @Override
    public boolean isItem(FrozenFile file, List<FrozenFile> all) {
        return !file.key().equals(NOTE)
                && (FrozenFile.GONE.equals(file.problem()) || isPageName(file.key().substring(file.key().lastIndexOf('/') + 1)));
    }

    @Override
    public Stream<LegacyItem> items(FrozenSource source, long from) {
        var hints = hints(source.zone(), source.profile());
        var places = places(source);
        return source.manifest().files().stream()
                .filter(file -> places.containsKey(file.key()) || FrozenFile.GONE.equals(file.problem()))
                .skip(from)
                .map(file -> item(source, file, places.get(file.key()), hints));
    }

    private static Map<String, Place> places(FrozenSource source) {
        var note = source.manifest().files().stream()
                .filter(file -> file.key().equals(NOTE))
                .findFirst();
        try {
            return note.isEmpty()
                    ? Map.of()
                    : JSON.readValue(source.read(note.get()), Note.class).places();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LegacyItem item(FrozenSource source, FrozenFile file, @Nullable Place place, Hints hints) {
        var item = LegacyItem.of(source, file, hints);
        return place == null
                ? item
                : new LegacyItem(
                        item.key(),
                        null,
                        item.rawHash(),
                        null,
                        item.size(),
                        new LegacyItem.Told(place.at(), null, null, null, aliases(place)),
                        new Hints(hints.mediaType(), charset(place.charset()), hints.zone(), hints.mapping())
                                .with(hints.profile()),
                        item.bytes());
    }

    private static @Nullable Charset charset(@Nullable String name) {
        return name == null ? null : Charset.forName(name);
    }

    /** Under which a mirror, a feed or a dump may name it: http and https are one site. */
    private static List<LegacyItem.Alias> aliases(Place place) {
        return Stream.of(place.at(), place.asked())
                .distinct()
                .flatMap(address -> Stream.of(address, otherScheme(address)))
                .map(address -> new LegacyItem.Alias("address", address))
                .toList();
    }

    private static String otherScheme(String address) {
        return address.startsWith("https:") ? "http:" + address.substring(6) : "https:" + address.substring(5);
    }

    @Override
    public Outcome.Accepted completed(FrozenSource source, Outcome.Accepted accepted) throws IOException {
        return pages.completed(source, accepted);
    }

    @Override
    public boolean isComplete(FrozenSource source, Content content) {
        return pages.isComplete(source, content);
    }
}
