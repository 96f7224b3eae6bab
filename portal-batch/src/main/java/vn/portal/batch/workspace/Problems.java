package vn.portal.batch.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import vn.portal.notice.Severity;

/** Collects what is wrong with one file, so that all of it is told at once. */
final class Problems {
    private final Path file;
    private final List<Problem> found = new ArrayList<>();

    Problems(Path file) {
        this.file = file;
    }

    void error(int line, String code, Object... arguments) {
        add(Severity.ERROR, line, code, arguments);
    }

    void error(Node node, String code, Object... arguments) {
        error(lineOf(node), code, arguments);
    }

    void warning(int line, String code, Object... arguments) {
        add(Severity.WARNING, line, code, arguments);
    }

    boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** In the order of the file's lines. */
    List<Problem> list() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private void add(Severity severity, int line, String code, Object... arguments) {
        var texts = Arrays.stream(arguments).map(Object::toString).toList();
        found.add(new Problem(severity, file, line, code, texts));
    }
}
