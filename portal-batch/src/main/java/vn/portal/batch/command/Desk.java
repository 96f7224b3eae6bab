package vn.portal.batch.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.portal.batch.legacy.InnerLink;
import vn.portal.batch.legacy.LegacyFormat;
import vn.portal.batch.legacy.LegacyFormats;
import vn.portal.batch.legacy.SourceSettings;
import vn.portal.batch.night.Act;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.night.Night;
import vn.portal.batch.night.NightOrder;
import vn.portal.batch.night.NightResult;
import vn.portal.batch.publish.OwnTemplates;
import vn.portal.batch.report.ActReport;
import vn.portal.batch.report.LastReport;
import vn.portal.batch.store.ContentHistory;
import vn.portal.batch.store.OpenDatabase;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Opened;
import vn.portal.batch.workspace.Problem;
import vn.portal.batch.workspace.Settings;
import vn.portal.batch.workspace.Workspace;
import vn.portal.model.PortalContext;
import vn.portal.notice.Severity;

/**
 * What every verb has at hand.
 *
 * @param clock the one clock of the application
 */
record Desk(Clock clock, Messages messages, PrintWriter out, PrintWriter err) {

    void say(String key, Object... arguments) {
        out.println(messages.text(key, arguments));
    }

    Opened look(Path directory) {
        var formats = LegacyFormats.standard().stream().map(LegacyFormat::name);
        var opened = Workspace.open(directory, formats.collect(Collectors.toCollection(TreeSet::new)));
        var problems = new ArrayList<>(opened.problems());
        opened.workspace().ifPresent(workspace -> {
            problems.addAll(problems(workspace, opened.sourceLines()));
            problems.addAll(OwnTemplates.problems(workspace));
        });
        boolean wrong = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return new Opened(wrong ? Optional.empty() : opened.workspace(), problems, opened.sourceLines());
    }

    /** What the sources' formats find wrong with their own settings. */
    private static List<Problem> problems(Workspace workspace, Map<String, Integer> lines) {
        return workspace.settings().activeSources().stream()
                .flatMap(source -> problems(workspace, source, lines.getOrDefault(source.name(), 0)))
                .distinct()
                .toList();
    }

    private static Stream<Problem> problems(Workspace workspace, Settings.Source source, int line) {
        var settings = SourceSettings.of(workspace.root(), workspace.settings(), source);
        return LegacyFormats.named(source.format()).stream()
                .flatMap(format -> format.problems(settings).stream())
                .map(problem -> problem.file().equals(workspace.configuration()) ? problem.at(line) : problem);
    }

    /** The workspace of a directory; nothing runs on a wrong one. */
    Workspace open(Path directory) {
        return reopen(directory)
                .orElseThrow(() -> new Trouble(ExitCode.WRONG_CONFIGURATION, messages.text("check.nothing-runs")));
    }

    /** The same, by a program that goes on where it is wrong. */
    Optional<Workspace> reopen(Path directory) {
        var opened = look(directory);
        opened.problems().forEach(problem -> err.println(problem.text(messages)));
        return opened.workspace();
    }

    /** What a verb asks of the store, or tells it. */
    @FunctionalInterface
    interface Errand {
        void run(Store store, Workspace workspace) throws IOException;
    }

    /** Does that in the store of a directory's workspace. */
    void inStore(Path directory, Errand errand) throws IOException {
        var workspace = open(directory);
        try (var database = OpenDatabase.of(workspace)) {
            errand.run(database.store(), workspace);
        }
    }

    /** What is said in the place of the store, which a night has for itself alone. */
    @FunctionalInterface
    interface Otherwise {
        String say(LastReport report) throws IOException;
    }

    /** Does that in the store, or says what the last report knows while a night has an embedded database open. */
    void inStore(Path directory, Errand errand, Otherwise otherwise) throws IOException {
        try {
            inStore(directory, errand);
        } catch (RuntimeException e) {
            if (!Mishap.isInUse(e)) {
                throw e;
            }
            out.print(otherwise.say(new LastReport(open(directory), messages)));
        }
    }

    /** The one content of that name; of several or none, what may be meant. */
    ContentHistory content(Store store, String name, PortalContext portal) {
        var named = named(name, portal);
        var found = store.contents().named(named.name(), named.other());
        if (found.size() != 1) {
            var why = new ActReport(store.notices(), messages).several(name, found);
            throw new Trouble(ExitCode.MISUSE, why.strip());
        }
        return store.contents().history(found.get(0).id()).orElseThrow();
    }

    /** A content's name as it was typed; an address of this site is a path. */
    static Act.Named named(String name, PortalContext portal) {
        var own = portal.address().toString();
        var asked = name.startsWith(own) ? name.substring(own.length()) : name;
        return new Act.Named(asked, InnerLink.page(asked).stream().toList());
    }

    /** Runs a night, or a part of one, and says what came of it. */
    int night(Path directory, NightOrder order) throws IOException {
        var workspace = open(directory);
        requireKnown(order.named(), workspace.settings());
        return say(new Night(workspace, clock, messages).run(order));
    }

    /** Tries a night out, and says what it would change. */
    int rehearse(Path directory, NightOrder order) throws IOException {
        var workspace = open(directory);
        requireKnown(order.named(), workspace.settings());
        return say(new Night(workspace, clock, messages).rehearse(order));
    }

    /** Does what a keeper asks for between nights, and says what came of it. */
    int act(Path directory, Function<Workspace, Act> act, boolean publishes) throws IOException {
        var workspace = open(directory);
        return say(new Night(workspace, clock, messages).act(act.apply(workspace), publishes));
    }

    /** Removes what is only remembered of old runs. */
    int purge(Path directory, int days) throws IOException {
        return say(new Night(open(directory), clock, messages).purge(days));
    }

    /** Writes everything that is stored into a file or a backup, or takes it out of one. */
    int move(Path directory, Move move) throws IOException {
        return say(move.by(new Night(open(directory), clock, messages)));
    }

    /** One of a night's ways to move a portal. */
    @FunctionalInterface
    interface Move {
        NightResult by(Night night) throws IOException;
    }

    /** Says what came of a night; gives its exit code. */
    int say(NightResult result) {
        if (result.report() != null) {
            out.print(result.report());
        }
        if (result.holder() != null) {
            err.println(messages.text("lock.active", result.holder()));
        }
        if (result.failure() != null) {
            err.println(new Mishap(messages).sentence(result.failure()));
        }
        return result.exit().number();
    }

    /** The source of that name, retired or not. */
    Settings.Source source(String name, Settings settings) {
        return settings.sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown("misuse.source-unknown", name, settings.sources()));
    }

    private Trouble unknown(String sentence, String name, List<Settings.Source> known) {
        var names = known.stream().map(Settings.Source::name).collect(Collectors.joining(", "));
        return new Trouble(ExitCode.MISUSE, messages.text(sentence, name, names));
    }

    private void requireKnown(Set<String> names, Settings settings) {
        var active = settings.activeSources();
        var known = active.stream().map(Settings.Source::name).toList();
        for (var name : names) {
            if (!known.contains(name)) {
                throw unknown("misuse.source", name, active);
            }
        }
    }
}
