package vn.portal.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.model.Edition;
import vn.portal.model.PortalContext;
import vn.portal.notice.Severity;
import vn.portal.page.SiteProfile;
import vn.portal.validation.RuleSet;

class WorkspaceTest {
    private static final String PORTAL = """
            portal:
              name: Cổng thông tin điện tử thành phố Phan Thiết
              place: thành phố Phan Thiết
              address: https://phanthiet.example/
              tag: {authority: phanthiet.example, date: 2024-01-01}
            systems:
              - {code: phan-thiet, name: Cổng cũ}
            """;
    private static final String SOURCES = """
            sources:
              - name: pages
                system: phan-thiet
                format: text
                path: legacy
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void makesTheSourceFolder() throws IOException {
        Files.createDirectory(directory.resolve("legacy"));
    }

    @Test
    void fillsInWhatIsLeftOut() throws IOException {
        var workspace = open(PORTAL + SOURCES).workspace().orElseThrow();

        assertThat(workspace)
                .isEqualTo(new Workspace(
                        directory,
                        new Settings(
                                new PortalContext(
                                        "Cổng thông tin điện tử thành phố Phan Thiết",
                                        "thành phố Phan Thiết",
                                        "vi",
                                        ZoneId.of("Asia/Ho_Chi_Minh"),
                                        URI.create("https://phanthiet.example/"),
                                        "phanthiet.example",
                                        LocalDate.of(2024, 1, 1)),
                                List.of(new Settings.LegacySystem("phan-thiet", "Cổng cũ", SiteProfile.NONE)),
                                List.of(new Settings.Source(
                                        "pages",
                                        "phan-thiet",
                                        "main",
                                        "text",
                                        directory.resolve("legacy"),
                                        ZoneId.of("Asia/Ho_Chi_Minh"),
                                        false,
                                        false,
                                        Map.of(),
                                        Map.of())),
                                new Settings.Publishing(directory.resolve("site"), false, 3, 50),
                                Settings.Database.EMBEDDED,
                                new Settings.Limits(20 * 1024 * 1024),
                                new Settings.Vanishing(3, Edition.State.WITHDRAWN),
                                new Settings.Guard(BigDecimal.valueOf(5), BigDecimal.valueOf(30), 5))));
    }

    @Test
    void readsWhatStandsAroundThePages() throws IOException {
        Files.writeString(directory.resolve("giam-sat.html"), "<!-- mã -->");
        var appearance = open(PORTAL + SOURCES + """
                footer: {body: UBND thành phố, phone: "(0252) 000 0000", email: cong@phanthiet.example}
                publish: {snippet: giam-sat.html}
                """)
                .workspace()
                .orElseThrow()
                .settings()
                .appearance();

        assertThat(appearance)
                .isEqualTo(new Appearance(
                        new Appearance.Footer(
                                "UBND thành phố", null, null, "(0252) 000 0000", "cong@phanthiet.example", null),
                        "<!-- mã -->"));
        assertThat(appearance.footer().missing()).containsExactly("responsible", "address");
        assertThat(open(PORTAL + SOURCES + """
                footer: {email: cong, fax: "1"}
                publish: {snippet: nowhere.html}
                """).problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("wrong-email", "unknown-key", "snippet-not-there");
    }

    @Test
    void readsWhoIsToldOfANight() throws IOException {
        var alerts = open(PORTAL + SOURCES + """
                alerts:
                  on: always
                  rejects: 20
                  webhook: https://chat.songmai.example/hooks/abc?khoa=1
                  mail: {server: "smtps://mail.songmai.example:465", from: a@songmai.example, to: "b@songmai.example, c@songmai.example", user: a, password: secret}
                """)
                .workspace()
                .orElseThrow()
                .settings()
                .alerts();

        assertThat(alerts)
                .isEqualTo(new Alerts(
                        Alerts.On.ALWAYS,
                        20,
                        URI.create("https://chat.songmai.example/hooks/abc?khoa=1"),
                        new Alerts.Mail(
                                URI.create("smtps://mail.songmai.example:465"),
                                "a@songmai.example",
                                List.of("b@songmai.example", "c@songmai.example"),
                                "a",
                                "secret")));
        assertThat(alerts.toString()).doesNotContain("secret");
        assertThat(open(PORTAL + SOURCES + """
                alerts: {on: never, rejects: -1, webhook: chat, mail: {server: mail.example, from: a, to: "a@b.example,"}}
                """).problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "wrong-alert",
                        "wrong-number",
                        "wrong-guide",
                        "wrong-mail-server",
                        "wrong-email",
                        "wrong-emails");
    }

    @Test
    void readsWhereTheMetricsGo() throws IOException {
        assertThat(open(PORTAL + SOURCES).workspace().orElseThrow().metrics())
                .isEqualTo(directory.resolve("reports/metrics.prom"));
        assertThat(open(PORTAL + SOURCES + "metrics: {file: ../collected/portal.prom}\n")
                        .workspace()
                        .orElseThrow()
                        .metrics())
                .isEqualTo(directory.resolveSibling("collected/portal.prom"));
        for (var place : List.of("db/portal.prom", "site/portal.prom", "reports/latest/portal.prom", "raw", "..")) {
            assertThat(open(PORTAL + SOURCES + "metrics: {file: %s}\n".formatted(place))
                            .problems())
                    .as(place)
                    .extracting(Problem::code)
                    .containsExactly("metrics-place");
        }
    }

    @Test
    void readsWhenNightsRunByThemselves() throws IOException {
        assertThat(open(PORTAL + SOURCES).workspace().orElseThrow().settings().schedule())
                .isNull();
        var written = Map.of(
                "{cron: 0 2 * * *}",
                "Schedule[cron=0 0 2 * * *, missed=CATCH_UP, jitter=PT0S, listen=Listen[host=127.0.0.1, port=9464]]",
                "{cron: '30 0 2 * * MON-FRI', missed: skip, jitter: 20, listen: '[::1]:0'}",
                "Schedule[cron=30 0 2 * * MON-FRI, missed=SKIP, jitter=PT20M, listen=Listen[host=::1, port=0]]",
                "{cron: '@weekly', listen: 'cong.example:80'}",
                "Schedule[cron=0 0 0 * * 0, missed=CATCH_UP, jitter=PT0S, listen=Listen[host=cong.example, port=80]]");
        for (var schedule : written.entrySet()) {
            assertThat(open(PORTAL + SOURCES + "schedule: " + schedule.getKey() + "\n")
                            .workspace()
                            .orElseThrow()
                            .settings()
                            .schedule())
                    .hasToString(schedule.getValue());
        }
        for (var cron : List.of("never", "0 2 * *", "0 25 * * *", "0 2 30 2 *", "\"\"", "[0, 2]")) {
            var problems =
                    open(PORTAL + SOURCES + "schedule:\n  cron: " + cron + "\n").problems();
            assertThat(problems).as(cron).hasSize(1);
            assertThat(problems.get(0).line()).as(cron).isEqualTo(14);
        }
        assertThat(open(PORTAL + SOURCES + "schedule: {missed: skip}\n").problems())
                .extracting(Problem::code)
                .containsExactly("missing");
        for (var listen : List.of("9464", "127.0.0.1", "127.0.0.1:65536", "http://a:1", "::1:80")) {
            assertThat(open(PORTAL + SOURCES + "schedule: {cron: '@daily', listen: '" + listen + "'}\n")
                            .problems())
                    .as(listen)
                    .extracting(Problem::code)
                    .containsExactly("wrong-listen");
        }
    }

    @Test
    void judgesByTheRulesThatAreAskedFor() throws IOException {
        var rules = open(PORTAL + """
                sources: []
                rules:
                  as-of: 2010-01-01
                  severity: {alt-missing: error, title-long: off, published-late: info}
                """).workspace().orElseThrow().settings().rules();

        assertThat(rules.version())
                .isEqualTo(RuleSet.asOf(LocalDate.of(2010, 1, 1))
                        .with("alt-missing", Severity.ERROR)
                        .without("title-long")
                        .with(RuleSet.standard()
                                .find("published-late")
                                .orElseThrow()
                                .with(Severity.INFO))
                        .version())
                .isNotEqualTo(RuleSet.VERSION);
        assertThat(open(PORTAL + "sources: []\nrules: {version: r1}\n")
                        .workspace()
                        .orElseThrow()
                        .settings()
                        .rules()
                        .find("byline-unknown"))
                .isEmpty();
    }

    @Test
    void readsWhatIsSaid() throws IOException {
        var settings = open(PORTAL.replace("systems:", "  language: en\n  zone: Europe/Paris\nsystems:") + """
                sources:
                  - {name: Trang cũ, system: phan-thiet, keyspace: pages, format: text, path: legacy, zone: UTC, complete: true}
                  - {name: older, system: phan-thiet, keyspace: pages, format: text, path: /nowhere, retired: yes}
                publish: {directory: public, reported: on, keep: 9, feed: {entries: 7}}
                database: {url: "jdbc:postgresql://localhost/portal", user: portal, password: "${SECRET}"}
                limits: {item: 500 KB}
                vanish: {nights: 10, state: gone}
                guard: {vanish: 2.5%, change: 100%, least: 0}
                """)
                .workspace()
                .orElseThrow()
                .settings();

        assertThat(settings.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(settings.activeSources())
                .containsExactly(new Settings.Source(
                        "Trang cũ",
                        "phan-thiet",
                        "pages",
                        "text",
                        directory.resolve("legacy"),
                        ZoneId.of("UTC"),
                        true,
                        false,
                        Map.of(),
                        Map.of()));
        assertThat(settings.sources().get(1).zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(settings.publishing()).isEqualTo(new Settings.Publishing(directory.resolve("public"), true, 9, 7));
        assertThat(settings.database())
                .isEqualTo(new Settings.Database("jdbc:postgresql://localhost/portal", "portal", "s3cret"))
                .hasToString("Database[jdbc:postgresql://localhost/portal, portal]");
        assertThat(settings.limits()).isEqualTo(new Settings.Limits(500 * 1024));
        assertThat(settings.vanishing()).isEqualTo(new Settings.Vanishing(10, Edition.State.GONE));
        assertThat(settings.guard()).isEqualTo(new Settings.Guard(new BigDecimal("2.5"), new BigDecimal("100"), 0));
    }

    @Test
    void readsWhereTheOldPagesKeepWhat() throws IOException {
        var settings = open(PORTAL.replace(
                                "name: Cổng cũ}", "name: Cổng cũ, profile: {title: h1.tin, remove: '.ad, .x'}}")
                        + SOURCES)
                .workspace()
                .orElseThrow()
                .settings();
        assertThat(settings.profile(settings.sources().get(0))).hasToString("remove .ad, .x\ntitle h1.tin");
    }

    @Test
    void namesSelectorsThatAreNoneAndFieldsThatThereAreNot() throws IOException {
        var opened = open("""
                portal:
                  name: Cổng
                  place: thành phố Phan Thiết
                  address: https://phanthiet.example/
                  tag: {authority: phanthiet.example, date: 2024-01-01}
                systems:
                  - code: phan-thiet
                    profile:
                      title: h1[
                      led: .sapo
                      body: ""
                      remove: [.a, .b]
                """ + SOURCES);
        assertThat(opened.workspace()).isEmpty();
        assertThat(opened.problems().stream().map(problem -> problem.text(Messages.of(Locale.ENGLISH))))
                .map(text -> text.substring(text.indexOf("portal.yaml:")))
                .containsExactly(
                        "portal.yaml:9: title must be a CSS selector such as .tieu-de or #noi-dung p, not \"h1[\"",
                        "portal.yaml:10: profile has no key led; did you mean lead?",
                        "portal.yaml:11: body must be a CSS selector such as .tieu-de or #noi-dung p, not \"\"",
                        "portal.yaml:12: remove must be a single value");
    }

    @Test
    void takesNoHarmFromByteOrderMarkAndWindowsLineEnds() throws IOException {
        var plain = open(PORTAL + SOURCES);
        assertThat(open("\uFEFF" + (PORTAL + SOURCES).replace("\n", "\r\n"))).isEqualTo(plain);
    }

    @Test
    void tellsAllErrorsAtOnceEachWithItsLine() throws IOException {
        var opened = open("""
                portal:
                  name: Cổng
                  adress: https://phanthiet.example/
                  zone: Asia/Saigong
                  tag: {authority: phanthiet.example, date: 31-12-2024}
                  language: vi
                  language: en
                systems:
                  - {code: Phan Thiết}
                  - {code: old}
                  - {code: old}
                sources:
                  - {name: pages, system: olt, format: txt, path: legacy}
                  - {name: pages, system: old, format: text, path: .}
                  - {name: more, system: old, format: text, path: [legacy], complete: maybe}
                publish: {directory: raw, keep: many}
                database: {url: "jdbc:h2:file:x;AUTO_SERVER=TRUE", password: "${NO_SUCH}"}
                limits: {item: 20}
                guard: {vanish: 5}
                vanish: soon
                colour: green
                rules: {version: r0, as-of: today, severity: {title-lnog: info, alt-missing: fatal}}
                """);

        assertThat(opened.workspace()).isEmpty();
        assertThat(texts(opened, Locale.ENGLISH)).isEqualTo("""
                portal.yaml:2: place is missing in portal
                portal.yaml:2: address is missing in portal
                portal.yaml:3: portal has no key adress; did you mean address?
                portal.yaml:4: zone must be a time zone such as Asia/Ho_Chi_Minh, not "Asia/Saigong"
                portal.yaml:5: date must be a date such as 2024-01-31, not "31-12-2024"
                portal.yaml:7: language stands here a second time; the first is in line 6
                portal.yaml:9: code must be small letters a-z and digits, joined by hyphens, not "Phan Thiết"
                portal.yaml:11: the system code old is taken; see line 10
                portal.yaml:13: there is no system olt; did you mean old?
                portal.yaml:13: there is no format txt; did you mean text?
                portal.yaml:14: DIR holds, or lies in, what the workspace keeps for itself; move the source
                portal.yaml:14: the source name pages is taken; see line 13
                portal.yaml:15: path must be a single value
                portal.yaml:15: complete must be true or false, not "maybe"
                portal.yaml:15: the sources pages and more have one system and one keyspace (main); retire one of them, or give it a keyspace of its own
                portal.yaml:16: DIR/raw holds, or lies in, what the workspace keeps for itself; publish elsewhere
                portal.yaml:16: keep must be a whole number from 1 to 1000, not "many"
                portal.yaml:17: url must be a JDBC address of PostgreSQL (jdbc:postgresql:…) or H2 (jdbc:h2:…, without AUTO_SERVER), not "jdbc:h2:file:x;AUTO_SERVER=TRUE"
                portal.yaml:17: the environment variable NO_SUCH is not set
                portal.yaml:18: item must be a size such as 20MB, 1GB at most, not "20"
                portal.yaml:19: vanish must be a percentage such as 5%, not "5"
                portal.yaml:20: vanish must hold keys with values, one a line
                portal.yaml:21: portal.yaml has no key colour; it has: portal, systems, sources, publish, database, limits, vanish, guard, rules, footer, alerts, metrics, schedule
                portal.yaml:22: version must be a version of the rules (r1, r2, r3), not "r0"
                portal.yaml:22: as-of must be a date such as 2024-01-31, not "today"
                portal.yaml:22: severity has no key title-lnog; did you mean title-long?
                portal.yaml:22: alt-missing must be error, warning, info or off, not "fatal\"""");
    }

    @Test
    void tellsErrorsInVietnamese() throws IOException {
        assertThat(texts(open(PORTAL.replace("address", "adress") + SOURCES), Messages.VIETNAMESE))
                .isEqualTo("""
                portal.yaml:2: thiếu address trong portal
                portal.yaml:4: portal không có khóa adress; có phải ý bạn là address?""");
    }

    @Test
    void tellsOfMissingPartsOnce() throws IOException {
        assertThat(texts(open("limits: {}\n"), Locale.ENGLISH))
                .isEqualTo("""
                portal.yaml:1: portal is missing in portal.yaml
                portal.yaml:1: systems is missing in portal.yaml
                portal.yaml:1: sources is missing in portal.yaml
                portal.yaml: warning: there are no sources; a night would publish what is stored""".replace("portal.yaml: warning", "portal.yaml:1: warning"));
    }

    @Test
    void warnsOfPathThatIsNotThereAndOpensAllTheSame() throws IOException {
        var opened = open(PORTAL + SOURCES.replace("legacy", "elsewhere"));

        assertThat(opened.workspace()).isPresent();
        assertThat(texts(opened, Locale.ENGLISH))
                .isEqualTo("portal.yaml:12: warning: the source pages has no DIR/elsewhere yet; a night would fail it");
    }

    @Test
    void allowsTagDateInTheFuture() throws IOException {
        assertThat(open(PORTAL.replace("2024-01-01", "2999-01-01") + SOURCES).problems())
                .isEmpty();
    }

    @Test
    void refusesSystemCodeOfDerivedContent() throws IOException {
        assertThat(texts(open((PORTAL + SOURCES).replace("phan-thiet", "portal")), Locale.ENGLISH))
                .isEqualTo("portal.yaml:7: the system code portal is kept for what the portal derives itself");
    }

    @Test
    void refusesAddressesThatAreNoBaseOfTheWeb() throws IOException {
        for (var wrong :
                List.of("phanthiet.example", "ftp://a.example/", "https://a.example/?x", "https:///x", "a b")) {
            assertThat(texts(open(PORTAL.replace("https://phanthiet.example/", wrong) + SOURCES), Locale.ENGLISH))
                    .startsWith("portal.yaml:4: address must be a whole web address")
                    .endsWith("not \"" + wrong + "\"");
        }
    }

    @Test
    void namesWhatKeepsAFileFromBeingYaml() throws IOException {
        assertThat(texts(open("portal:\n\tname: x\n"), Locale.ENGLISH))
                .isEqualTo("portal.yaml:2: this line is indented with a tab; YAML wants spaces");
        assertThat(texts(open("portal:\n  name: 'x\n"), Locale.ENGLISH))
                .isEqualTo("portal.yaml:3: this is no readable YAML; the reader says: "
                        + "found unexpected end of stream");
        assertThat(texts(open("a: 1\n---\nb: 2\n"), Locale.ENGLISH))
                .isEqualTo("portal.yaml:2: this is no readable YAML; the reader says: but found another document");
        assertThat(texts(open("a: 1\nb: \u0007\n"), Locale.ENGLISH))
                .isEqualTo("portal.yaml:2: the character U+0007 has no place in this file");
        assertThat(texts(open("# nothing\n"), Locale.ENGLISH)).isEqualTo("portal.yaml: the file holds no settings");
        assertThat(texts(open("- a\n- b\n"), Locale.ENGLISH))
                .startsWith("portal.yaml:1: portal.yaml must hold keys with values, one a line");
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        Files.write(file(), "a: 1\nb: \u00ea\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(texts(open(), Locale.ENGLISH)).isEqualTo("portal.yaml:2: the file is not UTF-8 here");
    }

    @Test
    void stopsAtBombs() throws IOException {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(texts(open(bomb.toString()), Locale.ENGLISH))
                .isEqualTo("portal.yaml:12: more than 20 aliases (*name); write the values out");
        assertThat(texts(open("a: " + "[".repeat(10_000)), Locale.ENGLISH))
                .isEqualTo("portal.yaml:1: parts lie more than 10 deep in each other");
        assertThat(texts(open("a: &a [*a]\nportal: &p {tag: *p}\n"), Locale.ENGLISH))
                .isNotEmpty();
        assertThat(texts(open("# a comment\n".repeat(900_000)), Locale.ENGLISH))
                .isEqualTo("portal.yaml:87382: the file is larger than 1024 KB");
    }

    @Test
    void saysWhereConfigurationIsMissing() throws IOException {
        assertThat(texts(open(), Locale.ENGLISH))
                .isEqualTo("portal.yaml: there is no such file; 'portal init' writes one");
        Files.createDirectory(file());
        assertThat(texts(open(), Locale.ENGLISH)).startsWith("portal.yaml: cannot be read (");
    }

    @Test
    void readsPathsWithVietnameseNames() throws IOException {
        Files.createDirectory(directory.resolve("cổng cũ"));
        assertThat(open(PORTAL + SOURCES.replace("legacy", "cổng cũ")).problems())
                .isEmpty();
    }

    @Test
    void refusesADirectoryThatTheEmbeddedDatabaseCannotName() throws IOException {
        var place = Files.createDirectories(directory.resolve("a;b/legacy")).getParent();
        Files.writeString(place.resolve("portal.yaml"), PORTAL + SOURCES);
        var opened = Workspace.open(place, Set.of("text"), Map.of());
        assertThat(texts(opened, Locale.ENGLISH))
                .isEqualTo(
                        "DIR/a;b/portal.yaml: the embedded database cannot live under a path with a semicolon: DIR/a;b");
    }

    @Test
    void doesNotHoldASystemsOwnErrorAgainstItsSources() throws IOException {
        assertThat(texts(open(PORTAL.replace("code: phan-thiet", "code: Phan Thiet") + SOURCES), Locale.ENGLISH))
                .hasLineCount(1);
    }

    @Test
    void guardsByShareOrLeastNumber() {
        var guard = new Settings.Guard(BigDecimal.valueOf(5), new BigDecimal("30"), 5);
        assertThat(List.of(guard.mayVanish(0), guard.mayVanish(119), guard.mayVanish(120), guard.mayVanish(1000)))
                .containsExactly(5, 5, 6, 50);
        assertThat(guard.mayChange(Integer.MAX_VALUE)).isEqualTo(644_245_094);
    }

    private Path file() {
        return directory.resolve("portal.yaml");
    }

    private Opened open(String yaml) throws IOException {
        Files.writeString(file(), yaml);
        return open();
    }

    private Opened open() {
        return Workspace.open(directory, Set.of("text"), Map.of("SECRET", "s3cret"));
    }

    private String texts(Opened opened, Locale locale) {
        var messages = Messages.of(locale);
        return opened.problems().stream()
                .map(problem -> problem.text(messages))
                .map(text -> text.replace(directory + "/portal.yaml", "portal.yaml"))
                .map(text -> text.replace(directory.toString(), "DIR"))
                .collect(Collectors.joining("\n"));
    }
}
