package vn.portal.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Edition;
import vn.portal.model.Kind;
import vn.portal.model.Period;
import vn.portal.model.When;
import vn.portal.notice.Remark;

/**
 * One item as its old system kept it: fields instead of a page.
 *
 * <p>Nothing in it is judged, cleaned or decoded; whoever makes one writes what the system said.
 *
 * <pre>{@code
 * Entry.article("Ra quân làm sạch bãi biển")
 *         .body("<p>Sáng 22/2, thành phố…</p>").byline("Thanh Hà").published(when)
 *         .picture("/uploads/rq.jpg", null, "Đoàn viên nhặt rác").build();
 * }</pre>
 *
 * @param kind {@code ARTICLE}, {@code DIRECTIVE} (an issued document) or {@code STATISTIC} (counters)
 * @param title plain text, entities allowed; of a directive its subject where {@code document} tells none
 * @param lead HTML; null where there is none
 * @param body HTML, or text with an empty line between paragraphs; all of it is story; may be empty
 * @param byline as written; null where nobody is named
 * @param categories the sections that it stands in, outermost first
 * @param tags keywords beside the sections
 * @param language BCP 47 tag; null for the portal's own
 * @param address in the old portal, absolute or as written; relative ones of the body are resolved against it
 * @param published when readers first saw it
 * @param edited its last edit
 * @param state what readers get to see
 * @param isStatic whether it is a standing page (Giới thiệu, Cơ cấu tổ chức), which is no news
 * @param pictures beside the body; one that the body shows too counts once, with the words that this one adds
 * @param files beside the body
 * @param views how often it was read; null is not zero
 * @param document what is known of an issued document; null for what is none
 * @param unit what the readings count ({@code visit}); null where unknown
 * @param readings of counters
 * @param remarks what its reader has to say: a date that is none, a shortcode that nobody knows
 * @param origins where each field came from, by the field's name ({@code title: news_rows.title}), for people
 */
