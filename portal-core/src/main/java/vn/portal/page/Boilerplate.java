package vn.portal.page;

import java.util.List;
import java.util.Locale;

/** Lines that stand on every page of a site, whatever it tells: whose it is, and how to reach them. */
final class Boilerplate {
    private static final int LONGEST = 600;
    private static final List<String> RIGHTS = List.of(
            "©",
            "(c) 20",
            "(c) 19",
            "copyright",
            "all rights reserved",
            "alle rechte vorbehalten",
            "tous droits réservés",
            "bản quyền thuộc",
            "bản quyền ©",
            "ghi rõ nguồn",
            "giấy phép số",
            "giấy phép thiết lập",
            "chịu trách nhiệm chính",
            "chịu trách nhiệm nội dung",
            "terms of use",
            "terms of service",
            "privacy policy");
    private static final List<String> CONTACTS =
            List.of("địa chỉ", "điện thoại", "đt", "tel", "phone", "fax", "hotline", "email", "e-mail", "trụ sở");

    private Boilerplate() {}

    static boolean isImprint(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        return RIGHTS.stream().anyMatch(lower::contains) || isContact(lower);
    }

    /** Two ways or more to reach somebody, each with its label. */
    private static boolean isContact(String lower) {
        if (lower.indexOf(':') < 0) {
            return false;
        }
        return CONTACTS.stream().filter(label -> isLabelled(lower, label)).count() > 1;
    }

    private static boolean isLabelled(String lower, String label) {
        int at = lower.indexOf(label);
        if (at < 0 || at > 0 && Character.isLetter(lower.charAt(at - 1))) {
            return false;
        }
        int next = at + label.length();
        while (next < lower.length() && lower.charAt(next) == ' ') {
            next++;
        }
        return next < lower.length() && (lower.charAt(next) == ':' || lower.charAt(next) == '.');
    }
}
