package vn.portal.batch.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.LegacyItem;
import vn.portal.batch.legacy.Material;
import vn.portal.batch.store.LedgerEntry;
import vn.portal.batch.store.PublishedContent;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Corrections;
import vn.portal.batch.workspace.Settings;
import vn.portal.batch.workspace.Workspace;
import vn.portal.intake.Entry;
import vn.portal.intake.Intake;
import vn.portal.model.Article;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.Edition;
import vn.portal.page.SeenPage;
import vn.portal.parity.Compared;
import vn.portal.parity.Declared;
import vn.portal.parity.Difference;
import vn.portal.parity.Field;
import vn.portal.parity.Furniture;
import vn.portal.parity.Original;
import vn.portal.parity.Pair;
import vn.portal.parity.PairReader;
import vn.portal.parity.Parity;

/**
 * Holds what is published of a source's items against these items, read anew from the bytes that are kept of them.
 *
 * <p>Read once, an item and what is published of it in memory; of pages some are read before, to learn what all of them
 * show.
 */
public final class Comparisons {
    /** So many pages tell what a site's pages have in common. */
    private static final int SAMPLE = 200;
    /** What a person put right differs because it was to. */
    private static final Map<String, Field> CORRECTED = Map.of(
            "title", Field.TITLE,
            "lead", Field.LEAD,
            "body", Field.BODY,
            "published", Field.DATE,
            "byline", Field.BYLINE,
            "category", Field.CATEGORY);

    private final Workspace workspace;
    private final Store store;
    private final Corrections corrections;

    public Comparisons(Workspace workspace, Store store) {
        this.workspace = workspace;
        this.store = store;
        this.corrections = workspace.corrections();
    }

    /** The hash of what the source held when it was accepted last; empty where nothing of it ever was. */
    public Optional<String> manifest(Settings.Source source) throws IOException {
        return LastCapture.of(workspace, store, source).map(LastCapture::manifest);
    }

    /**
     * Compares, in the order of the source.
     *
     * @param chosen keys or ids, or their beginnings; empty for all
     * @param limit the most items that are compared
     */
    public void compare(Settings.Source source, Collection<String> chosen, long limit, PairReader reader)
            throws IOException {
        var capture = LastCapture.of(workspace, store, source);
        if (capture.isPresent()) {
            var comparing = new Comparing(capture.get(), declared(source));
            comparing.learn(reader);
            comparing.all(List.copyOf(chosen), limit, reader);
        }
    }

