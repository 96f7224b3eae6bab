package vn.portal.batch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house's rules for the batch, so that a wall that gives way is seen. */
class HouseTest {
    private static final String BATCH = "vn.portal.batch";

    private static JavaClasses house;

    @BeforeAll
    static void readsTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(BATCH);
    }

    @Test
    void roomsKnowOnlyWhatThePlanLetsThemKnow() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(BATCH + "..")
                .layer("main")
                .definedBy(BATCH)
                .layer("workspace")
                .definedBy(BATCH + ".workspace..")
                .layer("legacy")
                .definedBy(BATCH + ".legacy..")
                .layer("store")
                .definedBy(BATCH + ".store..")
                .layer("imports")
                .definedBy(BATCH + ".imports..")
                .layer("publish")
                .definedBy(BATCH + ".publish..")
                .layer("report")
                .definedBy(BATCH + ".report..")
                .layer("night")
                .definedBy(BATCH + ".night..")
                .layer("command")
                .definedBy(BATCH + ".command..")
                .whereLayer("main")
                .mayOnlyAccessLayers("command")
                .whereLayer("workspace")
                .mayNotAccessAnyLayer()
                .whereLayer("legacy")
                .mayOnlyAccessLayers("workspace")
                .whereLayer("store")
                .mayOnlyAccessLayers("workspace")
                .whereLayer("imports")
                .mayOnlyAccessLayers("legacy", "store", "workspace")
                .whereLayer("publish")
                .mayOnlyAccessLayers("store", "workspace")
                .whereLayer("report")
                .mayOnlyAccessLayers("store", "workspace")
                .whereLayer("night")
                .mayOnlyAccessLayers("imports", "publish", "report", "store", "workspace")
                .because("imports and publish must stay replaceable by each other's absence, and nobody looks back")
                .check(house);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(BATCH + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a cycle cannot be understood, tested or moved in parts")
                .check(house);
    }

    @Test
    void onlyTheStoreTalksToOurDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BATCH + ".store..", BATCH + ".legacy..")
                .and()
                .doNotHaveFullyQualifiedName(BATCH + ".night.DatabaseLock")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc..")
                        .or(resideInAPackage("java.sql").and(notNamed("SQLException"))))
                .because("whoever writes tables past the store breaks its books; legacy reads foreign databases alone, "
                        + "and the night's lock lives on a connection of its own")
                .check(house);
    }

    @Test
    void springBatchStaysInThreeRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BATCH + ".imports..", BATCH + ".publish..", BATCH + ".night..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.batch.."))
                .because("everything else must run, and be tested, without a job")
                .check(house);
    }

    @Test
    void nothingIsSkippedOrRetriedBehindOurBacks() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.springframework.batch.core.step.skip..",
                                "org.springframework.batch.core.step.faulttolerant..",
                                "org.springframework.retry..",
                                "org.springframework.core.retry..")
                        .or(named("SkipListener"))
                        .or(named("FaultTolerantStepBuilder"))
                        .or(named("FaultTolerantChunkProcessor"))
                        .or(named("RunIdIncrementer"))
                        .or(named("JobParametersIncrementer")))
                .orShould()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.nameMatching(
                                "faultTolerant|skip|skipLimit|skipPolicy|retry|retryLimit|retryPolicy|incrementer"))
                        .and(JavaCall.Predicates.target(
                                HasOwner.Predicates.With.owner(resideInAPackage("org.springframework.batch..")))))
                .because("a rejected item is an ordinary value; a skip loses the books, a retry runs a chunk twice, "
                        + "an incrementer makes two jobs of one night")
                .check(house);
    }

    @Test
    void onlyTheProgramItselfLooksAtAClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BATCH + ".PortalApplication")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .because(
                        "the same input gives the same bytes; time comes from the run, the language from the workspace")
                .check(house);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .orShould()
                .resideInAnyPackage(
                        "..util..", "..common..", "..helper..", "..internal..", "..impl..", "..dto..", "..service..")
                .because("a name that fits everything says nothing")
                .check(house);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        classes()
                .should(resideInANullMarkedPackage())
                .because("null is possible only where it is said")
                .check(house);
        try (var folders = Files.walk(Path.of("src/main/java/vn/portal/batch"))) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                assertThat(Files.readString(folder.resolve("package-info.java")))
                        .as(folder.toString())
                        .matches("(?s)/\\*\\*.+?\\.\\s*\\*/\\s*@NullMarked\\s+package .+");
            }
        }
    }

    @Test
    void verbsStayBehindTheCommandLine() {
        classes()
                .that()
                .resideInAPackage(BATCH + ".command")
                .and()
                .doNotHaveSimpleName("Commands")
                .should()
                .notBePublic()
                .because("there is one way in: the command line")
                .check(house);
    }

    private static DescribedPredicate<JavaClass> named(String simpleName) {
        return DescribedPredicate.describe(
                simpleName, type -> type.getSimpleName().equals(simpleName));
    }

    private static DescribedPredicate<JavaClass> notNamed(String simpleName) {
        return DescribedPredicate.not(named(simpleName));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in " + type.getPackageName()));
            }
        };
    }
}
