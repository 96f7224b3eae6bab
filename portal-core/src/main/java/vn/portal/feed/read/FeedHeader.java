package vn.portal.feed.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself, or an item of the feed it was taken from.
 *
 * @param id Atom's id, RDF's about
 * @param title its name
 * @param subtitle what it is about: RSS's description, Atom's subtitle
 * @param rights copyright
 * @param link the page it belongs to
 * @param links every link, that page's too
 * @param authors who answers for what is in it
 * @param contributors who else took part
 * @param publisher who publishes it; RSS's webMaster
 * @param categories what it is filed under
 * @param published when it was published
 * @param updated when it last changed
 * @param image address of its picture
 * @param icon address of its icon
 * @param generator the program that wrote it, with its version where told
 * @param language of what is in it
 */
public record FeedHeader(
        @Nullable String id,
        @Nullable ReadText title,
        @Nullable ReadText subtitle,
        @Nullable ReadText rights,
        @Nullable String link,
        List<ReadLink> links,
        List<ReadPerson> authors,
        List<ReadPerson> contributors,
        @Nullable ReadPerson publisher,
        List<ReadCategory> categories,
        @Nullable ReadDate published,
        @Nullable ReadDate updated,
        @Nullable String image,
        @Nullable String icon,
        @Nullable Generator generator,
        @Nullable String language) {

    /** The program that wrote a feed. */
    public record Generator(
            String name, @Nullable String version, @Nullable String address) {}

    public FeedHeader {
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
        categories = List.copyOf(categories);
    }

    FeedHeader dated(@Nullable ReadDate published, @Nullable ReadDate updated) {
        return new FeedHeader(
                id,
                title,
                subtitle,
                rights,
                link,
                links,
                authors,
                contributors,
                publisher,
                categories,
                published,
                updated,
                image,
                icon,
                generator,
                language);
    }

    FeedHeader named(@Nullable ReadText title, @Nullable String link) {
        return new FeedHeader(
                id,
                title,
                subtitle,
                rights,
                link,
                links,
                authors,
                contributors,
                publisher,
                categories,
                published,
                updated,
                image,
                icon,
                generator,
                language);
    }

    static FeedHeader empty() {
        return new FeedHeader(
                null, null, null, null, null, List.of(), List.of(), List.of(), null, List.of(), null, null, null, null,
                null, null);
    }
}
