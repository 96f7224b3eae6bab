package vn.portal.batch.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.workspace.Alerts;

/**
 * Tells people of a night whose report they would otherwise have to look for.
 *
 * <p>Where nobody can be reached the log says so, and the night ends as it would have.
 */
record Alarm(Alerts alerts, NightWords words) {
    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    static final Duration PATIENCE = Duration.ofSeconds(20);

    void raise(Ending ending, List<SourceRun> sources, Written written) {
        if (!isDue(ending, sources)) {
            return;
        }
        var webhook = alerts.webhook();
        if (webhook != null) {
            attempt("webhook", () -> post(webhook, written));
        }
        var mail = alerts.mail();
        if (mail != null) {
            attempt(
                    "mail",
                    () -> Letter.send(mail, subject(ending), words.portal().name(), written));
        }
    }

    private boolean isDue(Ending ending, List<SourceRun> sources) {
        int rejected =
                sources.stream().mapToInt(source -> source.counts().rejected()).sum();
        boolean isMany = alerts.rejects() != null && rejected > alerts.rejects();
        return alerts.on() == Alerts.On.ALWAYS || !Standing.WELL.contains(ending.exitCode()) || isMany;
    }

    private String subject(Ending ending) {
        return OneLine.of("[" + words.portal().name() + "] " + words.exit(ending) + " ("
                + words.day(ending.run().businessDate()) + ")");
    }

    private interface Telling {
        void tell() throws IOException, InterruptedException;
    }

    private static void attempt(String way, Telling telling) {
        try {
            telling.tell();
        } catch (IOException | RuntimeException e) {
            LOG.warn("nobody was told by {}: {}", way, OneLine.of(e.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn("nobody was told by {}: interrupted", way);
        }
    }

    /** {@code text} is what chat programs show; {@code report} is for those who read on. */
    private static void post(URI address, Written written) throws IOException, InterruptedException {
        var body = JSON.createObjectNode().put("text", written.text());
        body.set("report", JSON.readTree(written.json()));
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) {
            // the address itself may be a secret
            throw new IOException("HTTP " + status + " from " + address.getHost());
        }
    }
}
