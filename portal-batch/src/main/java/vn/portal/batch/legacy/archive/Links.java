package vn.portal.batch.legacy.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links in an archive: what they lead to within it is there twice; nothing outside of it is ever looked at. */
final class Links {
    /** Links to links are followed so far. */
    private static final int LONGEST = 16;

    private final Map<String, ArchivedFile> files = new HashMap<>();
    private final Set<String> folders = new HashSet<>();
    private final Map<String, Link> links = new HashMap<>();

    private Links() {}

    /** @param target from the archive's top; null if it leads outside */
    record Link(String name, @Nullable String target) {}

    /** @param hard whether the target is named from the archive's top, not from the link's folder */
    static Link of(String name, String target, boolean hard) {
        if (target.startsWith("/") || target.isEmpty()) {
            return new Link(name, null);
        }
        int slash = hard ? -1 : name.lastIndexOf('/');
        return new Link(name, resolved(name.substring(0, slash + 1) + target));
    }

    private static @Nullable String resolved(String path) {
        var steps = new ArrayList<String>();
        for (var step : path.split("/", -1)) {
            if (step.equals("..") && steps.isEmpty()) {
                return null;
            } else if (step.equals("..")) {
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    /** The files, and for each link what it leads to. */
    static List<ArchivedFile> resolved(List<ArchivedFile> files, List<Link> links) {
        if (links.isEmpty()) {
            return files;
        }
        var all = new Links();
        files.forEach(all::add);
        links.forEach(link -> all.links.putIfAbsent(link.name(), link));
        var resolved = new ArrayList<>(files);
        all.links.values().stream()
                .filter(link -> !all.files.containsKey(link.name()))
                .map(all::followed)
                .forEach(resolved::add);
        return resolved;
    }

    private void add(ArchivedFile file) {
        files.putIfAbsent(file.name(), file);
        var steps = file.name().split("/", -1);
        for (int i = 1; i < steps.length; i++) {
            folders.add(String.join("/", Arrays.copyOf(steps, i)));
        }
    }

    private ArchivedFile followed(Link first) {
        var target = first.target();
        for (int i = 0; i < LONGEST && target != null && links.containsKey(target); i++) {
            target = links.get(target).target();
        }
        if (target == null) {
            return ArchivedFile.wrong(first.name(), 0, "link-outside");
        }
        var file = files.get(target);
        if (file != null && file.problem() == null) {
            return file.named(first.name());
        }
        return ArchivedFile.wrong(first.name(), 0, folders.contains(target) ? "link-to-folder" : "link-broken");
    }
}
