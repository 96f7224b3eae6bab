package vn.portal.validation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.portal.notice.Severity;

/**
 * The rules by which content is judged, and what each of them weighs; never changes.
 *
 * <pre>{@code
 * RuleSet.standard()                                      // every rule there is, whatever law it stands on
 * RuleSet.asOf(LocalDate.of(2013, 12, 12))                // as the law of that day has it
 * RuleSet.version("r1")                                   // without the rules that came later
 * RuleSet.standard().without("title-long")                // a host's own choice
 *         .with("alt-missing", Severity.ERROR)
 *         .with(Rule.warning("lead-missing", Article.class, a -> a.lead() != null))
 * }</pre>
 */
public final class RuleSet {
    /** Raised whenever content may be judged otherwise than before; part of every pipeline version. */
    public static final String VERSION = "r3";

    private static final List<String> VERSIONS = List.of("r1", "r2", VERSION);
    private static final int DIGITS = 8;
    private static final RuleSet STANDARD = new RuleSet(RuleTable.rules(), VERSION);

    private final List<Rule> rules;
    private final Map<String, Rule> byCode;
    private final List<Rule> own;

    private final String version;

    private RuleSet(List<Rule> rules, String version) {
        this.rules = List.copyOf(rules);
        this.version = version;
        byCode = rules.stream().collect(Collectors.toUnmodifiableMap(Rule::code, Function.identity()));
        own = rules.stream().filter(rule -> rule.own() != null).toList();
    }

    private static RuleSet of(List<Rule> rules) {
        var weights = weights(rules);
        var standard = weights.equals(weights(STANDARD.rules));
        return new RuleSet(rules, standard ? VERSION : VERSION + "-" + hash(weights));
    }

    /** All rules of this version, whether their law is in force or was. */
    public static RuleSet standard() {
        return STANDARD;
    }

    /** The rules as the law of that day has them. */
    public static RuleSet asOf(LocalDate day) {
        return STANDARD.inForceOn(day);
    }

    /** The versions that there were, oldest first. */
    public static List<String> versions() {
        return VERSIONS;
    }

    /**
     * The rules that a version of the set had.
     *
     * @throws IllegalArgumentException if there was no such version
     */
    public static RuleSet version(String version) {
        int number = VERSIONS.indexOf(version);
        if (number < 0) {
            throw new IllegalArgumentException("no version of the rules: " + version + "; there are " + VERSIONS);
        }
        return of(STANDARD.rules.stream()
                .filter(rule -> VERSIONS.indexOf(rule.since()) <= number)
                .toList());
    }

    /**
     * These rules as the law of that day has them: one whose legal bases are all out of force is only advice, weighs less,
     * or is not asked at all; one of the model's own stays as it is.
     */
    public RuleSet inForceOn(LocalDate day) {
        return of(rules.stream().flatMap(rule -> rule.on(day).stream()).toList());
    }

    /** These rules for a gate before publication: what must hold by then weighs an error. */
    public RuleSet forPublishing() {
        return of(rules.stream()
                .map(rule -> rule.group() == RuleGroup.PUBLISHED ? rule.with(Severity.ERROR) : rule)
                .toList());
    }

    /** These rules and one of a host's own, which takes the place of one with its code. */
    public RuleSet with(Rule rule) {
        var more = new ArrayList<>(rules);
        more.removeIf(r -> r.code().equals(rule.code()));
        more.add(rule);
        return of(more);
    }

    /**
     * These rules, one of them with another weight.
     *
     * @throws IllegalArgumentException if there is no rule of that code
     */
    public RuleSet with(String code, Severity severity) {
        var known = require(code);
        return of(rules.stream()
                .map(rule -> rule.equals(known) ? rule.with(severity) : rule)
                .toList());
    }

    /**
     * These rules but one.
     *
     * @throws IllegalArgumentException if there is no rule of that code
     */
    public RuleSet without(String code) {
        var known = require(code);
        return of(rules.stream().filter(rule -> !rule.equals(known)).toList());
    }

    private Rule require(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no rule of the code " + code));
    }

    public Optional<Rule> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Those that are no constraints. */
    List<Rule> own() {
        return own;
    }

    /** Those that must hold for content to be stored first, then those for readers to see it, then advice; by code. */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * What outcomes depend on: the version of the set and, where it is not the standard one, a hash of what it has
     * otherwise. Of a host's rule it knows the code and the weight; one that looks otherwise needs another code.
     */
    public String version() {
        return version;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleSet set && set.rules.equals(rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    private static String weights(List<Rule> rules) {
        return rules.stream()
                .map(r -> r.code() + " " + r.severity() + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
