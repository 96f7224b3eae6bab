package vn.portal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;
import vn.portal.model.Content;
import vn.portal.model.Samples;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.notice.Severity;

/** What a host sees that knows nothing of us but the jar. */
class HostTest {
    private static final Validator PLAIN =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final Judge JUDGE = JudgeTest.JUDGE;

    /** A host's own bean. */
    private record Submission(@Valid Content content) {}

    @Test
    void refusesExactlyWhatAnErrorRefuses() {
        assertThat(Case.all())
                .allSatisfy(c -> assertThat(refused(c.content()))
                        .isEqualTo(JUDGE.judge(c.content(), Origin.of("cu", "1")).stream()
                                .filter(n -> n.severity() == Severity.ERROR)
                                .map(n -> n.code() + " " + n.path())
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static TreeSet<String> refused(Content content) {
        return PLAIN.validate(new Submission(content)).stream()
                .map(v -> v.getMessageTemplate().replaceAll("[{}]|vn\\.portal\\.", "") + " "
                        + Paths.text(v.getPropertyPath()).replaceFirst("^content\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void passesWhatIsRight() {
        assertThat(Samples.all())
                .allSatisfy(c -> assertThat(PLAIN.validate(new Submission(c))).isEmpty());
    }

    @Test
    void speaksEnglish() {
        assertThat(messages(Locale.ENGLISH, Locale.ENGLISH)).isEqualTo(noticed(Locale.ENGLISH));
    }

    @Test
    void speaksVietnamese() {
        assertThat(messages(new Locale("vi"), Locale.ENGLISH))
                .isEqualTo(noticed(new Locale("vi")))
                .contains("Thiếu tiêu đề.");
    }

    @Test
    void speaksEnglishWhereVietnameseIsTheMachinesLanguage() {
        assertThat(messages(Locale.ENGLISH, new Locale("vi", "VN"))).contains("The title is missing.");
    }

    private static List<String> messages(Locale language, Locale machine) {
        var before = Locale.getDefault();
        Locale.setDefault(machine);
        try (var factory = Validation.byProvider(HibernateValidator.class)
                .configure()
                .defaultLocale(language)
                .buildValidatorFactory()) {
            var validator = factory.getValidator();
            return Case.all().stream()
                    .flatMap(c -> validator.validate(c.content()).stream())
                    .map(ConstraintViolation::getMessage)
                    .sorted()
                    .toList();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> noticed(Locale language) {
        return Case.all().stream()
                .flatMap(c -> JUDGE.judge(c.content(), Origin.of("cu", "1")).stream())
                .filter(n -> n.severity() == Severity.ERROR)
                .map((Notice n) -> n.text(language))
                .sorted()
                .toList();
    }
}
