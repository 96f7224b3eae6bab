package vn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.portal.feed.read.FeedHints;
import vn.portal.feed.read.FeedReader;
import vn.portal.feed.read.ReadFeed;
import vn.portal.feed.read.ReadItem;
import vn.portal.intake.Hints;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.model.Article;
import vn.portal.model.Figure;
import vn.portal.model.PortalContext;
import vn.portal.model.Samples;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.notice.Severity;
import vn.portal.validation.Judge;
import vn.portal.validation.Rule;
import vn.portal.validation.RuleSet;

/** The README's code, compiled, run, and compared with what the README shows. */
class UsageExampleTest {

    @Test
    void printsWhatThePageHolds() throws IOException {
        var page = Files.readAllBytes(Path.of("../examples/phan-thiet/legacy/phan-thiet-2024.txt"));

        assertThat(printed(page))
                .contains(
                        """
                Phan Thiết nâng cao hiệu quả công tác Dân vận năm 2024
                """,
                        "campaign: Người Việt Nam ưu tiên dùng hàng Việt Nam\n",
                        "It is not known when the article was published.");
    }

    @Test
    void standsInTheReadmeAsItIsHere() throws IOException {
        var readme = words(Files.readString(Path.of("../README.md")));

        assertThat(readme).contains(example("// README\n"));
        assertThat(readme).contains(example("// README: feeds\n"));
        assertThat(readme).contains(example("// README: judging\n"));
    }

    @Test
    void printsWhatAFeedHolds() {
        var printed = new ByteArrayOutputStream();
        var rss = """
                <rss version="2.0"><channel><title>Tin</title><item><title>Ra quân làm sạch bãi biển</title>
                <link>/tin/1.html</link><pubDate>Thứ Năm, 22/02/2024 08:15</pubDate></item></channel></rss>
                """;

        feed(rss.getBytes(StandardCharsets.UTF_8), new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("""
                https://cu.example/tin/1.html: Ra quân làm sạch bãi biển
                Relative addresses in the feed were made absolute: 1.
                Items without an id: 1.
                """);
    }

    private static void feed(byte[] bytes, PrintStream out) {
        // README: feeds
        ReadFeed feed = FeedReader.read(
                bytes,
                FeedHints.of(Origin.of("old-site", "rss"))
                        .withContentType("application/rss+xml; charset=utf-8")
                        .withAddress(URI.create("https://cu.example/rss.xml"))
                        .withZone(ZoneId.of("Asia/Ho_Chi_Minh")));
        for (ReadItem item : feed.items()) {
            out.println(item.link() + ": " + item.title().value());
        }
        feed.notices().forEach(notice -> out.println(notice.text(Locale.ENGLISH)));
        // end of README
    }

    @Test
    void printsWhatIsWrongWithAContent() {
        var printed = new ByteArrayOutputStream();
        var story =
                Samples.article().with(List.of(new Figure("anh/1.jpg", "anh tin bai", null, null, 0, null)), List.of());

        judge(portal(), story, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("""
                figures[0].alt: The picture has no text alternative.
                lead: Sapo quá ngắn.
                """);
    }

    private static void judge(PortalContext portal, Article story, PrintStream out) {
        // README: judging
        RuleSet rules = RuleSet.asOf(LocalDate.of(2013, 12, 12))
                .with("title-long", Severity.ERROR)
                .with(Rule.warning(
                                "lead-short",
                                Article.class,
                                a -> a.lead() == null || a.lead().length() > 50)
                        .at("lead")
                        .saying("Sapo quá ngắn."));
        for (Notice notice : Judge.of(portal, rules).judge(story)) {
            out.println(notice.path() + ": " + notice.text(Locale.ENGLISH));
        }
        // end of README
    }

    private static PortalContext portal() {
        return new PortalContext(
                "Cổng",
                "thành phố Phan Thiết",
                "vi",
                ZoneId.of("Asia/Ho_Chi_Minh"),
                URI.create("https://phanthiet.example/"),
                "phanthiet.example",
                LocalDate.of(2024, 1, 1));
    }

    private static String example(String mark) throws IOException {
        var source = Files.readString(Path.of("src/test/java/vn/portal/UsageExampleTest.java"));
        int begin = source.indexOf("        " + mark) + 8 + mark.length();
        var example = source.substring(begin, source.indexOf("// end of README\n", begin));
        return words(example.replace("out.println", "System.out.println"));
    }

    private static String printed(byte[] bytes) {
        var printed = new ByteArrayOutputStream();
        embed(bytes, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static void embed(byte[] bytes, PrintStream out) {
        // README
        PortalContext portal = new PortalContext(
                "Cổng thông tin thành phố Phan Thiết",
                "thành phố Phan Thiết",
                "vi",
                ZoneId.of("Asia/Ho_Chi_Minh"),
                URI.create("https://phanthiet.example/"),
                "phanthiet.example",
                LocalDate.of(2024, 1, 1));
        Outcome outcome = Intake.of(portal).take(Origin.of("old-site", "tin/1.txt"), bytes, Hints.of("text/plain"));
        if (outcome instanceof Outcome.Accepted accepted) {
            out.println(accepted.primary().headline());
            accepted.findings().forEach(found -> out.println(found.kind().code() + ": " + found.headline()));
        }
        outcome.notices().forEach(notice -> out.println(notice.text(Locale.ENGLISH)));
        // end of README
    }

    /** Code without its layout. */
    private static String words(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining()).replace(" ", "");
    }
}
