package vn.portal.batch.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.portal.batch.workspace.AtOnce;

/**
 * Checks what is new in a release before readers see it: every new file, and every old link to what is gone.
 *
 * <p>What was taken over was checked when it was new.
 */
final class FreshCheck {
    private final ReleaseCheck check;
    private final Records records;
    private final Earlier earlier;
    private final Set<String> lost = new HashSet<>();

    FreshCheck(Path release, Records records, Earlier earlier) {
        this.check = new ReleaseCheck(release);
        this.records = records;
        this.earlier = earlier;
    }

    /** @throws PublishingException naming the first file that is not right */
    void require(Manifest manifest, Collection<String> furniture) throws IOException {
        var units = new ArrayList<>(List.of(Unit.ROOT));
        units.addAll(manifest.folders().keySet());
        for (var unit : units) {
            if (!isTakenOver(unit)) {
                requireNew(unit);
            }
        }
        for (var unit : earlier.units()) {
            if (!units.contains(unit)) {
                earlier.files(unit).keySet().forEach(name -> lost.add(Unit.path(unit, name)));
            }
        }
        lost.removeIf(check::holds); // what only stands in another unit now
        for (var path : furniture) {
            requireThere("index.html", path);
        }
        if (!lost.isEmpty()) {
            requireNoLinkToLost(units);
        }
    }

    private boolean isTakenOver(String unit) throws IOException {
        var before = earlier.recordOf(unit);
        return before.isPresent() && Files.isSameFile(before.get(), records.file(unit));
    }

    private void requireNew(String unit) throws IOException {
        var before = earlier.files(unit);
        var now = records.read(unit).map(Records.Of::files).orElseThrow();
        AtOnce.each(now.entrySet(), AtOnce.PROCESSORS, file -> {
            var old = before.get(file.getKey());
            if (old == null || !old.sha256().equals(file.getValue().sha256())) {
                check.require(Unit.path(unit, file.getKey()), file.getValue().sha256());
            }
        });
        before.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> lost.add(Unit.path(unit, name)));
    }

    private void requireNoLinkToLost(List<String> units) throws IOException {
        for (var unit : units) {
            var files = records.read(unit).map(Records.Of::files).orElseThrow();
            for (var file : files.entrySet()) {
                requireNoLinkToLost(unit, file);
            }
        }
    }

    private void requireNoLinkToLost(String unit, Map.Entry<String, Written> file) throws IOException {
        for (var lead : file.getValue().leads()) {
            if (lost.contains(lead)) {
                throw new PublishingException("dead-link", Unit.path(unit, file.getKey()), lead);
            }
        }
    }

    private void requireThere(String page, String path) throws IOException {
        if (!check.holds(path)) {
            throw new PublishingException("dead-link", page, path);
        }
    }
}
