package vn.portal.batch.command;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.publish.serve.SiteServer;

/** {@code portal serve}: the published site in a browser on this machine. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65535;

    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    @Option(names = "--port", paramLabel = "NUMBER", defaultValue = "8080", descriptionKey = "option.port")
    private int port;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1", descriptionKey = "option.host")
    private String host = "127.0.0.1";

    ServeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        var workspace = desk.open(directory.path());
        var root = workspace.settings().portal().address().getPath();
        try (var server = SiteServer.start(workspace.site(), root, at())) {
            if (!Files.isDirectory(workspace.site().resolve("current"))) {
                desk.say("serve.nothing", workspace.site());
            }
            desk.say("serve.at", server.address());
            desk.out().flush();
            new CountDownLatch(1).await();
        } catch (BindException e) {
            throw new Trouble(ExitCode.MISUSE, desk.messages().text("serve.taken", host, port));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE.number();
    }

    private InetSocketAddress at() {
        var at = port < 0 || port > LAST_PORT ? null : new InetSocketAddress(host, port);
        if (at == null || at.isUnresolved()) {
            throw new Trouble(ExitCode.MISUSE, desk.messages().text("serve.taken", host, port));
        }
        return at;
    }
}
