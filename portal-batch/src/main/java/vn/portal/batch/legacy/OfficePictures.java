package vn.portal.batch.legacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.office.Image;
import vn.portal.batch.legacy.office.OfficeText;
import vn.portal.intake.Outcome;
import vn.portal.model.Article;
import vn.portal.model.Asset;
import vn.portal.model.Content;
import vn.portal.model.Figure;

/** The bytes of pictures that stand inside the file that an article was written in. */
final class OfficePictures {
    private static final Pattern INSIDE = Pattern.compile(".*!/\\d+\\.\\w{3,4}", Pattern.DOTALL);

    private OfficePictures() {}

    static boolean isInside(String address) {
        return INSIDE.matcher(address).matches();
    }

    /** Whether a content shows any. */
    static boolean areIn(Content content) {
        return content instanceof Article article
                && article.figures().stream()
                        .anyMatch(figure -> figure.address() != null && isInside(figure.address()));
    }

    /** The outcome with those bytes, which the raw store keeps beside the file. */
    static Outcome.Accepted attached(FrozenSource source, Outcome.Accepted accepted, OfficeText text)
            throws IOException {
        if (!(accepted.primary() instanceof Article article)) {
            return accepted;
        }
        var images = new HashMap<String, Image>();
        text.images().forEach(image -> images.put(number(image.address()), image));
        var figures = new ArrayList<Figure>();
        for (var figure : article.figures()) {
            figures.add(with(source, figure, images));
        }
        return new Outcome.Accepted(
                article.with(figures, article.attachments()), accepted.findings(), accepted.notices());
    }

    private static Figure with(FrozenSource source, Figure figure, Map<String, Image> images) throws IOException {
        var address = figure.address();
        var image = address == null || !isInside(address) ? null : images.get(number(address));
        return image == null
                ? figure
                : new Figure(
                        address, figure.alt(), figure.caption(), figure.credit(), figure.after(), asset(source, image));
    }

    /** What is left of an address wherever its file is said to lie. */
    private static String number(String address) {
        return address.substring(address.lastIndexOf("!/"));
    }

    private static @Nullable Asset asset(FrozenSource source, Image image) throws IOException {
        var type = MediaTypes.of(new ByteArrayInputStream(image.bytes()), image.address());
        return type.isPresent() && type.get().startsWith("image/")
                ? new Asset(source.keep(image.bytes()), type.get(), image.bytes().length, image.address())
                : null;
    }
}
