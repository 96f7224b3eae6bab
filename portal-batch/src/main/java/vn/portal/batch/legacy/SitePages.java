package vn.portal.batch.legacy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final HtmlPages pages = new HtmlPages();

    @Override
    public String name() {
        return "site";
    }

    @Override
    public Manifest gather(LiveSource source, RawStore raw) throws IOException {
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
        result.notes().visits().forEach(visit -> add(visit, files));
        return new Manifest(List.copyOf(files.values()), false, List.of(), result.remarks());
    }

    private static SitePlan plan(SourceSettings settings) {
        return new SitePlan(
                List.of(settings.option("follow").orElse("").strip().split("\\s+")),
                settings.option("links").map(LinkPattern::of).orElse(null),
                WebOptions.number(settings, "pages", 1),
                WebOptions.delay(settings),
                WebOptions.budget(settings));
    }

    /** The pictures and files of the story, not those of the page around it. */
    private static List<String> shown(PageExtractor extractor, byte[] bytes, @Nullable String charset, String address) {
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

    private void add(Visit visit, Map<String, FrozenFile> files) {
        if (visit.sha256() == null) {
            return;
        }
        var at = visit.at() == null ? visit.address() : visit.at();
        var key = key(URI.create(at), visit.isPage());
        if (visit.isGone()) {
            files.putIfAbsent(key, FrozenFile.wrong(key, 0, FrozenFile.GONE));
        } else {
            var file = FrozenFile.of(key, visit.size(), visit.sha256());
            files.put(key, visit.isPage() ? file.found(at, aliases(at, visit.address()), visit.charset()) : file);
        }
    }

    /** Under which a mirror, a feed or a dump may name it: http and https are one site. */
    private static List<String> aliases(String at, String asked) {
        return Stream.of(at, otherScheme(at), asked, otherScheme(asked))
                .distinct()
                .toList();
    }

    private static String otherScheme(String address) {
        return address.startsWith("https:") ? "http:" + address.substring(6) : "https:" + address.substring(5);
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

    /** Of a page it is known where it lies; of what pages show, it need not be. */
    @Override
    public boolean isItem(FrozenFile file, List<FrozenFile> all) {
        return file.address() != null || FrozenFile.GONE.equals(file.problem());
    }

    @Override
    public Stream<LegacyItem> items(FrozenSource source, long from) {
        var hints = hints(source.zone(), source.profile());
        var all = source.manifest().files();
        return all.stream()
                .filter(file -> isItem(file, all))
                .skip(from)
                .map(file -> LegacyItem.of(source, file, hints));
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
