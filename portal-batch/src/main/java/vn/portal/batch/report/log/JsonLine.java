package vn.portal.batch.report.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.event.KeyValuePair;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.portal.batch.report.OneLine;

/**
 * A record as one line of JSON: time, level, logger, message, what was said besides, and the trace of what broke.
 *
 * <p>Long texts are cut, so that no collector cuts the line: systemd's journal does after 48 KB.
 */
public final class JsonLine extends LayoutBase<ILoggingEvent> {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MOST_TEXT = 4_000;
    private static final int MOST_TRACE = 12_000;

    @Override
    public String doLayout(ILoggingEvent event) {
        var line = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("time", event.getInstant().toString());
            json.writeStringProperty("level", event.getLevel().toString());
            json.writeStringProperty("logger", event.getLoggerName());
            json.writeStringProperty("message", text(event.getFormattedMessage()));
            Objects.requireNonNullElse(event.getKeyValuePairs(), List.<KeyValuePair>of())
                    .forEach(pair -> pair(pair, json));
            if (event.getThrowableProxy() != null) {
                json.writeStringProperty("trace", trace(ThrowableProxyUtil.asString(event.getThrowableProxy())));
            }
            json.writeEndObject();
        }
        return line + "\n";
    }

    private static void pair(KeyValuePair pair, JsonGenerator json) {
        json.writeName(pair.key);
        if (pair.value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (pair.value instanceof Number number) {
            json.writeNumber(number.toString());
        } else if (pair.value == null) {
            json.writeNull();
        } else {
            json.writeString(text(pair.value.toString()));
        }
    }

    private static String text(String text) {
        return cut(OneLine.of(text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT + 1) : text), MOST_TEXT);
    }

    /** Its own line ends stay. */
    private static String trace(String trace) {
        return cut(trace, MOST_TRACE).lines().map(OneLine::of).collect(Collectors.joining("\n"));
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) + "…" : text;
    }
}