    private static Declared declared(Settings.Source source) {
        var fields = Stream.of(
                        source.options().getOrDefault("compare.ignore", "").split(","))
                .filter(code -> !code.isEmpty())
                .map(code -> Field.valueOf(code.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
        var phrases =
                source.options().getOrDefault("compare.phrases", "").lines().toList();
        return new Declared(fields, phrases);
    }

    /** What is published of an item. */
    private record Published(LegacyItem item, PublishedContent shown) {}

    /** One source. */
    private final class Comparing {
        private final LastCapture capture;
        private final Declared declared;
        private Parity parity;

        Comparing(LastCapture capture, Declared declared) {
            this.capture = capture;
            this.declared = declared;
            this.parity = Parity.of(capture.source().zone()).with(declared);
        }

        /** A sample that depends on what the source holds alone, not on its order. */
        void learn(PairReader reader) throws IOException {
            if (!capture.isHtml()) {
                return;
            }
            var sample = new PriorityQueue<LegacyItem>(
                    Comparator.comparingLong((LegacyItem item) -> rank(item)).reversed());
            try (var items = items()) {
                items.forEach(item -> {
                    sample.add(item);
                    if (sample.size() > SAMPLE) {
                        sample.poll();
                    }
                });
            }
            var differences = new ArrayList<List<Difference>>();
            Chunks.of(sample.stream(), chunk -> {
                for (var each : published(chunk)) {
                    compared(each, reader).ifPresent(compared -> differences.add(compared.differences()));
                }
            });
            var common = Furniture.among(differences);
            reader.furniture(common);
            parity = parity.with(common);
        }

        private long rank(LegacyItem item) {
            return LackingPages.mark(capture.manifest() + item.key());
        }

        private Stream<LegacyItem> items() {
            return capture.format().items(capture.frozen(), 0).filter(LastCapture::isReadable);
        }

        void all(List<String> chosen, long limit, PairReader reader) throws IOException {
            long[] left = {limit};
            try (var items = items()) {
                Chunks.of(items.takeWhile(item -> left[0] > 0), chunk -> {
                    for (var each : published(chunk)) {
                        if (left[0] > 0 && isChosen(each, chosen)) {
                            left[0]--;
                            tell(each, reader);
                        }
                    }
                });
            }
        }

        private static boolean isChosen(Published each, List<String> chosen) {
            var id = each.shown().content().id().toString();
            return chosen.isEmpty()
                    || chosen.stream()
                            .anyMatch(one -> one.equals(each.item().key())
                                    || one.length() >= 8 && id.replace("-", "").startsWith(one.replace("-", "")));
        }

        private void tell(Published each, PairReader reader) {
            compared(each, reader)
                    .ifPresent(compared -> reader.compared(new Pair(
                            each.item().key(),
                            each.item().rawHash(),
                            each.shown().path(),
                            each.shown().content(),
                            compared)));
        }

        private Optional<Compared> compared(Published each, PairReader reader) {
            try {
                var content = each.shown().content();
                var original = original(each.item(), content);
                return original.map(old -> declared(content).compare(old, content));
            } catch (IOException e) {
                reader.unread(each.item().key(), String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }

        private Parity declared(Content content) {
            var correction = corrections.of(content.id());
            if (correction.isEmpty()) {
                return parity;
            }
            var fields = EnumSet.noneOf(Field.class);
            fields.addAll(declared.fields());
            CORRECTED.forEach((name, field) -> {
                if (correction.tells(name)) {
                    fields.add(field);
                }
            });
            return parity.with(new Declared(fields, declared.phrases()));
        }

        /** Of a chunk what is shown of it; two questions for all of it. Another item's content is that item's to compare. */
        private List<Published> published(List<LegacyItem> chunk) {
            var known = store.ledger()
                    .find(capture.key(), chunk.stream().map(LegacyItem::key).toList());
            var ids = known.values().stream()
                    .map(LedgerEntry::contentId)
                    .filter(Objects::nonNull)
                    .toList();
            var shown = store.published().find(ids).stream()
                    .filter(each -> each.content().edition().state() == Edition.State.PUBLISHED)
                    .collect(Collectors.toMap(each -> each.content().id(), each -> each));
            return chunk.stream()
                    .flatMap(item -> Optional.ofNullable(known.get(item.key()))
                            .flatMap(entry -> content(entry, shown))
                            .filter(each ->
                                    each.content().provenance().origin().key().equals(item.key()))
                            .map(each -> new Published(item, each))
                            .stream())
                    .toList();
        }

        private Optional<PublishedContent> content(LedgerEntry entry, Map<ContentId, PublishedContent> shown) {
            return Optional.ofNullable(entry.contentId()).map(shown::get);
        }

        /** Empty for what has no texts to compare: counters. */
        private Optional<Original> original(LegacyItem item, Content content) throws IOException {
            if (!(content instanceof Article || content instanceof Directive)) {
                return Optional.empty();
            }
            var bytes = item.bytes().read();
            var address = content.provenance().origin().address();
            var material = capture.format().material(capture.frozen(), item, bytes);
            if (material instanceof Material.Fields fields) {
                return Optional.of(original(fields.entry(), address));
            }
            var text = Intake.text(bytes, material.hints()).orElseThrow(() -> new IOException("its bytes are no text"));
            return Optional.of(Original.page(capture.isHtml() ? SeenPage.of(text, address) : SeenPage.ofText(text)));
        }

        private Original original(Entry entry, @Nullable String address) {
            var categories = entry.categories();
            var told = new EnumMap<Field, String>(Field.class);
            told.put(Field.TITLE, plain(title(entry)));
            told.put(Field.LEAD, entry.lead() == null ? "" : plain(entry.lead()));
            told.put(Field.BYLINE, entry.byline() == null ? "" : plain(entry.byline()));
            boolean isFiled = entry.document() == null && !categories.isEmpty();
            told.put(Field.CATEGORY, isFiled ? plain(categories.get(categories.size() - 1)) : "");
            var document = entry.document();
            var date = entry.published() != null || document == null ? entry.published() : document.issued();
            return Original.fields(SeenPage.ofPart(html(entry), address), told, date);
        }

        private static String title(Entry entry) {
            var document = entry.document();
            return document == null || document.subject() == null ? entry.title() : document.subject();
        }

        private static String plain(String html) {
            return SeenPage.ofPart(html, null).lines().stream()
                    .map(SeenPage.Line::text)
                    .collect(Collectors.joining(" "));
        }

        /** What the old system showed beside title, lead and byline, as one piece. */
        private static String html(Entry entry) {
            var html = new StringBuilder(entry.body());
            for (var picture : entry.pictures()) {
                html.append("\n<p><img src=\"")
                        .append(attribute(picture.address()))
                        .append("\"></p><p>");
                html.append(picture.caption() == null ? "" : picture.caption()).append("</p>");
            }
            for (var file : entry.files()) {
                html.append("\n<p><a href=\"").append(attribute(file.address())).append("\">");
                html.append(file.name()).append("</a></p>");
            }
            return html.toString();
        }

        private static String attribute(String text) {
            return text.replace("&", "&amp;").replace("\"", "&quot;");
        }
    }
}
