package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instruction of one body to others (văn bản chỉ đạo điều hành): the document itself, or the order as a story tells
 * it.
 *
 * @param standing how we know of it; decides how much of it must be known
 * @param number null for a reported one, or where unknown
 * @param type null for a reported one, or where unknown
 * @param issuer who instructs
 * @param signer null where unknown
 * @param position the signer's office, as written; null where unknown
 * @param subject what it is about (trích yếu); null where unknown
 * @param date the day it was signed, or is reported to have been given
 * @param effective when its legal effect begins; null where unknown
 * @param expires when its legal effect ends; it stays published all the same; null for never, or where unknown
 * @param body its own text; null where the source has none, and of a reported one
 * @param attachments the document itself, as files
 * @param basis the higher instruction it carries out, as written
 * @param demand what it demands, as written
 * @param addressees whom it instructs, as written, in order
 * @param formalities what its form says besides; null where unknown
 * @param assignments who is to do what by when, where it says more than its demand and addressees do
 * @param relations what it says that it does to others, its legal bases among them
 * @param mentions what its own text names; empty for a reported one, whose text is the story's
 */
@Needs(of = Standing.ISSUED, what = "number", message = "{vn.portal.number-missing}")
@Needs(of = Standing.ISSUED, what = "type", message = "{vn.portal.type-missing}")
@Needs(of = Standing.ISSUED, what = "issuer", message = "{vn.portal.issuer-missing}")
@Needs(of = Standing.ISSUED, what = "date", message = "{vn.portal.date-missing}")
@Needs(of = Standing.ISSUED, what = "subject", message = "{vn.portal.subject-missing}")
@Needs(of = Standing.REPORTED, what = "issuer", message = "{vn.portal.issuer-missing}")
@Needs(of = Standing.REPORTED, what = "demand", message = "{vn.portal.demand-missing}")
@Needs(of = Standing.REPORTED, what = "subject", message = "{vn.portal.subject-unknown}", groups = Warnings.class)
@Needs(of = Standing.REPORTED, what = "date", message = "{vn.portal.date-unknown}", groups = Warnings.class)
@Needs(of = Standing.ISSUED, what = "attachments", message = "{vn.portal.file-missing}", groups = Publishing.class)
@EffectKnown(groups = Publishing.class)
@InOrder(first = "date", then = "effective", message = "{vn.portal.effective-before-signed}", groups = Publishing.class)
@InOrder(
        first = "effective",
        then = "expires",
        message = "{vn.portal.expires-before-effective}",
        groups = Publishing.class)
