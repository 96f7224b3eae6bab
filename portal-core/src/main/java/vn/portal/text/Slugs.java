package vn.portal.text;

import vn.portal.model.Slug;

/** Makes the part of an address that tells a reader what is behind it. */
public final class Slugs {
    private static final String UNTITLED = "untitled";

    private Slugs() {}

    /**
     * A title as a slug, the same from composed and decomposed letters; {@code untitled} where nothing is left.
     *
     * <p>It is cut at a word's end where it would be longer than {@value Slug#MAX_LENGTH}.
     *
     * <pre>{@code
     * Slugs.of("Đường Lê Hồng Phong!")  // duong-le-hong-phong
     * }</pre>
     */
    public static Slug of(String title) {
        var words = words(Folding.fold(title));
        return new Slug(words.isEmpty() ? UNTITLED : cut(words));
    }

    private static String words(String folded) {
        var words = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < folded.length() && words.length() <= Slug.MAX_LENGTH; i++) {
            char c = folded.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                if (gap && words.length() > 0) {
                    words.append('-');
                }
                words.append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return words.toString();
    }

    private static String cut(String words) {
        if (words.length() <= Slug.MAX_LENGTH) {
            return words;
        }
        int end = words.lastIndexOf('-', Slug.MAX_LENGTH);
        return words.substring(0, end > 0 ? end : Slug.MAX_LENGTH);
    }
}
