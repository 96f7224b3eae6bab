package vn.portal.batch.publish;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.FileSystemUtils;
import vn.portal.batch.store.Counts;
import vn.portal.batch.store.ItemOutcome;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceKey;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.store.StagedItem;
import vn.portal.batch.store.Store;
import vn.portal.batch.store.TestDatabase;
import vn.portal.batch.workspace.Alerts;
import vn.portal.batch.workspace.Appearance;
import vn.portal.batch.workspace.Settings;
import vn.portal.batch.workspace.Workspace;
import vn.portal.intake.Outcome;
import vn.portal.json.ContentJson;
import vn.portal.model.Edition;
import vn.portal.model.PortalContext;
import vn.portal.notice.Origin;
import vn.portal.page.SiteProfile;
import vn.portal.validation.RuleSet;

/** A workspace with a real store, into which stories are taken as an import would. */
final class Town implements AutoCloseable {
    static final LocalDate DAY = LocalDate.of(2024, 3, 25);

    private final HikariDataSource dataSource;
    private final Path root;
    private @Nullable PortalContext known;
    private SourceKey pages = new SourceKey("pages", Stories.SYSTEM, "main");
    private boolean reported;
    private String language = "vi";
    private String address = "https://songmai.example/";
    private @Nullable URI hub;
    private int keep = 3;
    private Appearance appearance = Appearance.PLAIN;
    private int nights;
    private String name = "Cổng thông tin điện tử thị trấn Sông Mai";
    private Edition.State absent = Edition.State.WITHDRAWN;
    private final Map<String, List<String>> addresses = new HashMap<>();
    private final Map<String, List<String>> links = new HashMap<>();

    Town(TestDatabase database, Path root) {
        this.root = root;
        var fresh = database.fresh();
        var config = new HikariConfig();
        config.setJdbcUrl(fresh.url());
        config.setUsername(fresh.user());
        config.setPassword(fresh.password());
        config.setMaximumPoolSize(2);
        this.dataSource = new HikariDataSource(config);
        var vendor = database.name().toLowerCase(Locale.ROOT);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .load()
                .migrate();
    }

    Town of(PortalContext portal, String system) {
        this.known = portal;
        this.pages = new SourceKey("pages", system, "main");
        return this;
    }

    Town reporting() {
        this.reported = true;
        return this;
    }

    Town speaking(String language) {
        this.language = language;
        return this;
    }

    Town at(String address) {
        this.address = address;
        return this;
    }

    Town tellingHub(URI hub) {
        this.hub = hub;
        return this;
    }

    Town dressed(Appearance appearance) {
        this.appearance = appearance;
        return this;
    }

    Town keeping(int keep) {
        this.keep = keep;
        return this;
    }

    Town called(String name) {
        this.name = name;
        return this;
    }

    /** What becomes of what the source has no more. */
    Town vanishingTo(Edition.State state) {
        this.absent = state;
        return this;
    }

    /** Files of the old portal, as an import would have kept them. */
    Town holding(List<byte[]> files) throws IOException {
        for (var file : files) {
            workspace().rawStore().put(file);
        }
        return this;
    }

    /** Lets the story of that key have been at those addresses. */
    Town known(String key, String... addresses) {
        this.addresses.put(key, List.of(addresses));
        return this;
    }

    /** Lets the text of that key's story link to those old addresses. */
    Town linking(String key, String... addresses) {
        this.links.put(key, List.of(addresses));
        return this;
    }

    Store store() {
        return Store.on(
                dataSource,
                new JdbcTransactionManager(dataSource),
                workspace().settings().portal());
    }

    /** A night in which the source holds those stories and no others. */
    Run night(Outcome.Accepted... stories) {
        return night(List.of(stories));
    }

    Run night(List<Outcome.Accepted> stories) {
        var store = store();
        var day = DAY.plusDays(nights++);
        var run = store.runs().open(day, day.atTime(18, 0).toInstant(ZoneOffset.UTC));
        var sourceRun = new SourceRun(
                run.id(), pages, "m" + nights, null, "1", true, SourceRun.Status.FROZEN, Counts.ZERO, null);
        store.runs().put(sourceRun);
        store.staging().begin(run, pages);
        store.staging().stage(run, pages, stories.stream().map(this::staged).toList());
        store.acceptance().accept(run, sourceRun, workspace().settings().vanishing());
        store.resolution().resolve(run);
        store.runs().finish(run, Run.Status.DONE);
        return run;
    }