public record Entry(
        Kind kind,
        String title,
        @Nullable String lead,
        String body,
        @Nullable String byline,
        List<String> categories,
        List<String> tags,
        @Nullable String language,
        @Nullable String address,
        @Nullable When published,
        @Nullable When edited,
        Edition.State state,
        boolean isStatic,
        List<Picture> pictures,
        List<File> files,
        @Nullable Long views,
        @Nullable Document document,
        @Nullable String unit,
        List<Reading> readings,
        List<Remark> remarks,
        Map<String, String> origins) {

    public Entry {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(body, "body");
        if (kind == Kind.CAMPAIGN) {
            throw new IllegalArgumentException("a campaign is found in texts, no item is one: " + title);
        }
        categories = List.copyOf(categories);
        tags = List.copyOf(tags);
        pictures = List.copyOf(pictures);
        files = List.copyOf(files);
        readings = List.copyOf(readings);
        remarks = List.copyOf(remarks);
        origins = Collections.unmodifiableMap(new TreeMap<>(origins));
    }

    /**
     * A picture that a system keeps beside the body.
     *
     * @param alt its text alternative; null where there is none
     * @param caption plain text or HTML; null where there is none
     */
    public record Picture(
            String address, @Nullable String alt, @Nullable String caption) {}

    /** @param name what readers see; empty where the system has no name for it */
    public record File(String address, String name) {}

    /**
     * An issued document as a table of documents has it.
     *
     * <p>A value that says that nothing is known ({@code Đang cập nhật}) counts as none.
     *
     * @param number as written ({@code 15/QĐ-UBND})
     * @param type as written ({@code Quyết định})
     * @param issuer as written
     * @param position the signer's office
     * @param subject what it is about (trích yếu), plain text or HTML
     * @param issued the day it was signed
     * @param expires when its legal effect ends; it stays published all the same
     */
    public record Document(
            @Nullable String number,
            @Nullable String type,
            @Nullable String issuer,
            @Nullable String signer,
            @Nullable String position,
            @Nullable String subject,
            @Nullable When issued,
            @Nullable When effective,
            @Nullable When expires) {}

    /**
     * One value of a counter.
     *
     * @param code which counter: {@code total}, {@code year}, {@code month}, {@code day}, …
     * @param label among people; empty where the system has none
     * @param value null where the system says that there is none; null is not zero
     * @param period what time it speaks of; null where unknown
     */
    public record Reading(
            String code,
            String label,
            @Nullable BigDecimal value,
            @Nullable Period period) {}

    public static Builder article(String title) {
        return new Builder(Kind.ARTICLE, title);
    }

    public static Builder directive(String title, Document document) {
        var builder = new Builder(Kind.DIRECTIVE, title);
        builder.document = document;
        return builder;
    }

    public static Builder statistic(String title) {
        return new Builder(Kind.STATISTIC, title);
    }

    /** A builder that has everything of this entry; what is added to its lists comes after what they have. */
    public Builder change() {
        var builder = new Builder(kind, title);
        builder.lead = lead;
        builder.body = body;
        builder.byline = byline;
        builder.categories = categories;
        builder.tags = tags;
        builder.language = language;
        builder.address = address;
        builder.published = published;
        builder.edited = edited;
        builder.state = state;
        builder.isStatic = isStatic;
        builder.pictures.addAll(pictures);
        builder.files.addAll(files);
        builder.views = views;
        builder.document = document;
        builder.unit = unit;
        builder.readings.addAll(readings);
        builder.remarks.addAll(remarks);
        builder.origins.putAll(origins);
        return builder;
    }

    /** Puts an entry together, field by field; what nobody sets is unknown. */
    public static final class Builder {
        private final Kind kind;
        private final String title;
        private @Nullable String lead;
        private String body = "";
        private @Nullable String byline;
        private List<String> categories = List.of();
        private List<String> tags = List.of();
        private @Nullable String language;
        private @Nullable String address;
        private @Nullable When published;
        private @Nullable When edited;
        private Edition.State state = Edition.State.PUBLISHED;
        private boolean isStatic;
        private final List<Picture> pictures = new ArrayList<>();
        private final List<File> files = new ArrayList<>();
        private @Nullable Long views;
        private @Nullable Document document;
        private @Nullable String unit;
        private final List<Reading> readings = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();
        private final Map<String, String> origins = new TreeMap<>();

        private Builder(Kind kind, String title) {
            this.kind = kind;
            this.title = title;
        }

        public Builder lead(@Nullable String lead) {
            this.lead = lead;
            return this;
        }

        public Builder body(String body) {
            this.body = body;
            return this;
        }

        public Builder byline(@Nullable String byline) {
            this.byline = byline;
            return this;
        }

        /** Outermost first. */
        public Builder categories(List<String> categories) {
            this.categories = categories;
            return this;
        }

        /** Keywords beside the sections. */
        public Builder tags(List<String> tags) {
            this.tags = tags;
            return this;
        }

        public Builder language(@Nullable String language) {
            this.language = language;
            return this;
        }

        public Builder address(@Nullable String address) {
            this.address = address;
            return this;
        }

        public Builder published(@Nullable When published) {
            this.published = published;
            return this;
        }

        public Builder edited(@Nullable When edited) {
            this.edited = edited;
            return this;
        }

        public Builder state(Edition.State state) {
            this.state = state;
            return this;
        }

        /** A standing page, which is no news. */
        public Builder isStatic(boolean isStatic) {
            this.isStatic = isStatic;
            return this;
        }

        public Builder picture(String address, @Nullable String alt, @Nullable String caption) {
            pictures.add(new Picture(address, alt, caption));
            return this;
        }

        public Builder file(String address, String name) {
            files.add(new File(address, name));
            return this;
        }

        public Builder views(@Nullable Long views) {
            this.views = views;
            return this;
        }

        public Builder document(@Nullable Document document) {
            this.document = document;
            return this;
        }

        /** What the readings count: {@code visit}. */
        public Builder unit(@Nullable String unit) {
            this.unit = unit;
            return this;
        }

        public Builder reading(Reading reading) {
            readings.add(reading);
            return this;
        }

        public Builder remark(Remark remark) {
            remarks.add(remark);
            return this;
        }

        /** Where a field came from, for people. */
        public Builder origin(String field, String from) {
            origins.put(field, from);
            return this;
        }

        public Entry build() {
            return new Entry(
                    kind,
                    title,
                    lead,
                    body,
                    byline,
                    categories,
                    tags,
                    language,
                    address,
                    published,
                    edited,
                    state,
                    isStatic,
                    pictures,
                    files,
                    views,
                    document,
                    unit,
                    readings,
                    remarks,
                    origins);
        }
    }
}
