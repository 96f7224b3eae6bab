package vn.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.portal.model.Article;
import vn.portal.model.CampaignMention;
import vn.portal.model.Citation;
import vn.portal.model.Directive;
import vn.portal.model.DirectiveReport;
import vn.portal.model.IndicatorMention;
import vn.portal.model.Mention;
import vn.portal.model.PortalContext;
import vn.portal.model.Statistic;
import vn.portal.model.When;
import vn.portal.notice.Origin;

/**
 * Invented pages of towns, communes, wards and committees in the look of one portal software, with what a reader finds in
 * them, written by hand before the rules were tried on them.
 */
class TownPagesTest {
    private static final Path TOWNS = Path.of("src/test/resources/vn/portal/intake/towns");

    static Stream<String> towns() throws IOException {
        try (var files = Files.list(TOWNS)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("towns")
    void readsWhatAReaderFinds(String town) throws IOException {
        var parts = Files.readString(TOWNS.resolve(town)).split("=== (page|says)\n");
        var outcome = Intake.of(portal(parts[0].strip()))
                .take(Origin.of("towns", town), parts[1].getBytes(StandardCharsets.UTF_8), Hints.of("text/plain"));
        assertThat(String.join("\n", says((Outcome.Accepted) outcome))).isEqualTo(parts[2].strip());
    }

    private static PortalContext portal(String place) {
        return new PortalContext(
                "Cổng thông tin điện tử " + place,
                place,
                "vi",
                ZoneId.of("Asia/Ho_Chi_Minh"),
                URI.create("https://cong.example/"),
                "cong.example",
                LocalDate.of(2020, 1, 1));
    }

    private static List<String> says(Outcome.Accepted outcome) {
        var article = (Article) outcome.primary();
        var lines = new ArrayList<String>();
        lines.add("title " + article.title());
        article.body().blocks().forEach(block -> lines.add("body " + ends(block)));
        article.figures().forEach(f -> lines.add("figure " + f.after() + " " + f.caption()));
        lines.add("byline " + article.byline());
        lines.add("published " + day(article.edition().firstPublishedAt()));
        article.mentions().forEach(m -> lines.add(mention(article, m)));
        outcome.findings().stream().filter(Directive.class::isInstance).forEach(d -> order((Directive) d, lines));
        outcome.findings().stream().filter(Statistic.class::isInstance).forEach(s -> counters((Statistic) s, lines));
        return lines;
    }

    private static String mention(Article article, Mention mention) {
        var field = mention.span().field();
        if (mention instanceof CampaignMention m) {
            return "campaign " + field + " " + m.campaignKind().code() + " “" + m.name() + "”"
                    + (m.period() == null ? "" : " " + m.period())
                    + (m.launchedBy() == null ? "" : " by " + m.launchedBy());
        }
        if (mention instanceof IndicatorMention m) {
            return "indicator " + field + " " + m.code();
        }
        var text = cut(article, mention);
        return mention instanceof Citation
                ? "citation " + field + " " + text
                : "report " + field + " " + ends(text.strip());
    }

    private static String cut(Article article, Mention mention) {
        var span = mention instanceof DirectiveReport report ? report.nameSpan() : mention.span();
        var field = span.field();
        var text = field.equals("title")
                ? article.title()
                : article.body().blocks().get(Integer.parseInt(field.replaceAll("\\D", "")));
        return text.substring(span.start(), span.end());
    }

    private static void order(Directive directive, List<String> lines) {
        var issuer = directive.issuer();
        lines.add("order " + issuer.asWritten()
                + (issuer.asWritten().equals(issuer.body()) ? "" : " = " + issuer.body())
                + (directive.date() == null ? "" : " on " + directive.date().at()));
        if (directive.basis() != null) {
            lines.add("basis " + directive.basis());
        }
        directive.addressees().forEach(a -> lines.add("to " + a));
    }

    private static void counters(Statistic statistic, List<String> lines) {
        statistic
                .observations()
                .forEach(o -> lines.add("counter " + statistic.code().replaceFirst(".*visits-", "") + " " + o.value()));
    }

    private static String day(When when) {
        return when == null ? "-" : when.at();
    }

    /** The first and last three words of a text that is longer. */
    private static String ends(String text) {
        var words = text.split(" ");
        return words.length <= 6
                ? text
                : String.join(" ", List.of(words).subList(0, 3)) + " … "
                        + String.join(" ", List.of(words).subList(words.length - 3, words.length));
    }
}
