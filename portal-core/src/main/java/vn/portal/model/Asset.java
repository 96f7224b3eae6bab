package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a content; its bytes lie in the raw store under their hash.
 *
 * @param sha256 of its bytes, in hexadecimal
 * @param mediaType as told by its bytes, or by its source
 * @param size in bytes
 * @param address where it lay in the old portal; null where unknown
 */
public record Asset(
        @NotNull(message = "{vn.portal.hash-missing}")
        @Pattern(regexp = "[0-9a-f]{64}", message = "{vn.portal.hash-malformed}")
        String sha256,

        @NotBlank(message = "{vn.portal.media-type-missing}")
        String mediaType,

        @JsonProperty(required = true) @PositiveOrZero(message = "{vn.portal.size-negative}")
        long size,

        @Nullable String address) {}
