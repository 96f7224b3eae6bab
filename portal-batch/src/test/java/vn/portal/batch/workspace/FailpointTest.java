package vn.portal.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FailpointTest {

    @Test
    void diesAtTheNamedPlaceAtTheNamedTime() throws IOException, InterruptedException {
        assertThat(told("-Dportal.failpoint=here:2")).isEqualTo("1 137");
        assertThat(told("-Dportal.failpoint=here")).isEqualTo(" 137");
    }

    @Test
    void doesNothingElsewhere() throws IOException, InterruptedException {
        assertThat(told("-Dportal.failpoint=there")).isEqualTo("123 0");
        assertThat(told("-Dx=y")).isEqualTo("123 0");
    }

    private static String told(String option) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        var process = new ProcessBuilder(java, option, "-cp", classPath, Counting.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + " " + process.waitFor();
    }

    /** Reaches a place three times. */
    static final class Counting {
        public static void main(String[] arguments) {
            for (int i = 1; i <= 3; i++) {
                Failpoint.reach("here");
                System.out.print(i);
                System.out.flush();
            }
        }
    }
}
