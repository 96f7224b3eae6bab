package vn.portal.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.portal.batch.legacy.sql.SqlDump;
import vn.portal.batch.legacy.table.Read;
import vn.portal.batch.legacy.table.Wanted;

/** What reading a dump of 16 MB costs, beside looking at each of its bytes once; operations a second times 16 are MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class DumpReadingBenchmark {
    private static final int SIZE = 16_000_000;
    private byte[] dump = {};

    @Setup
    public void write() {
        var text = new StringBuilder("""
                -- MySQL dump 10.13
                /*!40101 SET NAMES utf8mb4 */;
                CREATE TABLE `tin` (`id` int, `loai` int, `ten` varchar(255), `luc` int, `bai` longtext, `ai` text) ENGINE=InnoDB;
                INSERT INTO `tin` VALUES (0,0,'','0','',NULL)""");
        int bytes = 0;
        for (int id = 1; bytes < SIZE; id++) {
            var row = ",(" + id + ",3,'Lễ hội Cầu ngư lần thứ " + id + " khai mạc',1708564500,'"
                    + ("<p style=\\\"text-align: justify;\\\">Sáng ngày 22/02, thành phố tổ chức lễ khai mạc với sự tham gia "
                                    + "của đông đảo người dân và du khách trong tỉnh.</p>\\r\\n")
                            .repeat(1 + id % 9)
                    + "','Thanh Hà')";
            text.append(row);
            bytes += row.getBytes(StandardCharsets.UTF_8).length;
        }
        dump = text.append(";\n-- Dump completed on 2024-02-22\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Every row with all its values. */
    @Benchmark
    public Read rows(Blackhole rows) throws IOException {
        return SqlDump.of(() -> new ByteArrayInputStream(dump)).read(Wanted.of("tin"), rows::consume);
    }

    /** No row: only how many there are. */
    @Benchmark
    public Read counts() throws IOException {
        return SqlDump.of(() -> new ByteArrayInputStream(dump)).read(Wanted.nothing(), row -> {});
    }

    /** The bare scan that it is measured against. */
    @Benchmark
    public int scan() {
        int quotes = 0;
        for (byte b : dump) {
            quotes += b == '\'' || b == '\\' ? 1 : 0;
        }
        return quotes;
    }
}
