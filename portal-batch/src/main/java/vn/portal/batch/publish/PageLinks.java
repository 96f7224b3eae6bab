package vn.portal.batch.publish;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.portal.batch.workspace.DurableFile;

/** Where a page leads to within its site, seen while it is written. */
final class PageLinks {
    private final String page;
    private final Set<String> furniture;
    private final ByteArrayOutputStream html = new ByteArrayOutputStream();

    /** @param furniture what every page leads to, and nobody need note down */
    PageLinks(String page, Set<String> furniture) {
        this.page = page;
        this.furniture = furniture;
    }

    DurableFile.Content watching(DurableFile.Content content) {
        return isPage(page) ? out -> content.writeTo(new Watched(out)) : content;
    }

    static boolean isPage(String path) {
        return path.endsWith(".html");
    }

    /** What was seen, and what is known besides. */
    List<String> with(Collection<String> others) {
        var leads = new TreeSet<>(others);
        for (var address : HtmlText.addresses(html.toString(StandardCharsets.UTF_8))) {
            if (isOwn(address)) {
                target(page, address).ifPresent(leads::add);
            }
        }
        leads.removeAll(furniture);
        return List.copyOf(leads);
    }

    /** Whether an address leads to another page of the same site. */
    static boolean isOwn(String address) {
        return !HtmlText.isAbsolute(address) && !address.startsWith("#");
    }

    /** The path within the release that a page's address leads to; empty where it leads out of it or is none. */
    static Optional<String> target(String page, String address) {
        try {
            var path = URI.create("/" + page).resolve(address).getPath();
            return Optional.ofNullable(path)
                    .filter(p -> p.startsWith("/"))
                    .map(p -> p.substring(1))
                    .filter(p -> Manifest.PATH.matcher(p).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private final class Watched extends FilterOutputStream {
        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            html.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            html.write(bytes, from, length);
        }
    }
}
