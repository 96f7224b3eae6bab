package vn.portal.page;

import java.util.List;
import vn.portal.model.Figure;

/** Paragraphs and the figures between them as HTML, one element a line. */
final class BlockHtml {
    private BlockHtml() {}

    static String of(List<String> blocks, List<Figure> figures) {
        var html = new StringBuilder();
        int next = 0;
        for (int after = -1; after < blocks.size(); after++) {
            if (after >= 0) {
                line(html).append("<p>").append(escaped(blocks.get(after))).append("</p>");
            }
            for (; next < figures.size() && figures.get(next).after() <= after; next++) {
                figure(line(html), figures.get(next).caption());
            }
        }
        return html.toString();
    }

    private static StringBuilder line(StringBuilder html) {
        return html.length() == 0 ? html : html.append('\n');
    }

    private static void figure(StringBuilder html, String caption) {
        html.append("<figure>");
        if (caption != null) {
            html.append("<figcaption>").append(escaped(caption)).append("</figcaption>");
        }
        html.append("</figure>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
