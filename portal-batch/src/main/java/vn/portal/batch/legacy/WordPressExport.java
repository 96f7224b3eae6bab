package vn.portal.batch.legacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.xml.WordPressText;
import vn.portal.batch.legacy.xml.WxrAttachments;
import vn.portal.batch.legacy.xml.WxrItem;
import vn.portal.batch.legacy.xml.WxrReader;
import vn.portal.batch.legacy.xml.WxrSite;
import vn.portal.intake.Entry;
import vn.portal.notice.Remark;

/**
 * Format {@code wxr}: what WordPress exports, one file or a folder of the files that it was split into.
 *
 * <p>Posts are stories and pages are standing pages; attachments are joined to what names them, wherever they stand.
 */
final class WordPressExport implements EntryFormat {
    private static final Set<String> MODELLED = Set.of("post", "page");
    /** What WordPress itself keeps among the posts, and what of it the portal has no content for. */
    private static final Set<String> NOT_MODELLED = Set.of(
            "nav_menu_item",
            "revision",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request",
            "wp_block",
            "wp_template",
            "wp_template_part",
            "wp_global_styles",
            "wp_navigation",
            "wp_font_family",
            "wp_font_face");

    private static final Map<String, String> STATES = Map.of(
            "publish", FrozenEntry.PUBLIC,
            "future", "scheduled",
            "draft", "draft",
            "auto-draft", "draft",
            "pending", "pending-review",
            "private", "private",
            "trash", "trashed",
            "inherit", "inherited");
    private static final List<String> VIEWS = List.of("post_views_count", "views", "_post_views", "entry_views");

    @Override
    public String name() {
        return "wxr";
    }

    @Override
    public Taken takeOut(LiveSource source, Sink sink) throws IOException {
        try (var attachments = new WxrAttachments(source.scratch())) {
            var run = new Run(source, sink, attachments);
            var files = files(source.file());
            var read = new ArrayList<WxrReader.Read>();
            for (var file : files) {
                read.add(WxrReader.read(file, run.site, run::putAside, source.limit()));
            }
            if (read.stream().noneMatch(WxrReader.Read::isExport)) {
                throw new IOException(
                        "this is no export of WordPress: " + source.file().getFileName());
            }
            attachments.sort();
            for (var file : files) {
                run.file = files.size() == 1 ? "" : file.getFileName() + ":";
                WxrReader.read(file, run.site, run::take, source.limit());
            }
            return run.taken(files, read);
        }
    }

