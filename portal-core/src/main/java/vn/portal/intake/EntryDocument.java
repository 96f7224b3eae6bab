package vn.portal.intake;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Attachment;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Formalities;
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
import vn.portal.recognition.DocumentForm;
import vn.portal.recognition.Effect;
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
        Optional<DocumentForm> form,
        Recogniser recogniser,
        Origin origin)
        implements PageItem {
    /** Days need no zone, and no time of day tells when a document takes effect. */
    private static final ZoneId ZONELESS = ZoneOffset.UTC;

    private static final Entry.Document NOTHING =
            new Entry.Document(null, null, null, null, null, null, null, null, null);

    static EntryDocument of(Entry entry, EntryFields fields, Origin origin, Recogniser recogniser) {
        var subject = fields.known("subject");
        var issuer = fields.known("issuer");
        var document = entry.document() == null ? NOTHING : entry.document();
        var number = WrittenDocuments.number(fields.text("number"));
        var type = WrittenDocuments.type(fields.text("type"));
        var told = fields.body();
        return new EntryDocument(
                entry,
                document,
                fields,
                told,
                subject == null ? fields.known("title") : subject,
                number,
                type.or(() -> fields.known("type") == null ? number.flatMap(Recogniser::typeOf) : Optional.empty()),
                issuer == null ? null : recogniser.issuer(issuer, superior(document), document.issued()),
                document.formalities() == null ? DocumentForm.in(told.body().blocks()) : Optional.empty(),
                recogniser,
                origin);
    }

    private static @Nullable String superior(Entry.Document document) {
        return document.formalities() == null ? null : document.formalities().superior();
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
        return Counter.ofPage(entry.views());
    }

    @Override
    public Directive content(Recognised recognised, Item item, String language, @Nullable String encoding) {
        var enacted = recogniser.enacted(passages(), recognised.mentions(), ZONELESS);
        var effect = effect();
        return new Directive(
                ContentId.of(item.origin(), Kind.DIRECTIVE),
                fields.language() == null ? language : fields.language(),
                Standing.ISSUED,
                number.orElse(null),
                type.orElse(null),
                issuer,
                known("signer", DocumentForm::signer),
                known("position", DocumentForm::position),
                subject,
                document.issued(),
                document.effective() == null ? effect.effective() : document.effective(),
                document.expires() == null ? effect.expires() : document.expires(),
                told.body().text().isEmpty() ? null : told.body(),
                told.attachments(),
                null,
                null,
                addressees(),
                formalities(),
                enacted.assignments(),
                enacted.relations(),
                others(recognised.mentions()),
                fields.edition(),
                new Provenance(origin, item.capture(), encoding, item.pipelineVersion()),
                Map.of());
    }

    /** What the row says, else what the document's own text says, where that is the text of the same document. */
    private @Nullable String known(String field, Function<DocumentForm, @Nullable String> ofForm) {
        var told = fields.known(field);
        return told != null ? told : ownForm().map(ofForm).orElse(null);
    }

    private Optional<DocumentForm> ownForm() {
        return form.filter(own ->
                own.number() != null && number.filter(own.number()::equals).isPresent());
    }

    private List<String> addressees() {
        return document.addressees().isEmpty()
                ? ownForm().map(DocumentForm::addressees).orElse(List.of())
                : document.addressees();
    }

    private @Nullable Formalities formalities() {
        var known = document.formalities() == null
                ? ownForm().map(DocumentForm::formalities).orElse(null)
                : document.formalities();
        return known == null ? null : known.orNull();
    }

    private Effect effect() {
        return Effect.in(told.body().blocks(), document.issued(), ZONELESS);
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
        contradicted(notices);
        var open = effect().open();
        if (document.effective() == null && open != null) {
            notices.add(Notice.info("effective-open", origin, "effective").with("written", open));
        }
        notices.addAll(fields.remarks(origin));
        return notices;
    }

    /** The row says one thing, its number or the document's text another; the row's word stands. */
    private void contradicted(List<Notice> notices) {
        var told = WrittenDocuments.type(fields.text("type"));
        number.flatMap(Recogniser::typeOf)
                .filter(said ->
                        told.isPresent() && said != told.get() && !number.get().party())
                .ifPresent(said -> notices.add(Notice.warning("type-contradicts-number", origin, "type")
                        .with("written", told.get().label())
                        .with("number", number.get())));
        form.filter(own ->
                        own.number() != null && number.isPresent() && ownForm().isEmpty())
                .ifPresent(own -> notices.add(Notice.warning("number-contradicts-text", origin, "number")
                        .with("written", number.get())
                        .with("text", String.valueOf(own.number()))));
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
