package vn.portal.feed.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.model.When;
import vn.portal.notice.Origin;

/** Reads feedparser's files and holds what we read against what feedparser expects. */
final class FeedCorpus {
    /** Fields that our model has not: Atom 0.3's info, podcasts, places, chapters, threads, RSS's cloud and input, … */
    private static final Set<String> NOT_OURS = Set.of(
            "info",
            "info_detail",
            "where",
            "itunes_block",
            "itunes_explicit",
            "itunes_duration",
            "psc_chapters",
            "thr_in-reply-to",
            "cloud",
            "textinput",
            "validity_start",
            "validity_start_parsed",
            "validity_end",
            "validity_end_parsed",
            "wfw_commentrss",
            "wfw_comment",
            "media_player",
            "madeup_element",
            "docs",
            "license",
            "newlocation",
            "etag",
            "modified_parsed",
            "feed.created_parsed",
            "image.width",
            "image.description",
            "image.link",
            "entries.publisher",
            "entries.publisher_detail",
            "entries.image");

    /** Where feedparser serves the files that it reads over HTTP. */
    private static final String SERVED = "http://127.0.0.1:8097/";

    private final Path folder;

    FeedCorpus(Path folder) {
        this.folder = folder;
    }

    /** What came of one assertion. */
    enum Verdict {
        RIGHT,
        WRONG,
        NOT_OURS
    }

    record Judged(String file, String path, Verdict verdict, String expected, String found) {}

    List<Judged> judge() throws IOException {
        var judged = new ArrayList<Judged>();
        for (var line : Files.readAllLines(folder.resolve("expectations.jsonl"))) {
            var row = JsonMapper.shared().readTree(line);
            String file = row.get("file").asString();
            var names = FeedparserNames.of(read(file, row.get("headers")));
            for (var claim : row.path("asserts")) {
                judged.add(judge(file, claim, names));
            }
        }
        return judged;
    }

    ReadFeed read(String file, JsonNode headers) {
        var hints = FeedHints.of(Origin.of("corpus", file));
        if (file.contains("/http_")) {
            hints = hints.withAddress(URI.create(SERVED));
        }
        for (var header : headers.properties()) {
            hints = switch (header.getKey().toLowerCase(Locale.ROOT)) {
                case "content-type" -> hints.withContentType(header.getValue().asString());
                case "content-location" ->
                    hints.withAddress(
                            URI.create(SERVED).resolve(header.getValue().asString()));
                case "content-language" -> hints.withLanguage(header.getValue().asString());
                default -> hints;
            };
        }
        try {
            return FeedReader.read(Files.readAllBytes(folder.resolve("files").resolve(file)), hints);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Judged judge(String file, JsonNode claim, Map<String, Object> names) {
        var steps = new ArrayList<Object>();
        claim.get("path").forEach(step -> steps.add(step.isNumber() ? step.asInt() : step.asString()));
        var value = at(names, steps);
        var expected = claim.path("value");
        boolean right = switch (claim.get("op").asString()) {
            case "eq" -> equal(expected, value);
            case "ne" -> !equal(expected, value);
            case "true" -> Boolean.TRUE.equals(value);
            case "false" -> Boolean.FALSE.equals(value) || value == null;
            case "len" -> value instanceof List<?> list && list.size() == expected.asInt();
            case "absent" -> value == null;
            case "notin" -> value instanceof Map<?, ?> map && !map.containsKey(expected.asString());
            default -> throw new IllegalArgumentException("unknown op in " + claim);
        };
        var verdict = isOurs(file, steps) && !isDecidedOtherwise(file, steps, expected)
                ? right ? Verdict.RIGHT : Verdict.WRONG
                : Verdict.NOT_OURS;
        return new Judged(file, steps.toString(), verdict, expected.toString(), String.valueOf(value));
    }

    /**
     * That text/xml is ASCII whatever it declares was RFC 3023's rule and was taken back by RFC 7303; the encodings of
     * other scripts are not guessed (feedparser needs another library for it).
     */
    private static boolean isDecidedOtherwise(String file, List<Object> steps, JsonNode expected) {
        return steps.equals(List.of("encoding"))
                && (expected.asString().equals("us-ascii") && file.contains("/http_text_")
                        || file.contains("/chardet/"));
    }

    /** Sanitising is the page's affair. */
    private static boolean isOurs(String file, List<Object> steps) {
        String first = steps.get(0).toString();
        if (first.equals("bozo")) {
            return true;
        }
        if (file.contains("/sanitize/")) {
            return false;
        }
        for (var step : steps) {
            if (NOT_OURS.contains(step.toString()) || NOT_OURS.contains(first + "." + step)) {
                return false;
            }
        }
        return !NOT_OURS.contains(steps.size() > 2 ? steps.get(1) + "." + steps.get(2) : "");
    }

    private static @Nullable Object at(Object value, List<Object> steps) {
        Object found = value;
        for (var step : steps) {
            if (found instanceof Map<?, ?> map) {
                found = map.get(step);
            } else if (found instanceof List<?> list && step instanceof Integer i) {
                found = i >= 0 && i < list.size() ? list.get(i) : null;
            } else {
                return null;
            }
        }
        return found;
    }

    private static boolean equal(JsonNode expected, @Nullable Object found) {
        if (found instanceof When when) {
            return expected.isArray()
                    && instant(expected).equals(when.start(ZoneOffset.UTC).atOffset(ZoneOffset.UTC));
        }
        if (expected.isObject() && found instanceof Map<?, ?> map) {
            return expected.properties().stream().allMatch(e -> equal(e.getValue(), map.get(e.getKey())));
        }
        if (found instanceof String text && expected.isString()) {
            if (expected.asString().startsWith("rss091")) {
                return text.equals("rss091"); // Netscape's and UserLand's are one to us
            }
            return text.equals(expected.asString()) || sameHtml(text, expected.asString());
        }
        if (expected.isNull()) {
            return found == null;
        }
        return found != null && expected.asString().equals(found.toString());
    }

    private static OffsetDateTime instant(JsonNode tuple) {
        return OffsetDateTime.of(
                tuple.get(0).asInt(),
                tuple.get(1).asInt(),
                tuple.get(2).asInt(),
                tuple.get(3).asInt(),
                tuple.get(4).asInt(),
                tuple.get(5).asInt(),
                0,
                ZoneOffset.UTC);
    }

    /** Texts are kept raw here and written anew there: the same HTML is the same. */
    private static boolean sameHtml(String one, String other) {
        return (one.indexOf('<') >= 0 || one.indexOf('&') >= 0) && html(one).equals(html(other));
    }

    private static String html(String text) {
        var document = Jsoup.parseBodyFragment(text);
        for (var element : document.getAllElements()) {
            var attributes = new TreeMap<String, String>();
            element.attributes().forEach(a -> attributes.put(a.getKey(), a.getValue()));
            element.clearAttributes();
            attributes.forEach((name, value) -> {
                if (!name.startsWith("xmlns")) {
                    element.attr(name, value);
                }
            });
        }
        document.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
        return document.body().html();
    }
}
