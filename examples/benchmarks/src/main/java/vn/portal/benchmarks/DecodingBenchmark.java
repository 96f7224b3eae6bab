package vn.portal.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.portal.text.Decoded;
import vn.portal.text.LegacyText;

/** What decoding costs. A megabyte an operation, so that operations a second are megabytes a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class DecodingBenchmark {
    private static final int MEGABYTE = 1_000_000;
    private static final String TEXT = """
            Các cơ quan, đơn vị, phường, xã rà soát, giải quyết kịp thời kiến nghị của Nhân dân sau mỗi lần đối thoại;
            trường hợp vượt thẩm quyền thì báo cáo, đề xuất cấp trên xem xét theo quy định của pháp luật hiện hành.
            """;

    @Param({"TCVN3", "VNI", "VISCII", "VPS", "UTF-8"})
    public String charset = "TCVN3";

    private Charset charsetOfBytes = StandardCharsets.UTF_8;
    private byte[] bytes = {};
    private CharBuffer chars = CharBuffer.allocate(0);

    @Setup
    public void fill() {
        charsetOfBytes = Charset.forName(charset);
        var piece = TEXT.getBytes(charsetOfBytes);
        var filled = new ByteArrayOutputStream();
        while (filled.size() + piece.length <= MEGABYTE) {
            filled.writeBytes(piece);
        }
        filled.writeBytes(" ".repeat(MEGABYTE - filled.size()).getBytes(StandardCharsets.US_ASCII));
        bytes = filled.toByteArray();
        chars = CharBuffer.allocate(MEGABYTE);
    }

    /** Bytes to characters where the charset is known. */
    @Benchmark
    public int charset() {
        chars.clear();
        charsetOfBytes.newDecoder().decode(ByteBuffer.wrap(bytes), chars, true);
        return chars.position();
    }

    /** The same with finding out what it is, line by line. */
    @Benchmark
    public Decoded detection() {
        return LegacyText.decode(bytes);
    }
}
