package vn.portal.batch.publish;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Attachment;

/**
 * A file that a story links to, or that a document is.
 *
 * @param path in the site, or an address elsewhere
 * @param own whether the site has it
 * @param kind and size; null where the site has it not
 */
record FileLine(
        String name,
        String path,
        boolean own,
        @Nullable String kind,
        @Nullable String size) {

    /** Those that readers can reach: the site has them, or they lie at a whole address. */
    static List<FileLine> of(List<Attachment> files, SiteWords words) {
        return files.stream()
                .filter(file -> file.asset() != null || HtmlText.isAbsolute(file.address()))
                .map(file -> of(file, words))
                .toList();
    }

    private static FileLine of(Attachment file, SiteWords words) {
        var asset = file.asset();
        var last = file.address().replaceAll("[?#].*+", "").replaceAll(".*/", "");
        var name = file.name().isBlank() ? last : file.name();
        return asset == null
                ? new FileLine(name, file.address(), false, null, null)
                : new FileLine(
                        name,
                        PublishedAssets.path(asset),
                        true,
                        PublishedAssets.ending(asset).toUpperCase(Locale.ROOT),
                        words.size(asset.size()));
    }
}
