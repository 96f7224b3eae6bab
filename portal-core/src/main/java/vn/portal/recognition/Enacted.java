package vn.portal.recognition;

import java.util.List;
import vn.portal.model.Assignment;
import vn.portal.model.Relation;

/**
 * What the texts of an issued document do.
 *
 * @param relations to other documents, in the order of the texts
 * @param assignments tasks that it gives, in the order of the texts
 */
public record Enacted(List<Relation> relations, List<Assignment> assignments) {
    public Enacted {
        relations = List.copyOf(relations);
        assignments = List.copyOf(assignments);
    }
}