    private static List<Path> files(Path source) throws IOException {
        if (!Files.isDirectory(source)) {
            return List.of(source);
        }
        try (var all = Files.walk(source)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .matches(".*\\.(?:xml|wxr)(?:\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }

    /** One taking out: what is known of the site, and what was counted. */
    private static final class Run {
        private final LiveSource source;
        private final Sink sink;
        private final WxrAttachments attachments;
        private final WxrSite site = new WxrSite();
        private final Map<String, Integer> outside = new TreeMap<>();
        private final Map<String, Integer> notModelled = new TreeMap<>();
        private String file = "";

        Run(LiveSource source, Sink sink, WxrAttachments attachments) {
            this.source = source;
            this.sink = sink;
            this.attachments = attachments;
        }

        void putAside(WxrItem item) throws IOException {
            if (type(item).equals("attachment")) {
                attachments.put(item);
            }
        }

        void take(WxrItem item) throws IOException {
            var type = type(item);
            if (MODELLED.contains(type)) {
                notModelled.merge("comment", item.comments(), Integer::sum);
                sink.put(kept(item));
            } else if (NOT_MODELLED.contains(type)) {
                notModelled.merge(type, 1, Integer::sum);
            } else if (!type.equals("attachment")) {
                outside.merge(type, 1, Integer::sum);
            }
        }

        private static String type(WxrItem item) {
            return item.get("post_type").isEmpty() ? "post" : item.get("post_type");
        }

        private FrozenEntry kept(WxrItem item) throws IOException {
            var key = key(item);
            var position = file + item.line();
            var state = state(item);
            var due = WordPressDates.instant(
                    item, "post_date_gmt", "post_date", source.settings().zone());
            boolean isDue = state.equals("scheduled") && due != null && !due.isAfter(source.now());
            if (item.isTooLarge()) {
                return FrozenEntry.hidden(key, position, FrozenFile.TOO_LARGE, null, String.valueOf(source.limit()));
            }
            if (!state.equals(FrozenEntry.PUBLIC) && !isDue) {
                return FrozenEntry.hidden(
                        key, position, state, state.equals("scheduled") ? due : null, item.get("title"));
            }
            return FrozenEntry.of(key, position, null, address(item), aliases(item), row(item));
        }

        private static String key(WxrItem item) {
            var id = item.get("post_id");
            var otherwise = item.get("guid").isEmpty() ? item.get("link") : item.get("guid");
            return "post:" + (!id.isEmpty() ? id : !otherwise.isEmpty() ? otherwise : "line " + item.line());
        }

        /** A password keeps out whom a state lets in; a state that nobody knows keeps everybody out. */
        private static String state(WxrItem item) {
            var status = item.get("status");
            var state = STATES.getOrDefault(status, status.isEmpty() ? "unknown" : status);
            boolean open = state.equals(FrozenEntry.PUBLIC) || state.equals("scheduled");
            return open && !item.get("post_password").isEmpty() ? "password" : state;
        }

        private static @Nullable String address(WxrItem item) {
            return item.get("link").isEmpty() ? null : item.get("link");
        }

        private static List<LegacyItem.Alias> aliases(WxrItem item) {
            return item.get("guid").isEmpty() ? List.of() : List.of(new LegacyItem.Alias("guid", item.get("guid")));
        }

        private Map<String, @Nullable Object> row(WxrItem item) throws IOException {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("type", type(item));
            for (var field : List.of(
                    "title", "link", "pubDate", "post_date", "post_date_gmt", "post_modified", "post_modified_gmt")) {
                put(row, field, item.get(field));
            }
            row.put("content", item.text("content"));
            put(row, "excerpt", item.get("excerpt"));
            put(row, "byline", byline(item));
            var ways = item.terms("category").stream().map(site::way).toList();
            row.put("categories", ways.isEmpty() ? List.of() : ways.get(0));
            row.put("tags", tags(item, ways));
            VIEWS.stream().map(item::meta).filter(v -> !v.isEmpty()).findFirst().ifPresent(v -> row.put("views", v));
            put(
                    row,
                    "enclosure",
                    item.meta("enclosure").lines().findFirst().orElse("").strip());
            var thumbnail = attachments.find(item.meta("_thumbnail_id"));
            thumbnail.ifPresent(picture -> row.put("thumbnail", shown(picture)));
            row.put("pictures", pictures(item));
            return row;
        }

        /** The sections that it stands in as well, then its keywords. */
        private static List<String> tags(WxrItem item, List<List<String>> ways) {
            return Stream.concat(
                            ways.stream().skip(1).map(way -> way.get(way.size() - 1)),
                            item.terms("post_tag").stream()
                                    .map(tag -> tag.name().isEmpty() ? tag.slug() : tag.name()))
                    .distinct()
                    .toList();
        }

        private static void put(Map<String, @Nullable Object> row, String name, String value) {
            if (!value.isEmpty()) {
                row.put(name, value);
            }
        }

        /** Several authors, where a plugin keeps them, else the account. */
        private String byline(WxrItem item) {
            var authors = item.terms("author").stream()
                    .map(WxrItem.Term::name)
                    .filter(n -> !n.isEmpty())
                    .toList();
            return authors.isEmpty() ? site.author(item.get("creator")) : String.join(", ", authors);
        }

        /** The pictures that galleries in the text name, by their ids; those of a gallery that names none first. */
        private List<Map<String, String>> pictures(WxrItem item) throws IOException {
            var ids = new ArrayList<String>();
            WordPressText.of(item.text("content"), asked -> {
                ids.add(asked);
                return List.of();
            });
            var pictures = new ArrayList<Map<String, String>>();
            for (var asked : ids) {
                if (asked.isEmpty()) {
                    for (var picture : attachments.of(item.get("post_id"))) {
                        pictures.add(shown(picture));
                    }
                }
                for (var id : asked.split(",")) {
                    attachments.find(id.strip()).ifPresent(picture -> pictures.add(shown(picture)));
                }
            }
            return pictures;
        }

        private static Map<String, String> shown(WxrAttachments.Attachment picture) {
            var shown = new LinkedHashMap<String, String>();
            shown.put("id", String.valueOf(picture.id()));
            shown.put("address", picture.address());
            shown.put("alt", picture.alt());
            shown.put("caption", picture.caption());
            return shown;
        }

        Taken taken(List<Path> files, List<WxrReader.Read> read) {
            var taken = new Taken(read.stream().allMatch(WxrReader.Read::isWhole), List.of());
            for (int i = 0; i < read.size(); i++) {
                taken = told(taken, files.get(i).getFileName().toString(), read.get(i));
            }
            if (site.version().isEmpty()) {
                taken = taken.with(Remark.info("wxr-version-missing", ""));
            }
            if (attachments.count() > 0) {
                taken = taken.with(Remark.info("attachments-joined", "").with("count", attachments.count()));
            }
            for (var type : notModelled.entrySet()) {
                taken = type.getValue() == 0 ? taken : taken.notModelled(type.getKey(), type.getValue());
            }
            for (var type : outside.entrySet()) {
                taken = taken.outside(type.getKey(), type.getValue());
            }
            return taken;
        }

        private static Taken told(Taken before, String file, WxrReader.Read read) {
            var taken = before;
            if (!read.isWhole()) {
                taken = taken.with(
                        Remark.warning("file-cut-short", "").with("file", file).with("line", read.line()));
            }
            if (read.dropped() > 0) {
                taken = taken.with(Remark.warning("characters-illegal", "")
                        .with("file", file)
                        .with("count", read.dropped()));
            }
            if (read.refused() > 0) {
                taken = taken.with(Remark.warning("entities-refused", "")
                        .with("file", file)
                        .with("count", read.refused()));
            }
            return taken;
        }
    }

    @Override
    public Entry entry(FrozenEntry kept, SourceSettings settings) {
        return WordPressEntry.of(kept, settings.zone());
    }
}
