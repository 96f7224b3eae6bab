package vn.portal.feed.read;

import org.jspecify.annotations.Nullable;

/** Who wrote, or published; at least one of the three is known. */
public record ReadPerson(
        @Nullable String name,
        @Nullable String email,
        @Nullable String address) {}
