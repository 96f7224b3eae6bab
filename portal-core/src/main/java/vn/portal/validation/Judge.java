package vn.portal.validation;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.PortalContext;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

/**
 * Says what is wrong with a content: every defect once, in the order of the paths.
 *
 * <p>The intake asks it of everything that it takes; a host asks it of content that never was bytes.
 *
 * <pre>{@code
 * Judge.of(context).judge(article)                           // [WARNING alt-missing figures[0].alt]
 * Judge.of(context, RuleSet.standard().forPublishing()).judge(article).hasErrors()   // true: not before that is mended
 * }</pre>
 */
public final class Judge {
    private static final Comparator<Notice> BY_PATH =
            Comparator.comparing(Notice::path, Paths::compare).thenComparing(Notice::code);

    private final RuleSet rules;

    private Judge(RuleSet rules) {
        this.rules = rules;
    }

    /** A judge for that portal; one judge serves all threads. */
    public static Judge of(PortalContext context) {
        return of(context, RuleSet.standard());
    }

    /** A judge for that portal who goes by those rules. */
    public static Judge of(PortalContext context, RuleSet rules) {
        // no rule asks for the portal yet; those on places and bodies will
        Objects.requireNonNull(context, "context");
        return new Judge(rules);
    }

    public RuleSet rules() {
        return rules;
    }

    /** What is wrong with the content, about the item that its provenance names, or else its own id. */
    public Notices judge(Content content) {
        var provenance = content.provenance();
        return judge(
                content,
                provenance == null || provenance.origin() == null
                        ? Origin.of(ContentId.DERIVED_SYSTEM, String.valueOf(content.id()))
                        : provenance.origin());
    }

    /** What is wrong with the content: errors and warnings, about the item from which it came. */
    public Notices judge(Content content, Origin origin) {
        var broken = Inspection.of(content, Shared.CHECKS::get, rules, origin).stream();
        var own = rules.own().stream().flatMap(rule -> rule.look(content, origin).stream());
        return new Notices(Stream.concat(broken, own).sorted(BY_PATH).distinct().toList());
    }

    /** Made when it is first needed: finding all the constraints takes a moment. */
    private static final class Shared {
        static final ValidatorFactory VALIDATORS = Validation.byProvider(HibernateValidator.class)
                .configure()
                // a host's validation.xml is about the host's beans
                .ignoreXmlConfiguration()
                // the service file with our validators lies beside this class, wherever the thread's loader looks
                .externalClassLoader(Judge.class.getClassLoader())
                .messageInterpolator(new Unspoken())
                .buildValidatorFactory();

        static final Validator VALIDATOR = VALIDATORS.getValidator();

        static final ClassValue<Checks> CHECKS = new ClassValue<>() {
            @Override
            protected Checks computeValue(Class<?> type) {
                return Checks.of(type, VALIDATOR, VALIDATORS.getConstraintValidatorFactory());
            }
        };
    }

    /**
     * Leaves messages as they stand in the constraints: notices make their sentences themselves when they are shown, and
     * nothing in a content is ever evaluated.
     */
    private static final class Unspoken implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
