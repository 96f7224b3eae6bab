package vn.portal.batch.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.workspace.Messages;
import vn.portal.intake.Explained;
import vn.portal.notice.Notices;

/**
 * A look at a source's items as one page of HTML that can be mailed: the old page's text beside what would come of it.
 *
 * <p>It asks for nothing from anywhere: pictures are named, not shown.
 *
 * @param zone of the source
 */
public record PreviewPage(Messages messages, ZoneId zone) {
    private static final Pattern PICTURE = Pattern.compile("<img(?:[^>\"]|\"[^\"]*+\")*+>");
    private static final Pattern LINK = Pattern.compile("</?a(?:\\s(?:[^>\"]|\"[^\"]*+\")*+)?>");

    /** The words around what is shown, as the template calls them. */
    record Words(String heading, String old, String ours, String body, String findings, String notices, String about) {}

    /** @param kept whether it is in one of our fields */
    record OldLine(String text, boolean kept) {}

    record Shown(
            String key,
            boolean accepted,
            String verdict,
            List<OldLine> old,
            String explanation,
            List<PreviewFields.Row> rows,
            @Nullable String body,
            List<String> findings,
            List<String> notices) {
        boolean hasFindings() {
            return !findings.isEmpty();
        }

        boolean hasNotices() {
            return !notices.isEmpty();
        }
    }

    /** @param about what is to be said of the source as a whole */
    record View(String language, Words t, List<Shown> items, List<String> about) {
        boolean hasAbout() {
            return !about.isEmpty();
        }
    }

    /**
     * The whole page.
     *
     * @param source the source's name
     * @param items by their keys
     * @param about what is to be said of the source as a whole
     */
    public String of(String source, Map<String, Explained> items, Notices about) throws IOException {
        var words = new Words(
                messages.text("preview.heading", source),
                messages.text("preview.old"),
                messages.text("preview.ours"),
                messages.text("preview.body"),
                messages.text("preview.findings"),
                messages.text("preview.notices"),
                messages.text("preview.source"));
        var shown = items.entrySet().stream()
                .map(item ->
                        shown(item.getKey(), new PreviewFields(item.getValue(), messages, zone), messages.locale()))
                .toList();
        try (var template = new InputStreamReader(
                Objects.requireNonNull(PreviewPage.class.getResourceAsStream("preview.mustache")),
                StandardCharsets.UTF_8)) {
            var compiler = Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true);
            var said = about.map(notice -> PreviewFields.shown(notice, messages));
            return compiler.compile(template).execute(new View(messages.locale().getLanguage(), words, shown, said));
        }
    }

    private static Shown shown(String key, PreviewFields fields, Locale locale) {
        var article = fields.article();
        return new Shown(
                key,
                fields.isAccepted(),
                fields.verdict(),
                old(fields),
                fields.explanation().html(locale),
                fields.beside(),
                article == null ? null : withoutAddresses(article.body().html()),
                fields.findings(),
                fields.notices());
    }

    private static List<OldLine> old(PreviewFields fields) {
        var kept = new HashSet<>(fields.body());
        fields.rows().forEach(row -> kept.add(row.value()));
        var article = fields.article();
        if (article != null) {
            article.figures().forEach(figure -> kept.add(String.valueOf(figure.caption())));
        }
        return fields.explained().lines().stream()
                .map(line -> new OldLine(line, kept.contains(line.strip())))
                .toList();
    }

    /** The body is safe already; a page that is mailed must not even load its pictures. */
    private static String withoutAddresses(String html) {
        return LINK.matcher(PICTURE.matcher(html).replaceAll("<span class=\"picture\"></span>"))
                .replaceAll("");
    }
}
