package vn.portal.batch.workspace;

import java.time.Duration;
import org.springframework.scheduling.support.CronExpression;

/**
 * When nights run by themselves, under {@code portal schedule}.
 *
 * @param cron when a night is due, by the portal's clock
 * @param missed what becomes of one that could not begin then
 * @param jitter how much later than due it begins at most
 * @param listen where it tells how it goes
 */
public record Schedule(CronExpression cron, Missed missed, Duration jitter, Listen listen) {
    static final Listen USUAL = new Listen("127.0.0.1", 9464);

    /** What becomes of a night that was missed, because nobody was there to run it. */
    public enum Missed {
        /** It begins as soon as somebody is there, once for however many were missed. */
        CATCH_UP,
        /** Nothing. */
        SKIP
    }

    /**
     * An address of this machine's.
     *
     * @param port 0 for any that is free
     */
    public record Listen(String host, int port) {}
}
