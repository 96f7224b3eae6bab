package vn.portal.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebKeysTest {
    private static final String PORTAL = """
            portal: {name: Cổng, place: Phường, address: "https://moi.example/", tag: {authority: moi.example, date: 2024-01-01}}
            systems: [{code: cu}]
            sources:
            """;

    @TempDir
    private Path directory;

    @Test
    void readsWhereToAskAndHowMuch() throws IOException {
        var source = open("""
                  - name: trang
                    system: cu
                    format: site
                    follow: [https://cu.example/sitemap.xml, "https://cu.example/tin?trang={page}"]
                    links: /tin/*.html
                    pages: 5
                    delay: 3
                    budget: {requests: 200, size: 10MB, minutes: 5}
                    allow-private: yes
                    user-agent: Portal thử
                    proxy: http://proxy.example:3128
                """).workspace().orElseThrow().settings().sources().get(0);

        assertThat(source.path()).isNull();
        assertThat(source.options())
                .isEqualTo(Map.ofEntries(
                        Map.entry("follow", "https://cu.example/sitemap.xml https://cu.example/tin?trang={page}"),
                        Map.entry("links", "/tin/*.html"),
                        Map.entry("pages", "5"),
                        Map.entry("delay", "3"),
                        Map.entry("budget.requests", "200"),
                        Map.entry("budget.bytes", "10485760"),
                        Map.entry("budget.minutes", "5"),
                        Map.entry("allow-private", "true"),
                        Map.entry("user-agent", "Portal thử"),
                        Map.entry("proxy", "http://proxy.example:3128")));
    }

    @Test
    void namesWhatIsWrongWithItsLine() throws IOException {
        var problems = problems("""
                  - {name: mot, system: cu, keyspace: a, format: site, follow: [cu.example/rss, https://cu.example/]}
                  - {name: hai, system: cu, keyspace: b, format: feed, url: "ftp://cu.example/rss.xml"}
                  - {name: ba, system: cu, keyspace: c, format: site, follow: https://cu.example/, delay: lâu, budget: {requests: 0, bytes: 1}}
                  - {name: bon, system: cu, keyspace: d, format: feed, url: https://cu.example/rss.xml, complete: true, proxy: proxy.example}
                  - {name: nam, system: cu, keyspace: e, format: site, url: https://cu.example/}
                """);

        assertThat(problems)
                .containsExactly(
                        "4: follow must be a web address, such as https://cu.example/rss.xml, without a password, not \"cu.example/rss\"",
                        "5: url must be a web address, such as https://cu.example/rss.xml, without a password, not \"ftp://cu.example/rss.xml\"",
                        "6: delay must be a whole number from 0 to 3600, not \"lâu\"",
                        "6: budget has no key bytes; it has: requests, size, minutes",
                        "6: requests must be a whole number from 1 to 1000000, not \"0\"",
                        "7: proxy must be the address of a proxy with its port, such as http://proxy.example:3128, not \"proxy.example\"",
                        "7: bon shows only some of its items at a time, so \"complete\" means nothing: what is missing stays",
                        "8: the format site has no url; it is a key of: feed, sql",
                        "8: follow is missing in nam");
    }

    @Test
    void saysHowFilesOfTheOldSystemAreAskedFor() throws IOException {
        var opened = open("""
                  - {name: mot, system: cu, keyspace: a, format: wxr, path: x, assets: "https://cu.example/uploads", delay: 1, allow-private: yes}
                  - {name: hai, system: cu, keyspace: b, format: feed, url: https://cu.example/rss.xml, assets: "https://cu.example/"}
                """);

        assertThat(opened.problems()).extracting(problem -> problem.code()).containsExactly("path-not-there");
        assertThat(opened.workspace().orElseThrow().settings().sources())
                .extracting(source -> source.options().get("assets"))
                .containsExactly("https://cu.example/uploads", "https://cu.example/");
        assertThat(problems("""
                  - {name: mot, system: cu, keyspace: a, format: wxr, path: ., assets: "https://cu.example/tai?id=3"}
                  - {name: hai, system: cu, keyspace: b, format: wxr, path: ., assets: uploads, delay: 1, proxy: "http://proxy.example:3128"}
                  - {name: ba, system: cu, keyspace: c, format: feed, url: https://cu.example/rss.xml, budget: {requests: 5}}
                """))
                .contains(
                        "4: assets must be a folder, an archive, or a web address without a query, such as"
                                + " https://cu.example/uploads, not \"https://cu.example/tai?id=3\"",
                        "5: delay means nothing here: nothing of this source is asked for on the web",
                        "5: proxy means nothing here: nothing of this source is asked for on the web",
                        "6: budget means nothing here: nothing of this source is asked for on the web");
    }

    private List<String> problems(String sources) throws IOException {
        return open(sources).problems().stream()
                .map(problem -> problem.line() + ": "
                        + Messages.of(Locale.ENGLISH)
                                .text(
                                        "problem." + problem.code(),
                                        problem.arguments().toArray()))
                .collect(Collectors.toList());
    }

    private Opened open(String sources) throws IOException {
        Files.writeString(directory.resolve("portal.yaml"), PORTAL + sources);
        return Workspace.open(directory, Set.of("feed", "site", "html", "wxr"), Map.of());
    }
}
