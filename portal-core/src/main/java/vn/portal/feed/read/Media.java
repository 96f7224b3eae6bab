package vn.portal.feed.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that belong to an item. */
final class Media {
    private Media() {}

    static List<ReadMedia> of(Element item, Findings findings) {
        var media = new ArrayList<ReadMedia>();
        for (var enclosure : item.all("enclosure")) {
            add(media, ReadMedia.Kind.ENCLOSURE, enclosure, "url", findings);
        }
        for (var link : item.all("link")) {
            if ("enclosure".equals(link.attribute("rel"))) {
                add(media, ReadMedia.Kind.ENCLOSURE, link, "href", findings);
            }
        }
        for (var parent : places(item)) {
            for (var content : parent.all("media:content")) {
                add(media, ReadMedia.Kind.CONTENT, content, "url", findings);
            }
            for (var thumbnail : parent.all("media:thumbnail")) {
                add(media, ReadMedia.Kind.THUMBNAIL, thumbnail, "url", findings);
            }
        }
        return media;
    }

    /** Media RSS has its elements in the item, in groups, and in one another. */
    private static List<Element> places(Element item) {
        var places = new ArrayList<Element>(List.of(item));
        for (var group : item.all("media:group")) {
            places.add(group);
            places.addAll(group.all("media:content"));
        }
        places.addAll(item.all("media:content"));
        return places;
    }

    private static void add(
            List<ReadMedia> media, ReadMedia.Kind kind, Element element, String attribute, Findings findings) {
        String address = element.attribute(attribute);
        if (address != null && !address.isBlank()) {
            String length = element.attribute("length");
            media.add(new ReadMedia(
                    kind,
                    findings.address(element.base, address),
                    element.attribute("type"),
                    length == null ? element.attribute("filesize") : length,
                    title(element)));
        }
    }

    private static @Nullable String title(Element element) {
        var title = element.first("media:title", "media:description");
        return title == null ? element.attribute("title") : title.text();
    }
}
