package vn.portal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.junit.jupiter.api.Test;
import vn.portal.json.RandomContents;
import vn.portal.model.Content;
import vn.portal.model.Samples;
import vn.portal.model.Warnings;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;

/** One walk finds what a validator of Bean Validation finds that is asked for both groups. */
class InspectionTest {
    private static final Origin ORIGIN = Origin.of("cu", "1");
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final long SEED = 20260726;
    private static final int MANY = 400;

    @Test
    void findsWhatAValidatorFindsInContentThatIsWrong() {
        assertThat(Case.all()).extracting(Case::content).allSatisfy(InspectionTest::agrees);
    }

    @Test
    void findsWhatAValidatorFindsInContentThatIsRight() {
        assertThat(Samples.all()).allSatisfy(InspectionTest::agrees);
    }

    @Test
    void findsWhatAValidatorFindsInAnythingThatTypesAllow() {
        var contents = new RandomContents(SEED);
        assertThat(Stream.generate(contents::next).limit(MANY)).allSatisfy(InspectionTest::agrees);
    }

    private static void agrees(Content content) {
        assertThat(JudgeTest.JUDGE.judge(content, ORIGIN).list()).hasSameElementsAs(validated(content));
    }

    private static List<Notice> validated(Content content) {
        return VALIDATOR.validate(content, Default.class, Warnings.class).stream()
                .map(InspectionTest::notice)
                .toList();
    }

    private static Notice notice(ConstraintViolation<Content> violation) {
        var code = Check.code(violation.getMessageTemplate());
        var severity = RuleSet.standard().find(code).orElseThrow().severity();
        return new Notice(severity, code, ORIGIN, Paths.text(violation.getPropertyPath()), arguments(violation));
    }

    /** What the constraint allows, as far as it is a number, what its validator found, or else the value itself. */
    private static Map<String, String> arguments(ConstraintViolation<?> violation) {
        var arguments =
                new TreeMap<>(Check.allowed(violation.getConstraintDescriptor().getAttributes()));
        var found = violation.getInvalidValue();
        if (violation instanceof HibernateConstraintViolation<?> ours && ours.getDynamicPayload(Found.class) != null) {
            arguments.putAll(ours.getDynamicPayload(Found.class).arguments());
        } else if (found instanceof Number || found instanceof String text && !text.isBlank()) {
            arguments.put("found", Found.shortened(found.toString()));
        }
        return arguments;
    }
}
