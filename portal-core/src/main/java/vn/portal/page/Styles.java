package vn.portal.page;

/** What the style of an element says, however it is spaced and whatever its case. */
final class Styles {
    private Styles() {}

    /** @param declaration in lower case without spaces: {@code display:none} */
    static boolean says(String style, String declaration) {
        for (int start = 0; start + declaration.length() <= style.length(); start++) {
            if (Character.toLowerCase(style.charAt(start)) == declaration.charAt(0)
                    && saysAt(style, start, declaration)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysAt(String style, int start, String declaration) {
        int at = start;
        for (int i = 0; i < declaration.length(); i++, at++) {
            while (at < style.length() && i > 0 && style.charAt(at) == ' ') {
                at++;
            }
            if (at == style.length() || Character.toLowerCase(style.charAt(at)) != declaration.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
