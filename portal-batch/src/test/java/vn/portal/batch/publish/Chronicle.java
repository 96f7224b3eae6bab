package vn.portal.batch.publish;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.portal.intake.Outcome;
import vn.portal.json.ContentJson;
import vn.portal.model.Asset;
import vn.portal.model.Attachment;
import vn.portal.model.Body;
import vn.portal.model.Campaign;
import vn.portal.model.CampaignKind;
import vn.portal.model.CampaignMention;
import vn.portal.model.Citation;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.DirectiveReport;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Edition;
import vn.portal.model.IndicatorMention;
import vn.portal.model.Issuer;
import vn.portal.model.Kind;
import vn.portal.model.Mention;
import vn.portal.model.Observation;
import vn.portal.model.Period;
import vn.portal.model.Provenance;
import vn.portal.model.Span;
import vn.portal.model.Standing;
import vn.portal.model.Statistic;
import vn.portal.model.When;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;
import vn.portal.recognition.DerivedKeys;

/**
 * What a town's old portal holds, changing from night to night by a seed: stories and documents of a year that name each
 * other, come, change, go and come back.
 */
final class Chronicle {
    private static final List<String> CAMPAIGNS =
            List.of("Xanh, sạch, đẹp", "Mỗi nhà một tủ sách", "Ngày Chủ nhật xanh", "Dân vận khéo", "Vì người nghèo");
    private static final List<String> WARDS = List.of("Bến Đá", "Gò Găng", "Rạch Sỏi", "Vườn Chài", "Xóm Lưới");
    private static final int DOCUMENTS = 12;
    private static final String VIEWS = "Lượt xem";

    /** The bytes of every file that any story may have. */
    static final List<byte[]> FILES =
            IntStream.range(0, 9).mapToObj(Chronicle::bytes).toList();

    private final Random random;
    private final SortedMap<String, Outcome.Accepted> held = new TreeMap<>();
    private final SortedMap<String, Outcome.Accepted> gone = new TreeMap<>();
    private int born;

    Chronicle(long seed, int items) {
        this.random = new Random(seed);
        for (int i = 1; i <= DOCUMENTS; i++) {
            held.put("qd-" + i, document(i, 1));
        }
        while (held.size() < items) {
            add();
        }
    }

    /** What the old portal holds now, in the order of the keys. */
    List<Outcome.Accepted> held() {
        return List.copyOf(held.values());
    }

