package vn.portal.batch.legacy.sql;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A MariaDB of its own in a folder, where the machine has one; tests over it are skipped elsewhere, and say so. */
record MariaDb(Path folder, int port, Process process) implements AutoCloseable {
    private static final String USER = "portal";

    static MariaDb start(Path folder) throws IOException, InterruptedException {
        var server = Path.of("/usr/sbin/mariadbd");
        assumeTrue(Files.isExecutable(server), "MariaDB is not installed here (" + server + ")");
        var data = folder.resolve("data");
        run(
                folder,
                "/usr/bin/mariadb-install-db",
                "--no-defaults",
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--datadir=" + data,
                "--user=" + System.getProperty("user.name"));
        int port = freePort();
        var init = Files.writeString(folder.resolve("init.sql"), """
                CREATE DATABASE cu;
                CREATE USER '%s'@'%%' IDENTIFIED BY 'x';
                GRANT ALL ON *.* TO '%s'@'%%';
                """.formatted(USER, USER));
        var process = new ProcessBuilder(
                        server.toString(),
                        "--no-defaults",
                        "--datadir=" + data,
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--socket=" + folder.resolve("s"),
                        "--init-file=" + init,
                        "--user=" + System.getProperty("user.name"),
                        "--default-time-zone=+07:00",
                        "--innodb-buffer-pool-size=8M",
                        "--skip-name-resolve")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        var mariaDb = new MariaDb(folder, port, process);
        mariaDb.await();
        return mariaDb;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await() throws InterruptedException, IOException {
        for (int tries = 0; tries < 240; tries++) {
            try {
                connect().close();
                return;
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
        close();
        assumeTrue(false, "MariaDB does not start here: " + Files.readString(folder.resolve("server.log")));
    }

    private String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/cu";
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, "x");
    }

    LiveTables tables() {
        return LiveTables.at(url().replace("mariadb", "mysql"), USER, "x");
    }

    byte[] dump() throws IOException, InterruptedException {
        return run(
                folder,
                "/usr/bin/mariadb-dump",
                "--no-defaults",
                "--protocol=tcp",
                "--host=127.0.0.1",
                "--port=" + port,
                "--user=" + USER,
                "--password=x",
                "cu");
    }

    private static byte[] run(Path folder, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(command))
                .redirectError(folder.resolve("errors.log").toFile())
                .start();
        byte[] said = process.getInputStream().readAllBytes();
        assumeTrue(process.waitFor() == 0, () -> "MariaDB's tool fails here: " + String.join(" ", command));
        return said;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
