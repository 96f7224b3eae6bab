package vn.portal.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import vn.portal.page.Discarded.Reason;
import vn.portal.page.FigureFinder.Picture;

/** What of a page is not in its story, and why. */
final class Leftovers {
    private static final Set<String> ACTIVE =
            Set.of("script", "iframe", "frame", "object", "embed", "applet", "svg", "math", "audio", "video", "canvas");
    private static final Set<String> FORMS = Set.of("form", "input", "button", "select", "textarea");

    private final Page page;
    private final StoryPlace place;
    private final List<Discarded> discarded = new ArrayList<>();

    private Leftovers(Page page, StoryPlace place) {
        this.page = page;
        this.place = place;
    }

    static List<Discarded> find(Page page, StoryPlace place, List<Picture> pictures) {
        var leftovers = new Leftovers(page, place);
        leftovers.texts(pictures);
        leftovers.hazards();
        return leftovers.discarded;
    }

    private void texts(List<Picture> pictures) {
        var used = new BitSet();
        place.blocks().forEach(used::set);
        pictures.forEach(p -> p.caption().forEach(used::set));
        var seen = new HashSet<String>();
        var outline = page.outline();
        for (int i = 0; i < outline.blocks().size(); i++) {
            var block = outline.block(i);
            if (used.get(i) || i == place.title().block()) {
                seen.add(block.text());
                continue;
            }
            boolean outside = !outline.contains(place.element(), block.element());
            var reason = outside ? Reason.OUTSIDE : seen.contains(block.text()) ? Reason.REPEATED : Reason.FOREIGN;
            discarded.add(new Discarded(block.text(), reason));
        }
    }

    private void hazards() {
        page.outline().element(place.element()).traverse((node, depth) -> {
            if (node instanceof Element element) {
                hazards(element);
            }
        });
    }

    private void hazards(Element element) {
        var tag = element.normalName();
        if (ACTIVE.contains(tag)) {
            add(element, element.hasAttr("src") ? element.attr("src") : element.attr("data"), Reason.ACTIVE);
        } else if (FORMS.contains(tag)) {
            add(element, element.attr("action"), Reason.FORM);
        } else if (tag.equals("img")) {
            picture(element);
        } else if (tag.equals("a") && element.hasAttr("href") && Addresses.isUnsafe(element.attr("href"))) {
            add(element, element.attr("href"), Reason.UNSAFE_ADDRESS);
        }
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().startsWith("on")) {
                    add(element, attribute.getKey(), Reason.ACTIVE);
                }
            }
        }
    }

    private void picture(Element image) {
        var source = image.attr("src");
        if (source.strip().regionMatches(true, 0, "data:", 0, 5)) {
            if (Addresses.embedded(image, "src").isEmpty()) {
                add(image, "data:", Reason.EMBEDDED_PICTURE);
            }
        } else if (Addresses.isUnsafe(source)) {
            add(image, source, Reason.UNSAFE_ADDRESS);
        } else if (FigureFinder.isTracker(image)) {
            add(image, source, Reason.TRACKER);
        }
    }

    private void add(Element element, String what, Reason reason) {
        var told = Plain.of(what);
        var shown = told.length() > 200 ? told.substring(0, 200) : told;
        discarded.add(new Discarded(("<" + element.normalName() + "> " + shown).strip(), reason));
    }
}
