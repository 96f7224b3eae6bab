package vn.portal.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Content;
import vn.portal.model.Kind;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.notice.Severity;

/**
 * One thing that is asked of content, as data.
 *
 * <p>The rules of {@link RuleSet#standard} are constraints of {@code vn.portal.model}; a host adds its own:
 *
 * <pre>{@code
 * Rule.warning("lead-missing", Article.class, a -> a.lead() != null).at("lead").saying("Tin bài chưa có sapo.")
 * }</pre>
 *
 * @param code of the notice that tells where it does not hold
 * @param severity what that notice weighs
 * @param kinds of which content it is asked
 * @param legalBases what asks for it; empty for a rule of the model's own
 * @param withoutLaw what it weighs where no legal basis is in force; null where it is then not asked at all
 * @param since the version of the rule set that had it first
 * @param own how a host's rule is looked after; null for a constraint of the model
 */
public record Rule(
        String code,
        Severity severity,
        RuleGroup group,
        List<Kind> kinds,
        List<LegalBasis> legalBases,
        @Nullable Severity withoutLaw,
        String since,
        @Nullable Own own) {
    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    /** A host's look at a content. */
    record Own(Class<? extends Content> of, Predicate<Content> holds, String path, String sentence) {}

    /** @throws IllegalArgumentException if the code is not of lower-case words joined by hyphens */
    public Rule {
        if (!code.matches(CODE)) {
            throw new IllegalArgumentException("not the code of a rule: " + code);
        }
        kinds = List.copyOf(kinds);
        legalBases = List.copyOf(legalBases);
    }

    /** A host's rule that keeps content out where it does not hold. */
    public static <C extends Content> Rule error(String code, Class<C> of, Predicate<? super C> holds) {
        return own(code, Severity.ERROR, RuleGroup.STORED, of, holds);
    }

    /** A host's rule that lets content in and says so where it does not hold. */
    public static <C extends Content> Rule warning(String code, Class<C> of, Predicate<? super C> holds) {
        return own(code, Severity.WARNING, RuleGroup.ADVICE, of, holds);
    }

    private static <C extends Content> Rule own(
            String code, Severity severity, RuleGroup group, Class<C> of, Predicate<? super C> holds) {
        var kinds = RuleTable.kinds(of);
        var own = new Own(of, content -> holds.test(of.cast(content)), "", "");
        return new Rule(code, severity, group, kinds, List.of(), severity, RuleSet.VERSION, own);
    }

    /** The same rule of a host's, about that field ({@code lead}). */
    public Rule at(String path) {
        return with(new Own(
                requireOwn().of(), requireOwn().holds(), path, requireOwn().sentence()));
    }

    /** The same rule of a host's, with the sentence that its notices are shown as. */
    public Rule saying(String sentence) {
        return with(
                new Own(requireOwn().of(), requireOwn().holds(), requireOwn().path(), sentence));
    }

    private Own requireOwn() {
        if (own == null) {
            throw new IllegalArgumentException("a rule of the model says where and what by itself: " + code);
        }
        return own;
    }

    private Rule with(Own own) {
        return new Rule(code, severity, group, kinds, legalBases, withoutLaw, since, own);
    }

    /** The same rule with that weight. */
    public Rule with(Severity severity) {
        return new Rule(code, severity, group, kinds, legalBases, withoutLaw, since, own);
    }

    /** The rule as the law of that day has it; empty where it is then not asked. */
    Optional<Rule> on(LocalDate day) {
        var inForce = legalBases.stream().filter(b -> b.law().isInForce(day)).toList();
        if (!inForce.isEmpty() || legalBases.isEmpty()) {
            return Optional.of(new Rule(code, severity, group, kinds, inForce, withoutLaw, since, own));
        }
        // what no law asks for bars nobody from publishing
        var left = group == RuleGroup.PUBLISHED ? RuleGroup.ADVICE : group;
        return Optional.ofNullable(withoutLaw)
                .map(weight -> new Rule(code, weight, left, kinds, List.of(), weight, since, own));
    }

    /** What a host's rule says of the content. */
    Optional<Notice> look(Content content, Origin origin) {
        if (own == null || !own.of().isInstance(content) || own.holds().test(content)) {
            return Optional.empty();
        }
        var notice = new Notice(severity, code, origin, own.path(), Map.of());
        return Optional.of(own.sentence().isEmpty() ? notice : notice.with(Notice.SENTENCE, own.sentence()));
    }
}
