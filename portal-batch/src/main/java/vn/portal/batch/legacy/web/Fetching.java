package vn.portal.batch.legacy.web;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.portal.batch.workspace.RawStore;
import vn.portal.notice.Remark;

/** Asks for planned addresses, one after the other as a guest does; keeps what comes, and remembers what does not. */
final class Fetching {
    private static final int SAVED_EVERY = 25;
    /** So many questions in vain on end, and the server is left alone for this night. */
    private static final int GIVEN_UP = 5;

    private final Courtesy courtesy;
    private final RawStore raw;
    private final Instant now;
    private final SiteNotes notes;
    private final VisitRemarks remarks;
    private int forbidden;
    private int answered;
    private int inVain;

    Fetching(Courtesy courtesy, RawStore raw, Instant now, SiteNotes notes, VisitRemarks remarks) {
        this.courtesy = courtesy;
        this.raw = raw;
        this.now = now;
        this.notes = notes;
        this.remarks = remarks;
    }

    /** Whether there is any use in one more question this night. */
    boolean goesOn() {
        return courtesy.hasLeft() && inVain < GIVEN_UP;
    }

    /**
     * Asks for one address; what is known already is sent only if it has changed.
     *
     * @return what came; empty where nothing did, or nothing new
     * @throws IOException if a disk of ours is broken
     */
    Optional<Answer.Found> fetch(Visit visit) throws IOException {
        var address = URI.create(visit.address());
        if (!courtesy.isAllowed(address)) {
            forbidden++;
            return Optional.empty();
        }
        var answer = courtesy.ask(address, visit.sha256() == null ? Known.NOTHING : visit.known());
        var found = Optional.<Answer.Found>empty();
        if (answer instanceof Answer.Found came) {
            found = kept(visit, came);
        } else if (answer instanceof Answer.Unchanged) {
            notes.put(visit.unchanged(now));
        } else if (answer instanceof Answer.Missing) {
            notes.put(visit.missed(now));
            remarks.tell(answer.remark(visit.address()));
        } else {
            failed(visit, answer);
            return found;
        }
        inVain = 0;
        if (++answered % SAVED_EVERY == 0) {
            notes.write();
        }
        return found;
    }

    private void failed(Visit visit, Answer answer) {
        notes.put(visit.failed(now));
        remarks.tell(answer.remark(visit.address()));
        inVain = answer instanceof Answer.Later ? GIVEN_UP : inVain + 1;
    }

    private Optional<Answer.Found> kept(Visit visit, Answer.Found found) throws IOException {
        if (visit.isPage() && !isHtml(found)) {
            notes.put(visit.failed(now));
            remarks.tell(Remark.info("site-no-page", "")
                    .with("address", visit.address())
                    .with("type", String.valueOf(found.contentType())));
            return Optional.empty();
        }
        var hash = raw.put(found.bytes());
        var charset = Charsets.of(found.contentType());
        notes.put(visit.found(found.at().toString(), hash, found.bytes().length, charset, found.known(), now));
        return Optional.of(found);
    }

    private static boolean isHtml(Answer.Found found) {
        var type = found.contentType();
        return type == null || type.toLowerCase(Locale.ROOT).matches("\\s*+(?:text/html|application/xhtml).*");
    }

    /** What its server did not allow, by its number. */
    List<Remark> told() {
        return forbidden == 0
                ? List.of()
                : List.of(Remark.info("site-forbidden", "").with("count", forbidden));
    }
}
