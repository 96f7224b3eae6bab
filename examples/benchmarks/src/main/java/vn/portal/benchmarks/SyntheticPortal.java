package vn.portal.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.portal.batch.store.ItemOutcome;
import vn.portal.batch.store.SourceKey;
import vn.portal.batch.store.StagedItem;
import vn.portal.intake.Outcome;
import vn.portal.model.Article;
import vn.portal.model.Body;
import vn.portal.model.Campaign;
import vn.portal.model.CampaignKind;
import vn.portal.model.CampaignMention;
import vn.portal.model.Citation;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Edition;
import vn.portal.model.Issuer;
import vn.portal.model.Kind;
import vn.portal.model.Mention;
import vn.portal.model.Provenance;
import vn.portal.model.Span;
import vn.portal.model.Standing;
import vn.portal.model.When;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

/**
 * A municipal portal that never was: its stories and documents over the years by a seed, as an import would stage them.
 *
 * <p>One item in ten is a document. A story has some hundred words and names, as real ones do, now and then a campaign
 * (a few of them again and again) and a document. The same number and version is the same item, so that any number of
 * them can be made one after the other and none need be kept.
 *
 * <pre>{@code
 * var portal = new SyntheticPortal(2024, 100_000);
 * portal.item(99_999, 0) // the newest story
 * portal.item(99_999, 1) // the same, changed
 * }</pre>
 */
final class SyntheticPortal {
    static final SourceKey SOURCE = new SourceKey("pages", "bien-moi", "main");

    private static final LocalDate FIRST = LocalDate.of(2005, 1, 3);
    private static final int DAYS = 20 * 365;
    private static final int CAMPAIGNS = 300;
    private static final int NTH_DOCUMENT = 10;
    private static final List<String> SECTIONS =
            List.of("Tin tức", "Văn hóa - Xã hội", "Kinh tế", "An ninh", "Cải cách hành chính", "Giáo dục", "Y tế");

    private final long seed;
    private final int items;

    SyntheticPortal(long seed, int items) {
        this.seed = seed;
        this.items = items;
    }

    int items() {
        return items;
    }

