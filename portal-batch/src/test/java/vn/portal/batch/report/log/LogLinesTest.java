package vn.portal.batch.report.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import tools.jackson.databind.json.JsonMapper;

/** The program's own logging, as {@code logback.xml} has it, with titles that mean harm. */
class LogLinesTest {
    /** A forged record, a screen wiped, a text that reads backwards, and other line ends. */
    private static final String HOSTILE =
            "Tin\n2024-01-01 ERROR forged\r\u001b[2J\u001b[31mđỏ\u202egnp.exe\u2066\u2028\u2029\u0085\u0000\u007f\u200f\"\\{}";

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void makesOneLineOfARecordWhateverStandsInIt(String form) throws Exception {
        var said = said(form, log -> {
            log.warn("{} could not be read", HOSTILE);
            log.error("broken: {}", HOSTILE, new IOException(HOSTILE, new IllegalStateException(HOSTILE)));
            log.atWarn().addKeyValue("title", HOSTILE).log(HOSTILE);
        });

        assertThat(said).hasSize(3);
        for (var line : said) {
            assertThat(line).endsWith("\n").contains("Tin", "đỏ", "gnp.exe").doesNotContain("%");
            assertThat(line.strip()
                            .chars()
                            .noneMatch(c -> Character.isISOControl(c)
                                    || c >= 0x200e && c <= 0x200f
                                    || c >= 0x2028 && c <= 0x202e
                                    || c >= 0x2066 && c <= 0x2069))
                    .as(line)
                    .isTrue();
        }
    }

    @Test
    void tellsACollectorWhatWasSaidBesides() throws Exception {
        var line = said(
                        "json",
                        log -> log.atWarn()
                                .addKeyValue("count", 7)
                                .addKeyValue("switched", true)
                                .addKeyValue("release", (Object) null)
                                .addKeyValue("source", HOSTILE)
                                .setCause(new IOException("disk full"))
                                .log("one night"))
                .get(0);

        var json = JsonMapper.shared().readTree(line);
        assertThat(json.propertyNames())
                .containsExactly(
                        "time", "level", "logger", "message", "count", "switched", "release", "source", "trace");
        assertThat(json.path("level").asString()).isEqualTo("WARN");
        assertThat(json.path("message").asString()).isEqualTo("one night");
        assertThat(json.path("count").asInt()).isEqualTo(7);
        assertThat(json.path("switched").asBoolean()).isTrue();
        assertThat(json.path("release").isNull()).isTrue();
        assertThat(json.path("source").asString()).startsWith("Tin\\u000a2024").contains("\\u001b[31m", "\\u202egnp");
        assertThat(json.path("trace").asString().lines().toList().get(0)).isEqualTo("java.io.IOException: disk full");
    }

    @Test
    void cutsWhatACollectorWouldCut() throws Exception {
        var line = said(
                        "json",
                        log -> log.atError()
                                .addKeyValue("title", "\u202e".repeat(1_000_000))
                                .setCause(new IOException("x".repeat(1_000_000)))
                                .log("đ".repeat(1_000_000)))
                .get(0);

        assertThat(line.getBytes(UTF_8).length).isLessThan(48 << 10);
        assertThat(JsonMapper.shared().readTree(line).path("message").asString())
                .hasSize(4_001);
    }

    @Test
    void saysNothingOfWhatGoesWellInText() throws Exception {
        assertThat(said("text", log -> log.info("all is well"))).isEmpty();
    }

    /** Each record as it would be written. */
    private static List<String> said(String form, Consumer<Logger> saying) throws Exception {
        var context = new LoggerContext();
        context.putProperty("PORTAL_LOG", form);
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogLinesTest.class.getResource("/logback.xml"));
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        var console = (ConsoleAppender<ILoggingEvent>) root.getAppender("LINES");
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        root.detachAppender(console);
        root.addAppender(heard);
        saying.accept(context.getLogger("vn.portal.batch.Test"));
        var lines = new ArrayList<String>();
        heard.list.forEach(event -> lines.add(new String(console.getEncoder().encode(event), UTF_8)));
        context.stop();
        return lines;
    }
}
