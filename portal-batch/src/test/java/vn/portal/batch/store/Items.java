package vn.portal.batch.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.StagedItem.Alias;
import vn.portal.intake.Outcome;
import vn.portal.model.Article;
import vn.portal.model.Body;
import vn.portal.model.Campaign;
import vn.portal.model.CampaignKind;
import vn.portal.model.CampaignMention;
import vn.portal.model.Citation;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.DocumentType;
import vn.portal.model.Edition;
import vn.portal.model.Kind;
import vn.portal.model.Mention;
import vn.portal.model.Observation;
import vn.portal.model.Period;
import vn.portal.model.Provenance;
import vn.portal.model.Span;
import vn.portal.model.Statistic;
import vn.portal.model.When;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

/** Items as an import's writer hands them over, made up word by word. */
final class Items {
    static final String PIPELINE = "e1.r1.m";

    private SourceKey source = Nights.PAGES;
    private final String key;
    private String pipeline = PIPELINE;
    private String text = "Nội dung.";
    private String raw = "";
    private @Nullable When published = When.day(LocalDate.of(2024, 2, 22), "text");
    private @Nullable When edited;
    private @Nullable String category;
    private final List<Content> findings = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Alias> aliases = new ArrayList<>();
    private final List<StagedItem.Link> links = new ArrayList<>();
    private Notices notices = Notices.none();

    private Items(String key) {
        this.key = key;
    }

    /** An article published on 22 February 2024; its bytes follow from its text. */
    static Items item(String key) {
        return new Items(key);
    }

    Items of(SourceKey source) {
        this.source = source;
        return this;
    }

    Items saying(String text) {
        this.text = text;
        return this;
    }

    /** Other bytes under the same content. */
    Items bytes(String raw) {
        this.raw = raw;
        return this;
    }

    Items by(String pipeline) {
        this.pipeline = pipeline;
        return this;
    }

    Items on(@Nullable LocalDate day) {
        this.published = day == null ? null : When.day(day, "text");
        return this;
    }

    Items in(String category) {
        this.category = category;
        return this;
    }

    Items edited(LocalDate day) {
        this.edited = When.day(day, "meta");
        return this;
    }

    Items alias(String kind, String value) {
        aliases.add(new Alias(kind, value));
        return this;
    }

    Items at(String page) {
        return alias(Alias.PAGE, page);
    }

    Items linking(String page) {
        links.add(new StagedItem.Link(page, "https://" + page + ".html"));
        return this;
    }

    Items telling(Content... findings) {
        this.findings.addAll(Arrays.asList(findings));
        return this;
    }

    Items naming(Campaign campaign) {
        findings.add(campaign);
        var span = new Span("body[0]", 0, 3);
        mentions.add(
                new CampaignMention(span, span, campaign.campaignKind(), campaign.name(), null, null, campaign.id()));
        return this;
    }

    Items citing(ContentId target) {
        var span = new Span("body[0]", 0, 3);
        mentions.add(new Citation(span, span, DocumentType.QUYET_DINH, null, null, null, null, target));
        return this;
    }

    Items noting(String code) {
        notices = notices.plus(Notice.warning(code, origin(), "title").with("words", text));
        return this;
    }

    Origin origin() {
        return new Origin(source.system(), source.name(), source.keyspace(), key, null, null);
    }

    String rawHash() {
        return StoredText.sha256(text + raw);
    }

    Article article() {
        var edition = new Edition(null, Edition.State.PUBLISHED, published, published, edited, null, List.of());
        return new Article(
                ContentId.of(origin(), Kind.ARTICLE),
                "vi",
                "Tin " + key,
                null,
                new Body("<p>" + text + "</p>", text),
                List.of(),
                List.of(),
                null,
                category,
                mentions,
                edition,
                new Provenance(origin(), rawHash(), "UTF-8", pipeline),
                Map.of());
    }

    StagedItem taken() {
        return taken(article());
    }

    StagedItem taken(Content primary) {
        var outcome = new Outcome.Accepted(primary, findings, notices);
        return new StagedItem(origin(), rawHash(), pipeline, ItemOutcome.NEW, outcome, notices, aliases, links, true);
    }

    StagedItem unchanged() {
        return without(ItemOutcome.UNCHANGED, Notices.none(), false);
    }

    StagedItem rejected() {
        return without(ItemOutcome.REJECTED, Notices.of(Notice.error("title-missing", origin(), "title")), true);
    }

    StagedItem carriedRejected() {
        return without(ItemOutcome.REJECTED, Notices.none(), false);
    }

    StagedItem filtered() {
        return without(ItemOutcome.FILTERED, Notices.none(), false);
    }

    StagedItem duplicate() {
        return without(ItemOutcome.DUPLICATE, Notices.of(Notice.warning("duplicate-key", origin(), "")), false);
    }

    private StagedItem without(ItemOutcome outcome, Notices notices, boolean taken) {
        return new StagedItem(origin(), rawHash(), pipeline, outcome, null, notices, aliases, links, taken);
    }

    ContentId id() {
        return ContentId.of(origin(), Kind.ARTICLE);
    }

    static Campaign campaign(String name, @Nullable Period period, @Nullable String launchedBy, String... aliases) {
        var recipe = "movement|xanh sach dep";
        return new Campaign(
                ContentId.derived(Kind.CAMPAIGN, recipe),
                "vi",
                CampaignKind.MOVEMENT,
                name,
                List.of(aliases),
                period,
                launchedBy,
                Edition.published(null),
                derived(recipe),
                Map.of());
    }

    /** A counter that a page's bytes showed. */
    static Statistic visits(int count, String capture) {
        return counter("phan-thiet:visits-total", "Tổng lượt truy cập", count, StoredText.sha256(capture));
    }

    /** How often a page says that it was read; {@code capture} is the hash of its bytes. */
    static Statistic views(int count, String capture) {
        return counter("phan-thiet:visits-page", "Lượt xem", count, capture);
    }

    private static Statistic counter(String code, String label, int count, String capture) {
        var value = new Observation(null, null, BigDecimal.valueOf(count), Observation.Status.CAPTURED, 1, capture);
        return statistic(ContentId.derived(Kind.STATISTIC, code), code, label, List.of(value), derived(code));
    }

    static Statistic statistic(
            ContentId id, String code, String label, List<Observation> values, Provenance provenance) {
        return new Statistic(id, "vi", code, label, "visit", values, Edition.published(null), provenance, Map.of());
    }

    private static Provenance derived(String recipe) {
        return new Provenance(new Origin("portal", "portal", "derived", recipe, null, null), null, null, PIPELINE);
    }
}
