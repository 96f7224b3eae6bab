package vn.portal.model;

import org.jspecify.annotations.Nullable;

/**
 * Who instructs.
 *
 * @param asWritten the words of the source ({@code Chủ tịch UBND thành phố})
 * @param body the same, completed so that it stands alone ({@code Chủ tịch UBND thành phố Phan Thiết}); null where that
 *     is not known
 */
public record Issuer(String asWritten, @Nullable String body) {}
