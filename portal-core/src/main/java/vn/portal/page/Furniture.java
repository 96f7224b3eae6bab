package vn.portal.page;

import java.util.Set;
import java.util.regex.Pattern;
import vn.portal.text.Folding;

/** Knows the words that sites put around every story, whatever it tells. */
final class Furniture {
    private static final int LONGEST = 60;
    private static final int LONGEST_ROW = 400;
    private static final Pattern BETWEEN = Pattern.compile("[|•·»›]|\\s[-–>/]\\s");
    private static final Set<String> MENU = Set.of(
            "ban do",
            "ban in",
            "binh luan",
            "chia se",
            "co chu",
            "dang ky",
            "dang nhap",
            "dang xuat",
            "danh muc",
            "doc tiep",
            "english",
            "facebook",
            "gioi thieu",
            "gop y",
            "gui binh luan",
            "gui email",
            "gui mail",
            "gui phan hoi",
            "hoi dap",
            "in bai",
            "in bai viet",
            "in trang",
            "len dau trang",
            "lien he",
            "lien ket",
            "lien ket web",
            "lien ket website",
            "menu",
            "mat khau",
            "phan hoi",
            "quay lai",
            "quen mat khau",
            "rss",
            "so do cong",
            "so do trang",
            "so do website",
            "su kien",
            "ten dang nhap",
            "thu dien tu",
            "tieng anh",
            "tieng viet",
            "tim kiem",
            "tim kiem nang cao",
            "tin dia phuong",
            "tin hoat dong",
            "tin moi",
            "tin noi bat",
            "tin tuc",
            "tin tuc su kien",
            "trang chu",
            "ve dau trang",
            "video",
            "xem them",
            "xem tiep",
            "zalo");
    private static final Set<String> RELATED = Set.of(
            "bai lien quan",
            "bai viet cung chuyen muc",
            "bai viet khac",
            "bai viet lien quan",
            "cac bai da dang",
            "cac bai khac",
            "cac bai viet khac",
            "cac tin bai khac",
            "cac tin cu hon",
            "cac tin da dang",
            "cac tin da dua",
            "cac tin khac",
            "cac tin lien quan",
            "cac tin moi hon",
            "lesen sie auch",
            "mehr zum thema",
            "nhung tin bai khac",
            "nhung tin cu hon",
            "nhung tin moi hon",
            "related articles",
            "related news",
            "related posts",
            "related stories",
            "tin bai cung chuyen muc",
            "tin bai khac",
            "tin bai lien quan",
            "tin cu hon",
            "tin cung chuyen muc",
            "tin cung loai",
            "tin da dang",
            "tin khac",
            "tin lien quan",
            "tin moi hon",
            "tin tuc khac",
            "tin tuc lien quan");
    /** What portal software writes where the editor wrote no text alternative. */
    private static final Set<String> PLACEHOLDERS =
            Set.of("anh tin bai", "hinh anh tin bai", "image", "img", "no image", "noimage", "photo");

    private Furniture() {}

    static boolean isMenu(String line) {
        var folded = folded(line);
        return MENU.contains(folded) || isRow(line) || isBreadcrumb(line, folded) || isBanner(folded);
    }

    /** Several words of the menu on one line, with marks between them. */
    private static boolean isRow(String line) {
        if (line.length() > LONGEST_ROW) {
            return false;
        }
        var parts = BETWEEN.splitAsStream(line)
                .map(Furniture::folded)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() > 1 && MENU.containsAll(parts);
    }

    static boolean startsOtherStories(String line) {
        return RELATED.contains(folded(line));
    }

    static boolean isPlaceholder(String line) {
        return PLACEHOLDERS.contains(folded(line));
    }

    private static boolean isBreadcrumb(String line, String folded) {
        return folded.startsWith("trang chu ") && (line.contains(">") || line.contains("»") || line.contains("/"));
    }

    private static boolean isBanner(String folded) {
        return folded.startsWith("cong thong tin dien tu ") || folded.startsWith("trang thong tin dien tu ");
    }

    /** Folded, without the marks that stand around buttons; empty for a long line, which is no button. */
    private static String folded(String line) {
        if (line.length() > 2 * LONGEST) {
            return "";
        }
        int start = 0;
        int end = line.length();
        while (start < end && !Character.isLetterOrDigit(line.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(line.charAt(end - 1))) {
            end--;
        }
        return Folding.fold(line.substring(start, end));
    }
}
