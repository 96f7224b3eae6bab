package vn.portal.batch.workspace;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of a night, and when.
 *
 * @param rejects the most items in quarantine that nobody is told of; null where their number alone tells nobody
 * @param webhook gets the report as JSON; null for none
 * @param mail null for none
 */
public record Alerts(
        On on,
        @Nullable Integer rejects,
        @Nullable URI webhook,
        @Nullable Mail mail) {
    /** Nobody is told. */
    public static final Alerts NONE = new Alerts(On.FAILURE, null, null, null);

    /** After which nights. */
    public enum On {
        /** Where something failed or was refused. */
        FAILURE,
        ALWAYS
    }

    /**
     * A mail server and the letters that it takes.
     *
     * @param server {@code smtp://host:port} or {@code smtps://host:port}
     * @param user null where it asks for none; with one, nothing goes over a line that is not encrypted
     */
    public record Mail(
            URI server,
            String from,
            List<String> to,
            @Nullable String user,
            @Nullable String password) {
        public Mail {
            to = List.copyOf(to);
        }

        /** Without its password. */
        @Override
        public String toString() {
            return "Mail[server=" + server + ", from=" + from + ", to=" + to + ", user=" + user + "]";
        }
    }
}
