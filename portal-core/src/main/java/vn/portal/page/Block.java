package vn.portal.page;

/**
 * A run of visible text between two breaks.
 *
 * @param element the number of the block element that it stands in
 * @param tag that element's tag name
 * @param text composed of words and single spaces, never empty
 * @param linked how many of its characters lead elsewhere
 * @param numbered whether a digit stands in it, as in all that tells a date or a count
 */
record Block(int element, String tag, String text, int linked, boolean numbered) {
    double linkDensity() {
        return Math.min(1, (double) linked / text.length());
    }

    int length() {
        return text.length();
    }

    boolean isHeading() {
        return isHeading(tag);
    }

    static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }
}
