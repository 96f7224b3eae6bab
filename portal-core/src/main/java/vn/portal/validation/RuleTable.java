package vn.portal.validation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.Campaign;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Kind;
import vn.portal.model.Statistic;
import vn.portal.notice.Severity;

/** The rules and the laws as they stand in their two tables beside this class. */
final class RuleTable {
    private static final Map<Kind, Class<? extends Content>> TYPES = Map.of(
            Kind.ARTICLE, Article.class,
            Kind.CAMPAIGN, Campaign.class,
            Kind.DIRECTIVE, Directive.class,
            Kind.STATISTIC, Statistic.class);
    private static final String NONE = "-";
    private static final String ALL = "*";

    private RuleTable() {}

    /** All laws, by number. */
    static Map<String, Law> laws() {
        return rows("laws.tsv").stream()
                .map(RuleTable::law)
                .collect(Collectors.toUnmodifiableMap(Law::number, Function.identity()));
    }

    private static Law law(String[] row) {
        return new Law(
                row[0],
                row[1],
                LocalDate.parse(row[2]),
                row[3].equals(NONE) ? null : LocalDate.parse(row[3]),
                orNull(row[4]),
                row[5].equals("text"));
    }

    /** All rules, in the order of the table. */
    static List<Rule> rules() {
        var laws = laws();
        return rows("rules.tsv").stream().map(row -> rule(row, laws)).toList();
    }

    private static Rule rule(String[] row, Map<String, Law> laws) {
        var without = orNull(row[3]);
        return new Rule(
                row[0],
                severity(row[2]),
                RuleGroup.valueOf(row[1].toUpperCase(Locale.ROOT)),
                kinds(row[4]),
                orNull(row[6]) == null
                        ? List.of()
                        : Arrays.stream(row[6].split(";"))
                                .map(b -> basis(b, laws))
                                .toList(),
                without == null ? null : severity(without),
                row[5],
                null);
    }

    private static Severity severity(String word) {
        return Severity.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static LegalBasis basis(String text, Map<String, Law> laws) {
        var parts = text.split(" ", 2);
        return new LegalBasis(Objects.requireNonNull(laws.get(parts[0]), parts[0]), parts[1]);
    }

    private static List<Kind> kinds(String words) {
        return words.equals(ALL)
                ? List.of(Kind.values())
                : Arrays.stream(words.split(",")).map(Kind::of).toList();
    }

    /** The kinds that are content of that type. */
    static List<Kind> kinds(Class<? extends Content> type) {
        return Arrays.stream(Kind.values())
                .filter(kind -> type.isAssignableFrom(TYPES.get(kind)))
                .toList();
    }

    private static @Nullable String orNull(String field) {
        return field.equals(NONE) ? null : field;
    }

    private static List<String[]> rows(String table) {
        try (var in = RuleTable.class.getResourceAsStream(table);
                var reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, table), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
