package vn.portal.batch.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What opening a workspace came to: a workspace, or everything that is wrong with its configuration.
 *
 * @param workspace empty if there is an error: nothing runs on a wrong configuration
 * @param problems errors, or warnings alone beside a workspace; in the order of the file's lines
 * @param sourceLines where each source says how it is read, by its name
 */
public record Opened(Optional<Workspace> workspace, List<Problem> problems, Map<String, Integer> sourceLines) {

    public Opened {
        problems = List.copyOf(problems);
        sourceLines = Map.copyOf(sourceLines);
    }
}
