package vn.portal.batch.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.PublishedContent;
import vn.portal.model.Article;
import vn.portal.model.Asset;
import vn.portal.model.Attachment;
import vn.portal.model.Body;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Figure;

/** Where a site keeps the bytes of pictures and files: once each, by their hash. */
final class PublishedAssets {
    static final String FOLDER = "assets";

    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/png", "png"),
            Map.entry("image/gif", "gif"),
            Map.entry("image/bmp", "bmp"),
            Map.entry("image/tiff", "tif"),
            Map.entry("image/webp", "webp"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/rtf", "rtf"),
            Map.entry("application/msword", "doc"),
            Map.entry("application/vnd.ms-excel", "xls"),
            Map.entry("application/vnd.ms-powerpoint", "ppt"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
            Map.entry("application/vnd.oasis.opendocument.text", "odt"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"),
            Map.entry("application/vnd.rar", "rar"),
            Map.entry("application/x-7z-compressed", "7z"),
            Map.entry("application/zip", "zip"));

    private PublishedAssets() {}

    /** The path of an asset's file in a release. */
    static String path(Asset asset) {
        return FOLDER + "/" + asset.sha256().substring(0, 2) + "/" + asset.sha256() + "." + ending(asset);
    }

    /** The hash of the asset that has that path. */
    static String sha256(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    /** The usual ending of an asset's kind; {@code bin} where a server must not guess one. */
    static String ending(Asset asset) {
        return ENDINGS.getOrDefault(asset.mediaType(), "bin");
    }

    static List<Asset> of(Content content) {
        var figures = content instanceof Article article
                ? article.figures().stream().map(Figure::asset)
                : Stream.<Asset>empty();
        var files = attachments(content).stream().map(Attachment::asset);
        return Stream.concat(figures, files).filter(Objects::nonNull).toList();
    }

    static List<Attachment> attachments(Content content) {
        return content instanceof Article article
                ? article.attachments()
                : content instanceof Directive directive ? directive.attachments() : List.of();
    }

    /**
     * Where an article's pictures and files lie now, by the addresses that they had.
     *
     * @param root the way to the site's root, or its address
     */
    static Map<String, String> moved(Article article, String root) {
        var moved = new HashMap<String, String>();
        article.figures().forEach(f -> put(moved, f.address(), f.asset(), root));
        article.attachments().forEach(a -> put(moved, a.address(), a.asset(), root));
        return moved;
    }

    private static void put(Map<String, String> moved, @Nullable String address, @Nullable Asset asset, String root) {
        if (address != null && asset != null) {
            moved.put(address, root + path(asset));
        }
    }

    /** The content as others may have it: its pictures and files are the site's, and old links lead to their new pages. */
    static Content shared(PublishedContent published, String root) {
        if (published.content() instanceof Article article) {
            return shared(article, InnerLinks.with(moved(article, root), published.links(), root));
        }
        if (published.content() instanceof Directive directive) {
            var moved = InnerLinks.with(moved(directive, root), published.links(), root);
            return shared(directive, moved);
        }
        return published.content();
    }

    private static Directive shared(Directive directive, Map<String, String> moved) {
        var whole = directive.with(now(directive.attachments(), moved));
        return directive.body() == null ? whole : whole.with(body(directive.body(), moved));
    }

    private static Body body(Body body, Map<String, String> moved) {
        return new Body(HtmlText.moved(body.html(), moved), body.text());
    }

    /** Where a document's files lie now, by the addresses that they had. */
    static Map<String, String> moved(Directive directive, String root) {
        var moved = new HashMap<String, String>();
        directive.attachments().forEach(a -> put(moved, a.address(), a.asset(), root));
        return moved;
    }

    private static List<Attachment> now(List<Attachment> files, Map<String, String> moved) {
        return files.stream()
                .map(a -> new Attachment(moved.getOrDefault(a.address(), a.address()), a.name(), a.asset()))
                .toList();
    }

    private static Article shared(Article article, Map<String, String> moved) {
        if (moved.isEmpty()) {
            return article;
        }
        var figures = article.figures().stream()
                .map(f -> new Figure(now(moved, f.address()), f.alt(), f.caption(), f.credit(), f.after(), f.asset()))
                .toList();
        var files = now(article.attachments(), moved);
        return article.with(body(article.body(), moved)).with(figures, files);
    }

    private static @Nullable String now(Map<String, String> moved, @Nullable String address) {
        return address == null ? null : moved.getOrDefault(address, address);
    }
}