    Publisher publisher() {
        return publisher(place -> {});
    }

    Publisher publisher(Consumer<String> reached) {
        return new Publisher(store(), workspace(), reached);
    }

    Path site() {
        return root.resolve("site");
    }

    Path current() {
        return site().resolve("current");
    }

    /** The page or data of a story, by the beginning of its path and its ending. */
    String file(String beginning, String ending) throws IOException {
        try (var files = Files.walk(current().toRealPath())) {
            var found = files.map(f -> path(f))
                    .filter(p -> p.startsWith(beginning) && p.endsWith(ending))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + beginning + "…" + ending));
            return Files.readString(current().resolve(found));
        }
    }

    /** Where readers can see a file, but compressed copies and the manifests of folders. */
    List<String> paths() throws IOException {
        try (var files = Files.walk(current().toRealPath())) {
            return files.filter(Files::isRegularFile)
                    .map(this::path)
                    .filter(path -> !path.endsWith(".gz") && !path.endsWith("/manifest.json"))
                    .sorted()
                    .toList();
        }
    }

    /** Every such file, as text. */
    SortedMap<String, String> files() throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(current().toRealPath())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var path = path(file);
                if (!path.endsWith(".gz") && !path.endsWith("/manifest.json")) {
                    all.put(path, Files.readString(file));
                }
            }
        }
        return all;
    }

    private String path(Path file) {
        try {
            return current().toRealPath().relativize(file).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StagedItem staged(Outcome.Accepted story) {
        var origin = story.primary().provenance().origin();
        var named = new Origin(origin.system(), pages.name(), origin.keyspace(), origin.key(), null, null);
        var json = ContentJson.archive(story.primary()).getBytes(StandardCharsets.UTF_8);
        var hash = HexFormat.of().formatHex(Manifest.sha256().digest(json));
        var aliases = aliases(origin.key());
        return new StagedItem(
                named, hash, "1", ItemOutcome.NEW, story, story.notices(), aliases, links(origin.key()), true);
    }

    private List<StagedItem.Alias> aliases(String key) {
        var aliases = new ArrayList<StagedItem.Alias>();
        for (var address : addresses.getOrDefault(key, List.of())) {
            aliases.add(new StagedItem.Alias("address", address));
            aliases.add(new StagedItem.Alias(StagedItem.Alias.PAGE, "page of " + address));
        }
        if (key.matches("qd-\\d+")) {
            // a document is what others cite by its number
            var cited = Chronicle.cited(Integer.parseInt(key.substring(3)));
            aliases.add(new StagedItem.Alias("derived", cited.toString()));
        }
        return aliases;
    }

    private List<StagedItem.Link> links(String key) {
        return links.getOrDefault(key, List.of()).stream()
                .map(address -> new StagedItem.Link("page of " + address, address))
                .toList();
    }

    /** A publisher of the same store into a place where nothing was ever published. */
    Publisher full() {
        return new Publisher(store(), workspace(root.resolve("full")), place -> {});
    }

    Path fullSite() {
        return root.resolve("full/current");
    }

    void removeFull() throws IOException {
        FileSystemUtils.deleteRecursively(root.resolve("full"));
    }

    Workspace workspace() {
        return workspace(site());
    }

    private Workspace workspace(Path site) {
        var portal = known == null ? portal(name, language, address) : known;
        var settings = new Settings(
                portal,
                List.of(new Settings.LegacySystem(pages.system(), "Cổng cũ", SiteProfile.NONE)),
                List.of(),
                new Settings.Publishing(site, reported, keep, 50, hub),
                Settings.Database.EMBEDDED,
                new Settings.Limits(20_000_000),
                new Settings.Vanishing(0, absent),
                new Settings.Guard(BigDecimal.valueOf(5), BigDecimal.valueOf(30), 5),
                RuleSet.standard(),
                appearance,
                Alerts.NONE,
                null,
                null);
        return new Workspace(root, settings);
    }

    static PortalContext portal(String language) {
        return portal("Cổng thông tin điện tử thị trấn Sông Mai", language, "https://songmai.example/");
    }

    private static PortalContext portal(String name, String language, String address) {
        return new PortalContext(
                name,
                "thị trấn Sông Mai",
                language,
                ZoneId.of("Asia/Ho_Chi_Minh"),
                URI.create(address),
                "songmai.example",
                LocalDate.of(2024, 1, 1));
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
