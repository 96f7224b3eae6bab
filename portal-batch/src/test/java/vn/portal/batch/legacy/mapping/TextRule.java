package vn.portal.batch.legacy.mapping;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The rule by which the truth files beside the dumps make a text of a body. */
final class TextRule {
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\f\\r\\u00A0]+");

    private TextRule() {}

    static String text(String html) {
        var text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(words.getWholeText());
                        } else if (node instanceof Element element && separates(element)) {
                            text.append(' ');
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element && separates(element)) {
                            text.append(' ');
                        }
                    }
                },
                Jsoup.parseBodyFragment(html.replace("\0", "")).body());
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    static String text80(String html) {
        var text = text(html);
        return text.substring(0, text.offsetByCodePoints(0, Math.min(80, text.codePointCount(0, text.length()))));
    }

    private static boolean separates(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }
}
