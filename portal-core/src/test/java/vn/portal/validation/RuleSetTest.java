package vn.portal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.validation.Validation;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.CascadableDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.portal.model.Article;
import vn.portal.model.Campaign;
import vn.portal.model.Citation;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Kind;
import vn.portal.model.Mention;
import vn.portal.model.Publishing;
import vn.portal.model.Samples;
import vn.portal.model.Statistic;
import vn.portal.model.Warnings;
import vn.portal.notice.Notice;
import vn.portal.notice.Severity;

class RuleSetTest {
    private static final RuleSet STANDARD = RuleSet.standard();
    private static final List<Class<? extends Content>> TYPES =
            List.of(Article.class, Campaign.class, Directive.class, Statistic.class);

    @Test
    void hasALineForEveryConstraintWithItsGroupAndItsKinds() {
        assertThat(lines(STANDARD.rules())).isEqualTo(constraints());
    }

    private static TreeMap<String, String> lines(List<Rule> rules) {
        return rules.stream()
                .collect(Collectors.toMap(
                        Rule::code,
                        r -> r.group() + " " + (r.severity() == Severity.ERROR) + " " + r.kinds(),
                        (a, b) -> a,
                        TreeMap::new));
    }

    /** What the annotations of the model say, found by Bean Validation's own metadata. */
    private static TreeMap<String, String> constraints() {
        var kinds = new TreeMap<String, TreeSet<Kind>>();
        var groups = new TreeMap<String, RuleGroup>();
        for (var type : TYPES) {
            for (var constraint : constraints(type, new HashSet<>())) {
                var code = constraint.getMessageTemplate().replaceAll("[{}]|vn\\.portal\\.", "");
                kinds.computeIfAbsent(code, c -> new TreeSet<>())
                        .add(Kind.of(type.getSimpleName().toLowerCase(Locale.ROOT)));
                assertThat(groups.merge(code, group(constraint), (old, now) -> old))
                        .as("a code belongs to one group: " + code)
                        .isEqualTo(group(constraint));
            }
        }
        var lines = new TreeMap<String, String>();
        kinds.forEach((code, of) -> lines.put(
                code, groups.get(code) + " " + (groups.get(code) == RuleGroup.STORED) + " " + List.copyOf(of)));
        return lines;
    }

    private static RuleGroup group(ConstraintDescriptor<?> constraint) {
        return constraint.getGroups().equals(Set.of(Default.class))
                ? RuleGroup.STORED
                : constraint.getGroups().equals(Set.of(Publishing.class)) ? RuleGroup.PUBLISHED : advice(constraint);
    }

    private static RuleGroup advice(ConstraintDescriptor<?> constraint) {
        assertThat(constraint.getGroups()).isEqualTo(Set.of(Warnings.class));
        return RuleGroup.ADVICE;
    }

    private static Set<ConstraintDescriptor<?>> constraints(Class<?> type, Set<Class<?>> seen) {
        var found = new HashSet<ConstraintDescriptor<?>>();
        if (seen.add(type)) {
            if (type == Mention.class) {
                Arrays.stream(Mention.class.getPermittedSubclasses()).forEach(m -> found.addAll(constraints(m, seen)));
            }
            BeanDescriptor bean = Validator.IT.getConstraintsForClass(type);
            found.addAll(bean.getConstraintDescriptors());
            bean.getConstrainedProperties().forEach(property -> found.addAll(constraints(property, seen)));
        }
        return found;
    }

    private static <D extends ElementDescriptor & CascadableDescriptor & ContainerDescriptor>
            Set<ConstraintDescriptor<?>> constraints(D element, Set<Class<?>> seen) {
        var found = new HashSet<>(element.getConstraintDescriptors());
        if (element.isCascaded()) {
            found.addAll(constraints(element.getElementClass(), seen));
        }
        element.getConstrainedContainerElementTypes().forEach(part -> found.addAll(constraints(part, seen)));
        return found;
    }

    private static final class Validator {
        static final jakarta.validation.Validator IT =
                Validation.buildDefaultValidatorFactory().getValidator();
    }

    @Test
    void asksOnADayWhatTheLawOfThatDayAsks() {
        // on that day there was a decree on portals, and no circular on what their pictures need
        var then = RuleSet.asOf(LocalDate.of(2013, 12, 12));
        assertThat(told(then, "file-missing")).isEqualTo("WARNING PUBLISHED [Điều 10 khoản 1 điểm e 43/2011/NĐ-CP]");
        assertThat(told(then, "alt-missing")).isEqualTo("WARNING ADVICE []");
        assertThat(told(then, "published-late")).isEqualTo("WARNING ADVICE [Điều 17 43/2011/NĐ-CP]");
        // before it there was nothing; after it only what others ask
        assertThat(RuleSet.asOf(LocalDate.of(2011, 7, 31)).find("published-late"))
                .isEmpty();
        assertThat(RuleSet.asOf(LocalDate.of(2011, 8, 1)).find("published-late"))
                .isPresent();
        var after = RuleSet.asOf(LocalDate.of(2022, 8, 15));
        assertThat(told(after, "file-missing")).isEqualTo("INFO ADVICE []");
        assertThat(told(after, "published-late")).isEqualTo("WARNING ADVICE [Điều 18 khoản 4 104/2016/QH13]");
        assertThat(told(RuleSet.asOf(LocalDate.of(2024, 4, 4)), "alt-missing"))
                .isEqualTo("WARNING PUBLISHED [Điều 18 32/2017/TT-BTTTT]");
        assertThat(told(RuleSet.asOf(LocalDate.of(2024, 4, 5)), "alt-missing"))
                .isEqualTo("WARNING PUBLISHED [Phụ lục II 22/2023/TT-BTTTT]");
    }

