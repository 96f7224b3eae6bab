package vn.portal.batch.publish.redirect;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * What a server must look at to tell the contents of a path apart.
 *
 * @param names of the parameters that tell them apart, in their order; none where the path alone does
 * @param fixed parameters that had one value wherever they stood: missing is as good, another value means another page
 */
record Form(List<String> names, SortedMap<String, String> fixed) {

    /** The path is enough. */
    static final Form PATH = new Form(List.of(), Collections.emptySortedMap());

    boolean isPath() {
        return names.isEmpty();
    }

    /** What a rule is found by: {@code /index.php?nv=news&op=a-1}; a missing parameter is empty. */
    String key(String path, List<String> values) {
        if (isPath()) {
            return path;
        }
        var key = new StringBuilder(path);
        for (int i = 0; i < names.size(); i++) {
            key.append(i == 0 ? '?' : '&').append(names.get(i)).append('=').append(values.get(i));
        }
        return key.toString();
    }
}
