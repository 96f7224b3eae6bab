package vn.portal.batch.legacy.mapping;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.legacy.xml.WordPressText;

/** The steps that a mapping knows, by their names. */
final class Steps {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern COMMAS = Pattern.compile("[,;|\\r\\n]++");
    private static final Pattern TAG = Pattern.compile("<[!/?a-zA-Z][^<>]*+>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]++");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w++)}");
    private static final Pattern ABSOLUTE = Pattern.compile("(?:[a-zA-Z][a-zA-Z0-9+.-]*+:|/).*", Pattern.DOTALL);

    /** @param most how many arguments it takes */
    private record Kind(int least, int most, Function<List<String>, Optional<Step>> make) {}

    private static final Map<String, Kind> KINDS = new TreeMap<>();

    static {
        each("trim", String::strip);
        each("lower", text -> text.toLowerCase(Locale.ROOT));
        each("entities", text -> Parser.unescapeEntities(text, false));
        each("plain", Steps::plain);
        each("escape", Steps::escaped);
        each("wordpress", text -> WordPressText.of(text, gallery -> List.of()).html());
        plain("first", values -> values.stream().limit(1));
        plain("last", values -> values.stream().skip(Math.max(0, values.size() - 1)));
        plain("lines", values -> values.stream().flatMap(String::lines));
        KINDS.put("split", new Kind(0, 1, Steps::split));
        KINDS.put("join", new Kind(1, 1, args -> Optional.of(joined(args.get(0)))));
        with("before", (text, mark) -> text.contains(mark) ? text.substring(0, text.indexOf(mark)) : text);
        with("after", (text, mark) -> text.contains(mark) ? text.substring(text.indexOf(mark) + mark.length()) : text);
        with("without", (text, part) -> text.replace(part, ""));
        KINDS.put("unless", new Kind(1, 1, args -> Optional.of(unless(args.get(0)))));
        KINDS.put("under", new Kind(1, 1, args -> Optional.of(under(args.get(0)))));
        with("json", Steps::json);
        with("serialized", Serialized::value);
        KINDS.put("replace", new Kind(2, 2, args -> Optional.of(each(text -> text.replace(args.get(0), args.get(1))))));
        dates();
    }

    private Steps() {}

    static List<String> names() {
        return List.copyOf(KINDS.keySet());
    }

    static boolean takes(String name, int arguments) {
        var kind = KINDS.get(name);
        return kind != null && arguments >= kind.least() && arguments <= kind.most();
    }

    /** Empty if the arguments make no sense to the step. */
    static Optional<Step> make(String name, List<String> arguments) {
        var kind = KINDS.get(name);
        return kind == null ? Optional.empty() : kind.make().apply(arguments);
    }

    private static void dates() {
        none("unix", Dates.unix());
        none("millis", Dates.millis());
        none("local", Dates.sql(null));
        none("utc", Dates.sql(ZoneOffset.UTC));
        none("day", Dates.day());
        KINDS.put("date", new Kind(1, 1, args -> Dates.shaped(args.get(0))));
    }

    private static void none(String name, Step step) {
        KINDS.put(name, new Kind(0, 0, args -> Optional.of(step)));
    }

    private static void each(String name, UnaryOperator<String> change) {
        none(name, each(change));
    }

    private static void plain(String name, Function<List<String>, Stream<String>> change) {
        none(name, (values, scope) -> change.apply(values).toList());
    }

    private static void with(String name, BinaryOperator<String> change) {
        KINDS.put(name, new Kind(1, 1, args -> Optional.of(each(text -> change.apply(text, args.get(0))))));
    }

    private static Step each(UnaryOperator<String> change) {
        return (values, scope) -> values.stream().map(change).toList();
    }

    private static Optional<Step> split(List<String> arguments) {
        var separator = arguments.isEmpty() ? COMMAS : Pattern.compile(Pattern.quote(arguments.get(0)));
        return Optional.of((values, scope) -> values.stream()
                .flatMap(separator::splitAsStream)
                .map(String::strip)
                .toList());
    }

    private static Step joined(String with) {
        return (values, scope) -> values.isEmpty() ? values : List.of(String.join(with, values));
    }

    /** Without values that hold that text. */
    private static Step unless(String part) {
        return (values, scope) ->
                values.stream().filter(text -> !text.contains(part)).toList();
    }

    /** Below a folder, which may hold variable parts of the table's name; what is a whole address stays. */
    private static Step under(String folder) {
        return (values, scope) -> {
            var filled = VARIABLE.matcher(folder)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            Objects.requireNonNullElse(scope.variable(found.group(1)), found.group())));
            return values.stream()
                    .map(path -> ABSOLUTE.matcher(path).matches() ? path : filled + path)
                    .toList();
        };
    }

    /** Text without tags, its entities decoded, on one line. */
    private static String plain(String html) {
        var text = Parser.unescapeEntities(TAG.matcher(html).replaceAll(" "), false);
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Text that may hold {@code <} and {@code &} as HTML that shows them. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What stands in a JSON text under a path of keys; nothing if it is no JSON. */
    private static String json(String text, String path) {
        try {
            JsonNode node = JSON.readTree(text);
            for (var key : path.split("\\.")) {
                node = node.isArray() && !key.isEmpty() && Character.isDigit(key.charAt(0))
                        ? node.path(Integer.parseInt(key))
                        : node.path(key);
            }
            return node.isValueNode() && !node.isNull() ? node.asString() : "";
        } catch (JacksonException | NumberFormatException e) {
            return "";
        }
    }
}
