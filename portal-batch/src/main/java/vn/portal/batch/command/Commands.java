package vn.portal.batch.command;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import vn.portal.batch.workspace.Messages;

/** The command line as a whole: {@code portal <verb> [DIR] [options]}. */
public final class Commands {
    /** In the order in which the help names them. */
    private static final List<String> VERBS = List.of(
            "init",
            "check",
            "guess",
            "preview",
            "nightly",
            "import",
            "publish",
            "schedule",
            "serve",
            "status",
            "runs",
            "notices",
            "show",
            "diff",
            "coverage",
            "compare",
            "rollback",
            "withdraw",
            "redirect",
            "erase",
            "purge",
            "quarantine",
            "export",
            "backup",
            "restore",
            "completion");

    private Commands() {}

    /**
     * Does what the arguments say.
     *
     * @param clock the one clock of the application
     * @return the exit code
     */
    public static int run(Clock clock, String... arguments) {
        return run(clock, utf8(System.out), utf8(System.err), arguments);
    }

    static int run(Clock clock, PrintWriter out, PrintWriter err, String... arguments) {
        var messages = Messages.of(Language.of(List.of(arguments)));
        try {
            return tree(new Desk(clock, messages, out, err), arguments).execute(arguments);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** With the branch of the verb that is meant alone: the whole tree takes longer to grow than many a verb. */
    private static CommandLine tree(Desk desk, String... arguments) {
        boolean meant = arguments.length > 0 && VERBS.contains(arguments[0]);
        return tree(desk, meant ? List.of(arguments[0]) : VERBS);
    }

    static CommandLine tree(Desk desk) {
        return tree(desk, VERBS);
    }

    private static CommandLine tree(Desk desk, List<String> verbs) {
        var messages = desk.messages();
        var tree = new CommandLine(new PortalCommand());
        verbs.forEach(verb -> tree.addSubcommand(verb(verb, desk)));
        tree.setOut(desk.out()).setErr(desk.err());
        tree.setResourceBundle(messages.bundle());
        tree.setParameterExceptionHandler(new Misuse(messages));
        tree.setExecutionExceptionHandler(new Mishap(messages));
        tree.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        Labels.translate(tree, messages);
        tree.getCommandSpec().usageMessage().synopsisSubcommandLabel(messages.text("help.verb"));
        return tree;
    }

    private static Object verb(String name, Desk desk) {
        return switch (name) {
            case "init" -> new InitCommand(desk);
            case "check" -> new CheckCommand(desk);
            case "guess" -> new GuessCommand(desk);
            case "preview" -> new PreviewCommand(desk);
            case "nightly" -> new NightlyCommand(desk);
            case "import" -> new ImportCommand(desk);
            case "publish" -> new PublishCommand(desk);
            case "schedule" -> new ScheduleCommand(desk);
            case "serve" -> new ServeCommand(desk);
            case "status" -> new StatusCommand(desk);
            case "runs" -> new RunsCommand(desk);
            case "notices" -> new NoticesCommand(desk);
            case "show" -> new ShowCommand(desk);
            case "diff" -> new DiffCommand(desk);
            case "coverage" -> new CoverageCommand(desk);
            case "compare" -> new CompareCommand(desk);
            case "rollback" -> new RollbackCommand(desk);
            case "withdraw" -> new WithdrawCommand(desk);
            case "redirect" -> new RedirectCommand(desk);
            case "erase" -> new EraseCommand(desk);
            case "purge" -> new PurgeCommand(desk);
            case "quarantine" -> quarantine(desk);
            case "export" -> new ExportCommand(desk);
            case "backup" -> new BackupCommand(desk);
            case "restore" -> new RestoreCommand(desk);
            case "completion" -> new CompletionCommand(desk);
            default -> throw new IllegalArgumentException("no verb is called " + name);
        };
    }

    private static CommandLine quarantine(Desk desk) {
        return new CommandLine(new QuarantineCommand(desk)).addSubcommand(new ReplayCommand(desk));
    }

    /** Whatever the machine's own charset is. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
