package vn.portal.text;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a document in one font.
 *
 * @param text as the document's reader gives it, read as windows-1252 or whatever it took the bytes for
 * @param font its name ({@code .VnTime}, {@code VNI-Times}); null where it is not known
 */
public record FontRun(String text, @Nullable String font) {}
