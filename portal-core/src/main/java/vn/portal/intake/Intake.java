package vn.portal.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Attachment;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Figure;
import vn.portal.model.Kind;
import vn.portal.model.PortalContext;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;
import vn.portal.page.Fields;
import vn.portal.page.PageExtractor;
import vn.portal.page.TextPage;
import vn.portal.recognition.DerivedKeys;
import vn.portal.recognition.Item;
import vn.portal.recognition.Recogniser;
import vn.portal.text.Decoded;
import vn.portal.text.LegacyText;
import vn.portal.text.Spelling;
import vn.portal.text.TextHints;
import vn.portal.validation.Judge;
import vn.portal.validation.RuleSet;

/**
 * The door: one item's bytes in, one outcome out.
 *
 * <p>Bad content is an outcome, never an exception. One intake serves all threads; the same bytes, hints and portal give
 * the same outcome.
 *
 * <pre>{@code
 * var intake = Intake.of(portal);
 * var outcome = intake.take(Origin.of("old-portal", "news/1.txt"), bytes, Hints.of("text/plain"));
 * if (outcome instanceof Outcome.Accepted accepted) {
 *     accepted.primary().headline(); // the story's title
 * } else {
 *     outcome.notices().forEach(n -> System.err.println(n.text(Locale.ENGLISH))); // why not
 * }
 * }</pre>
 */
public final class Intake {
    private static final String PLAIN_TEXT = "text/plain";
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

    private final PortalContext context;
    private final Recogniser recogniser;
    private final Judge judge;

    private Intake(PortalContext context, RuleSet rules) {
        this.context = context;
        recogniser = Recogniser.of(context);
        judge = Judge.of(context, rules);
    }

    public static Intake of(PortalContext context) {
        return of(context, RuleSet.standard());
    }

    /** An intake whose judge goes by those rules. */
    public static Intake of(PortalContext context, RuleSet rules) {
        return new Intake(context, rules);
    }

    /** What an outcome of these hints depends on besides the bytes. */
    public PipelineVersion pipelineVersion(Hints hints) {
        return PipelineVersion.of(
                context,
                judge.rules(),
                hints.mapping() + hints.profile(),
                zone(hints),
                reader(hints),
                hints.correction());
    }

    /** Versions of what reads such items alone. */
    private static String reader(Hints hints) {
        if (hints.mediaType().equals(Hints.ENTRY)) {
            return "h" + PageExtractor.VERSION + "f" + Fields.VERSION;
        }
        return isHtml(hints) ? "h" + PageExtractor.VERSION : "";
    }

    /** @throws IllegalArgumentException if no rule reads the hints' media type */
    public Outcome take(Origin origin, byte[] bytes, Hints hints) {
        var decoded = decoded(bytes, hints);
        if (bytes.length == 0) {
            return rejected(origin, Notice.error("empty", origin, ""));
        }
        return decoded instanceof Decoded.Text text
                ? judged(read(origin, text, hints), bytes, text.encoding(), hints)
                : refused(origin, (Decoded.Refused) decoded);
    }

    /**
     * The same outcome with how it came about; slower, for a look at single items.
     *
     * @throws IllegalArgumentException if no rule reads the hints' media type
     */
    public Explained explain(Origin origin, byte[] bytes, Hints hints) {
        var outcome = take(origin, bytes, hints);
        if (bytes.length == 0 || !(decoded(bytes, hints) instanceof Decoded.Text text)) {
            return Explained.unread(outcome);
        }
        var page = read(origin, text, hints);
        var lines = isHtml(hints)
                ? extractor(hints).lines(text.text())
                : text.text().lines().filter(line -> !line.isBlank()).toList();
        return new Explained(
                outcome,
                text.encoding(),
                text.confidence(),
                text.evidence().name(),
                lines,
                page.sources(),
                page.discarded());
    }

    /**
     * The same for an item whose old system kept its fields apart.
     *
     * @param raw the item's own bytes, from which the entry was made
     */
    public Outcome take(Origin origin, Entry entry, byte[] raw, Hints hints) {
        return judged(read(origin, entry), raw, null, hints);
    }

    /** The same outcome with how it came about. */
    public Explained explain(Origin origin, Entry entry, byte[] raw, Hints hints) {
        var item = read(origin, entry);
        var outcome = judged(item, raw, null, hints);
        return new Explained(outcome, null, 0, null, item.lines(), item.sources(), item.discarded());
    }

