package vn.portal.batch.legacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The formats that are known; the list is the registry. */
public final class LegacyFormats {
    private static final List<LegacyFormat> STANDARD = List.of(
            new AccessLogs(),
            TableFormat.csv(),
            new FeedItems(),
            new HtmlPages(),
            TableFormat.json(),
            TableFormat.jsonl(),
            new OfficeFiles(),
            new SitePages(),
            TableFormat.sql(),
            new TextPages(),
            new WordPressExport(),
            TableFormat.xlsx());

    private LegacyFormats() {}

    public static List<LegacyFormat> standard() {
        return STANDARD;
    }

    public static Set<String> names() {
        return STANDARD.stream().map(LegacyFormat::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The format that {@code portal.yaml} calls so. */
    public static Optional<LegacyFormat> named(String name) {
        return STANDARD.stream().filter(format -> format.name().equals(name)).findFirst();
    }
}
