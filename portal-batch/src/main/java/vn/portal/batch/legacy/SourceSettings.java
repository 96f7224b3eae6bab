package vn.portal.batch.legacy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.portal.batch.workspace.Settings;
import vn.portal.page.SiteProfile;

/**
 * What {@code portal.yaml} says of how a source is to be read.
 *
 * @param directory the operator's, against which paths among the options are resolved
 * @param zone of its dates
 * @param profile where its system's pages keep what
 * @param options the format's own keys ({@code mapping}, {@code charset}, …) as written
 * @param categories the system's categories to the portal's, as written
 */
public record SourceSettings(
        Path directory, ZoneId zone, SiteProfile profile, Map<String, String> options, Map<String, String> categories) {

    public SourceSettings {
        options = Map.copyOf(options);
        categories = Map.copyOf(categories);
    }

    /** What a workspace's settings say of one of its sources. */
    public static SourceSettings of(Path root, Settings settings, Settings.Source source) {
        var options = new TreeMap<>(source.options());
        // whoever is asked may want to know by whom
        options.putIfAbsent("user-agent", "Portal (+" + settings.portal().address() + ")");
        return new SourceSettings(root, source.zone(), settings.profile(source), options, source.categories());
    }

    /** For a format that needs no options. */
    public static SourceSettings of(ZoneId zone, SiteProfile profile) {
        return new SourceSettings(Path.of(""), zone, profile, Map.of(), Map.of());
    }

    /** The same with another value of an option. */
    public SourceSettings with(String key, String value) {
        var changed = new TreeMap<>(options);
        changed.put(key, value);
        return new SourceSettings(directory, zone, profile, changed, categories);
    }

    public Optional<String> option(String key) {
        return Optional.ofNullable(options.get(key));
    }

    /** An option that is a path, absolute. */
    public Optional<Path> path(String key) {
        return option(key).map(path -> directory.resolve(path).normalize());
    }

    /** Options may be passwords. */
    @Override
    public String toString() {
        return "SourceSettings[" + zone + ", " + options.keySet() + "]";
    }
}
