package vn.portal.batch.publish.redirect;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address of an old portal without its host, decoded: all ways of writing it are one.
 *
 * <pre>{@code
 * OldAddress.of("http://www.cu.example/Tin/index.php?op=L%E1%BB%85+h%E1%BB%99i&nv=news#dau")
 * // path /Tin, query {nv=news, op=Lễ hội}
 * }</pre>
 *
 * @param path without a slash at its end, without the name of a folder's own page; {@code /} for the topmost
 * @param query what is asked, by names in small letters; of a name that stands there twice the first
 */
record OldAddress(String path, SortedMap<String, String> query) {
    /** Group 1 of a decoded path is its plain form; every server's rules use this very pattern. */
    static final String PLAIN = "^(/(?:.*?[^/])??)/*(?:(?<=/)(?:index|default|home)\\.\\w{2,5})?(?:;.*)?$";

    private static final Pattern PATH = Pattern.compile(PLAIN, Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:https?:)?//[^/?#]*+([^?#]*+)(?:\\?([^#]*+))?.*+|" + "(/[^?#]*+)(?:\\?([^#]*+))?.*+",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** What only campaigns and counters add to an address; it never says which page. */
    private static final Pattern TRACKING = Pattern.compile("utm_\\w+|fbclid|gclid|zarsrc|_ga|_gl");
    /** Of other names no rule is made: they would be read as something else in one configuration or another. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.~\\[\\]-]+");

    /** Servers read no longer ones from their configuration. */
    private static final int LONGEST = 2000;

    /** What is written; empty where it is no address of a web page, or one that no server can be told of. */
    static Optional<OldAddress> of(String written) {
        var matcher = WRITTEN.matcher(written.strip());
        if (written.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        var path = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
        var query = matcher.group(1) == null ? matcher.group(4) : matcher.group(2);
        return decoded(path).flatMap(plain -> of(plain, query == null ? "" : query));
    }

    private static Optional<OldAddress> of(String path, String query) {
        var matcher = PATH.matcher(steps(path));
        var asked = asked(query);
        return matcher.matches() && asked.isPresent()
                ? Optional.of(new OldAddress(matcher.group(1), asked.get()))
                : Optional.empty();
    }

    /** Without steps to and fro, as servers read it. */
    private static String steps(String path) {
        var steps = new ArrayDeque<String>();
        var all = path.split("/", -1);
        for (var step : all) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        var plain = "/" + String.join("/", steps);
        return plain.length() > 1 && all[all.length - 1].isEmpty() ? plain + "/" : plain;
    }

    private static Optional<SortedMap<String, String>> asked(String query) {
        var asked = new TreeMap<String, String>();
        for (var parameter : query.replace("&amp;", "&").split("&")) {
            int sign = parameter.indexOf('=');
            var name = decoded(sign < 0 ? parameter : parameter.substring(0, sign));
            var value = sign < 0
                    ? Optional.of("")
                    : decoded(parameter.substring(sign + 1).replace('+', ' '));
            if (name.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            var small = folded(name.get());
            boolean counts =
                    NAME.matcher(small).matches() && !TRACKING.matcher(small).matches();
            if (counts && !value.get().isEmpty()) {
                asked.putIfAbsent(small, value.get());
            }
        }
        return Optional.of(asked);
    }

    /** Empty where it is not UTF-8, or holds what no configuration can. */
    static Optional<String> decoded(String text) {
        if (text.indexOf('%') < 0) {
            return readable(text);
        }
        var bytes = new ByteArrayOutputStream(text.length());
        var written = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < written.length; i++) {
            int hex = written[i] == '%' && i + 2 < written.length ? hex(written[i + 1], written[i + 2]) : -1;
            bytes.write(hex < 0 ? written[i] : hex);
            i += hex < 0 ? 0 : 2;
        }
        try {
            var decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return readable(decoded);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> readable(String decoded) {
        return decoded.chars().anyMatch(Character::isISOControl) ? Optional.empty() : Optional.of(decoded);
    }

    private static int hex(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first << 4 | second;
    }

    /** The address as it is, and composed where it is not: links were written with either. */
    Stream<OldAddress> spellings() {
        if (isComposed(path) && query.values().stream().allMatch(OldAddress::isComposed)) {
            return Stream.of(this);
        }
        var composed = new TreeMap<String, String>();
        query.forEach((name, value) -> composed.put(composed(name), composed(value)));
        return Stream.of(this, new OldAddress(composed(path), composed)).distinct();
    }

    private static boolean isComposed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** For people. */
    String shown() {
        return query.entrySet().stream()
                .map(asked -> asked.getKey() + "=" + asked.getValue())
                .collect(Collectors.joining("&", path + (query.isEmpty() ? "" : "?"), ""));
    }

    String value(String name) {
        return query.getOrDefault(name, "");
    }

    /** Small letters where servers do not tell them from capitals: in ASCII alone. */
    static String folded(String text) {
        int i = 0;
        while (i < text.length() && (text.charAt(i) < 'A' || text.charAt(i) > 'Z')) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        var folded = new StringBuilder(text);
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return folded.toString();
    }
}
