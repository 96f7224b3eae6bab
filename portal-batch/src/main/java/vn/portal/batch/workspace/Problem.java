package vn.portal.batch.workspace;

import java.nio.file.Path;
import java.util.List;
import vn.portal.notice.Severity;

/**
 * One thing about {@code portal.yaml} that an operator must mend or know; data, not prose.
 *
 * @param severity an error stands in the way of every run, a warning does not
 * @param line counted from 1; 0 for the file as a whole
 * @param code what it is; its sentence is {@code problem.<code>} in {@link Messages}
 * @param arguments what fills the sentence's placeholders, in order
 */
public record Problem(Severity severity, Path file, int line, String code, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** The same, told of a line where it was told of the file as a whole. */
    public Problem at(int where) {
        return line > 0 ? this : new Problem(severity, file, where, code, arguments);
    }

    /** The problem as one line that an editor can jump to: {@code portal.yaml:12: unknown key …}. */
    public String text(Messages messages) {
        var place = line == 0 ? file.toString() : file + ":" + line;
        var sentence = messages.text("problem." + code, arguments.toArray());
        return place + ": " + (severity == Severity.ERROR ? sentence : messages.text("problem.warning", sentence));
    }
}
