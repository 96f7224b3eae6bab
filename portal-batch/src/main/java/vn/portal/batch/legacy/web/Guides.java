package vn.portal.batch.legacy.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * What a portal's sitemaps and feeds say is there, out of a file or from the web.
 *
 * <p>An index of sitemaps is followed: on the web to where it leads, in a folder to the file of that name.
 */
public final class Guides {
    /** An index of sitemaps may name so many. */
    private static final int MOST = 1000;

    private final WebSettings settings;
    private final Instant now;
    private final Reader reader;

    /** @param now against which a server's {@code Retry-After} is counted */
    public Guides(WebSettings settings, Instant now, Reader reader) {
        this.settings = settings;
        this.now = now;
        this.reader = reader;
    }

    /** Told one address after the other. */
    public interface Reader {
        /** @param where the file or address that names it */
        void named(String address, String where);

        /** Something that could not be read. */
        void unread(String place, String why);
    }

    private record Guide(@Nullable Path file, URI address) {
        String name() {
            return file == null ? address.toString() : String.valueOf(file.getFileName());
        }
    }

    public void read(Path file) {
        follow(new Guide(file, file.toUri()));
    }

    public void read(URI address) {
        follow(new Guide(null, address));
    }

    private void follow(Guide first) {
        var open = new ArrayDeque<Guide>();
        var met = new HashSet<URI>();
        open.add(first);
        while (!open.isEmpty()) {
            var guide = open.poll();
            try {
                for (var next : leads(guide).maps()) {
                    if (met.size() < MOST && met.add(next)) {
                        open.add(beside(guide, next));
                    }
                }
            } catch (IOException e) {
                reader.unread(guide.name(), String.valueOf(e.getMessage()));
            }
        }
    }

    private static Guide beside(Guide index, URI next) {
        var path = String.valueOf(next.getPath());
        var file = index.file() == null
                ? null
                : index.file().toAbsolutePath().resolveSibling(path.substring(path.lastIndexOf('/') + 1));
        return new Guide(file, next);
    }

    private Leads leads(Guide guide) throws IOException {
        var leads = Leads.read(found(guide), settings.limit());
        if (leads.kind() == Leads.Kind.LISTING) {
            throw new IOException("neither a sitemap nor a feed");
        }
        leads.pages().forEach(lead -> reader.named(lead.address().toString(), guide.name()));
        return leads;
    }

    private Answer.Found found(Guide guide) throws IOException {
        if (guide.file() != null) {
            if (Files.size(guide.file()) > settings.limit()) {
                throw new IOException("larger than items may be (limits: item)");
            }
            return new Answer.Found(guide.address(), null, Files.readAllBytes(guide.file()), null, Known.NOTHING);
        }
        try (var web = Web.open(settings, now)) {
            var answer = web.get(guide.address(), Known.NOTHING);
            if (answer instanceof Answer.Found found) {
                return found;
            }
            throw new IOException(answer.remark(guide.name()).arguments().toString());
        }
    }
}
