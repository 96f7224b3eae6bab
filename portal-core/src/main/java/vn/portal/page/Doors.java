package vn.portal.page;

import java.util.List;
import java.util.regex.Pattern;
import vn.portal.text.Folding;

/** Pages that stand in a page's place: a server's word that there is none, a door that asks who is there. */
final class Doors {
    /** What a server says is said in few words. */
    private static final int LONGEST = 800;

    private static final int LONGEST_TITLE = 80;
    private static final Pattern ERROR = Pattern.compile(
            "(?:.*\\W)?(?:(?:error|loi|http)[ :#-]*[45]\\d\\d|[45]\\d\\d[ :|-]+(?:error|loi|not found|forbidden|unauthorized|gone"
                    + "|khong tim thay.*|internal server error|bad gateway|service unavailable|bad request)"
                    + "|(?:page|file|object|site|document|resource|trang|duong dan|noi dung|bai viet)(?: web| nay| ban tim| ban yeu cau| you requested)?"
                    + " (?:was |is |could |can |cannot |can't )?(?:not be |be )?(?:not found|khong ton tai|khong tim thay|found)"
                    + "|khong tim thay (?:trang|duong dan|noi dung|bai viet)|not found|page cannot be (?:found|displayed)"
                    + "|(?:access|truy cap) (?:denied|bi tu choi)|forbidden|internal server error|bad gateway"
                    + "|service unavailable|runtime error|server error in .*application.*|index of /.*)(?:\\W.*)?");
    private static final Pattern LOGIN = Pattern.compile("(?:.*\\W)?(?:dang nhap|log ?in|sign ?in|log ?on)(?:\\W.*)?");

    private Doors() {}

    /** @param text how much there is to read */
    static PageKind kind(Page page, StoryPlace place, int text) {
        if (text > LONGEST) {
            return PageKind.STORY;
        }
        var titles = List.of(
                Folding.fold(page.head().title()), Folding.fold(place.title().text()));
        if (titles.stream()
                .anyMatch(t -> t.length() <= LONGEST_TITLE && ERROR.matcher(t).matches())) {
            return PageKind.ERROR;
        }
        boolean asks = page.document().selectFirst("input[type=password]") != null;
        boolean says = titles.stream()
                .anyMatch(t -> t.length() <= LONGEST_TITLE && LOGIN.matcher(t).matches());
        return asks && says ? PageKind.LOGIN : PageKind.STORY;
    }
}
