package vn.portal.batch.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.DurableFile;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Workspace;

/**
 * Writes down what a night did: {@code reports/<run>/report.txt} and {@code report.html} for people, {@code
 * report.json} for machines, {@code broken-links.csv} for who mends links, and {@code reports/latest} leads to them.
 *
 * <pre>{@code
 * var text = report.write(new Ending(run, 0, site, null, steps), messages); // what report.txt holds
 * }</pre>
 */
public final class NightReport {
    private static final String LATEST = "latest";

    private final Store store;
    private final Workspace workspace;

    public NightReport(Store store, Workspace workspace) {
        this.store = store;
        this.workspace = workspace;
    }

    /** Writes them all; writing those of a run again replaces them. */
    public String write(Ending ending, Messages messages) throws IOException {
        var sources = store.runs().sources(ending.run().id());
        var findings = Findings.of(store.notices(), sources);
        var portal = workspace.settings().portal();
        var words = new NightWords(portal, messages);
        var text = new TextReport(words, store.notices()).of(ending, sources, findings);
        if (!ending.steps().isEmpty()) {
            store.history().keep(ending.run(), ending.steps());
        }
        var page = new HtmlReport(words, store.notices())
                .of(ending, sources, findings, store.history().latest(HtmlReport.NIGHTS));
        var name = Long.toString(ending.run().id());
        var folder = workspace.reports().resolve(name);
        DurableFile.write(folder.resolve("report.txt"), text.getBytes(StandardCharsets.UTF_8));
        DurableFile.write(folder.resolve("report.html"), page.getBytes(StandardCharsets.UTF_8));
        DurableFile.write(folder.resolve("report.json"), out -> JsonReport.write(ending, sources, findings, out));
        DurableFile.write(folder.resolve(BrokenLinks.FILE), new BrokenLinks(store.amongMany(), portal)::writeTo);
        leadTo(name);
        return text;
    }

    private void leadTo(String name) throws IOException {
        var next = workspace.reports().resolve("." + LATEST);
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, Path.of(name));
        Files.move(next, workspace.reports().resolve(LATEST), StandardCopyOption.ATOMIC_MOVE);
        DurableFile.syncFolder(workspace.reports());
    }
}
