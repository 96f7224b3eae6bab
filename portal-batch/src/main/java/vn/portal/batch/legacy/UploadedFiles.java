package vn.portal.batch.legacy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of a system's own folder, by the addresses under which its items name them.
 *
 * <p>The folder is the site's root or one below it, whose name the address holds; a file is never found by its name alone.
 *
 * <pre>{@code
 * // files of uploads/: uploads/news/a.jpg
 * UploadedFiles.find(files, "https://cu.example/1", "https://cu.example/nv/uploads/news/a.jpg")  // uploads/news/a.jpg
 * }</pre>
 */
final class UploadedFiles {
    private UploadedFiles() {}

    /** @param item where the item that names it lay; null where that is not known */
    static Optional<FrozenFile> find(FrozenSource source, @Nullable String item, String address) {
        var files = source.manifest().files();
        var web = WebAddress.of(address);
        if (files.isEmpty() || isElsewhere(item, web)) {
            return Optional.empty();
        }
        var root = files.get(0).key().split("/", 2)[0];
        var steps = List.of(web.path().replaceFirst("^(?:\\./|/)+", "").split("/"));
        var paths = new LinkedHashSet<String>();
        paths.add(root + "/" + String.join("/", steps) + web.query());
        for (int i = 0; i < steps.size() - 1; i++) {
            if (steps.get(i).equals(root)) {
                paths.add(String.join("/", steps.subList(i, steps.size())) + web.query());
            }
        }
        return source.files().named(paths);
    }

    private static boolean isElsewhere(@Nullable String item, WebAddress web) {
        var own = item == null ? null : WebAddress.of(item).host();
        return web.host() != null && own != null && !bare(own).equals(bare(web.host()));
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
