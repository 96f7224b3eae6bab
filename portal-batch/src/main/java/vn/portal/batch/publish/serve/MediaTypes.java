package vn.portal.batch.publish.serve;

import java.util.Map;

/** What a site's files are, by their endings. */
final class MediaTypes {
    private static final String TEXT = "; charset=utf-8";
    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("html", "text/html" + TEXT),
            Map.entry("css", "text/css" + TEXT),
            Map.entry("js", "text/javascript" + TEXT),
            Map.entry("txt", "text/plain" + TEXT),
            Map.entry("csv", "text/csv" + TEXT),
            Map.entry("ics", "text/calendar" + TEXT),
            Map.entry("ttl", "text/turtle" + TEXT),
            Map.entry("json", "application/json"),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("xml", "application/xml"),
            Map.entry("rss", "application/rss+xml"),
            Map.entry("atom", "application/atom+xml"),
            Map.entry("opml", "text/x-opml"),
            Map.entry("yaml", "application/yaml"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("tif", "image/tiff"),
            Map.entry("webp", "image/webp"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("rtf", "application/rtf"),
            Map.entry("doc", "application/msword"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("zip", "application/zip"),
            Map.entry("rar", "application/vnd.rar"),
            Map.entry("7z", "application/x-7z-compressed"),
            Map.entry("gz", "application/gzip"));
    private static final String UNKNOWN = "application/octet-stream";

    private MediaTypes() {}

    /** The type of a file in a site; feeds are told from other XML and JSON by their folder. */
    static String of(String path) {
        var ending = path.substring(path.lastIndexOf('.') + 1);
        if (path.startsWith("feeds/")) {
            var name = path.substring(path.lastIndexOf('/') + 1);
            if (name.equals("rss.xml") || path.contains("/archive/") && name.endsWith(".rss.xml")) {
                return "application/rss+xml";
            }
            if (ending.equals("xml") && name.contains("atom")) {
                return "application/atom+xml";
            }
            if (ending.equals("json")) {
                return "application/feed+json";
            }
        }
        return BY_ENDING.getOrDefault(ending, UNKNOWN);
    }
}
