package vn.portal.batch.legacy.office;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The texts that a workbook's cells name by their number, run by run. */
final class XlsxTexts extends XmlReading {
    private final List<List<Run>> texts = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private List<Run> runs = new ArrayList<>();
    private int letters;
    private int spoken;
    private boolean inText;
    private boolean isSet;
    private @Nullable String name;
    private boolean bold;
    private boolean italic;

    /** @param font null where it is the cell's */
    private record Run(String text, @Nullable Font font) {}

    /** Writes a text down; nothing where there is none of that number. */
    void write(int number, Font ofCell, Manuscript into) {
        if (number >= 0 && number < texts.size()) {
            texts.get(number).forEach(run -> into.text(run.text(), run.font() == null ? ofCell : run.font()));
        }
    }

    @Override
    void begin(String element, XMLStreamReader xml) {
        switch (element) {
            case "si" -> runs = new ArrayList<>();
            case "r" -> isSet = false;
            case "rPr" -> {
                isSet = true;
                name = null;
                bold = false;
                italic = false;
            }
            case "rFont" -> name = attribute(xml, "val");
            case "b" -> bold = XlsxStyles.isOn(xml);
            case "i" -> italic = XlsxStyles.isOn(xml);
            // how a word is pronounced
            case "rPh" -> spoken++;
            case "t" -> inText = spoken == 0;
            default -> {}
        }
    }

    @Override
    void text(String text) throws TooLargeException {
        if (inText) {
            run.append(text);
            letters += text.length();
            if (letters > Manuscript.MOST_LETTERS * 4) {
                throw new TooLargeException("xl/sharedStrings.xml");
            }
        }
    }

    @Override
    void end(String element) {
        switch (element) {
            case "rPh" -> spoken--;
            case "t" -> {
                inText = false;
                runs.add(new Run(run.toString(), isSet ? new Font(name, bold, italic) : null));
                run.setLength(0);
            }
            case "si" -> {
                texts.add(runs);
                isSet = false;
            }
            default -> {}
        }
    }
}
