package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A news story (tin bài).
 *
 * @param title the headline, plain text
 * @param lead the opening summary (sapo), plain text; null where the source does not mark one
 * @param body the story itself, without the lead
 * @param figures pictures with their captions, in the order of the page
 * @param attachments files that the story links to, in the order of the page
 * @param byline who wrote it, as written; null where nobody is named
 * @param category the old portal's section, as written; null where unknown
 * @param tags keywords that the old portal filed it under, as written, beside its section
 * @param mentions campaigns, documents and indicators that the text names, in the order of their spans
 * @param staticPage true for a standing page of the site (Giới thiệu, Cơ cấu tổ chức), which is no news: it needs no date, and
 *     feeds leave it out; null for any other
 */
@PublishedKnown(groups = Publishing.class)
@NewsNeeds(what = "byline", message = "{vn.portal.byline-unknown}", groups = Warnings.class)
@SpansInText
@FiguresInBody(groups = Warnings.class)
@TextIs(value = TextIs.State.COMPOSED, message = "{vn.portal.text-decomposed}", groups = Publishing.class)
@TextIs(value = TextIs.State.WHOLE, message = "{vn.portal.text-damaged}", groups = Publishing.class)
@TextIs(value = TextIs.State.SPELT_OUT, message = "{vn.portal.text-lost}", groups = Warnings.class)
@TextIs(value = TextIs.State.UNICODE, message = "{vn.portal.text-legacy}", groups = Warnings.class)
public record Article(
        @NotNull(message = "{vn.portal.id-missing}") ContentId id,

        @NotNull(message = "{vn.portal.language-missing}") @LanguageTag
        String language,

        @NotBlank(message = "{vn.portal.title-missing}")
        @Size(max = 300, message = "{vn.portal.title-long}", groups = Warnings.class)
        String title,

        @Nullable String lead,

        @NotNull(message = "{vn.portal.body-missing}") @Valid
        Body body,

        List<@NotNull(message = "{vn.portal.element-missing}") @Valid Figure> figures,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<@NotNull(message = "{vn.portal.element-missing}") @Valid Attachment> attachments,

        @Nullable String byline,
        @Nullable String category,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<@NotBlank(message = "{vn.portal.element-missing}") String> tags,

        List<@NotNull(message = "{vn.portal.element-missing}") @Valid Mention> mentions,

        @Nullable Boolean staticPage,

        @NotNull(message = "{vn.portal.edition-missing}") @Valid
        Edition edition,

        @NotNull(message = "{vn.portal.provenance-missing}") @Valid
        Provenance provenance,

        @JsonAnySetter @JsonAnyGetter Map<String, Object> extra)
        implements Content {

    public Article {
        figures = Copies.of(figures);
        attachments = Copies.of(attachments);
        tags = Copies.of(tags);
        mentions = Copies.of(mentions);
        staticPage = Boolean.TRUE.equals(staticPage) ? true : null;
        extra = Copies.of(extra);
    }

    /** A story that is news, without keywords. */
    public Article(
            ContentId id,
            String language,
            String title,
            @Nullable String lead,
            Body body,
            List<Figure> figures,
            List<Attachment> attachments,
            @Nullable String byline,
            @Nullable String category,
            List<Mention> mentions,
            Edition edition,
            Provenance provenance,
            Map<String, Object> extra) {
        this(
                id,
                language,
                title,
                lead,
                body,
                figures,
                attachments,
                byline,
                category,
                List.of(),
                mentions,
                null,
                edition,
                provenance,
                extra);
    }

    /** Whether it is a standing page of the site. */
    @JsonIgnore
    public boolean isStatic() {
        return staticPage != null;
    }

    @Override
    public Kind kind() {
        return Kind.ARTICLE;
    }

    @Override
    public String headline() {
        return Copies.headline(title, id);
    }

    @Override
    public Article with(ContentId id, Edition edition, Provenance provenance) {
        return new Article(
                id,
                language,
                title,
                lead,
                body,
                figures,
                attachments,
                byline,
                category,
                tags,
                mentions,
                staticPage,
                edition,
                provenance,
                extra);
    }

    /** The same story with its body written otherwise. */
    public Article with(Body body) {
        return new Article(
                id,
                language,
                title,
                lead,
                body,
                figures,
                attachments,
                byline,
                category,
                tags,
                mentions,
                staticPage,
                edition,
                provenance,
                extra);
    }

    /** The same story with these pictures and files. */
    public Article with(List<Figure> figures, List<Attachment> attachments) {
        return new Article(
                id,
                language,
                title,
                lead,
                body,
                figures,
                attachments,
                byline,
                category,
                tags,
                mentions,
                staticPage,
                edition,
                provenance,
                extra);
    }

    /** The same story in another section. */
    public Article within(@Nullable String section) {
        return new Article(
                id,
                language,
                title,
                lead,
                body,
                figures,
                attachments,
                byline,
                section,
                tags,
                mentions,
                staticPage,
                edition,
                provenance,
                extra);
    }
}
