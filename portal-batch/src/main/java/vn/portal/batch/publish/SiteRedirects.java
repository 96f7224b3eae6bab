package vn.portal.batch.publish;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.publish.redirect.Redirects;
import vn.portal.batch.store.OldAddresses;
import vn.portal.model.PortalContext;

/**
 * What the web server must know to answer old links, as files of the release: so they go with it when it is switched to
 * and back. To be written last: where the site has a page, no old address counts.
 */
final class SiteRedirects {
    private static final List<String> ENDINGS = List.of(".html", ".json");

    private final OldAddresses addresses;
    private final PortalContext portal;
    private final ReleaseFiles files;

    SiteRedirects(OldAddresses addresses, PortalContext portal, ReleaseFiles files) {
        this.addresses = addresses;
        this.portal = portal;
        this.files = files;
    }

    /** @return addresses that lead to one of two contents */
    List<OldAddresses.Clash> write() throws IOException {
        var redirects = redirects();
        for (var file : redirects.files(base())) {
            files.write("redirects/" + file.fileName(), file::writeTo);
        }
        return redirects.clashes();
    }

    private Redirects redirects() {
        var root = portal.address().getPath();
        var redirects = new Redirects(path -> isTaken("/" + path));
        addresses.legacy((address, content, path) -> redirects.add(address, content, page(path, ".html")));
        addresses.former((address, content, path) ->
                ENDINGS.forEach(ending -> redirects.add(root + address + ending, content, page(path, ending))));
        return redirects;
    }

    private boolean isTaken(String path) {
        var root = portal.address().getPath();
        return path.startsWith(root) ? files.holds(path.substring(root.length())) : root.equals(path + "/");
    }

    /** @return null for that of nothing */
    private @Nullable String page(@Nullable String path, String ending) {
        return path == null ? null : portal.address().getPath() + path + ending;
    }

    /** The portal's host, with how to speak to it. */
    private String base() {
        var address = portal.address().toString();
        return address.substring(
                0, address.length() - portal.address().getRawPath().length());
    }
}