    /**
     * @param number from 0, the oldest, on
     * @param version any other one is the same item with other words
     */
    StagedItem item(int number, int version) {
        var random = random(number);
        var accepted = isDocument(number) ? document(number, version, random) : story(number, version, random);
        var aliases = isDocument(number)
                ? List.of(new StagedItem.Alias("derived", cited(number).toString()))
                : List.<StagedItem.Alias>of();
        return new StagedItem(
                origin(number),
                UUID.nameUUIDFromBytes((seed + "/" + number + "/" + version).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                "1",
                ItemOutcome.NEW,
                accepted,
                Notices.none(),
                aliases,
                List.of(),
                true);
    }

    /** The story that would have that number, if documents had none. */
    Article article(int number, int version) {
        return (Article) story(number, version, random(number)).primary();
    }

    private Random random(int number) {
        var random = new Random(seed * 31 + number * 7919L);
        // what follows is another one with every seed, and much alike with neighbouring ones but for this
        random.nextLong();
        return random;
    }

    private static boolean isDocument(int number) {
        return number % NTH_DOCUMENT == 0;
    }

    LocalDate day(int number) {
        return FIRST.plusDays((long) number * DAYS / items);
    }

    private static Origin origin(int number) {
        return new Origin(SOURCE.system(), SOURCE.name(), SOURCE.keyspace(), "tin/" + number + ".html", null, null);
    }

    private Outcome.Accepted story(int number, int version, Random random) {
        var talk = new TownTalk(random);
        var title = talk.title() + (version == 0 ? "" : " (cập nhật " + version + ")");
        var told = new Telling();
        told.say(talk.paragraph());
        if (random.nextInt(10) < 4) {
            told.name(talk.popular(CAMPAIGNS));
        }
        if (random.nextInt(10) < 2 && number > 0) {
            told.cite(random.nextInt(number) / NTH_DOCUMENT * NTH_DOCUMENT, this);
        }
        for (int i = 2 + random.nextInt(6); i > 0; i--) {
            told.say(talk.paragraph());
        }
        var day = When.day(day(number), "text");
        var article = new Article(
                ContentId.of(origin(number), Kind.ARTICLE),
                "vi",
                title,
                talk.sentence(),
                told.body(),
                List.of(),
                List.of(),
                "Bích Thảo",
                talk.any(SECTIONS),
                told.mentions,
                Edition.published(day),
                new Provenance(origin(number), null, "UTF-8", "1"),
                Map.of());
        return new Outcome.Accepted(article, told.findings, Notices.none());
    }

    private Outcome.Accepted document(int number, int version, Random random) {
        var talk = new TownTalk(random);
        var told = new Telling();
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
            told.say(talk.paragraph());
        }
        var day = When.day(day(number), "text");
        var directive = new Directive(
                ContentId.of(origin(number), Kind.DIRECTIVE),
                "vi",
                Standing.ISSUED,
                number(number),
                DocumentType.QUYET_DINH,
                new Issuer("UBND phường", null),
                "Trần Văn Lộc",
                null,
                "Về việc " + talk.title() + (version == 0 ? "" : ", bản " + version),
                day,
                null,
                null,
                told.body(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                Edition.published(day),
                new Provenance(origin(number), null, "UTF-8", "1"),
                Map.of());
        return new Outcome.Accepted(directive, told.findings, Notices.none());
    }

    private static DocumentNumber number(int number) {
        return DocumentNumber.parse((number / NTH_DOCUMENT + 1) + "/QĐ-UBND");
    }

    private ContentId cited(int number) {
        return ContentId.derived(
                Kind.DIRECTIVE,
                "ubnd phuong|Quyết định|" + number(number) + "|" + day(number).getYear());
    }

    /** A text being put together, a paragraph at a time. */
    private static final class Telling {
        private final List<String> paragraphs = new ArrayList<>();
        private final List<Mention> mentions = new ArrayList<>();
        private final List<Content> findings = new ArrayList<>();

        void say(String paragraph) {
            paragraphs.add(paragraph);
        }

        private Span span(String part) {
            int last = paragraphs.size() - 1;
            int start = paragraphs.get(last).indexOf(part);
            return new Span("body[" + last + "]", start, start + part.length());
        }

        void name(int number) {
            var name = "Khu phố sạch, lối đi xanh, năm thứ " + (number + 1);
            say("Bà con tích cực hưởng ứng phong trào “" + name + "” do phường phát động.");
            var key = CampaignKind.MOVEMENT.code() + "|" + name;
            var id = ContentId.derived(Kind.CAMPAIGN, key);
            var whole = span("phong trào “" + name + "”");
            mentions.add(new CampaignMention(whole, span(name), CampaignKind.MOVEMENT, name, null, null, id));
            findings.add(new Campaign(
                    id,
                    "vi",
                    CampaignKind.MOVEMENT,
                    name,
                    List.of(),
                    null,
                    null,
                    Edition.published(null),
                    new Provenance(new Origin("portal", "portal", "derived", key, null, null), null, null, "1"),
                    Map.of()));
        }

        void cite(int document, SyntheticPortal portal) {
            var written = "Quyết định số " + number(document) + " của UBND phường";
            say("Việc triển khai căn cứ " + written + ".");
            mentions.add(new Citation(
                    span(written),
                    span(written),
                    DocumentType.QUYET_DINH,
                    number(document),
                    null,
                    "UBND phường",
                    null,
                    portal.cited(document)));
        }

        Body body() {
            var html = new StringBuilder();
            paragraphs.forEach(paragraph -> html.append("<p>").append(paragraph).append("</p>\n"));
            return new Body(html.toString().strip(), String.join("\n", paragraphs));
        }
    }
}
