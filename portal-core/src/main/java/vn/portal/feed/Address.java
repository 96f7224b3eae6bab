package vn.portal.feed;

import java.net.URI;
import java.util.Locale;

/**
 * Resolves an address as a browser would, however it is written.
 *
 * <p>By RFC 3986 §5.2, but on plain strings: {@link URI} gives up on the spaces, brackets and Vietnamese letters that old
 * pages have in their addresses, and those are passed on. A backslash counts as a slash.
 *
 * <pre>{@code
 * Address.resolve(URI.create("https://a.example/tin/1.html"), "../anh/lễ hội.jpg")
 * // "https://a.example/anh/lễ%20hội.jpg"
 * }</pre>
 */
public final class Address {
    private final String scheme;
    private final String authority;
    private final String path;
    private final String query;

    /** What references are relative to, taken apart once for many. */
    Address(URI base) {
        scheme = base.getScheme() + ":";
        authority = base.getRawAuthority() == null ? "" : "//" + base.getRawAuthority();
        path = base.getRawPath() == null || base.getRawPath().isEmpty() ? "/" : base.getRawPath();
        query = base.getRawQuery() == null ? "" : "?" + base.getRawQuery();
    }

    public static String resolve(URI base, String reference) {
        return new Address(base).resolve(reference);
    }

    String resolve(String reference) {
        String written = isTidy(reference) ? reference : tidied(reference);
        return hasScheme(written) ? written : resolved(written);
    }

    private static boolean isTidy(String reference) {
        for (int i = 0; i < reference.length(); i++) {
            if (reference.charAt(i) <= ' ' || Character.isWhitespace(reference.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** An address without surrounding blanks, line breaks within, and spaces. */
    private static String tidied(String reference) {
        var tidy = new StringBuilder(reference.length());
        String stripped = reference.strip();
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c == ' ') {
                tidy.append("%20");
            } else if (c > ' ') {
                tidy.append(c);
            }
        }
        return tidy.toString();
    }

    private static boolean hasScheme(String reference) {
        int end = 0;
        while (end < reference.length() && isOfScheme(reference.charAt(end))) {
            end++;
        }
        return end > 0
                && end < reference.length()
                && reference.charAt(end) == ':'
                && Character.isLetter(reference.charAt(0));
    }

    private static boolean isOfScheme(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
    }

    private String resolved(String reference) {
        int end = endOfPath(reference);
        String way = reference.substring(0, end).replace('\\', '/');
        String rest = reference.substring(end);
        if (way.startsWith("//")) {
            return scheme + way + rest;
        }
        if (way.isEmpty()) {
            return scheme + authority + path + (rest.startsWith("?") ? rest : query + rest);
        }
        String whole = way.startsWith("/") ? way : path.substring(0, path.lastIndexOf('/') + 1) + way;
        return scheme + authority + withoutDots(whole) + rest;
    }

    private static int endOfPath(String reference) {
        for (int i = 0; i < reference.length(); i++) {
            if (reference.charAt(i) == '?' || reference.charAt(i) == '#') {
                return i;
            }
        }
        return reference.length();
    }

    /** RFC 3986 §5.2.4, for a path that starts with a slash. */
    private static String withoutDots(String path) {
        if (!path.contains("/.") && path.indexOf('%') < 0) {
            return path;
        }
        var kept = new StringBuilder(path.length());
        int from = 0;
        while (from < path.length()) {
            int slash = path.indexOf('/', from + 1);
            int end = slash < 0 ? path.length() : slash;
            String segment = dots(path.substring(from + 1, end));
            if (segment.equals("..")) {
                kept.setLength(Math.max(0, kept.lastIndexOf("/")));
            } else if (!segment.equals(".")) {
                kept.append(path, from, end);
            }
            if (end == path.length() && (segment.equals(".") || segment.equals(".."))) {
                kept.append('/');
            }
            from = end;
        }
        return kept.toString();
    }

    private static String dots(String segment) {
        return segment.length() > "%2e%2e".length()
                ? segment
                : segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
    }
}
