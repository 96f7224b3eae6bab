package vn.portal.model;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Who instructs.
 *
 * @param asWritten the words of the source ({@code Chủ tịch UBND huyện})
 * @param body the same, completed so that it stands alone ({@code Chủ tịch UBND huyện Tuy Phong}); null where that
 *     is not known
 * @param code the body among machines, as it was on the day of the document ({@code ubnd:595}); however it is written, and
 *     whoever signs for it; null where it is not known
 */
public record Issuer(
        @NotBlank(message = "{vn.portal.issuer-missing}") String asWritten,
        @Nullable String body,
        @Nullable String code) {

    /** One whose code is not known. */
    public Issuer(String asWritten, @Nullable String body) {
        this(asWritten, body, null);
    }
}
