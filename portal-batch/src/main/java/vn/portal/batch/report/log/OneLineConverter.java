package vn.portal.batch.report.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import vn.portal.batch.report.OneLine;

/** What stands in it as one line, whatever a name or a title holds: {@code %oneLine(%msg)}. */
public final class OneLineConverter extends CompositeConverter<ILoggingEvent> {
    @Override
    protected String transform(ILoggingEvent event, String text) {
        return OneLine.of(text);
    }
}