    @Test
    void keepsTheModelsOwnRulesWhateverTheDay() {
        var early = RuleSet.asOf(LocalDate.of(1990, 1, 1));
        var own = STANDARD.rules().stream()
                .filter(r -> r.legalBases().isEmpty() || r.group() == RuleGroup.STORED)
                .map(Rule::code)
                .toList();
        assertThat(own).isNotEmpty();
        assertThat(early.rules()).extracting(Rule::code).containsAll(own);
        assertThat(own.stream().map(code -> early.find(code).orElseThrow().severity()))
                .isEqualTo(own.stream()
                        .map(code -> STANDARD.find(code).orElseThrow().severity())
                        .toList());
    }

    private static String told(RuleSet rules, String code) {
        var rule = rules.find(code).orElseThrow();
        return rule.severity() + " " + rule.group() + " " + rule.legalBases();
    }

    @Test
    void hasTheRulesOfAVersionWithoutLaterOnes() {
        var first = RuleSet.version("r1");
        assertThat(first.find("alt-missing")).isPresent();
        assertThat(first.find("byline-unknown")).isEmpty();
        assertThat(RuleSet.version(RuleSet.VERSION).version()).isEqualTo(RuleSet.VERSION);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.version("r99"))
                .withMessageContaining("r99")
                .withMessageContaining("r1");
    }

    @Test
    void judgesByAHostsChoice() {
        var rules = STANDARD.without("byline-unknown")
                .with("alt-missing", Severity.ERROR)
                .with(Rule.warning("lead-missing", Article.class, a -> a.lead() != null)
                        .at("lead")
                        .saying("Tin bài chưa có sapo."));
        var judge = Judge.of(JudgeTest.PORTAL, rules);
        var article = article("""
                "lead": null, "byline": null, "mentions": [], "figures": [{"after": 0}]
                """);
        assertThat(judge.judge(article).map(n -> n.severity() + " " + n.code() + " " + n.path()))
                .containsExactly("ERROR alt-missing figures[0].alt", "WARNING lead-missing lead");
        assertThat(judge.judge(article).list().get(1).text(Locale.ENGLISH)).isEqualTo("Tin bài chưa có sapo.");
        assertThat(judge.judge(Samples.article())).isEmpty();
        assertThat(judge.judge(Samples.campaign())).isEmpty();
    }

    @Test
    void holdsBackBeforePublicationWhatMayBeStored() {
        var article = article("\"figures\": [{\"after\": 0}], \"byline\": null");
        assertThat(Judge.of(JudgeTest.PORTAL).judge(article).hasErrors()).isFalse();
        assertThat(Judge.of(JudgeTest.PORTAL, STANDARD.forPublishing())
                        .judge(article)
                        .map(n -> n.severity() + " " + n.code()))
                .containsExactly("WARNING byline-unknown", "ERROR alt-missing");
    }

    @Test
    void namesTheItemOfTheProvenanceOrElseTheContent() {
        assertThat(Judge.of(JudgeTest.PORTAL).judge(article("\"title\": \"\"")))
                .extracting(Notice::origin)
                .containsExactly(Samples.article().provenance().origin());
        var bare = article("\"provenance\": null");
        assertThat(Judge.of(JudgeTest.PORTAL).judge(bare))
                .extracting(n -> n.origin().key())
                .containsExactly(bare.id().toString());
    }

    private static Article article(String changes) {
        return (Article) Case.changed(Samples.article(), changes);
    }

    @Test
    void hasAnotherVersionWhenItJudgesOtherwise() {
        var versions = List.of(
                STANDARD.version(),
                STANDARD.without("title-long").version(),
                STANDARD.with("title-long", Severity.INFO).version(),
                RuleSet.version("r1").version(),
                RuleSet.asOf(LocalDate.of(2013, 12, 12)).version(),
                STANDARD.forPublishing().version());
        assertThat(versions).doesNotHaveDuplicates().allMatch(v -> v.matches("r3(-[0-9a-f]{8})?"));
        assertThat(STANDARD.with("title-long", Severity.WARNING).version()).isEqualTo(STANDARD.version());
        assertThat(RuleSet.asOf(LocalDate.of(2013, 12, 13)).version()).isEqualTo(versions.get(4));
    }

    @Test
    void refusesCodesThatNoRuleHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.without("title-short"))
                .withMessageContaining("title-short");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.with("title-short", Severity.INFO))
                .withMessageContaining("title-short");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rule.warning("Title Short", Article.class, a -> true))
                .withMessageContaining("Title Short");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.find("title-long").orElseThrow().at("title"))
                .withMessageContaining("title-long");
    }

    @Test
    void knowsEveryLawThatReplacesAnother() {
        Map<String, Law> laws = RuleTable.laws();
        assertThat(laws.values()).allSatisfy(law -> {
            if (law.replacedBy() != null) {
                assertThat(laws.get(law.replacedBy()).from()).isEqualTo(law.until());
            }
            assertThat(law.until() == null || law.from().isBefore(law.until())).isTrue();
        });
    }

    /** A citation is a mention, and so are the others. */
    @Test
    void looksIntoEveryKindOfMention() {
        assertThat(constraints(Mention.class, new HashSet<>()))
                .containsAll(constraints(Citation.class, new HashSet<>()));
    }
}
