package vn.portal.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.util.Comparator;
import java.util.Objects;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import vn.portal.model.Content;
import vn.portal.model.PortalContext;
import vn.portal.model.Warnings;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

/**
 * Says what is wrong with a content: every defect once, in the order of the paths.
 *
 * <pre>{@code
 * Judge.of(context).judge(article, origin) // [WARNING alt-missing figures[0].alt]
 * }</pre>
 */
public final class Judge {
    private static final Comparator<Notice> BY_PATH =
            Comparator.comparing(Notice::path, Paths::compare).thenComparing(Notice::code);

    private final Validator validator;

    private Judge(Validator validator) {
        this.validator = validator;
    }

    /** A judge for that portal; one judge serves all threads. */
    public static Judge of(PortalContext context) {
        // no rule asks for the portal yet; those on places and bodies will
        Objects.requireNonNull(context, "context");
        return new Judge(Shared.VALIDATOR);
    }

    /** What is wrong with the content: errors and warnings, about the item from which it came. */
    public Notices judge(Content content, Origin origin) {
        var violations = validator.validate(content, Default.class, Warnings.class);
        return new Notices(violations.stream()
                .map(v -> notice(v, origin))
                .sorted(BY_PATH)
                .distinct()
                .toList());
    }

    private static Notice notice(ConstraintViolation<Content> violation, Origin origin) {
        return Violations.notice(violation, origin);
    }

    /** Made when it is first needed: finding all the constraints takes a moment. */
    private static final class Shared {
        static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
                .configure()
                // a host's validation.xml is about the host's beans
                .ignoreXmlConfiguration()
                // the service file with our validators lies beside this class, wherever the thread's loader looks
                .externalClassLoader(Judge.class.getClassLoader())
                // no expression language: nothing in a content may ever be evaluated
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }
}
