package vn.portal.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Brings pictures that a system keeps beside a text into it, each once. */
final class PicturesBeside {
    /** What systems put into the names of the copies that they make in other sizes. */
    private static final Pattern SIZE = Pattern.compile("-\\d{2,5}x\\d{2,5}(?=\\.\\w{3,4}$)|[?#].*$");

    private PicturesBeside() {}

    static void place(Document document, List<Fields.Beside> pictures) {
        // the last first: each opens the text
        for (int i = pictures.size() - 1; i >= 0; i--) {
            var picture = pictures.get(i);
            var shown = find(document, picture.address());
            if (shown == null) {
                open(document.body(), picture);
            } else {
                complete(shown, picture);
            }
        }
    }

    private static @Nullable Element find(Document document, String address) {
        var probe = document.body().appendElement("img").attr("src", address);
        var wanted = bare(probe);
        probe.remove();
        return document.body().select("img[src]").stream()
                .filter(image -> bare(image).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private static String bare(Element image) {
        var whole = image.absUrl("src");
        return SIZE.matcher(whole.isEmpty() ? image.attr("src").strip() : whole).replaceAll("");
    }

    private static void open(Element body, Fields.Beside picture) {
        var figure = body.prependElement("figure");
        figure.appendElement("img").attr("src", picture.address()).attr("alt", text(picture.alt()));
        if (picture.caption() != null) {
            figure.appendElement("figcaption").text(picture.caption());
        }
    }

    /** What the text itself says of the picture is believed first. */
    private static void complete(Element image, Fields.Beside picture) {
        if (image.attr("alt").isBlank()) {
            image.attr("alt", text(picture.alt()));
        }
        boolean captioned = image.closest("figure") != null;
        if (picture.caption() != null && !captioned) {
            var figure = image.wrap("<figure></figure>").parent();
            if (figure != null) {
                figure.appendElement("figcaption").text(picture.caption());
            }
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
