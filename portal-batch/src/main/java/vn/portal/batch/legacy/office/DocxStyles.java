package vn.portal.batch.legacy.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the named styles of a document say where a run says nothing itself. */
final class DocxStyles extends XmlReading {
    /** Styles that are based on each other in a circle must end somewhere. */
    private static final int DEEPEST = 20;

    private static final String DEFAULTS = "\0";

    private final Map<String, Named> styles = new HashMap<>();
    private Named now = new Named();
    private String id = DEFAULTS;

    private static final class Named {
        private String name = "";
        private String basedOn = "";
        private @Nullable String font;
        private boolean bold;
    }

    DocxStyles() {
        styles.put(DEFAULTS, now);
    }

    @Override
    void begin(String element, XMLStreamReader xml) {
        switch (element) {
            case "style" -> {
                now = new Named();
                id = attribute(xml, "styleId");
                styles.put(id, now);
                if (attribute(xml, "type").equals("paragraph")
                        && attribute(xml, "default").matches("1|true")) {
                    styles.put("", now);
                }
            }
            case "name" -> now.name = attribute(xml, "val").toLowerCase(Locale.ROOT);
            case "basedOn" -> now.basedOn = attribute(xml, "val");
            case "rFonts" -> now.font = font(xml, now.font);
            case "b" -> now.bold = !attribute(xml, "val").matches("0|false|off");
            default -> {}
        }
    }

    @Override
    void end(String element) {}

    /** The font of the letters that TCVN3 and VNI are made of. */
    static @Nullable String font(XMLStreamReader xml, @Nullable String otherwise) {
        var high = attribute(xml, "hAnsi");
        var name = high.isEmpty() ? attribute(xml, "ascii") : high;
        return name.isEmpty() ? otherwise : name;
    }

    @Nullable
    String font(String run, String paragraph) {
        var own = run.isEmpty() ? null : inherited(run);
        var of = own == null ? inherited(paragraph) : own;
        return of == null ? styles.getOrDefault(DEFAULTS, now).font : of;
    }

    private @Nullable String inherited(String id) {
        var style = styles.get(id);
        for (int depth = 0; style != null && depth < DEEPEST; depth++) {
            if (style.font != null) {
                return style.font;
            }
            style = style.basedOn.isEmpty() ? null : styles.get(style.basedOn);
        }
        return null;
    }

    boolean isHeading(String id) {
        var name = name(id);
        return name.startsWith("heading") || name.equals("title");
    }

    boolean isCaption(String id) {
        return name(id).startsWith("caption");
    }

    boolean isBold(String id) {
        var style = id.isEmpty() ? null : styles.get(id);
        return style != null && style.bold;
    }

    private String name(String id) {
        var style = styles.get(id);
        return style == null ? "" : style.name;
    }
}
