package vn.portal.batch.legacy.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.Node;
import vn.portal.batch.workspace.Problems;
import vn.portal.batch.workspace.Spelling;

/**
 * What an expression may name, and where to say that it names something else.
 *
 * @param joins the joined rows
 * @param variables the variable parts of the table's name
 */
record Names(Set<String> joins, Set<String> variables, Problems problems) {

    /** {@code detail.bodyhtml}, {@code title}; a first part that is no join leads into nested JSON. */
    Reference reference(String written, Node node) {
        var text = written.strip();
        int dot = text.indexOf('.');
        var head = dot < 0 ? "" : text.substring(0, dot);
        if (joins.contains(head)) {
            return new Reference(head, text.substring(dot + 1));
        }
        if (dot > 0) {
            Spelling.nearest(head, joins)
                    .ifPresent(meant -> problems.error(node, "mapping-join-like", head, meant, text));
        }
        return new Reference("", text);
    }

    void error(Node node, String code, Object... arguments) {
        problems.error(node, code, arguments);
    }

    /** A word that is none of the known ones. */
    void unknown(Node node, String code, String written, List<String> known) {
        Optional<String> meant = Spelling.nearest(written, known);
        meant.ifPresentOrElse(
                word -> problems.error(node, code + "-like", written, word),
                () -> problems.error(node, code, written, String.join(", ", new TreeSet<>(known))));
    }
}
