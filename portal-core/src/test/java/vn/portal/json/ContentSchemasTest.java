package vn.portal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.StringNode;
import vn.portal.Example;
import vn.portal.model.Kind;
import vn.portal.model.PortalContext;
import vn.portal.model.Samples;
import vn.portal.notice.Origin;
import vn.portal.notice.Severity;
import vn.portal.validation.Judge;

class ContentSchemasTest {
    private static final Path SHIPPED = Path.of("src/main/resources/vn/portal/json");
    private static final boolean RENEW = Boolean.getBoolean("portal.renew-schemas");

    /** The errors for which JSON Schema has no words: they compare one value with another, or need a calendar. */
    private static final Pattern BEYOND_SCHEMA =
            Pattern.compile("span-outside-text .*|json-wrong-value .*(span|nameSpan|period|date|effective|expires|At)");

    private static final Judge JUDGE = Judge.of(new PortalContext(
            "Cổng",
            "thành phố Biển Mới",
            "vi",
            ZoneId.of("Asia/Ho_Chi_Minh"),
            URI.create("https://bienmoi.example/"),
            "bienmoi.example",
            LocalDate.of(2024, 1, 1)));

    private static final Map<Kind, Schema> SCHEMAS = new EnumMap<>(Kind.class);
    private static final Map<Kind, Schema> OF_PUBLIC_VIEW = new EnumMap<>(Kind.class);

    static {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (var kind : Kind.values()) {
            SCHEMAS.put(kind, registry.getSchema(ContentSchemas.of(kind)));
            OF_PUBLIC_VIEW.put(kind, registry.getSchema(ContentSchemas.ofPublicView(kind)));
        }
    }

    /** Run with {@code -Dportal.renew-schemas=true} after a rule was changed, and look at what became of them. */
    @Test
    void shipsWhatTheConstraintsSay() throws IOException {
        for (var kind : Kind.values()) {
            isShipped(kind.code() + ".schema.json", SchemaMaker.text(kind, false));
            isShipped(kind.code() + ".public.schema.json", SchemaMaker.text(kind, true));
        }
    }

    private static void isShipped(String name, String made) throws IOException {
        if (RENEW) {
            Files.writeString(SHIPPED.resolve(name), made);
        }
        assertThat(Files.readString(SHIPPED.resolve(name)))
                .as(name + "; renewed by -Dportal.renew-schemas=true")
                .isEqualTo(made);
    }

    @Test
    void acceptsWhatIsWritten() {
        for (var content : Samples.all()) {
            assertThat(SCHEMAS.get(content.kind()).validate(ContentJson.archive(content), InputFormat.JSON))
                    .isEmpty();
            assertThat(OF_PUBLIC_VIEW.get(content.kind()).validate(ContentJson.publicView(content), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void judgesTheExamplesAsTheyAreJudged() {
        assertThat(Example.all())
                .isNotEmpty()
                .allSatisfy(example -> judgesAlike(Kind.of(example.kind()), example.json(), example.name()));
    }

    @Test
    void refusesOfEveryChangeWhatReaderAndJudgeRefuse() {
        for (var content : Samples.all()) {
            Changes.of(ContentJson.archive(content))
                    .forEach((change, json) -> judgesAlike(content.kind(), json, content.kind() + " " + change));
        }
    }

    /** A schema is never stricter than reader and judge, and more lenient only where it has no words. */
    private static void judgesAlike(Kind kind, String json, String what) {
        var errors = errors(json);
        boolean alike =
                isRefused(kind, json) ? !errors.isEmpty() : errors.stream().allMatch(BEYOND_SCHEMA.asMatchPredicate());
        assertThat(alike).as("%s %s", what, errors).isTrue();
    }

    @Test
    void writesValuesAsTheirConstructorsTakeThem() {
        var article = ContentJson.archive(Samples.article());
        agree(article, "/id", "f75b6c5c-dc8c-5c66-85fc-0767d9039268", "F75B6C5C-DC8C-5C66-85FC-0767D9039268");
        agree(
                article,
                "/id",
                "1-1-1-1-1",
                "f75b6c5cdc8c5c6685fc0767d9039268",
                "{f75b6c5c-dc8c-5c66-85fc-0767d9039268}");
        agree(article, "/language", "vi", "zh-Hant", "sr-Latn-RS", "de-CH-1996", "en-a-bb-x-y", "x-vi", "v", "vi_VN");
        agree(article, "/language", "vi-", "de-1996-1996", "a-b", "abcdefghi", "en-x", "vie-abc-abc-abc-abc", "12");
        agree(article, "/mentions/0/period", "2024", "2024-02", "2024-02-01", "2021/2025", "2024-13", "24", "2024/");
        agree(article, "/mentions/0/period", "2024-02/2024-03", "2024/2024-03", "2024-2", "2024-02-01/2024-02-29");
        agree(article, "/mentions/1/number", "30/2020/NĐ-CP", "15/QĐ-UBND", "217-QĐ/TW", "60 TC/CĐKT", "217", "12a");
        agree(
                article,
                "/mentions/1/number",
                "30/2020",
                "30/1820/NĐ-CP",
                "1234567",
                "15/",
                "/QĐ",
                "12ab",
                "12a/QĐ-UBND");
        agree(
                article,
                "/mentions/1/number",
                "217-2020-QĐ/TW",
                "15/qđ",
                "15/QĐ--UBND",
                "15/QĐ-UBND ",
                "15 /QĐ",
                "1/2020 QĐ");
        agree(article, "/edition/acceptedAt", "2024-03-02T18:00:00Z", "2024-03-02T18:00:00.123456789+07:00");
        agree(article, "/edition/acceptedAt", "2024-03-02", "2024-03-02T18:00Z", "2024-03-02T18:00:00", "1709402400");
        agree(
                article,
                "/edition/firstPublishedAt/at",
                "2024-02-22",
                "2024-2-22",
                "2024-02",
                "2024-13-01",
                "-0044-03-15");
        agree(article, "/edition/publicUpdatedAt/at", "2024-03-01T02:00:00Z", "2024-03-01", "2024-03-01T25:00:00Z");
        agree(article, "/mentions/1/date/at", "2024", "24", "2024-01", "12024", "+12024");
    }

    private static void agree(String json, String place, String... texts) {
        for (var text : texts) {
            var changed = Changes.with(json, JsonPointer.compile(place), StringNode.valueOf(text));
            assertThat(isRefused(Kind.ARTICLE, changed))
                    .as("%s %s %s", place, text, errors(changed))
                    .isEqualTo(!errors(changed).isEmpty());
        }
    }

    private static boolean isRefused(Kind kind, String json) {
        return !SCHEMAS.get(kind).validate(json, InputFormat.JSON).isEmpty();
    }

    /** What keeps a document out: codes and paths. */
    private static Set<String> errors(String json) {
        var origin = Origin.of("cu", "1");
        var reading = ContentJson.read(json, origin);
        var notices = reading instanceof Reading.Read read ? JUDGE.judge(read.content(), origin) : reading.notices();
        return notices.stream()
                .filter(n -> n.severity() == Severity.ERROR)
                .map(n -> n.code() + " " + n.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
