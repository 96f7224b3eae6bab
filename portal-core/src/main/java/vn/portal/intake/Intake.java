package vn.portal.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.portal.model.Article;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Kind;
import vn.portal.model.PortalContext;
import vn.portal.model.Provenance;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;
import vn.portal.page.TextPage;
import vn.portal.recognition.Item;
import vn.portal.recognition.Passage;
import vn.portal.recognition.Recognised;
import vn.portal.recognition.Recogniser;
import vn.portal.text.Decoded;
import vn.portal.text.LegacyText;
import vn.portal.text.Spelling;
import vn.portal.text.TextHints;
import vn.portal.validation.Judge;

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

    private final PortalContext context;
    private final Recogniser recogniser;
    private final Judge judge;

    private Intake(PortalContext context) {
        this.context = context;
        recogniser = Recogniser.of(context);
        judge = Judge.of(context);
    }

    public static Intake of(PortalContext context) {
        return new Intake(context);
    }

    /** What an outcome of these hints depends on besides the bytes. */
    public PipelineVersion pipelineVersion(Hints hints) {
        return PipelineVersion.of(context, hints.mapping() + hints.profile(), zone(hints));
    }

    /** @throws IllegalArgumentException if no rule reads the hints' media type */
    public Outcome take(Origin origin, byte[] bytes, Hints hints) {
        requireReadable(hints.mediaType());
        if (bytes.length == 0) {
            return rejected(origin, Notice.error("empty", origin, ""));
        }
        var decoded = LegacyText.decode(bytes, TextHints.transport(hints.charset()));
        if (decoded instanceof Decoded.Refused refused) {
            var notice = Notice.error(refused.reason().code(), origin, "");
            return rejected(origin, notice.with("position", refused.position()));
        }
        return read(origin, bytes, (Decoded.Text) decoded, hints);
    }

    private static void requireReadable(String mediaType) {
        var essence = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!essence.equals(PLAIN_TEXT)) {
            throw new IllegalArgumentException("no rule reads the media type " + mediaType);
        }
    }

    private Outcome read(Origin origin, byte[] bytes, Decoded.Text decoded, Hints hints) {
        var page = TextPage.read(Spelling.tidy(decoded.text()), zone(hints));
        if (page.title().isEmpty()) {
            return rejected(origin, Notice.error("empty", origin, ""));
        }
        var item = new Item(origin, Sha256.hex(bytes), pipelineVersion(hints).toString());
        var recognised = recogniser.read(passages(page), page.counters(), item, zone(hints));
        return judged(origin, article(page, recognised, item, decoded.encoding()), recognised);
    }

    private static List<Passage> passages(TextPage page) {
        var passages = new ArrayList<Passage>();
        passages.add(new Passage("title", page.title()));
        for (int i = 0; i < page.blocks().size(); i++) {
            passages.add(new Passage("body[" + i + "]", page.blocks().get(i)));
        }
        for (int i = 0; i < page.figures().size(); i++) {
            var caption = page.figures().get(i).caption();
            if (caption != null) {
                passages.add(new Passage("figures[" + i + "].caption", caption));
            }
        }
        return passages;
    }

    private Article article(TextPage page, Recognised recognised, Item item, String encoding) {
        return new Article(
                ContentId.of(item.origin(), Kind.ARTICLE),
                context.language(),
                page.title(),
                null,
                page.body(),
                page.figures(),
                List.of(),
                page.byline(),
                null,
                recognised.mentions(),
                Edition.published(page.published()),
                new Provenance(item.origin(), item.capture(), encoding, item.pipelineVersion()),
                Map.of());
    }

    /** The judge speaks first, on the primary content and on each finding, then the recogniser. */
    private Outcome judged(Origin origin, Article article, Recognised recognised) {
        var notices = new ArrayList<>(judge.judge(article, origin).list());
        for (int i = 0; i < recognised.findings().size(); i++) {
            var path = "findings[" + i + "]";
            judge.judge(recognised.findings().get(i), origin).forEach(n -> notices.add(under(path, n)));
        }
        notices.addAll(recognised.notices().list());
        var all = new Notices(notices);
        return all.hasErrors()
                ? new Outcome.Rejected(origin, all)
                : new Outcome.Accepted(article, recognised.findings(), all);
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
