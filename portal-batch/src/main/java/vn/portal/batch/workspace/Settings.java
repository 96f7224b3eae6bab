package vn.portal.batch.workspace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Edition;
import vn.portal.model.PortalContext;
import vn.portal.page.SiteProfile;
import vn.portal.validation.RuleSet;

/**
 * What {@code portal.yaml} says, complete and judged: defaults filled in, paths absolute.
 *
 * @param portal the portal's own identity
 * @param systems the legacy portals
 * @param sources their captures, retired ones too, in the order of the file
 * @param rules by which everything is judged
 * @param appearance what stands around every page's content
 * @param alerts who is told of a night
 * @param metrics the file for the numbers that Prometheus collects, absolute; null for the usual one
 * @param schedule when nights run by themselves; null where they do not
 */
public record Settings(
        PortalContext portal,
        List<LegacySystem> systems,
        List<Source> sources,
        Publishing publishing,
        Database database,
        Limits limits,
        Vanishing vanishing,
        Guard guard,
        RuleSet rules,
        Appearance appearance,
        Alerts alerts,
        @Nullable Path metrics,
        @Nullable Schedule schedule) {

    public Settings {
        systems = List.copyOf(systems);
        sources = List.copyOf(sources);
    }

    /** Judged by the standard rules, with nothing around its pages and nobody to tell. */
    public Settings(
            PortalContext portal,
            List<LegacySystem> systems,
            List<Source> sources,
            Publishing publishing,
            Database database,
            Limits limits,
            Vanishing vanishing,
            Guard guard) {
        this(
                portal,
                systems,
                sources,
                publishing,
                database,
                limits,
                vanishing,
                guard,
                RuleSet.standard(),
                Appearance.PLAIN,
                Alerts.NONE,
                null,
                null);
    }

    /** The same over another database, with nobody to tell. */
    Settings over(Database other) {
        return new Settings(
                portal,
                systems,
                sources,
                publishing,
                other,
                limits,
                vanishing,
                guard,
                rules,
                appearance,
                Alerts.NONE,
                null,
                null);
    }

    /** The language of what operators read. */
    public Locale locale() {
        return Locale.forLanguageTag(portal.language());
    }

    /** Where the pages of a source's system keep what. */
    public SiteProfile profile(Source source) {
        return systems.stream()
                .filter(system -> system.code().equals(source.system()))
                .map(LegacySystem::profile)
                .findFirst()
                .orElse(SiteProfile.NONE);
    }

    /** The sources that a night reads. */
    public List<Source> activeSources() {
        return sources.stream().filter(source -> !source.retired()).toList();
    }

    /**
     * A legacy portal.
     *
     * @param code part of every content's identity; fixed for ever
     * @param profile where its pages keep what
     */
    public record LegacySystem(String code, String name, SiteProfile profile) {}

    /**
     * One capture of a legacy portal.
     *
     * @param name for people; may be changed
     * @param keyspace what its native keys are unique in; part of every content's identity, fixed for ever
     * @param format name of a legacy format
     * @param path a file or a folder, absolute; need not be there; null for what lies on a network
     * @param zone the zone of its dates
     * @param complete whether an item's absence means that it was taken away
     * @param retired whether it is no longer read
     * @param options what only some formats know ({@code mapping}, {@code charset}, …), as written
     * @param categories the system's categories to the portal's
     */
    public record Source(
            String name,
            String system,
            String keyspace,
            String format,
            @Nullable Path path,
            ZoneId zone,
            boolean complete,
            boolean retired,
            Map<String, String> options,
            Map<String, String> categories) {

        public Source {
            options = Map.copyOf(options);
            categories = Map.copyOf(categories);
        }

        /** Options may be passwords. */
        @Override
        public String toString() {
            return "Source[" + name + ", " + format + ", " + (path == null ? "elsewhere" : path) + "]";
        }
    }

    /**
     * How the site is published.
     *
     * @param directory the site's folder, absolute
     * @param reported whether reported directives get pages and feed entries of their own
     * @param keep how many releases are kept, the current one included
     * @param feedEntries how many entries a feed shows at most, beside those that no archive of it holds yet
     * @param hub who tells subscribers of feeds at once (WebSub); null for nobody
     */
    public record Publishing(
            Path directory,
            boolean reported,
            int keep,
            int feedEntries,
            @Nullable URI hub) {

        /** Without a hub. */
        public Publishing(Path directory, boolean reported, int keep, int feedEntries) {
            this(directory, reported, keep, feedEntries, null);
        }
    }

    /**
     * Where content is stored.
     *
     * @param url a JDBC address; null stands for the H2 file of the workspace
     * @param tries how often a night is begun at most, where the database goes away under it
     */
    public record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            int tries) {
        /** Two minutes in all, if each pause is twice as long as the one before. */
        static final int TRIES = 8;

        public static final Database EMBEDDED = new Database(null, null, null);

        /** Tried as often as usual. */
        public Database(@Nullable String url, @Nullable String user, @Nullable String password) {
            this(url, user, password, TRIES);
        }

        /** The address and the user; never the password. */
        @Override
        public String toString() {
            return url == null ? "Database[embedded]" : "Database[" + url + ", " + user + "]";
        }
    }

    /**
     * How much is read of a source.
     *
     * @param item the most bytes that an item may have; larger ones are rejected as {@code too-large}
     */
    public record Limits(long item, Archives archive) {

        /** The usual for all but items. */
        public Limits(long item) {
            this(item, Archives.USUAL);
        }
    }

    /**
     * How large an archive may become before it is taken for one that means harm.
     *
     * @param unpacked the most bytes that may come out of it and of the archives in it
     * @param entries how many entries they may have; each costs memory
     * @param ratio how many bytes may come of one
     */
    public record Archives(long unpacked, int entries, int ratio) {
        public static final Archives USUAL = new Archives(100L << 30, 500_000, 200);
    }

    /**
     * What becomes of an item that is absent from a complete source.
     *
     * @param nights how many nights it stays published; 0 for none
     * @param state what it becomes then
     */
    public record Vanishing(int nights, Edition.State state) {}

    /**
     * How much may happen to a source in one night before somebody must look at it.
     *
     * @param vanish percentage of its items that may vanish
     * @param change percentage of its items that may change under an unchanged pipeline version
     * @param least number of items that may always do so
     */
    public record Guard(BigDecimal vanish, BigDecimal change, int least) {

        /** How many of a source's items may vanish: {@code new Guard(5 %, 30 %, 5).mayVanish(1000) == 50}. */
        public int mayVanish(int held) {
            return share(vanish, held);
        }

        /** How many of a source's items may change. */
        public int mayChange(int held) {
            return share(change, held);
        }

        private int share(BigDecimal percent, int held) {
            var share = percent.multiply(BigDecimal.valueOf(held)).movePointLeft(2);
            return Math.max(least, share.setScale(0, RoundingMode.FLOOR).intValueExact());
        }
    }
}
