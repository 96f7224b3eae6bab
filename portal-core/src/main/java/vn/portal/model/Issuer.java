package vn.portal.model;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Who instructs.
 *
 * @param asWritten the words of the source ({@code Chủ tịch UBND huyện})
 * @param body the same, completed so that it stands alone ({@code Chủ tịch UBND huyện Tuy Phong}); null where that
 *     is not known
 */
public record Issuer(
        @NotBlank(message = "{vn.portal.issuer-missing}") String asWritten,
        @Nullable String body) {}
