package vn.portal.batch.command;

import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import vn.portal.batch.workspace.Messages;

/** The words that stand for values in usages; picocli takes them from no bundle. */
final class Labels {
    private static final Set<String> WORDS = Set.of(
            "DIR",
            "DATE",
            "SOURCE",
            "CODE",
            "NUMBER",
            "HOST",
            "FILE",
            "PATH",
            "USER",
            "PASSWORD",
            "ID",
            "TEXT",
            "RUN",
            "FOLDER",
            "PLACE");

    private Labels() {}

    static void translate(CommandLine commandLine, Messages messages) {
        var spec = commandLine.getCommandSpec();
        for (var argument : List.copyOf(spec.args())) {
            if (WORDS.contains(argument.paramLabel())) {
                replace(spec, argument, messages.text("label." + argument.paramLabel()));
            }
        }
        commandLine.getSubcommands().values().forEach(verb -> translate(verb, messages));
    }

    private static void replace(CommandSpec spec, ArgSpec argument, String label) {
        spec.remove(argument);
        if (argument instanceof OptionSpec option) {
            spec.addOption(OptionSpec.builder(option).paramLabel(label).build());
        } else if (argument instanceof PositionalParamSpec positional) {
            spec.addPositional(
                    PositionalParamSpec.builder(positional).paramLabel(label).build());
        }
    }
}