    /** An item's bytes as text, before anything is looked for in it; empty for what is none. */
    public static Optional<String> text(byte[] bytes, Hints hints) {
        return decoded(bytes, hints) instanceof Decoded.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    /** Where the pictures and files of an entry are, as its outcome will name them; for who has to fetch them first. */
    public static List<String> addresses(Entry entry) {
        var told = EntryFields.of(entry, entry.address()).body();
        return Stream.concat(
                        told.figures().stream().map(Figure::address),
                        told.attachments().stream().map(Attachment::address))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private PageItem read(Origin origin, Entry entry) {
        var address = origin.address() == null ? entry.address() : origin.address();
        var addressed = new Origin(
                origin.system(), origin.source(), origin.keyspace(), origin.key(), origin.position(), address);
        var fields = EntryFields.of(entry, address);
        return switch (entry.kind()) {
            case ARTICLE -> EntryStory.of(entry, fields, addressed);
            case DIRECTIVE -> EntryDocument.of(entry, fields, addressed, recogniser);
            case STATISTIC -> new EntryCounters(entry, fields, addressed);
            case CAMPAIGN -> throw new IllegalArgumentException("a campaign is found in texts, no item is one");
        };
    }

    private static Decoded decoded(byte[] bytes, Hints hints) {
        var html = isHtml(hints);
        return LegacyText.decode(
                bytes, html ? HtmlHints.of(bytes, hints.charset()) : TextHints.transport(hints.charset()));
    }

    private static boolean isHtml(Hints hints) {
        var essence = hints.mediaType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!essence.equals(PLAIN_TEXT) && !HTML.contains(essence)) {
            throw new IllegalArgumentException("no rule reads the media type " + hints.mediaType());
        }
        return HTML.contains(essence);
    }

    private PageItem read(Origin origin, Decoded.Text decoded, Hints hints) {
        return isHtml(hints)
                ? HtmlItem.of(extractor(hints).read(decoded.text(), origin.address()), origin)
                : new TextItem(TextPage.read(Spelling.tidy(decoded.text()), zone(hints)), origin);
    }

    private PageExtractor extractor(Hints hints) {
        return PageExtractor.of(zone(hints)).with(hints.profile());
    }

    private static Outcome refused(Origin origin, Decoded.Refused refused) {
        var notice = Notice.error(refused.reason().code(), origin, "");
        return rejected(origin, notice.with("position", refused.position()));
    }

    private Outcome judged(PageItem page, byte[] bytes, @Nullable String encoding, Hints hints) {
        var origin = page.origin();
        var corrected = new Corrected(hints.correction(), recogniser, origin.address());
        if (page.isEmpty() && !hints.correction().tells("body")) {
            return rejected(origin, Notice.error("empty", origin, ""));
        }
        if (page.refusal().isPresent() && hints.correction().kind() == null) {
            return rejected(origin, Notice.error(page.refusal().get(), origin, ""));
        }
        var item = new Item(
                origin, Sha256.hex(bytes), pipelineVersion(hints).toString(), corrected.published(page.published()));
        var passages = corrected.passages(page.passages());
        var recognised = recogniser.read(
                passages, page.counters(), item, zone(hints), found -> corrected.mentions(passages, found));
        var content = corrected.content(page.content(recognised, item, context.language(), encoding));
        var findings = new ArrayList<>(recognised.findings());
        findings.addAll(page.findings(item, context.language()));
        var notices = judged(origin, content, findings);
        notices.addAll(recognised.notices().list());
        notices.addAll(page.losses());
        notices.addAll(corrected.losses(origin));
        notices.addAll(corrected.idle(origin));
        var all = new Notices(notices);
        return all.hasErrors() ? new Outcome.Rejected(origin, all) : new Outcome.Accepted(content, findings, all);
    }

    /** What the judge says of the primary content and of each finding; it speaks first. */
    private List<Notice> judged(Origin origin, Content content, List<Content> findings) {
        var notices = new ArrayList<>(judge.judge(content, origin).list());
        for (int i = 0; i < findings.size(); i++) {
            var path = "findings[" + i + "]";
            var timeless = findings.get(i).id().equals(views(origin)) ? "period-unknown" : "";
            judge.judge(findings.get(i), origin).list().stream()
                    .filter(n -> !n.code().equals(timeless))
                    .forEach(n -> notices.add(under(path, n)));
        }
        return notices;
    }

    /** How often a page was read is true of the day on which it was saved, which nobody can know. */
    private static ContentId views(Origin origin) {
        return ContentId.derived(Kind.STATISTIC, DerivedKeys.pageViews(origin.system()));
    }

    private static Notice under(String path, Notice n) {
        var whole = n.path().isEmpty() ? path : path + "." + n.path();
        return new Notice(n.severity(), n.code(), n.origin(), whole, n.arguments());
    }

    private static Outcome rejected(Origin origin, Notice why) {
        return new Outcome.Rejected(origin, Notices.of(why));
    }

    private ZoneId zone(Hints hints) {
        var zone = hints.zone();
        return zone == null ? context.zone() : zone;
    }
}
