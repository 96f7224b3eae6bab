package vn.portal.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import vn.portal.model.PortalContext;

/** JSON Feed 1.1. */
final class JsonFeedFormat implements FeedFormat {
    private static final String VERSION = "https://jsonfeed.org/version/1.1";
    /** Closes nothing by itself: half a feed must not look like a whole one. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/feed+json";
    }

    @Override
    public String fileName() {
        return "feed.json";
    }

    @Override
    public Written write(FeedHead head, Iterable<FeedEntry> entries, OutputStream out) throws IOException {
        var legal = new LegalCharacters();
        long count = 0;
        try (var json = FACTORY.createGenerator(new Lines(), out, JsonEncoding.UTF8)) {
            var feed = new Fields(json, legal);
            json.writeStartObject();
            about(feed, head);
            json.writeArrayPropertyStart("items");
            for (FeedEntry entry : entries) {
                item(feed, head.portal(), entry);
                count++;
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new IOException(e);
        }
        return new Written(count, legal.lost());
    }

    private static void about(Fields feed, FeedHead head) {
        feed.text("version", VERSION);
        feed.text("title", head.title());
        feed.text("home_page_url", head.page().toASCIIString());
        feed.text("feed_url", head.self().toASCIIString());
        feed.text("language", head.portal().language());
        feed.author(head.portal().name());
        var previous = head.history().previous();
        feed.text("next_url", previous == null ? null : previous.toASCIIString());
        if (head.hub() != null) {
            feed.objects("hubs", List.of(head.hub()), hub -> {
                feed.text("type", "WebSub");
                feed.text("url", hub.toASCIIString());
            });
        }
    }

    private static void item(Fields feed, PortalContext portal, FeedEntry entry) {
        var text = EntryText.of(entry);
        var content = entry.content();
        feed.json.writeStartObject();
        feed.text("id", TagUri.of(portal, content.id()));
        feed.text("url", entry.page().toASCIIString());
        feed.text("title", text.title());
        feed.text("summary", text.summary());
        feed.text("content_html", text.html().toString());
        feed.text(
                "date_published",
                entry.published(portal)
                        .map(i -> FeedDates.rfc3339(i, portal.zone()))
                        .orElse(null));
        feed.text(
                "date_modified",
                entry.modified(portal)
                        .map(i -> FeedDates.rfc3339(i, portal.zone()))
                        .orElse(null));
        feed.author(text.author());
        feed.texts("tags", text.categories());
        feed.text("language", content.language().equals(portal.language()) ? null : content.language());
        var media = Media.of(entry);
        media.stream().filter(Media::isPicture).findFirst().ifPresent(picture -> feed.text("image", picture.address()));
        feed.objects(
                "attachments",
                media.stream().filter(each -> each.type() != null).toList(),
                each -> {
                    feed.text("url", each.address());
                    feed.text("mime_type", each.type());
                    feed.text("title", each.title());
                    if (each.size() != null) {
                        feed.json.writeNumberProperty("size_in_bytes", each.size());
                    }
                });
        feed.json.writeEndObject();
    }

    /** Properties that are there only where there is something to say. */
    private record Fields(JsonGenerator json, LegalCharacters legal) {
        void text(String name, @Nullable String text) {
            if (text != null) {
                json.writeStringProperty(name, legal.of(text));
            }
        }

        void texts(String name, List<String> texts) {
            if (!texts.isEmpty()) {
                json.writeArrayPropertyStart(name);
                texts.forEach(text -> json.writeString(legal.of(text)));
                json.writeEndArray();
            }
        }

        void author(@Nullable String name) {
            objects("authors", name == null ? List.<String>of() : List.of(name), each -> text("name", each));
        }

        <T> void objects(String name, List<T> all, Consumer<T> properties) {
            if (!all.isEmpty()) {
                json.writeArrayPropertyStart(name);
                for (T each : all) {
                    json.writeStartObject();
                    properties.accept(each);
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
        }
    }

    /** One property a line, ended by a line feed on every machine. */
    private static final class Lines extends ObjectWriteContext.Base {
        private final PrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
