package vn.portal.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.Attachment;
import vn.portal.model.Body;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.DocumentNumber;
import vn.portal.model.Edition;
import vn.portal.model.Issuer;
import vn.portal.model.Kind;
import vn.portal.model.Mention;
import vn.portal.model.Standing;
import vn.portal.model.When;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.page.Fields;
import vn.portal.recognition.Passage;
import vn.portal.recognition.Recogniser;

/** Puts a correction into an item while it is judged: first its texts, then what they name, then its fields. */
final class Corrected {
    /** Where a date came from that a person said. */
    static final String FROM = "correction";

    /** Days need no zone. */
    private static final ZoneId ZONELESS = ZoneOffset.UTC;

    private final Correction correction;
    private final Recogniser recogniser;
    private final Fields.@Nullable Told body;
    private final CorrectedMentions mentions;
    private List<Passage> passages = List.of();

    /** @param address of the item, against which a body's relative addresses are resolved; null where unknown */
    Corrected(Correction correction, Recogniser recogniser, @Nullable String address) {
        this.correction = correction;
        this.recogniser = recogniser;
        this.mentions = new CorrectedMentions(correction, recogniser);
        var html = correction.fields().get("body");
        // a body that there is none of is one without text
        this.body =
                html == null ? null : Fields.of(Map.of("body", html), address).story("body", List.of(), List.of());
    }

    /** The texts in which something may be named, as they are right. */
    List<Passage> passages(List<Passage> read) {
        passages = correction.isEmpty() ? read : put(read);
        return passages;
    }

    private List<Passage> put(List<Passage> read) {
        var passages = new LinkedHashMap<String, String>();
        read.forEach(passage -> passages.put(passage.field(), passage.text()));
        for (var field : List.of("title", "lead", "subject")) {
            var text = correction.fields().get(field);
            if (text != null) {
                passages.put(field, text);
            }
        }
        if (body != null) {
            passages.keySet().removeIf(field -> field.startsWith("body[") || field.startsWith("figures["));
            var written = new ArrayList<Passage>();
            Passages.add(written, body.body());
            Passages.add(written, body.figures());
            written.forEach(passage -> passages.put(passage.field(), passage.text()));
        }
        if (correction.kind() == Kind.DIRECTIVE) {
            rename(passages, "title", "subject");
            passages.remove("lead");
        } else if (correction.kind() == Kind.ARTICLE) {
            rename(passages, "subject", "title");
        }
        return passages.entrySet().stream()
                .filter(passage -> !passage.getValue().isEmpty())
                .map(passage -> new Passage(passage.getKey(), passage.getValue()))
                .toList();
    }

    private static void rename(Map<String, String> passages, String from, String to) {
        var text = passages.remove(from);
        if (text != null) {
            passages.putIfAbsent(to, text);
        }
    }

    /** What the texts name, as it is right, in the order of its places. */
    List<Mention> mentions(List<Passage> passages, List<Mention> found) {
        return mentions.of(passages, found);
    }

    /** What of the correction fits no text any more. */
    List<Notice> idle(Origin origin) {
        return mentions.idle(origin);
    }

    /** What of a body could not be kept. */
    List<Notice> losses(Origin origin) {
        return body == null ? List.of() : Losses.of(body.discarded(), origin);
    }

    /** The content with the fields that a person told, and of the kind that they said. */
    Content content(Content read) {
        if (correction.isEmpty()) {
            return read;
        }
        if (read instanceof Article article) {
            return correction.kind() == Kind.DIRECTIVE ? directive(document(article)) : article(article);
        }
        if (read instanceof Directive directive) {
            return correction.kind() == Kind.ARTICLE ? article(story(directive)) : directive(directive);
        }
        return read;
    }

    private static Directive document(Article article) {
        return new Directive(
                article.id(),
                article.language(),
                Standing.ISSUED,
                null,
                null,
                null,
                null,
                null,
                article.title(),
                null,
                null,
                null,
                article.body(),
                article.attachments(),
                null,
                null,
                List.of(),
                article.mentions(),
                article.edition(),
                article.provenance(),
                article.extra());
    }

