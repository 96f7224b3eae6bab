package vn.portal.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A file that an article links to.
 *
 * @param address where it lies, absolute or as written
 * @param name the words of the link; empty where it has none
 * @param asset its bytes, where the source holds them
 */
public record Attachment(
        String address, String name, @Nullable @Valid Asset asset) {}
