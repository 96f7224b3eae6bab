package vn.portal.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Attachment;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Issuer;
import vn.portal.model.Kind;
import vn.portal.model.Mention;
import vn.portal.model.Provenance;
import vn.portal.model.Standing;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.page.Counter;
import vn.portal.page.Discarded;
import vn.portal.page.Fields;
import vn.portal.recognition.DerivedKeys;
import vn.portal.recognition.Item;
import vn.portal.recognition.Passage;
import vn.portal.recognition.Recognised;
import vn.portal.recognition.Recogniser;

/**
 * A row of a table of documents, as an issued directive.
 *
 * @param subject what it is about; null where the row does not say
 */
record EntryDocument(
        Entry entry,
        Entry.Document document,
        EntryFields fields,
        Fields.Told told,
        @Nullable String subject,
        Optional<DocumentNumber> number,
        Optional<DocumentType> type,
        @Nullable Issuer issuer,
        Origin origin)
        implements PageItem {
    private static final Entry.Document NOTHING =
            new Entry.Document(null, null, null, null, null, null, null, null, null);

    static EntryDocument of(Entry entry, EntryFields fields, Origin origin, Recogniser recogniser) {
        var subject = fields.known("subject");
        var issuer = fields.known("issuer");
        var document = entry.document() == null ? NOTHING : entry.document();
        return new EntryDocument(
                entry,
                document,
                fields,
                fields.body(),
                subject == null ? fields.known("title") : subject,
                WrittenDocuments.number(fields.text("number")),
                WrittenDocuments.type(fields.text("type")),
                issuer == null ? null : recogniser.issuer(issuer, document.issued()),
                origin);
    }

    @Override
    public boolean isEmpty() {
        return subject == null && number.isEmpty() && told.body().text().isEmpty();
    }

    @Override
    public List<Passage> passages() {
        var passages = new ArrayList<Passage>();
        if (subject != null) {
            passages.add(new Passage("subject", subject));
        }
        Passages.add(passages, told.body());
        return passages;
    }

    @Override
    public List<Counter> counters() {
        return List.of();
    }

    @Override
    public Directive content(Recognised recognised, Item item, String language, @Nullable String encoding) {
        return new Directive(
                ContentId.of(item.origin(), Kind.DIRECTIVE),
                fields.language() == null ? language : fields.language(),
                Standing.ISSUED,
                number.orElse(null),
                type.orElse(null),
                issuer,
                fields.known("signer"),
                fields.known("position"),
                subject,
                document.issued(),
                document.effective(),
                document.expires(),
                told.body().text().isEmpty() ? null : told.body(),
                told.attachments(),
                null,
                null,
                List.of(),
                others(recognised.mentions()),
                fields.edition(),
                new Provenance(origin, item.capture(), encoding, item.pipelineVersion()),
                Map.of());
    }

    /** A document that names itself cites nobody. */
    private List<Mention> others(List<Mention> mentions) {
        var key = type.map(t -> DerivedKeys.document(t, number.orElse(null), document.issued(), issuer, null))
                .orElse(null);
        var own = key == null ? null : ContentId.derived(Kind.DIRECTIVE, key);
        return mentions.stream()
                .filter(mention -> own == null || !own.equals(mention.target()))
                .toList();
    }

    @Override
    public List<Notice> losses() {
        var notices = new ArrayList<>(Losses.of(told.discarded(), origin));
        unread(notices, "number", "number-unread", number.isPresent());
        unread(notices, "type", "type-unread", type.isPresent());
        if (issuer != null && issuer.body() == null) {
            notices.add(Notice.warning("issuer-unresolved", origin, "issuer").with("written", issuer.asWritten()));
        }
        notices.addAll(fields.remarks(origin));
        return notices;
    }

    private void unread(List<Notice> notices, String field, String code, boolean read) {
        var written = fields.known(field);
        if (written != null && !read) {
            notices.add(Notice.warning(code, origin, field).with("written", written));
        }
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (var field : List.of("number", "type", "issuer", "signer", "position", "title", "subject")) {
            lines.add(fields.text(field));
        }
        lines.addAll(told.body().blocks());
        told.attachments().stream().map(Attachment::name).forEach(lines::add);
        lines.removeIf(String::isEmpty);
        return lines;
    }

    @Override
    public Map<String, String> sources() {
        return entry.origins();
    }

    @Override
    public List<Discarded> discarded() {
        return told.discarded();
    }
}
