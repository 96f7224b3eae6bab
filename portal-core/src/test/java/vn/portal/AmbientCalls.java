package vn.portal;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls whose answer depends on the machine, or on the moment. */
final class AmbientCalls {
    /** Whatever their parameters. */
    private static final Map<String, Set<String>> ALWAYS = Map.ofEntries(
            Map.entry(
                    "java.lang.System",
                    Set.of(
                            "out",
                            "err",
                            "in",
                            "currentTimeMillis",
                            "nanoTime",
                            "getProperty",
                            "getenv",
                            "lineSeparator")),
            Map.entry("java.lang.Math", Set.of("random")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.util.Locale", Set.of("getDefault")),
            Map.entry("java.util.TimeZone", Set.of("getDefault")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault")),
            Map.entry("java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system")),
            Map.entry("java.nio.charset.Charset", Set.of("defaultCharset")),
            Map.entry("java.lang.String", Set.of("formatted")));

    /** Only where they are called without the parameter that would make them explicit. */
    private static final Map<String, Set<String>> WITHOUT = Map.ofEntries(
            Map.entry(
                    "java.lang.String",
                    Set.of(
                            "toLowerCase()",
                            "toUpperCase()",
                            "getBytes()",
                            "<init>(byte[])",
                            "<init>(byte[],int,int)",
                            "format(java.lang.String,java.lang.Object[])")),
            Map.entry("java.time.Instant", Set.of("now()")),
            Map.entry("java.time.LocalDate", Set.of("now()")),
            Map.entry("java.time.LocalDateTime", Set.of("now()")),
            Map.entry("java.time.ZonedDateTime", Set.of("now()")),
            Map.entry("java.time.OffsetDateTime", Set.of("now()")),
            Map.entry("java.time.Year", Set.of("now()")),
            Map.entry("java.time.YearMonth", Set.of("now()")),
            Map.entry("java.util.Date", Set.of("<init>()")),
            Map.entry("java.util.Random", Set.of("<init>()")),
            Map.entry("java.util.Scanner", Set.of("<init>(java.io.InputStream)")),
            Map.entry("java.io.InputStreamReader", Set.of("<init>(java.io.InputStream)")),
            Map.entry("java.io.OutputStreamWriter", Set.of("<init>(java.io.OutputStream)")),
            Map.entry("java.io.ByteArrayOutputStream", Set.of("toString()")),
            Map.entry("java.time.format.DateTimeFormatter", Set.of("ofPattern(java.lang.String)")),
            Map.entry("java.time.format.DateTimeFormatterBuilder", Set.of("toFormatter()")),
            Map.entry("java.text.Collator", Set.of("getInstance()")),
            Map.entry(
                    "java.text.BreakIterator",
                    Set.of("getWordInstance()", "getCharacterInstance()", "getSentenceInstance()")),
            Map.entry("java.text.SimpleDateFormat", Set.of("<init>(java.lang.String)")),
            Map.entry("java.text.DecimalFormat", Set.of("<init>(java.lang.String)")),
            Map.entry("java.text.NumberFormat", Set.of("getInstance()", "getNumberInstance()", "getIntegerInstance()")),
            Map.entry("java.util.ResourceBundle", Set.of("getBundle(java.lang.String)")));

    private AmbientCalls() {}

    static boolean isOne(AccessTarget target) {
        var owner = target.getOwner().getName();
        return ALWAYS.getOrDefault(owner, Set.of()).contains(target.getName())
                || target instanceof CodeUnitAccessTarget call
                        && WITHOUT.getOrDefault(owner, Set.of()).contains(signature(call));
    }

    private static String signature(CodeUnitAccessTarget call) {
        return call.getRawParameterTypes().stream()
                .map(AmbientCalls::written)
                .collect(Collectors.joining(",", call.getName() + "(", ")"));
    }

    private static String written(JavaClass type) {
        return type.isArray() ? written(type.getComponentType()) + "[]" : type.getName();
    }
}
