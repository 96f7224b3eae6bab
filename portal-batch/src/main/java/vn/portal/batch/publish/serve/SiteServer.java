package vn.portal.batch.publish.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Shows a site's current release over HTTP until it is closed.
 *
 * <pre>{@code
 * try (var server = SiteServer.start(workspace.site(), "/", new InetSocketAddress("127.0.0.1", 8080))) {
 *     server.address(); // http://127.0.0.1:8080/
 * }
 * }</pre>
 */
public final class SiteServer implements Closeable {
    private static final int AT_ONCE = 8;

    private final HttpServer server;
    private final ExecutorService threads;
    private final URI address;

    private SiteServer(HttpServer server, ExecutorService threads, URI address) {
        this.server = server;
        this.threads = threads;
        this.address = address;
    }

    /**
     * Starts to listen.
     *
     * @param site the folder that holds {@code current}; it need not be there yet
     * @param root path under which the site stands, with a slash at either end
     * @param at where to listen; port 0 stands for any that is free
     * @throws java.net.BindException if somebody else listens there
     */
    public static SiteServer start(Path site, String root, InetSocketAddress at) throws IOException {
        var server = HttpServer.create(at, 0);
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        server.setExecutor(threads);
        server.createContext("/", new SiteHandler(new CurrentRelease(site), root));
        server.start();
        var host = at.getHostString().contains(":") ? "[" + at.getHostString() + "]" : at.getHostString();
        var address = "http://" + host + ":" + server.getAddress().getPort() + root;
        return new SiteServer(server, threads, URI.create(address));
    }

    /** Where the site's first page is. */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
