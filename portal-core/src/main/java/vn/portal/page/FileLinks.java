package vn.portal.page;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells a link to a file, which is part of what is told, from one that leads elsewhere. */
final class FileLinks {
    private static final Set<String> FILES =
            Set.of("pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "rtf", "odt", "ods", "zip", "rar", "7z");
    private static final Set<String> PICTURES = Set.of(".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp");
    private static final int LONGEST = 4;

    private FileLinks() {}

    static boolean isFile(Element link) {
        var address = link.attr("href");
        int mark = address.indexOf('#');
        int end = mark < 0 ? address.length() : mark;
        if (isFile(address, end)) {
            return true;
        }
        int query = address.indexOf('?');
        return query >= 0 && query < end && isFile(address, query);
    }

    /** Whether a link leads to a picture. */
    static boolean isPicture(Element link) {
        var address = link.attr("href").toLowerCase(Locale.ROOT);
        return PICTURES.stream().anyMatch(address::endsWith);
    }

    private static boolean isFile(String address, int end) {
        int dot = address.lastIndexOf('.', end - 1);
        return dot >= 0
                && end - dot - 1 <= LONGEST
                && dot < end - 1
                && FILES.contains(address.substring(dot + 1, end).toLowerCase(Locale.ROOT));
    }

    static boolean leadsElsewhere(Element element) {
        return element.normalName().equals("a") && !isFile(element);
    }
}
