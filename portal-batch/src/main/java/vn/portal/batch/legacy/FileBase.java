package vn.portal.batch.legacy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.web.FilesVisit;
import vn.portal.batch.legacy.web.WebAddresses;
import vn.portal.batch.workspace.RawStore;

/**
 * The web address under which an old system still has its pictures and files ({@code assets: https://cu.example/}).
 *
 * <p>It stands for a folder: the site's root, or one below it whose name an old address holds. Nothing is asked of another
 * server than that one.
 *
 * <pre>{@code
 * // assets: https://cu.example/uploads
 * base.lead("http://cu.example/tin/1", "http://cu.example/uploads/a.jpg")   // https://cu.example/uploads/a.jpg
 * base.lead("http://cu.example/tin/1", "http://cu.example/skin/a.jpg")      // empty: not under it
 * // assets: https://kho.example/ban-sao
 * base.lead("http://cu.example/tin/1", "/anh/a.jpg")                        // https://kho.example/ban-sao/anh/a.jpg
 * base.lead("http://cu.example/tin/1", "http://khac.example/a.jpg")         // empty: somebody else's
 * }</pre>
 */
public final class FileBase {
    private static final Pattern WEB = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern SCHEME = Pattern.compile("\\s*+[a-zA-Z][a-zA-Z0-9+.-]*+:");

    private final URI base;
    private final WebAddress written;

    private FileBase(URI base) {
        this.base = base;
        this.written = WebAddress.of(base.toString());
    }

    /** Empty where the source's files lie in a folder, or nowhere. */
    public static Optional<FileBase> of(SourceSettings settings) {
        return settings.option("assets")
                .filter(assets -> WEB.matcher(assets).matches())
                .flatMap(assets -> WebAddresses.of(assets.endsWith("/") ? assets : assets + "/"))
                .map(FileBase::new);
    }

    /**
     * Where to ask for what an item shows or links to; empty for what is somebody else's.
     *
     * @param item where the item lay; null where that is not known
     * @param address absolute, or as the item writes it
     */
    Optional<URI> lead(@Nullable String item, String address) {
        var whole = whole(item, address).map(URI::toString).map(WebAddress::of);
        if (whole.isEmpty()) {
            return isRelative(address) ? at(beneath(WebAddress.of(address)), WebAddress.of(address)) : Optional.empty();
        }
        var web = whole.get();
        if (isSame(web.host(), written.host())) {
            return at(under(web.path()), web);
        }
        var own = item == null ? null : WebAddress.of(item).host();
        return own == null || isSame(web.host(), own) ? at(beneath(web), web) : Optional.empty();
    }

    private Optional<URI> whole(@Nullable String item, String address) {
        var from = item == null ? Optional.<URI>empty() : WebAddresses.of(item);
        return from.isPresent() || address.strip().startsWith("//")
                ? WebAddresses.resolve(from.orElse(base), address)
                : WebAddresses.of(address);
    }

    private static boolean isRelative(String address) {
        return !SCHEME.matcher(address).lookingAt();
    }

    /** What follows the base in a path of its own server; null where that lies elsewhere on it. */
    private @Nullable String under(String path) {
        var folder = written.path().equals("/") ? "/" : written.path() + "/";
        return path.startsWith(folder) ? path.substring(folder.length()) : null;
    }

    /** What follows the folder that the base is, where the path holds its name; else the path as it is. */
    private @Nullable String beneath(WebAddress web) {
        var path = WebAddress.resolve(List.of(), web.path());
        if (path == null) {
            return null;
        }
        var steps = List.of(path.split("/"));
        var root = written.path().substring(written.path().lastIndexOf('/') + 1);
        int at = steps.subList(0, steps.size() - 1).indexOf(root);
        return String.join("/", steps.subList(at + 1, steps.size()));
    }

    private Optional<URI> at(@Nullable String path, WebAddress web) {
        return path == null || path.isEmpty() ? Optional.empty() : WebAddresses.of(base + path + web.query());
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && other != null && bare(one).equals(bare(other));
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private boolean isOwn(URI address) {
        return address.toString().startsWith(base.toString());
    }

    /** The file that an item shows or links to, if it could be had. */
    Optional<FrozenFile> find(FrozenSource source, @Nullable String item, String address) {
        return lead(item, address).flatMap(at -> source.files().at(SavedNames.key(at)));
    }

    /** Whether what its items show was fetched before, so that an unchanged source need not be read for it. */
    public boolean isRemembered(Path memory) {
        return FilesVisit.isRemembered(memory);
    }

    /**
     * Fetches what is wanted and not there yet.
     *
     * @param wanted as {@link EntryFormat#files} gives it
     * @return everything that was ever fetched from here
     * @throws IOException if a disk of ours is broken
     */
    public Manifest gather(Collection<URI> wanted, LiveSource source, RawStore raw) throws IOException {
        var visit = new FilesVisit(
                WebOptions.delay(source.settings()),
                WebOptions.budget(source.settings()),
                WebOptions.of(source),
                raw,
                source.memory());
        var result = visit.visit(wanted, this::isOwn, source.now());
        var files = new TreeMap<String, FrozenFile>();
        for (var file : result.files()) {
            var key = SavedNames.key(URI.create(file.address()));
            files.putIfAbsent(key, FrozenFile.of(key, file.size(), String.valueOf(file.sha256())));
        }
        return new Manifest(List.copyOf(files.values()), true, List.of(), result.remarks());
    }
}
