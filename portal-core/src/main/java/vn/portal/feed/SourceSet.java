package vn.portal.feed;

/** The {@code srcset} of a picture: addresses with descriptors, as the HTML standard splits them. */
final class SourceSet {
    private SourceSet() {}

    static String absolute(Address base, String value) {
        var out = new StringBuilder(value.length());
        int at = skip(value, 0);
        while (at < value.length()) {
            int end = endOfAddress(value, at);
            String written = value.substring(at, end);
            // a comma right behind an address ends the candidate, one inside belongs to the address
            String address = withoutCommas(written);
            int next = address.length() < written.length() ? end : endOfDescriptors(value, end);
            String descriptors = value.substring(end, next).strip();
            out.append(out.isEmpty() ? "" : ", ").append(base.resolve(address));
            out.append(descriptors.isEmpty() ? "" : " ").append(descriptors);
            at = skip(value, next);
        }
        return out.toString();
    }

    private static int endOfAddress(String value, int at) {
        int end = at;
        while (end < value.length() && !isBlank(value.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int endOfDescriptors(String value, int at) {
        int depth = 0;
        for (int i = at; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' && depth == 0) {
                return i;
            }
            depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
        }
        return value.length();
    }

    private static int skip(String value, int at) {
        int next = at;
        while (next < value.length() && (isBlank(value.charAt(next)) || value.charAt(next) == ',')) {
            next++;
        }
        return next;
    }

    private static String withoutCommas(String address) {
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == ',') {
            end--;
        }
        return address.substring(0, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
