package vn.portal.feed.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed, as it is written there; nothing is made up for what is missing.
 *
 * @param id guid, Atom's id, RDF's about
 * @param permalink whether the id is said to be the item's address
 * @param link the page it belongs to
 * @param links every link, that page's too
 * @param title its title
 * @param summary the short text: RSS's description, Atom's summary
 * @param contents the whole text, in each form in which it is given
 * @param authors who wrote it
 * @param contributors who else took part
 * @param categories what it is filed under
 * @param published when it was published
 * @param updated when it last changed; Dublin Core's date
 * @param created when it was written
 * @param expires when it ends
 * @param rights copyright
 * @param media enclosures, and Media RSS's contents and thumbnails
 * @param comments address of the page with its comments
 * @param source the feed that it was taken from
 * @param language of it
 */
public record ReadItem(
        @Nullable String id,
        boolean permalink,
        @Nullable String link,
        List<ReadLink> links,
        @Nullable ReadText title,
        @Nullable ReadText summary,
        List<ReadText> contents,
        List<ReadPerson> authors,
        List<ReadPerson> contributors,
        List<ReadCategory> categories,
        @Nullable ReadDate published,
        @Nullable ReadDate updated,
        @Nullable ReadDate created,
        @Nullable ReadDate expires,
        @Nullable ReadText rights,
        List<ReadMedia> media,
        @Nullable String comments,
        @Nullable FeedHeader source,
        @Nullable String language) {
    public ReadItem {
        links = List.copyOf(links);
        contents = List.copyOf(contents);
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
        categories = List.copyOf(categories);
        media = List.copyOf(media);
    }

    ReadItem dated(@Nullable ReadDate published, @Nullable ReadDate updated) {
        return new ReadItem(
                id,
                permalink,
                link,
                links,
                title,
                summary,
                contents,
                authors,
                contributors,
                categories,
                published,
                updated,
                created,
                expires,
                rights,
                media,
                comments,
                source,
                language);
    }
}
