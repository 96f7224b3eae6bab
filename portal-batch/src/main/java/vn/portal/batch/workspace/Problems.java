package vn.portal.batch.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import vn.portal.notice.Severity;

/** Collects what is wrong with one file, so that all of it is told at once. */
public final class Problems {
    private final Path file;
    private final List<Problem> found = new ArrayList<>();

    public Problems(Path file) {
        this.file = file;
    }

    public void error(int line, String code, Object... arguments) {
        add(Severity.ERROR, line, code, arguments);
    }

    public void error(Node node, String code, Object... arguments) {
        error(lineOf(node), code, arguments);
    }

    public void warning(int line, String code, Object... arguments) {
        add(Severity.WARNING, line, code, arguments);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** In the order of the file's lines. */
    public List<Problem> list() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    public static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private void add(Severity severity, int line, String code, Object... arguments) {
        var texts = Arrays.stream(arguments).map(Object::toString).toList();
        found.add(new Problem(severity, file, line, code, texts));
    }
}
