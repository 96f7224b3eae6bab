package vn.portal.batch.workspace;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.scheduling.support.CronExpression;
import vn.portal.model.Edition;
import vn.portal.notice.Severity;
import vn.portal.page.SiteProfile;
import vn.portal.parity.Field;
import vn.portal.validation.RuleSet;

/**
 * What may stand as a value in {@code portal.yaml}.
 *
 * @param code a value that is none is told as {@code problem.wrong-<code>}
 * @param bounds what the message tells besides, such as the least and the most
 * @param standIn lets the reading go on after an error, so that all errors are told at once; nothing ever runs on it
 */
record ValueType<T>(String code, List<Object> bounds, T standIn, Function<String, Optional<T>> parse) {
    private static final Pattern CODES = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final Pattern NAMES = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]{0,99}+");
    private static final Pattern AUTHORITIES = Pattern.compile("[a-z0-9-]++(?:\\.[a-z0-9-]++)++");
    private static final Pattern EMAIL_ADDRESSES =
            Pattern.compile("[^\\s@<>\"]++@(?:[^\\s@<>\".]++\\.)++[^\\s@<>\".]++");
    private static final Pattern GUIDES =
            Pattern.compile("https?://[^\\s/?#@]++(?:[/?]\\S*+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEB = Pattern.compile("\\s*+https?:", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIZES = Pattern.compile("(\\d{1,9}+) ?(B|KB|MB|GB|TB)");
    private static final Pattern PERCENTAGES = Pattern.compile("(\\d{1,3}+(?:\\.\\d{1,4}+)?) ?%");
    private static final Pattern COUNTS = Pattern.compile("\\d{1,15}+|\\d{1,3}(?:[., ]\\d{3}){1,4}+");
    private static final Pattern SERVERS = Pattern.compile("jdbc:(?:mariadb|mysql|postgresql|sqlserver):\\S++");
    private static final Pattern LISTENING = Pattern.compile("(\\[[0-9a-fA-F:.]++]|[^\\s:/@\\[\\]]++):(\\d{1,5}+)");
    private static final Map<String, Long> UNITS =
            Map.of("B", 1L, "KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30, "TB", 1L << 40);

    static final ValueType<String> TEXT = new ValueType<>("text", "", ValueType::text);
    static final ValueType<String> CODE = new ValueType<>("code", "", matching(CODES));
    static final ValueType<String> NAME = new ValueType<>("name", "", matching(NAMES));
    static final ValueType<String> AUTHORITY = new ValueType<>("authority", "portal.invalid", matching(AUTHORITIES));
    static final ValueType<String> EMAIL = new ValueType<>("email", "", matching(EMAIL_ADDRESSES));
    /** One or more, with commas between. */
    static final ValueType<List<String>> EMAILS = new ValueType<>("emails", List.of(), ValueType::emails);

    static final ValueType<String> LANGUAGE = new ValueType<>("language", "vi", one(Map.of("vi", "vi", "en", "en")));
    static final ValueType<Boolean> FLAG = new ValueType<>(
            "flag",
            false,
            one(Map.of("true", true, "yes", true, "on", true, "false", false, "no", false, "off", false)));
    static final ValueType<Edition.State> VANISHED = new ValueType<>(
            "state",
            Edition.State.WITHDRAWN,
            one(Map.of("withdrawn", Edition.State.WITHDRAWN, "gone", Edition.State.GONE)));
    static final ValueType<String> RULES = new ValueType<>(
            "rules",
            List.of(String.join(", ", RuleSet.versions())),
            RuleSet.VERSION,
            text -> RuleSet.versions().contains(text) ? Optional.of(text) : Optional.empty());
    /** What a rule weighs; empty where it is not asked. */
    static final ValueType<Optional<Severity>> WEIGHT = new ValueType<>(
            "weight",
            Optional.empty(),
            one(Map.of(
                    "error", Optional.of(Severity.ERROR),
                    "warning", Optional.of(Severity.WARNING),
                    "info", Optional.of(Severity.INFO),
                    "off", Optional.empty())));

    static final ValueType<LocalDate> DATE = new ValueType<>("date", LocalDate.EPOCH, ValueType::date);
    static final ValueType<ZoneId> ZONE = new ValueType<>("zone", ZoneOffset.UTC, ValueType::zone);
    static final ValueType<URI> ADDRESS = new ValueType<>("address", URI.create("http://x/"), ValueType::address);
    /** An address that is asked for night after night; {@code {page}} in it stands for a number. */
    static final ValueType<String> GUIDE = new ValueType<>("guide", "", ValueType::guide);

    /** An address that is told something; a secret may be part of it. */
    static final ValueType<URI> WEBHOOK = new ValueType<>("guide", URI.create("http://x/"), ValueType::webhook);

    static final ValueType<URI> MAIL_SERVER =
            new ValueType<>("mail-server", URI.create("smtp://x:25"), ValueType::mailServer);
    static final ValueType<Alerts.On> ALERT = new ValueType<>(
            "alert", Alerts.On.FAILURE, one(Map.of("failure", Alerts.On.FAILURE, "always", Alerts.On.ALWAYS)));

    /** When nights are due: five fields as cron has them, six with seconds before them, or a word such as {@code @daily}. */
    static final ValueType<CronExpression> CRON =
            new ValueType<>("cron", CronExpression.parse("@daily"), ValueType::cron);

    static final ValueType<Schedule.Missed> MISSED = new ValueType<>(
            "missed",
            Schedule.Missed.CATCH_UP,
            one(Map.of("catch-up", Schedule.Missed.CATCH_UP, "skip", Schedule.Missed.SKIP)));
    static final ValueType<Schedule.Listen> LISTEN = new ValueType<>("listen", Schedule.USUAL, ValueType::listen);

    static final ValueType<String> PROXY = new ValueType<>("proxy", "", ValueType::proxy);
    static final ValueType<Path> PATH = new ValueType<>("path", Path.of(""), ValueType::path);
    /** A folder or file, or a web address that stands for one; as written. */
    static final ValueType<String> PLACE = new ValueType<>("place", "", ValueType::place);

    static final ValueType<String> DATABASE = new ValueType<>("database", "", ValueType::database);
    /** Another's database, which is only read. */
    static final ValueType<String> SERVER = new ValueType<>("server", "", ValueType::server);

    static final ValueType<String> CHARSET = new ValueType<>("charset", "UTF-8", ValueType::charset);
    /** How many, as people write large numbers: {@code 1.234.567}. */
    static final ValueType<String> COUNT = new ValueType<>("count", "0", ValueType::count);

    /** A field by which old items and published contents are compared. */
    static final ValueType<String> COMPARED = new ValueType<>(
            "compared",
            List.of(String.join(", ", Field.codes())),
            "title",
            text -> Field.codes().contains(text) ? Optional.of(text) : Optional.empty());

    static final ValueType<String> SELECTOR = new ValueType<>("selector", "", ValueType::selector);
    static final ValueType<Long> SIZE = new ValueType<>("size", 1L, text -> size(text, 1L << 30));
    /** A size that no file of the source has by itself. */
    static final ValueType<Long> VOLUME = new ValueType<>("volume", 1L, text -> size(text, 1L << 50));

    static final ValueType<BigDecimal> PERCENTAGE =
            new ValueType<>("percentage", BigDecimal.ZERO, ValueType::percentage);

    private ValueType(String code, T standIn, Function<String, Optional<T>> parse) {
        this(code, List.of(), standIn, parse);
    }

    /** A whole number between two bounds, both allowed; told as {@code problem.wrong-number}. */
    static ValueType<Integer> number(int least, int most) {
        return new ValueType<>(
                "number", List.of(least, most), least, text -> number(text).filter(n -> n >= least && n <= most));
    }

    private static Optional<String> text(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    private static Function<String, Optional<String>> matching(Pattern pattern) {
        return text -> Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC))
                .filter(composed -> composed.length() <= 100)
                .filter(composed -> pattern.matcher(composed).matches());
    }

    private static <V> Function<String, Optional<V>> one(Map<String, V> values) {
        return text -> Optional.ofNullable(values.get(text.toLowerCase(Locale.ROOT)));
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Only one that comes: the thirtieth of February never does. */
    private static Optional<CronExpression> cron(String text) {
        var fields = text.strip().split("\\s++");
        try {
            var cron = CronExpression.parse((fields.length == 5 ? "0 " : "") + String.join(" ", fields));
            return Optional.of(cron).filter(it -> it.next(LocalDate.EPOCH.atStartOfDay()) != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Schedule.Listen> listen(String text) {
        var found = LISTENING.matcher(text);
        return found.matches()
                ? number(found.group(2))
                        .filter(port -> port <= 65535)
                        .map(port -> new Schedule.Listen(found.group(1).replaceAll("[\\[\\]]", ""), port))
                : Optional.empty();
    }

    private static Optional<URI> address(String text) {
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.equals("http") || scheme.equals("https");
            boolean isBase = uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            return isWeb && isBase ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> guide(String text) {
        return Optional.of(text.strip())
                .filter(address -> GUIDES.matcher(address).matches());
    }

    private static Optional<URI> webhook(String text) {
        try {
            return guide(text).map(URI::create);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> mailServer(String text) {
        try {
            var uri = new URI(text.strip());
            boolean isMail = "smtp".equals(uri.getScheme()) || "smtps".equals(uri.getScheme());
            boolean isServer = uri.getHost() != null && uri.getPort() > 0 && uri.getRawUserInfo() == null;
            return isMail && isServer && uri.getRawPath().isEmpty() ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> emails(String text) {
        var addresses = Stream.of(text.split(",", -1)).map(String::strip).toList();
        boolean sound = addresses.stream()
                .allMatch(address -> EMAIL_ADDRESSES.matcher(address).matches());
        return sound ? Optional.of(addresses) : Optional.empty();
    }

    private static Optional<String> proxy(String text) {
        return address(text).filter(uri -> uri.getPort() > 0).map(URI::toString);
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> place(String text) {
        return isWeb(text)
                ? address(text.strip())
                        .filter(uri -> uri.getRawUserInfo() == null)
                        .map(URI::toString)
                : path(text).map(Path::toString);
    }

    /** Whether a place is one on the web. */
    static boolean isWeb(String place) {
        return WEB.matcher(place).lookingAt();
    }

    private static Optional<String> database(String text) {
        // a mixed-mode H2 lets a second process write into a night
        boolean isShared = text.toUpperCase(Locale.ROOT).contains("AUTO_SERVER");
        boolean isKnown = text.startsWith("jdbc:postgresql:") || text.startsWith("jdbc:h2:");
        return isKnown && !isShared ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> server(String text) {
        return Optional.of(text.strip())
                .filter(address -> SERVERS.matcher(address).matches());
    }

    private static Optional<String> charset(String text) {
        try {
            return Optional.of(Charset.forName(text.strip()).name());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> count(String text) {
        return Optional.of(text.strip())
                .filter(count -> COUNTS.matcher(count).matches())
                .map(count -> count.replaceAll("\\D", ""));
    }

    private static Optional<String> selector(String text) {
        return text(text)
                .filter(selector ->
                        SiteProfile.faults(Map.of("remove", selector)).isEmpty());
    }

    private static Optional<Long> size(String text, long most) {
        var size = SIZES.matcher(text.toUpperCase(Locale.ROOT));
        return size.matches()
                ? Optional.of(Long.parseLong(size.group(1)))
                        .filter(count -> count > 0 && count <= most / UNITS.get(size.group(2)))
                        .map(count -> count * UNITS.get(size.group(2)))
                : Optional.empty();
    }

    private static Optional<BigDecimal> percentage(String text) {
        var percentage = PERCENTAGES.matcher(text);
        return percentage.matches()
                ? Optional.of(new BigDecimal(percentage.group(1)))
                        .filter(percent -> percent.compareTo(BigDecimal.valueOf(100)) <= 0)
                : Optional.empty();
    }
}
