package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a content, with the four dates that must not be mixed up.
 *
 * @param number 1 for the first; null before a store has counted it
 * @param state what readers get to see
 * @param firstPublishedAt when readers first saw it, in the old portal too; null where nothing tells
 * @param publicUpdatedAt its last major change; null where nothing tells
 * @param lastEditedAt any last edit, as the source tells; null where it does not
 * @param acceptedAt the instant of the run that first accepted the content; null before
 * @param changeNotes the notes of its major changes, oldest first
 */
@InOrder(
        first = "firstPublishedAt",
        then = "publicUpdatedAt",
        message = "{vn.portal.updated-before-published}",
        groups = Warnings.class)
@Explained(value = Explained.Act.WITHDRAWAL, message = "{vn.portal.withdrawal-unexplained}", groups = Publishing.class)
@Explained(value = Explained.Act.MAJOR_CHANGE, message = "{vn.portal.change-unexplained}", groups = Publishing.class)
public record Edition(
        @Nullable @Positive(message = "{vn.portal.edition-number-low}")
        Integer number,

        @NotNull(message = "{vn.portal.state-missing}") State state,
        @Nullable When firstPublishedAt,
        @Nullable When publicUpdatedAt,
        @Nullable When lastEditedAt,
        @Nullable Instant acceptedAt,
        List<@NotNull(message = "{vn.portal.element-missing}") @Valid ChangeNote> changeNotes) {

    public Edition {
        changeNotes = Copies.of(changeNotes);
    }

    /** What readers get to see. */
    public enum State {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("scheduled")
        SCHEDULED,
        @JsonProperty("published")
        PUBLISHED,
        /** The page stays, with a banner. */
        @JsonProperty("withdrawn")
        WITHDRAWN,
        @JsonProperty("redirected")
        REDIRECTED,
        @JsonProperty("gone")
        GONE
    }

    /** @param note what changed, for readers */
    public record ChangeNote(
            @NotNull(message = "{vn.portal.note-date-missing}")
            Instant at,

            @NotBlank(message = "{vn.portal.note-missing}") String note) {}

    /** A first edition as a page tells it, not counted yet. */
    public static Edition published(@Nullable When firstPublishedAt) {
        return new Edition(null, State.PUBLISHED, firstPublishedAt, firstPublishedAt, null, null, List.of());
    }
}
