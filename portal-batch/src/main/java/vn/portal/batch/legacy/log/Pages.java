package vn.portal.batch.legacy.log;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what readers saw from what their browsers fetched beside it. */
final class Pages {
    private static final Set<String> ASSETS = Set.of(
            "css",
            "js",
            "mjs",
            "map",
            "png",
            "jpg",
            "jpeg",
            "gif",
            "ico",
            "svg",
            "webp",
            "avif",
            "bmp",
            "woff",
            "woff2",
            "ttf",
            "eot",
            "otf",
            "mp3",
            "mp4",
            "flv",
            "swf",
            "webm",
            "ogg",
            "wav",
            "avi",
            "txt",
            "xml",
            "json",
            "axd",
            "pdf",
            "doc",
            "docx",
            "xls",
            "xlsx",
            "ppt",
            "pptx",
            "zip",
            "rar",
            "7z",
            "gz",
            "rss",
            "atom",
            "webmanifest");
    /** What senders of letters and social networks hang on to an address. */
    private static final Pattern TRACKING = Pattern.compile("(?<=[?&])(?:utm_\\w+|fbclid|gclid|zarsrc|_ga)=[^&]*&?");

    private Pages() {}

    /** Whether somebody saw a page. */
    static boolean isView(Request request) {
        boolean answered = request.status() == 200 || request.status() == 304 || request.status() == 0;
        return answered && request.method().equals("GET") && !isAsset(request.address());
    }

    private static boolean isAsset(String address) {
        int query = address.indexOf('?');
        int end = query < 0 ? address.length() : query;
        int dot = address.lastIndexOf('.', end - 1);
        return dot > address.lastIndexOf('/', end - 1)
                && ASSETS.contains(address.substring(dot + 1, end).toLowerCase(Locale.ROOT));
    }

    /** An address as it is counted: without what only tells where a reader came from. */
    static String address(String written) {
        int fragment = written.indexOf('#');
        var address = fragment < 0 ? written : written.substring(0, fragment);
        if (address.indexOf('?') < 0) {
            return address;
        }
        var bare = TRACKING.matcher(address).replaceAll("");
        return bare.endsWith("?") || bare.endsWith("&") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
