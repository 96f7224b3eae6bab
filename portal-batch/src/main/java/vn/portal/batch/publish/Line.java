package vn.portal.batch.publish;

import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;

/**
 * A content in a list.
 *
 * @param path of its page from the site's root; null for one without a page
 * @param label what it is; null where the list says so
 * @param note what else is told of it; null where there is nothing
 * @param summary its first words; null where there are none
 */
record Line(
        @Nullable String path,
        String language,
        String title,
        @Nullable String label,
        SiteWords.@Nullable Shown date,
        @Nullable String note,
        @Nullable String summary) {
    private static final int SUMMARY = 220;

    /** The first words of an article: its lead, or else its body. */
    static @Nullable String summary(Article article) {
        var lead = article.lead();
        var text = lead == null || lead.isBlank() ? article.body().text() : lead;
        return text.isBlank() ? null : cut(text.strip().replace('\n', ' '));
    }

    /** Cuts between words, or between characters where a word has no end. */
    static String cut(String text) {
        if (text.length() <= SUMMARY) {
            return text;
        }
        int space = text.lastIndexOf(' ', SUMMARY);
        int end = space > SUMMARY / 2 ? space : text.offsetByCodePoints(0, text.codePointCount(0, SUMMARY) - 1);
        while (end > 0 && ",;:-– ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
