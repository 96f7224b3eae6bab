package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/**
 * Something a municipal portal publishes, as a reader would name it.
 *
 * <p>Records of it may be born wrong and are then judged: see {@code vn.portal.validation}.
 */
@JsonIgnoreProperties(value = "schemaVersion", allowGetters = true)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Article.class, name = "article"),
    @JsonSubTypes.Type(value = Campaign.class, name = "campaign"),
    @JsonSubTypes.Type(value = Directive.class, name = "directive"),
    @JsonSubTypes.Type(value = Statistic.class, name = "statistic")
})
public sealed interface Content permits Article, Campaign, Directive, Statistic {

    ContentId id();

    /** Language of its text as a BCP 47 tag ({@code vi}). */
    String language();

    Edition edition();

    Provenance provenance();

    /** JSON properties that this version of the model does not know, kept as they came. */
    Map<String, Object> extra();

    Kind kind();

    /** The line under which it stands in a list; never blank, even where the content is wrong. */
    String headline();

    /** What it names in its text; empty for kinds without text of their own. */
    List<Mention> mentions();

    /** The same content under that identity, in that edition, from there. */
    Content with(ContentId id, Edition edition, Provenance provenance);
}
