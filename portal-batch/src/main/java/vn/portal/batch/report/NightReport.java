package vn.portal.batch.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.DurableFile;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Workspace;

/**
 * Writes down what a night did: {@code reports/<run>/report.txt} and {@code report.html} for people, {@code
 * report.json} for machines, {@code broken-links.csv} for who mends links, and {@code reports/latest} leads to them; {@code
 * reports/metrics.prom} has the numbers for Prometheus.
 *
 * <pre>{@code
 * var text = report.write(new Ending(run, 0, site, null, steps), messages); // what report.txt holds
 * }</pre>
 */
public final class NightReport {
    private static final Logger LOG = LoggerFactory.getLogger(NightReport.class);
    private static final String LATEST = "latest";

    private final Store store;
    private final Workspace workspace;

    public NightReport(Store store, Workspace workspace) {
        this.store = store;
        this.workspace = workspace;
    }

    /** Writes them all, and tells who is to be told; writing those of a run again replaces them. */
    public String write(Ending ending, Messages messages) throws IOException {
        if (!ending.steps().isEmpty()) {
            store.history().keep(ending.run(), ending.steps());
        }
        var sources = store.runs().sources(ending.run().id());
        var words = new NightWords(workspace.settings().portal(), messages);
        var findings = Findings.of(store.notices(), sources);
        var written = written(ending, sources, findings, words);
        var name = Long.toString(ending.run().id());
        put(written, workspace.reports().resolve(name));
        leadTo(name);
        new NightLog(words).tell(ending, sources, findings);
        new Alarm(workspace.settings().alerts(), words).raise(ending, sources, written);
        return written.text();
    }

    /**
     * Tells those who watch numbers how the portal stands, once a run is finished.
     *
     * @return the same; null where it could not be found out
     */
    public @Nullable Standing tellNumbers() {
        try {
            var standing = Standing.of(store, workspace);
            var address = workspace.settings().portal().address();
            new Metrics(address.toString()).standing(standing).writeTo(workspace.metrics());
            return standing;
        } catch (IOException | DataAccessException e) {
            // whoever watches sees that the file grows old; the night is done all the same
            LOG.warn("no metrics were written: {}", OneLine.of(e.toString()));
            return null;
        }
    }

    private Written written(Ending ending, List<SourceRun> sources, Findings findings, NightWords words)
            throws IOException {
        var json = new ByteArrayOutputStream();
        JsonReport.write(ending, sources, findings, json);
        var nights = store.history().latest(HtmlReport.NIGHTS);
        return new Written(
                new TextReport(words, store.notices()).of(ending, sources, findings),
                new HtmlReport(words, store.notices()).of(ending, sources, findings, nights),
                json.toByteArray());
    }

    private void put(Written written, Path folder) throws IOException {
        DurableFile.write(folder.resolve("report.txt"), written.text().getBytes(StandardCharsets.UTF_8));
        DurableFile.write(folder.resolve("report.html"), written.page().getBytes(StandardCharsets.UTF_8));
        DurableFile.write(folder.resolve("report.json"), written.json());
        var links = new BrokenLinks(store.amongMany(), workspace.settings().portal());
        DurableFile.write(folder.resolve(BrokenLinks.FILE), links::writeTo);
    }

    private void leadTo(String name) throws IOException {
        var next = workspace.reports().resolve("." + LATEST);
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, Path.of(name));
        Files.move(next, workspace.reports().resolve(LATEST), StandardCopyOption.ATOMIC_MOVE);
        DurableFile.syncFolder(workspace.reports());
    }
}
