package vn.portal.batch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The nights, and each source in them. */
public final class Runs {
    private final Db db;

    Runs(Db db) {
        this.db = db;
    }

    /** Begins a night; {@code at} is cut to microseconds, so that every database gives it back as it was. */
    public Run open(LocalDate businessDate, Instant at) {
        throw new UnsupportedOperationException("being built: " + db + businessDate + at);
    }

    public Optional<Run> find(long id) {
        throw new UnsupportedOperationException("being built: " + id);
    }

    /** The night that was begun and never finished. */
    public Optional<Run> unfinished() {
        throw new UnsupportedOperationException("being built");
    }

    /** The night begun last. */
    public Optional<Run> latest() {
        throw new UnsupportedOperationException("being built");
    }

    public void finish(Run run, Run.Status status) {
        throw new UnsupportedOperationException("being built: " + run + status);
    }

    /** The sources of a night by name. */
    public List<SourceRun> sources(long runId) {
        throw new UnsupportedOperationException("being built: " + runId);
    }

    /** Adds the source to its night, or says how far it has come. */
    public void put(SourceRun sourceRun) {
        throw new UnsupportedOperationException("being built: " + sourceRun);
    }

    /** The manifest that was accepted last; whatever the source was called then. */
    public Optional<String> lastAcceptedManifest(SourceKey source) {
        throw new UnsupportedOperationException("being built: " + source);
    }

    /** The source's latest run that was judged, if the guard refused it: not there once a later one was accepted. */
    public Optional<SourceRun> lastRefused(SourceKey source) {
        throw new UnsupportedOperationException("being built: " + source);
    }
}