@InOrder(first = "date", then = "expires", message = "{vn.portal.expires-before-signed}", groups = Publishing.class)
@NumberOfItsYear(groups = Warnings.class)
@PublishedInTime(workingDays = 10, since = "2011-08-01", groups = Warnings.class)
@SpansInText
@TextIs(value = TextIs.State.COMPOSED, message = "{vn.portal.text-decomposed}", groups = Publishing.class)
@TextIs(value = TextIs.State.WHOLE, message = "{vn.portal.text-damaged}", groups = Publishing.class)
@TextIs(value = TextIs.State.SPELT_OUT, message = "{vn.portal.text-lost}", groups = Warnings.class)
@TextIs(value = TextIs.State.UNICODE, message = "{vn.portal.text-legacy}", groups = Warnings.class)
public record Directive(
        @NotNull(message = "{vn.portal.id-missing}") ContentId id,

        @NotNull(message = "{vn.portal.language-missing}") @LanguageTag
        String language,

        @NotNull(message = "{vn.portal.standing-missing}") Standing standing,
        @Nullable DocumentNumber number,
        @Nullable DocumentType type,
        @Nullable @Valid Issuer issuer,
        @Nullable String signer,
        @Nullable String position,
        @Nullable String subject,
        @Nullable When date,
        @Nullable When effective,
        @Nullable When expires,
        @Nullable @Valid Body body,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<@NotNull(message = "{vn.portal.element-missing}") @Valid Attachment> attachments,

        @Nullable String basis,
        @Nullable String demand,
        List<@NotBlank(message = "{vn.portal.element-missing}") String> addressees,
        @Nullable @Valid Formalities formalities,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<@NotNull(message = "{vn.portal.element-missing}") @Valid Assignment> assignments,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<@NotNull(message = "{vn.portal.element-missing}") @Valid Relation> relations,

        List<@NotNull(message = "{vn.portal.element-missing}") @Valid Mention> mentions,

        @NotNull(message = "{vn.portal.edition-missing}") @Valid
        Edition edition,

        @NotNull(message = "{vn.portal.provenance-missing}") @Valid
        Provenance provenance,

        @JsonAnySetter @JsonAnyGetter Map<String, Object> extra)
        implements Content {

    public Directive {
        attachments = Copies.of(attachments);
        addressees = Copies.of(addressees);
        assignments = Copies.of(assignments);
        relations = Copies.of(relations);
        mentions = Copies.of(mentions);
        extra = Copies.of(extra);
    }

    /** One of which form, assignments and relations are not known. */
    public Directive(
            ContentId id,
            String language,
            Standing standing,
            @Nullable DocumentNumber number,
            @Nullable DocumentType type,
            @Nullable Issuer issuer,
            @Nullable String signer,
            @Nullable String position,
            @Nullable String subject,
            @Nullable When date,
            @Nullable When effective,
            @Nullable When expires,
            @Nullable Body body,
            List<Attachment> attachments,
            @Nullable String basis,
            @Nullable String demand,
            List<String> addressees,
            List<Mention> mentions,
            Edition edition,
            Provenance provenance,
            Map<String, Object> extra) {
        this(
                id,
                language,
                standing,
                number,
                type,
                issuer,
                signer,
                position,
                subject,
                date,
                effective,
                expires,
                body,
                attachments,
                basis,
                demand,
                addressees,
                null,
                List.of(),
                List.of(),
                mentions,
                edition,
                provenance,
                extra);
    }

    /** One of which neither text nor files are known: as stories tell of it. */
    public Directive(
            ContentId id,
            String language,
            Standing standing,
            @Nullable DocumentNumber number,
            @Nullable DocumentType type,
            @Nullable Issuer issuer,
            @Nullable String signer,
            @Nullable String subject,
            @Nullable When date,
            @Nullable String basis,
            @Nullable String demand,
            List<String> addressees,
            List<Mention> mentions,
            Edition edition,
            Provenance provenance,
            Map<String, Object> extra) {
        this(
                id,
                language,
                standing,
                number,
                type,
                issuer,
                signer,
                null,
                subject,
                date,
                null,
                null,
                null,
                List.of(),
                basis,
                demand,
                addressees,
                null,
                List.of(),
                List.of(),
                mentions,
                edition,
                provenance,
                extra);
    }

    @Override
    public Kind kind() {
        return Kind.DIRECTIVE;
    }

    @Override
    public String headline() {
        return Copies.headline(subject != null ? subject : demand, id);
    }

    @Override
    public Directive with(ContentId id, Edition edition, Provenance provenance) {
        return new Directive(
                id,
                language,
                standing,
                number,
                type,
                issuer,
                signer,
                position,
                subject,
                date,
                effective,
                expires,
                body,
                attachments,
                basis,
                demand,
                addressees,
                formalities,
                assignments,
                relations,
                mentions,
                edition,
                provenance,
                extra);
    }

    /** The same document with its text written otherwise. */
    public Directive with(Body body) {
        return new Directive(
                id,
                language,
                standing,
                number,
                type,
                issuer,
                signer,
                position,
                subject,
                date,
                effective,
                expires,
                body,
                attachments,
                basis,
                demand,
                addressees,
                formalities,
                assignments,
                relations,
                mentions,
                edition,
                provenance,
                extra);
    }

    /** The same document with these files. */
    public Directive with(List<Attachment> attachments) {
        return new Directive(
                id,
                language,
                standing,
                number,
                type,
                issuer,
                signer,
                position,
                subject,
                date,
                effective,
                expires,
                body,
                attachments,
                basis,
                demand,
                addressees,
                formalities,
                assignments,
                relations,
                mentions,
                edition,
                provenance,
                extra);
    }
}
