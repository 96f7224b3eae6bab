package vn.portal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules by which the core is built, as far as a test can hold them. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.portal");

    /** Which rooms a room may look into; a child package counts as its room. */
    private static final Map<String, Set<String>> ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("notice", Set.of()),
            Map.entry("model", Set.of("notice")),
            Map.entry("text", Set.of("model", "notice")),
            Map.entry("page", Set.of("text", "model", "notice")),
            Map.entry("place", Set.of("text", "model", "notice")),
            Map.entry("recognition", Set.of("place", "page", "text", "model", "notice")),
            Map.entry("validation", Set.of("model", "text", "notice")),
            Map.entry("intake", Set.of("validation", "recognition", "place", "page", "text", "model", "notice")),
            Map.entry("json", Set.of("place", "model", "validation", "notice")),
            Map.entry("feed", Set.of("model", "text", "notice")),
            Map.entry("parity", Set.of("page", "text", "model", "notice"))));

    @TestFactory
    Stream<DynamicTest> looksOnlyWhereTheArrowsPoint() {
        return ARROWS.keySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room,
                        () -> noClasses()
                                .that()
                                .resideInAPackage("vn.portal." + room + "..")
                                .should()
                                .dependOnClassesThat(
                                        (resideInAnyPackage("vn.portal..").and(not(resideInAnyPackage(rooms(room))))))
                                .allowEmptyShould(true)
                                .because("a room is understood by itself and what is below it; " + room + " may know "
                                        + ARROWS.get(room))
                                .check(HOUSE)));
    }

    private static String[] rooms(String room) {
        return Stream.concat(Stream.of(room), ARROWS.get(room).stream())
                .map(r -> "vn.portal." + r + "..")
                .toArray(String[]::new);
    }

    @Test
    void hasNoRoomWithoutArrows() {
        classes()
                .should()
                .resideInAnyPackage(ARROWS.keySet().stream()
                        .map(r -> "vn.portal." + r + "..")
                        .toArray(String[]::new))
                .orShould()
                .haveSimpleName("package-info")
                .because("a new room is planned with what it may look at, and then has its line in this test")
                .check(HOUSE);
    }

    @Test
    void hasNoCycles() {
        slices().matching("vn.portal.(**)")
                .should()
                .beFreeOfCycles()
                .because("what can only be understood together is one thing")
                .check(HOUSE);
    }

    @Test
    void neverLetsAParentKnowItsChild() {
        for (var child : packages()) {
            var parent = child.getName().substring(0, child.getName().lastIndexOf('.'));
            noClasses()
                    .that()
                    .resideInAPackage(parent)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(child.getName())
                    .allowEmptyShould(true)
                    .because("a child package furnishes its parent's room, which stands without it")
                    .check(HOUSE);
        }
    }

    @Test
    void namesThingsByWhatTheyAre() {
        noClasses()
                .should()
                .haveSimpleNameStartingWith("Abstract")
                .orShould()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Service|Dto)")
                .orShould()
                .resideInAnyPackage(
                        "..util..", "..common..", "..helper..", "..internal..", "..impl..", "..dto..", "..service..")
                .because("a thing that can only be named by its role in a pattern has no use yet")
                .check(HOUSE);
    }

    @Test
    void introducesEveryRoomInOneSentence() throws IOException {
        assertThat(packages()).isNotEmpty();
        for (var room : packages()) {
            assertThat(room.isAnnotatedWith(NullMarked.class))
                    .as("@NullMarked on " + room.getName())
                    .isTrue();
            var source =
                    Files.readString(Path.of("src/main/java", room.getName().replace('.', '/'), "package-info.java"));
            assertThat(source).as(room.getName()).startsWith("/**");
        }
    }

    private static List<JavaPackage> packages() {
        return HOUSE.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> p.getName().startsWith("vn.portal"))
                .toList();
    }

    @Test
    void knowsHtmlInOneRoomOnly() {
        onlyIn("page", "org.jsoup..", "how HTML is read is one room's affair");
    }

    @Test
    void mapsJsonInOneRoomOnly() {
        onlyIn("json", "tools.jackson.databind..", "there is one JSON of a content");
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.portal.json..", "vn.portal.feed..", "vn.portal.page..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson.core..")
                .because("a feed is a stream of tokens, and so is the JSON-LD of a page; nothing else knows JSON")
                .check(HOUSE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .because("hosts with Jackson 2 and with Jackson 3 take the same model")
                .check(HOUSE);
    }

    @Test
    void judgesInOneRoomOnly() {
        onlyIn("validation", "org.hibernate.validator..", "who judges is one room's affair");
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.portal.validation..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("jakarta\\.validation\\.(Validat|ConstraintVal|ConstraintViol|bootstrap|spi).*")
                .because("the model says what is right, one room looks whether it is")
                .check(HOUSE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.el..")
                .because("nothing in a content may ever be evaluated")
                .check(HOUSE);
    }

    @Test
    void writesXmlInOneRoomOnly() {
        onlyIn("feed", "com.ctc.wstx..", "how XML is written is one room's affair");
    }

    private static void onlyIn(String room, String library, String reason) {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.portal." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(reason)
                .check(HOUSE);
    }

    @Test
    void asksNothingOfItsHost() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.slf4j..",
                        "java.util.logging..",
                        "org.apache.commons.logging..",
                        "jakarta.inject..",
                        "jakarta.annotation..")
                .because(
                        "whoever embeds the core brings a jar in, not a framework; what is to be said is said in notices")
                .check(HOUSE);
    }

    @Test
    void touchesNoFileNoNetworkNoDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        (resideInAnyPackage("java.nio.file..", "java.net.http..", "java.sql..", "javax.sql..")
                                .or(
                                        named(
                                                "java.io.File(Input|Output)?.*|java.io.RandomAccessFile|java.net.(Socket|URLConnection).*"))))
                .because("bytes go in and an outcome comes out")
                .check(HOUSE);
    }

    @Test
    void sharesNothingThatChanges() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("what threads share never changes")
                .check(HOUSE);
    }

    @Test
    void asksTheMachineForNothing() {
        noClasses()
                .should()
                .accessTargetWhere(describe(
                        "ask for the machine's clock, zone, language, charset, chance or console",
                        a -> AmbientCalls.isOne(a.getTarget())))
                .because("same input, same bytes out, on every machine")
                .check(HOUSE);
    }

    @Test
    void seesWhoAsksTheMachine() {
        var asked = new ClassFileImporter()
                .importClasses(Asking.class).get(Asking.class).getAccessesFromSelf().stream()
                        .filter(a -> AmbientCalls.isOne(a.getTarget()))
                        .map(a -> a.getTarget().getName());
        assertThat(asked).containsExactlyInAnyOrder("toLowerCase", "now", "<init>", "formatted", "out", "format");
    }

    /** Asks for six things that it must not ask for, and for two that it may. */
    private static final class Asking {
        static List<Object> everything(byte[] bytes) {
            System.out.flush();
            return List.of(
                    "I".toLowerCase(),
                    "I".toLowerCase(Locale.ROOT),
                    Instant.now(),
                    new String(bytes),
                    new String(bytes, StandardCharsets.UTF_8),
                    "%d".formatted(1),
                    String.format("%d", 1));
        }
    }

    private static DescribedPredicate<JavaClass> named(String regex) {
        return describe("named " + regex, c -> c.getName().matches(regex));
    }
}
