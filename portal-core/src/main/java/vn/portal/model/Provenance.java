package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.notice.Origin;

/**
 * How a content came to be, for who must check it; not for the public.
 *
 * @param origin the item it was read from; for derived content the portal itself
 * @param rawHash SHA-256 of the item's bytes in hexadecimal; null for derived content
 * @param encoding what the bytes were read as ({@code UTF-8}); null for derived content
 * @param pipelineVersion what judged them; an outcome depends on bytes and this, on nothing else
 */
public record Provenance(
        @NotNull(message = "{vn.portal.origin-missing}") Origin origin,

        @JsonView(ForKeepers.class) @Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "{vn.portal.hash-malformed}")
        String rawHash,

        @JsonView(ForKeepers.class) @Nullable String encoding,

        @JsonView(ForKeepers.class) @NotBlank(message = "{vn.portal.pipeline-version-missing}")
        String pipelineVersion) {}
