package vn.portal.batch.night;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a night has left behind, however it came to its end.
 *
 * @param site every file that readers can get, by its SHA-256
 * @param export what the store knows for good
 * @param books of the run that this day began with: a line for each source
 * @param quarantine what was kept out: a line for each item, and whether its bytes are all there
 * @param wrong what may not be: half-made files, rows that nobody needs, books that don't balance, an item met twice
 */
record Aftermath(Map<String, String> site, String export, String books, String quarantine, String wrong) {
    private static final String UNFINISHED = "\\.(unfinished-.*|building|replaced|scratch|current|latest)";

    static Aftermath of(Household household, String day) {
        return new Aftermath(
                site(household.root.resolve("site/current")),
                household.export(),
                household.rows("""
                        select s.source, s.status, s.read_count, s.added, s.updated, s.unchanged, s.duplicate, s.filtered,
                            s.rejected, s.vanished, s.withdrawn, s.takes
                        from source_run s where s.run_id = (select min(id) from run where business_date = '%s')
                        order by s.source""".formatted(day)),
                quarantine(household),
                wrong(household));
    }

    private static Map<String, String> site(Path current) {
        try (var walk = Files.walk(current.toRealPath())) {
            var files = new TreeMap<String, String>();
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                files.put(current.toRealPath().relativize(file).toString(), sha256(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String quarantine(Household household) {
        var raw = household.workspace().rawStore();
        return household
                .rows("""
                        select q.native_key, q.raw_hash from quarantine q join ledger l
                            on l.system = q.system and l.keyspace = q.keyspace and l.native_key = q.native_key
                        where l.verdict = 'REJECTED' order by q.native_key""")
                .lines()
                .map(line -> {
                    try (var bytes = raw.open(line.substring(line.lastIndexOf(' ') + 1))) {
                        return line + " " + bytes.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        return line + " " + e;
                    }
                })
                .collect(Collectors.joining("\n"));
    }

    private static String wrong(Household household) {
        return household.rows("""
                        select 'books of run', run_id, source from source_run where status = 'ACCEPTED'
                            and read_count <> added + updated + unchanged + duplicate + filtered + rejected""")
                + household.rows("select 'staged', native_key from run_item")
                + household.rows("select 'pending', id from edition where status <> 'ACCEPTED'")
                + household.rows("select 'run', id, status from run where status <> 'DONE'")
                + household.rows("""
                        select 'job', job_execution_id, status from batch_job_execution
                        where status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')""")
                + household.rows("""
                        select 'rejected without quarantine', l.native_key from ledger l left join quarantine q
                            on l.system = q.system and l.keyspace = q.keyspace and l.native_key = q.native_key
                        where l.verdict = 'REJECTED' and q.native_key is null""")
                + household.rows("""
                        select 'an edition twice', content_id, number from edition
                        group by content_id, number having count(*) > 1""")
                + leftovers(household.root);
    }

    private static String leftovers(Path root) {
        try (var walk = Files.walk(root)) {
            return walk.filter(file -> file.getFileName().toString().matches(UNFINISHED)
                            && Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> "left: " + root.relativize(file) + "\n")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
