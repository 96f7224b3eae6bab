package vn.portal.batch.publish.redirect;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real nginx for as long as a test needs one; where it is not installed, the test is skipped. */
public final class Nginx implements AutoCloseable {
    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/local/sbin/nginx"));

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it in a folder of its own.
     *
     * @param http what stands within {@code http { … }}; {@code @PORT@} stands for where it is to listen
     */
    public static Nginx start(Path folder, String http) throws IOException, InterruptedException {
        var program = PLACES.stream().filter(Files::isExecutable).findFirst();
        assumeTrue(program.isPresent(), "nginx is not installed here");
        int port = freePort();
        var configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, """
            daemon off;
            master_process off;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 64; }
            http {
            access_log off;
            client_body_temp_path %1$s/t1;
            proxy_temp_path %1$s/t2;
            fastcgi_temp_path %1$s/t3;
            uwsgi_temp_path %1$s/t4;
            scgi_temp_path %1$s/t5;
            %2$s
            }
            """.formatted(folder, http.replace("@PORT@", Integer.toString(port))));
        var process = new ProcessBuilder(
                        program.get().toString(), "-p", folder.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.log").toFile())
                .start();
        var nginx = new Nginx(process, port);
        Answers.await(port, process, folder.resolve("said.log"));
        return nginx;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public Answers answers() {
        return new Answers(port);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
}
