package vn.portal.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells a link to a file, which is part of what is told, from one that leads elsewhere. */
final class FileLinks {
    private static final Pattern FILE =
            Pattern.compile("(?i)\\.(?:pdf|docx?|xlsx?|pptx?|rtf|odt|ods|zip|rar|7z)(?:[?#]|$)");

    private FileLinks() {}

    static boolean isFile(Element link) {
        return FILE.matcher(link.attr("href")).find();
    }

    static boolean leadsElsewhere(Element element) {
        return element.normalName().equals("a") && !isFile(element);
    }
}