    /** A night's changes: some stories are new, some other ones, some gone, some back; a document now and then too. */
    void pass() {
        int changes = random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            add();
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            var key = any(held);
            held.put(key, key.startsWith("qd-") ? document(number(key), random.nextInt(99)) : story(key));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            var key = any(held);
            held.put(key, read(held.get(key)));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            var key = any(held);
            gone.put(key, held.remove(key));
        }
        for (int i = random.nextInt(3); i > 0 && !gone.isEmpty(); i--) {
            var key = any(gone);
            held.put(key, gone.remove(key));
        }
    }

    private void add() {
        var key = "tin-" + ++born;
        held.put(key, story(key));
    }

    private String any(SortedMap<String, ?> map) {
        return List.copyOf(map.keySet()).get(random.nextInt(map.size()));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static int number(String key) {
        return Integer.parseInt(key.substring(key.indexOf('-') + 1));
    }

    private Outcome.Accepted story(String key) {
        var told = new Telling();
        told.say("Sáng " + (1 + random.nextInt(27)) + "/3, phường " + any(WARDS) + " ra quân lần thứ "
                + random.nextInt(1000) + ".");
        for (int i = random.nextInt(3); i > 0; i--) {
            told.nameCampaign(any(CAMPAIGNS));
        }
        if (random.nextInt(3) == 0) {
            told.cite(1 + random.nextInt(DOCUMENTS + 3));
        }
        if (random.nextInt(4) == 0) {
            told.report(any(WARDS), any(CAMPAIGNS), random.nextInt(6));
        }
        if (random.nextInt(5) == 0) {
            told.nameIndicator();
        }
        if (random.nextInt(6) == 0) {
            told.count(key, random.nextInt(5000));
        }
        var day = random.nextInt(12) == 0 ? null : day(key);
        var article = Stories.article(key, any(WARDS) + " làm đẹp ngõ xóm, đợt " + random.nextInt(900), null, day)
                .paragraphs(told.paragraphs.toArray(String[]::new))
                .category(any(List.of("Văn hóa", "Môi trường")))
                .attachments(random.nextInt(5) == 0 ? List.of(file(random.nextInt(FILES.size()))) : List.of())
                .mentions(told.mentions)
                .build();
        return Stories.accepted(article, told.findings.toArray(Content[]::new));
    }

    /** The same once more, its page telling another number of readers. */
    private Outcome.Accepted read(Outcome.Accepted item) {
        var findings = new ArrayList<>(item.findings());
        findings.removeIf(finding -> finding.headline().equals(VIEWS));
        var capture = sha256(ContentJson.archive(item.primary()).getBytes(StandardCharsets.UTF_8));
        var code = DerivedKeys.pageViews(Stories.SYSTEM);
        var seen = BigDecimal.valueOf(random.nextInt(9000));
        findings.add(Telling.statistic(
                code, VIEWS, List.of(new Observation(null, null, seen, Observation.Status.CAPTURED, 1, capture))));
        return new Outcome.Accepted(item.primary(), findings, item.notices());
    }

    /** A story keeps its day as long as it is there. */
    private static LocalDate day(String key) {
        int number = number(key);
        return LocalDate.of(2023, 1 + number % 12, 1 + number * 7 % 28);
    }

    private static byte[] bytes(int file) {
        return ("%PDF-1.4 phụ lục " + file).getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Manifest.sha256().digest(bytes));
    }

    private static Attachment file(int number) {
        var sha256 = sha256(bytes(number));
        return new Attachment(
                "tep/" + number + ".pdf",
                "Phụ lục " + number,
                new Asset(sha256, "application/pdf", bytes(number).length, "tep/" + number + ".pdf"));
    }

    /** A document that the old portal itself holds, and that stories cite by a derived id. */
    private static Outcome.Accepted document(int number, int version) {
        var origin = Origin.of(Stories.SYSTEM, "qd-" + number);
        var text = "Quyết định này nói về việc số " + version + ".";
        var directive = new Directive(
                ContentId.of(origin, Kind.DIRECTIVE),
                "vi",
                Standing.ISSUED,
                DocumentNumber.parse(number + "/QĐ-UBND"),
                DocumentType.QUYET_DINH,
                new Issuer("UBND phường", null),
                "Nguyễn Văn Bình",
                null,
                "Về việc làm sạch ngõ xóm, bản " + version,
                When.day(LocalDate.of(2023, 1 + number % 12, 3), "text"),
                null,
                null,
                new Body("<p>" + text + "</p>", text),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                Edition.published(When.day(LocalDate.of(2023, 1 + number % 12, 3), "text")),
                new Provenance(origin, Stories.RAW_HASH, "UTF-8", Stories.PIPELINE),
                Map.of());
        return new Outcome.Accepted(directive, new ArrayList<>(), Notices.none());
    }

    /** The id by which stories mean a document; the document's item has it as another name. */
    static ContentId cited(int number) {
        return ContentId.derived(Kind.DIRECTIVE, "ubnd phuong|Quyết định|" + number + "/QĐ-UBND|2023");
    }

    /** A story being told: a paragraph a sentence. */
    private static final class Telling {
        private final List<String> paragraphs = new ArrayList<>();
        private final List<Mention> mentions = new ArrayList<>();
        private final List<Content> findings = new ArrayList<>();

        private Span say(String sentence) {
            paragraphs.add(sentence);
            return span(sentence, sentence);
        }

        private Span span(String sentence, String part) {
            int start = sentence.indexOf(part);
            return new Span("body[" + (paragraphs.size() - 1) + "]", start, start + part.length());
        }

        void nameCampaign(String name) {
            var sentence = "Bà con hưởng ứng phong trào “" + name + "”.";
            var span = say(sentence);
            mention(name, span, span(sentence, name));
        }

        private void mention(String name, Span span, Span nameSpan) {
            var key = CampaignKind.MOVEMENT.code() + "|" + name;
            var id = ContentId.derived(Kind.CAMPAIGN, key);
            mentions.add(new CampaignMention(span, nameSpan, CampaignKind.MOVEMENT, name, null, null, id));
            findings.add(new Campaign(
                    id,
                    "vi",
                    CampaignKind.MOVEMENT,
                    name,
                    List.of(),
                    null,
                    null,
                    Edition.published(null),
                    derived(key),
                    Map.of()));
        }

        void cite(int number) {
            var sentence = "Căn cứ Quyết định số " + number + "/QĐ-UBND của UBND phường.";
            say(sentence);
            var span = span(sentence, "Quyết định số " + number + "/QĐ-UBND");
            mentions.add(new Citation(
                    span,
                    span,
                    DocumentType.QUYET_DINH,
                    DocumentNumber.parse(number + "/QĐ-UBND"),
                    null,
                    "UBND phường",
                    null,
                    cited(number)));
        }

        /** An order that several stories tell, each naming other addressees. */
        void report(String ward, String campaign, int order) {
            var demand = "duy trì phong trào “" + campaign + "” đợt " + order;
            var sentence = "Chủ tịch UBND phường yêu cầu " + ward + " " + demand + ".";
            var span = say(sentence);
            var key = "chu tich|2023-03-05|" + demand;
            var id = ContentId.derived(Kind.DIRECTIVE, key);
            mentions.add(new DirectiveReport(span, span(sentence, demand), id));
            findings.add(new Directive(
                    id,
                    "vi",
                    Standing.REPORTED,
                    null,
                    null,
                    new Issuer("Chủ tịch UBND phường", null),
                    null,
                    null,
                    When.day(LocalDate.of(2023, 3, 5), "reported"),
                    null,
                    demand,
                    List.of(ward),
                    List.of(),
                    Edition.published(null),
                    derived(key),
                    Map.of()));
            mention(campaign, span(sentence, "phong trào “" + campaign + "”"), span(sentence, campaign));
        }

        void nameIndicator() {
            var sentence = "Địa phương phấn đấu nâng chỉ số PAPI.";
            say(sentence);
            var papi = statistic("papi", "PAPI", List.of());
            mentions.add(
                    new IndicatorMention(span(sentence, "PAPI"), span(sentence, "PAPI"), "papi", "PAPI", papi.id()));
            findings.add(papi);
        }

        void count(String key, int visits) {
            var capture = sha256((key + visits).getBytes(StandardCharsets.UTF_8));
            findings.add(statistic(
                    Stories.SYSTEM + ":visits-total",
                    "Tổng lượt truy cập",
                    List.of(new Observation(
                            Period.ofYears(2023, 2023),
                            null,
                            BigDecimal.valueOf(visits),
                            Observation.Status.CAPTURED,
                            1,
                            capture))));
        }

        private static Statistic statistic(String code, String label, List<Observation> values) {
            return new Statistic(
                    ContentId.derived(Kind.STATISTIC, code),
                    "vi",
                    code,
                    label,
                    null,
                    values,
                    Edition.published(null),
                    derived(code),
                    Map.of());
        }

        private static Provenance derived(String key) {
            return new Provenance(
                    new Origin("portal", "portal", "derived", key, null, null), null, null, Stories.PIPELINE);
        }
    }
}
