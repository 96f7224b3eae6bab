package vn.portal.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.portal.batch.workspace.Messages;

class CommandsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void initThenCheckIsGood() {
        assertThat(run("init", "--lang", "en", directory.toString())).isZero();
        assertThat(said()).isEqualTo("""
                Written: DIR/portal.yaml
                Put the old portal's pages into DIR/legacy, look through the settings, then:
                  portal check DIR
                  portal nightly DIR
                """);
        assertThat(run("check", directory.toString())).isZero();
        assertThat(said()).isEqualTo("""
                Portal: Municipal portal, https://portal.example/
                Sources that are read: 1
                  pages: text from DIR/legacy (legacy/main); complete: what is missing was taken away
                Database: embedded, in DIR/db
                Site: DIR/site
                The pages do not say who is behind the portal: footer lacks body, responsible, address, phone, email \
                (Thông tư 32/2017/TT-BTTTT, Điều 16).
                portal.yaml is good.
                """);
    }

    @Test
    void initLeavesAloneWhatIsThere() {
        run("init", directory.toString());
        said();
        assertThat(run("init", directory.toString())).isEqualTo(1);
        assertThat(complained()).isEqualTo("đã có DIR/portal.yaml; không viết gì\n");
    }

    @Test
    void checkTellsErrorsInTheLanguageOfTheFileAndEndsWithFour() throws IOException {
        Files.writeString(directory.resolve("portal.yaml"), "portal: {language: en}\nsystem: []\nsources: []\n");
        assertThat(run("check", directory.toString())).isEqualTo(4);
        assertThat(complained()).isEqualTo("""
                DIR/portal.yaml:1: tag is missing in portal
                DIR/portal.yaml:1: name is missing in portal
                DIR/portal.yaml:1: place is missing in portal
                DIR/portal.yaml:1: address is missing in portal
                DIR/portal.yaml:1: systems is missing in portal.yaml
                DIR/portal.yaml:2: portal.yaml has no key system; did you mean systems?
                DIR/portal.yaml:3: warning: there are no sources; a night would publish what is stored
                Nothing runs on a wrong portal.yaml.
                """);
        assertThat(run("check", directory.toString(), "--lang=vi")).isEqualTo(4);
        assertThat(complained()).startsWith("DIR/portal.yaml:1: thiếu tag trong portal\n");
    }

    @Test
    void checkTellsInWhichLineAMappingIsMissing() throws IOException {
        Files.writeString(directory.resolve("portal.yaml"), """
                portal: {name: Cổng, place: Phường, address: "https://moi.example/", language: en, tag: {authority: moi.example, date: 2024-01-01}}
                systems: [{code: cu}]
                sources:
                  - {name: a, system: cu, keyspace: a, format: sql, path: a.sql}
                  - name: b
                    system: cu
                    keyspace: b
                    format: sql
                    path: a.sql
                    mapping: m.yaml
                """);
        Files.writeString(directory.resolve("a.sql"), "");

        assertThat(run("check", directory.toString())).isEqualTo(4);
        assertThat(complained()).isEqualTo("""
                DIR/portal.yaml:4: this format needs a mapping: a file, or one of nukeviet, joomla, drupal, wordpress, dnn, umbraco, ghost, wordpress-rest
                DIR/portal.yaml:10: the mapping m.yaml is neither a file that is there ('portal guess' writes a first one) \
                nor one of nukeviet, joomla, drupal, wordpress, dnn, umbraco, ghost, wordpress-rest
                Nothing runs on a wrong portal.yaml.
                """);
    }

    @Test
    void nothingRunsWithoutConfiguration() {
        for (var verb : List.of("check", "nightly", "import", "publish", "status", "notices")) {
            assertThat(run(verb, "--lang", "en", directory.toString())).as(verb).isEqualTo(4);
            assertThat(complained()).isEqualTo("""
                    DIR/portal.yaml: there is no such file; 'portal init' writes one
                    Nothing runs on a wrong portal.yaml.
                    """);
        }
    }

    @Test
    void misuseEndsWithTwoAndSaysHowItIsDone() {
        assertThat(run("--lang", "en")).isEqualTo(2);
        assertThat(complained()).startsWith("a verb is missing\nTakes old municipal portals in");
        assertThat(run("xyz")).isEqualTo(2);
        assertThat(complained()).startsWith("không có ở đây: xyz\nTiếp nhận các cổng thông tin cũ");
        assertThat(run("check", "--lang", "fr")).isEqualTo(2);
        assertThat(complained()).startsWith("--lang không thể là \"fr\"\n");
        assertThat(run("check", "--lang")).isEqualTo(2);
        assertThat(complained()).startsWith("còn thiếu: --lang\n");
        assertThat(run("check", "--lang", "en", "a", "b")).isEqualTo(2);
        assertThat(complained()).startsWith("not known here: b\nNames everything");
        assertThat(said()).isEmpty();
    }

    @Test
    void helpSpeaksBothLanguages() {
        assertThat(run("init", "--help", "--lang", "en")).isZero();
        assertThat(said()).isEqualTo("""
                Writes a commented portal.yaml and a folder for the first source.
                Usage: portal init [-hV] [--lang=vi|en] [DIR]

                Parameters:
                      [DIR]          the directory that holds portal.yaml; left out, the one
                                       you are in

                Options:
                  -h, --help         shows this help
                      --lang=vi|en   language of what you read here; left out, the one that
                                       portal.yaml names, else vi
                  -V, --version      shows the version
                """);
        assertThat(run("init", "--help", "--lang", "vi")).isZero();
        assertThat(said()).isEqualTo("""
                Viết tệp portal.yaml có chú thích và tạo thư mục cho nguồn đầu tiên.
                Cách dùng: portal init [-hV] [--lang=vi|en] [THƯ_MỤC]

                Tham số:
                      [THƯ_MỤC]      thư mục chứa portal.yaml; nếu bỏ trống thì là thư mục hiện
                                       tại

                Tùy chọn:
                  -h, --help         hiện trợ giúp này
                      --lang=vi|en   ngôn ngữ hiển thị; nếu bỏ trống thì theo portal.yaml,
                                       không có thì vi
                  -V, --version      hiện phiên bản
                """);
    }

    @Test
    void versionIsThatOfTheBuild() {
        assertThat(run("--version")).isZero();
        assertThat(said()).matches("portal \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    }

    @Test
    void aVerbAloneIsTheSameAsInTheWholeTree() {
        var tree = Commands.tree(new Desk(CLOCK, Messages.of(Locale.ENGLISH), writer(out), writer(err)));
        tree.getSubcommands().forEach((name, verb) -> {
            run(name, "--lang", "en", "--help");
            assertThat(said()).isEqualTo(verb.getUsageMessage()).contains("Usage: portal " + name);
        });
    }

    @Test
    void everyVerbAndOptionIsDescribedInBothLanguages() {
        var english = helpOf(Locale.ENGLISH);
        var vietnamese = helpOf(Messages.VIETNAMESE);
        assertThat(english).noneMatch(String::isBlank).hasSameSizeAs(vietnamese);
        assertThat(vietnamese).noneMatch(String::isBlank).doesNotContainAnyElementsOf(english);
    }

    /** Headers of all verbs, descriptions of all options and parameters. */
    private Set<String> helpOf(Locale locale) {
        var texts = new TreeSet<String>();
        collect(Commands.tree(new Desk(CLOCK, Messages.of(locale), writer(out), writer(err))), texts);
        return texts;
    }

    private static void collect(CommandLine commandLine, Set<String> texts) {
        var spec = commandLine.getCommandSpec();
        texts.add(String.join(" ", spec.usageMessage().header()));
        spec.args().forEach(argument -> texts.add(String.join(" ", argument.description())));
        commandLine.getSubcommands().values().forEach(verb -> collect(verb, texts));
    }

    private int run(String... arguments) {
        return Commands.run(CLOCK, writer(out), writer(err), arguments);
    }

    private String said() {
        return taken(out);
    }

    private String complained() {
        return taken(err);
    }

    private String taken(StringWriter writer) {
        var text = writer.toString().replace(directory.toString(), "DIR");
        writer.getBuffer().setLength(0);
        return text;
    }

    private static PrintWriter writer(StringWriter text) {
        return new PrintWriter(text, true);
    }
}
