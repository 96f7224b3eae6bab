package vn.portal.batch.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directive, as its template shows it.
 *
 * @param reported whether only a story tells of it
 * @param views how often it was read
 * @param changes what other documents do to it that its readers must know, the gravest first
 * @param body its own text as HTML; null where only its files have it
 * @param relations what it does to other documents, what it cites besides, and what else is done with it
 * @param timeline what tells of it or cites it
 */
record DirectivePage(
        String language,
        String title,
        String kindLabel,
        @Nullable Withdrawal withdrawn,
        boolean reported,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String issuerAsWritten,
        SiteWords.@Nullable Shown date,
        SiteWords.@Nullable Shown effective,
        SiteWords.@Nullable Shown expires,
        @Nullable String signer,
        @Nullable String position,
        @Nullable String subject,
        @Nullable String basis,
        List<String> addressees,
        @Nullable String demand,
        List<ViewLine> views,
        List<Relations> changes,
        @Nullable String body,
        List<Task> tasks,
        List<FileLine> files,
        List<Relations> relations,
        TimelineView timeline) {

    /** Documents to which it stands in one relation. */
    record Relations(String label, List<Line> lines) {}

    /** Who is to do what by when. */
    record Task(
            String task,
            String assignees,
            @Nullable String partners,
            @Nullable String deadline) {}

    boolean hasFiles() {
        return !files.isEmpty();
    }

    boolean hasViews() {
        return !views.isEmpty();
    }

    boolean hasAddressees() {
        return !addressees.isEmpty();
    }

    boolean hasChanges() {
        return !changes.isEmpty();
    }

    boolean hasTasks() {
        return !tasks.isEmpty();
    }

    boolean hasRelations() {
        return !relations.isEmpty();
    }
}
