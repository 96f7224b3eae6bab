package vn.portal.batch.legacy;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder of saved pages, by the addresses under which the pages name them.
 *
 * <p>A file is found where the address leads, written as HTTrack, wget or a browser would have written it; never by its
 * name alone.
 *
 * <pre>{@code
 * files.find("tin/1.html", null, "../anh/L%E1%BB%85%20h%E1%BB%99i.JPG?t=14")    // anh/Lễ hội.jpg
 * files.find("www.cu.example/tin/1.html", "http://www.cu.example/tin/1.html", "http://www.cu.example/anh/a.jpg")
 * }</pre>
 */
public final class SavedFiles {
    private final Manifest manifest;
    private @Nullable Map<String, FrozenFile> byKey;
    /** Null where two files differ in case alone. */
    private final Map<String, @Nullable FrozenFile> byFoldedKey = new HashMap<>();

    private final SamePages same;

    SavedFiles(Manifest manifest) {
        this.manifest = manifest;
        this.same = new SamePages(manifest);
    }

    /** Which of them are one page under several addresses. */
    SamePages same() {
        return same;
    }

    /** The file of that very key. */
    Optional<FrozenFile> at(String key) {
        return Optional.ofNullable(index().get(key));
    }

    /**
     * The file that an address leads to.
     *
     * @param page the key of the page that names it
     * @param location where the page lay; null where that is not known
     * @param address absolute, or as the page writes it
     */
    public Optional<FrozenFile> find(String page, @Nullable String location, String address) {
        return named(paths(page, location, address));
    }

    /** The file of the first of these paths, still encoded, that has one. */
    Optional<FrozenFile> named(Set<String> paths) {
        var names = new LinkedHashSet<String>();
        for (var path : paths) {
            names.addAll(SavedNames.of(path));
        }
        var index = index();
        return names.stream()
                .map(index::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> names.stream()
                        .map(name -> byFoldedKey.get(folded(name)))
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    /** Whether an address leads out of the folder that the page was saved into. */
    public static boolean leadsOutside(String page, String address) {
        var web = WebAddress.of(address);
        return web.host() == null
                && !web.path().startsWith("/")
                && WebAddress.resolve(folderOf(page), web.path()) == null;
    }

    /** The paths within the folder that an address may stand for, the surest first. */
    private static Set<String> paths(String page, @Nullable String location, String address) {
        var web = WebAddress.of(address);
        var paths = new LinkedHashSet<@Nullable String>();
        if (web.host() != null) {
            var from = location == null ? null : WebAddress.of(location);
            paths.add(web.host() + web.path());
            if (from != null && web.host().equals(from.host())) {
                paths.add(web.path().substring(1));
                paths.add(WebAddress.resolve(folderOf(page), WebAddress.relative(from.path(), web.path())));
            }
        } else if (web.path().startsWith("/")) {
            paths.add(web.path().substring(1));
            paths.add(hostFolder(page) + web.path());
        } else {
            paths.add(WebAddress.resolve(folderOf(page), web.path()));
        }
        var complete = new LinkedHashSet<String>();
        for (var path : paths) {
            if (path != null && !path.isEmpty()) {
                complete.add(path + web.query());
            }
        }
        return complete;
    }

    private static List<String> folderOf(String page) {
        var segments = List.of(page.split("/", -1));
        return segments.subList(0, segments.size() - 1);
    }

    /** Mirrors of several hosts have a folder for each. */
    private static String hostFolder(String page) {
        int slash = page.indexOf('/');
        return slash > 0 && page.substring(0, slash).indexOf('.') > 0 ? page.substring(0, slash) : "";
    }

    private synchronized Map<String, FrozenFile> index() {
        if (byKey == null) {
            byKey = new HashMap<>();
            for (var file : manifest.files()) {
                byKey.putIfAbsent(file.key(), file);
                var folded = folded(file.key());
                byFoldedKey.put(folded, byFoldedKey.containsKey(folded) ? null : file);
            }
        }
        return byKey;
    }

    private static String folded(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