    private static Article story(Directive directive) {
        return new Article(
                directive.id(),
                directive.language(),
                Objects.requireNonNullElse(directive.subject(), ""),
                null,
                directive.body() == null ? new Body("", "") : directive.body(),
                List.of(),
                directive.attachments(),
                null,
                null,
                directive.mentions(),
                directive.edition(),
                directive.provenance(),
                directive.extra());
    }

    private Article article(Article read) {
        return new Article(
                read.id(),
                Objects.requireNonNull(text("language", read.language())),
                Objects.requireNonNullElse(text("title", read.title()), ""),
                text("lead", read.lead()),
                body == null ? read.body() : body.body(),
                body == null ? read.figures() : body.figures(),
                body == null ? read.attachments() : body.attachments(),
                text("byline", read.byline()),
                text("category", read.category()),
                read.tags(),
                read.mentions(),
                read.staticPage(),
                edition(read.edition()),
                read.provenance(),
                read.extra());
    }

    private Directive directive(Directive read) {
        var date = day("date", read.date());
        var number = text("number", Objects.toString(read.number(), null));
        var type = text("type", read.type() == null ? null : read.type().label());
        // what a document does stands in its texts, which may be others now
        var enacted = recogniser.enacted(passages, read.mentions(), ZONELESS);
        return new Directive(
                read.id(),
                Objects.requireNonNull(text("language", read.language())),
                read.standing(),
                number == null ? null : DocumentNumber.parse(number),
                type == null ? null : WrittenDocuments.type(type).orElse(null),
                issuer(read.issuer(), date),
                text("signer", read.signer()),
                text("position", read.position()),
                text("subject", text("title", read.subject())),
                date,
                day("effective", read.effective()),
                day("expires", read.expires()),
                body == null ? read.body() : body.body().text().isEmpty() ? null : body.body(),
                attachments(read.attachments()),
                read.basis(),
                read.demand(),
                read.addressees(),
                read.formalities(),
                enacted.assignments(),
                enacted.relations(),
                read.mentions(),
                edition(read.edition()),
                read.provenance(),
                read.extra());
    }

    /** A document's files are the document itself, whatever its text says. */
    private List<Attachment> attachments(List<Attachment> read) {
        var attachments = new LinkedHashMap<String, Attachment>();
        read.forEach(file -> attachments.put(file.address(), file));
        if (body != null) {
            body.attachments().forEach(file -> attachments.putIfAbsent(file.address(), file));
        }
        return List.copyOf(attachments.values());
    }

    /** Another day may make another body of the same words. */
    private @Nullable Issuer issuer(@Nullable Issuer read, @Nullable When date) {
        if (!correction.tells("issuer") && !correction.tells("date")) {
            return read;
        }
        var written = text("issuer", read == null ? null : read.asWritten());
        return written == null ? null : recogniser.issuer(written, date);
    }

    private @Nullable String text(String field, @Nullable String read) {
        var told = correction.fields().get(field);
        return told == null ? read : told.isEmpty() ? null : told;
    }

    private @Nullable When day(String field, @Nullable When read) {
        var told = correction.fields().get(field);
        return told == null ? read : told.isEmpty() ? null : When.day(LocalDate.parse(told), FROM);
    }

    /** When readers first saw it. */
    @Nullable
    When published(@Nullable When read) {
        return day("published", read);
    }

    Edition edition(Edition read) {
        var state = correction.fields().get("state");
        var published = day("published", read.firstPublishedAt());
        boolean told = correction.tells("published");
        return new Edition(
                read.number(),
                state == null ? read.state() : Edition.State.valueOf(state.toUpperCase(Locale.ROOT)),
                published,
                told && Objects.equals(read.publicUpdatedAt(), read.firstPublishedAt())
                        ? published
                        : read.publicUpdatedAt(),
                read.lastEditedAt(),
                read.acceptedAt(),
                read.changeNotes());
    }
}
