package vn.portal.validation;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** Where in a content a violation lies ({@code figures[0].alt}). */
final class Paths {
    private Paths() {}

    /** The path as a reader of the JSON would write it, without the names that containers give to their elements. */
    static String text(Path path) {
        var text = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                text.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                text.append(text.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return text.toString();
    }

    /** Paths in the order of their characters, but runs of digits by their number: {@code [2]} before {@code [10]}. */
    static int compare(String one, String other) {
        int i = 0;
        while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        while (i > 0 && isDigit(one.charAt(i - 1))) {
            // back to where the number begins in whose midst they part
            i--;
        }
        int digits = digits(one, i) - digits(other, i);
        return digits != 0 && digits(one, i) > 0 && digits(other, i) > 0
                ? digits
                : one.substring(i).compareTo(other.substring(i));
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end - from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
