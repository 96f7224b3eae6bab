package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A picture of an article.
 *
 * @param address where it lies, absolute or as written; null where the source has lost it
 * @param alt its text alternative; null where missing or a system's placeholder
 * @param caption as written; null where there is none
 * @param credit who made it; null where nobody is named
 * @param after the number of the body block after which it stands; -1 before the first
 * @param asset its bytes, where the source holds them
 */
public record Figure(
        @Nullable String address,

        @Nullable @TextAlternative(groups = Publishing.class)
        String alt,

        @Nullable String caption,
        @Nullable String credit,
        @JsonProperty(required = true) int after,
        @Nullable @Valid Asset asset) {}
