package vn.portal.batch.legacy.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** How a workbook's cells are set, by the numbers of their styles. */
final class XlsxStyles extends XmlReading {
    private static final Format GENERAL = new Format(0, "General");

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Font> fonts = new ArrayList<>();
    private final List<Format> formats = new ArrayList<>();
    private final List<Integer> fontsOfCells = new ArrayList<>();
    private boolean inFonts;
    private boolean inCells;
    private @Nullable String name;
    private boolean bold;
    private boolean italic;

    /** How a number is shown: {@code 14, "d/m/yyyy"}. */
    record Format(int number, String code) {}

    Font font(int style) {
        int font = style >= 0 && style < fontsOfCells.size() ? fontsOfCells.get(style) : 0;
        return font >= 0 && font < fonts.size() ? fonts.get(font) : Font.UNKNOWN;
    }

    Format format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : GENERAL;
    }

    @Override
    void begin(String element, XMLStreamReader xml) {
        switch (element) {
            case "numFmt" -> codes.put(XlsxReader.number(attribute(xml, "numFmtId")), attribute(xml, "formatCode"));
            case "fonts" -> inFonts = true;
            case "font" -> {
                name = null;
                bold = false;
                italic = false;
            }
            case "name" -> name = attribute(xml, "val");
            case "b" -> bold = isOn(xml);
            case "i" -> italic = isOn(xml);
            case "cellXfs" -> inCells = true;
            case "xf" -> {
                if (inCells) {
                    fontsOfCells.add(XlsxReader.number(attribute(xml, "fontId")));
                    formats.add(format(attribute(xml, "numFmtId")));
                }
            }
            default -> {}
        }
    }

    static boolean isOn(XMLStreamReader xml) {
        return !attribute(xml, "val").matches("0|false");
    }

    private Format format(String id) {
        int number = XlsxReader.number(id);
        var builtin = number < 0 ? null : BuiltinFormats.getBuiltinFormat(number);
        var code = codes.getOrDefault(number, builtin == null ? GENERAL.code() : builtin);
        return number < 0 ? GENERAL : new Format(number, code);
    }

    @Override
    void end(String element) {
        switch (element) {
            case "fonts" -> inFonts = false;
            case "cellXfs" -> inCells = false;
            case "font" -> {
                if (inFonts) {
                    fonts.add(new Font(name, bold, italic));
                }
            }
            default -> {}
        }
    }
}
