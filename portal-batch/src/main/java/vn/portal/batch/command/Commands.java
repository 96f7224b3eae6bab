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
            return tree(new Desk(clock, messages, out, err)).execute(arguments);
        } finally {
            out.flush();
            err.flush();
        }
    }

    static CommandLine tree(Desk desk) {
        var messages = desk.messages();
        var tree = new CommandLine(new PortalCommand())
                .addSubcommand(new InitCommand(desk))
                .addSubcommand(new CheckCommand(desk))
                .addSubcommand(new GuessCommand(desk))
                .addSubcommand(new PreviewCommand(desk))
                .addSubcommand(new NightlyCommand(desk))
                .addSubcommand(new ImportCommand(desk))
                .addSubcommand(new PublishCommand(desk))
                .addSubcommand(new ScheduleCommand(desk))
                .addSubcommand(new ServeCommand(desk))
                .addSubcommand(new StatusCommand(desk))
                .addSubcommand(new RunsCommand(desk))
                .addSubcommand(new NoticesCommand(desk))
                .addSubcommand(new ShowCommand(desk))
                .addSubcommand(new DiffCommand(desk))
                .addSubcommand(new CoverageCommand(desk))
                .addSubcommand(new RollbackCommand(desk))
                .addSubcommand(new WithdrawCommand(desk))
                .addSubcommand(new RedirectCommand(desk))
                .addSubcommand(new EraseCommand(desk))
                .addSubcommand(new PurgeCommand(desk))
                .addSubcommand(new CommandLine(new QuarantineCommand(desk)).addSubcommand(new ReplayCommand(desk)))
                .addSubcommand(new ExportCommand(desk))
                .addSubcommand(new BackupCommand(desk))
                .addSubcommand(new RestoreCommand(desk))
                .addSubcommand(new CompletionCommand(desk));
        tree.setOut(desk.out()).setErr(desk.err());
        tree.setResourceBundle(messages.bundle());
        tree.setParameterExceptionHandler(new Misuse(messages));
        tree.setExecutionExceptionHandler(new Mishap(messages));
        tree.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        Labels.translate(tree, messages);
        tree.getCommandSpec().usageMessage().synopsisSubcommandLabel(messages.text("help.verb"));
        return tree;
    }

    /** Whatever the machine's own charset is. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
