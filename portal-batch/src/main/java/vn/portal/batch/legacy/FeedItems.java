package vn.portal.batch.legacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.web.WatchedAddress;
import vn.portal.batch.legacy.web.Web;
import vn.portal.feed.read.Dialect;
import vn.portal.feed.read.FeedHints;
import vn.portal.feed.read.FeedReader;
import vn.portal.feed.read.ReadFeed;
import vn.portal.intake.Entry;
import vn.portal.notice.Origin;
import vn.portal.notice.Remark;

/**
 * Format {@code feed}: what a portal tells by RSS, Atom, RDF, CDF or JSON Feed; one file, a folder of files, or an address.
 *
 * <p>A feed shows the newest items only, so it is never complete: nothing follows from what it no longer holds. Of an item
 * that stands in several files the newest is taken.
 */
final class FeedItems implements EntryFormat {

    @Override
    public String name() {
        return "feed";
    }

    /** Where the newest of an item stands. */
    private record Place(int file, int item, String date) {}

    @Override
    public Taken takeOut(LiveSource source, Sink sink) throws IOException {
        var address = source.settings().option("url");
        if (address.isPresent()) {
            return put(captured(source, WebOptions.address(address.get())), source, sink);
        }
        var files = files(source.file());
        return files.size() == 1 && files.get(0).equals(source.file())
                ? put(alone(source, files.get(0)), source, sink)
                : putAll(source, files, sink);
    }

    private static FeedCapture captured(LiveSource source, URI address) throws IOException {
        try (var web = Web.open(WebOptions.of(source), source.now())) {
            var content = new WatchedAddress(address, source.memory()).ask(web, source.now());
            var hints = hints(source, content.at().toString()).withAddress(content.at());
            var type = content.contentType();
            return known(
                    content.at().toString(),
                    FeedReader.read(content.bytes(), type == null ? hints : hints.withContentType(type)));
        }
    }

    private static FeedCapture alone(LiveSource source, Path file) throws IOException {
        if (Files.size(file) > source.limit()) {
            throw new IOException(file.getFileName() + " is larger than items may be (limits: item)");
        }
        return known(file.getFileName().toString(), read(source, file));
    }

    private static FeedCapture known(String name, ReadFeed feed) throws IOException {
        if (feed.dialect() == Dialect.UNKNOWN) {
            throw new IOException(name + " is no feed of a known format");
        }
        return FeedCapture.of(name, feed);
    }

    private static ReadFeed read(LiveSource source, Path file) throws IOException {
        return FeedReader.read(
                Files.readAllBytes(file), hints(source, file.getFileName().toString()));
    }

    private static FeedHints hints(LiveSource source, String name) {
        return FeedHints.of(Origin.of("feed", name)).withZone(source.settings().zone());
    }

    private static Taken put(FeedCapture captured, LiveSource source, Sink sink) throws IOException {
        var met = new HashSet<String>();
        for (int i = 0; i < captured.size(); i++) {
            // an item that stands there twice is one
            if (met.add(captured.key(i))) {
                sink.put(captured.frozen(i, source));
            }
        }
        return remarks(Taken.part(), captured, "");
    }

    /** Twice through the files: what stands in several of them must be known before any of it is taken. */
    private static Taken putAll(LiveSource source, List<Path> files, Sink sink) throws IOException {
        var taken = Taken.part();
        var newest = new HashMap<String, Place>();
        int strangers = 0;
        for (int i = 0; i < files.size(); i++) {
            var captured = inFolder(source, files.get(i));
            if (captured == null) {
                strangers++;
            } else {
                note(newest, captured, i, source.settings().zone());
                taken = remarks(taken, captured, captured.name());
            }
        }
        for (int i = 0; i < files.size(); i++) {
            var captured = inFolder(source, files.get(i));
            if (captured != null) {
                putNewest(newest, captured, i, source, sink);
            }
        }
        return strangers == 0 ? taken : taken.outside("no feed", strangers);
    }

    /** Null for what is no feed. */
    private static @Nullable FeedCapture inFolder(LiveSource source, Path file) throws IOException {
        if (Files.size(file) > source.limit() || !Files.isReadable(file)) {
            return null;
        }
        var feed = read(source, file);
        var name = source.file().relativize(file).toString().replace('\\', '/');
        return feed.dialect() == Dialect.UNKNOWN ? null : FeedCapture.of(name, feed);
    }

    private static void note(Map<String, Place> newest, FeedCapture captured, int file, ZoneId zone) {
        for (int i = 0; i < captured.size(); i++) {
            newest.merge(
                    captured.key(i),
                    new Place(file, i, captured.date(i, zone)),
                    (one, other) ->
                            other.file() != one.file() && other.date().compareTo(one.date()) >= 0 ? other : one);
        }
    }

    private static void putNewest(
            Map<String, Place> newest, FeedCapture captured, int file, LiveSource source, Sink sink)
            throws IOException {
        for (int i = 0; i < captured.size(); i++) {
            var place = Objects.requireNonNull(newest.get(captured.key(i)));
            if (place.file() == file && place.item() == i) {
                sink.put(captured.frozen(i, source));
            }
        }
    }

    /** What is wrong with a feed as a whole; what is wrong with an item stays with it. */
    private static Taken remarks(Taken taken, FeedCapture captured, String file) {
        var all = taken;
        for (var notice : captured.aboutTheWhole()) {
            all = all.with(new Remark(notice.severity(), notice.code(), file, notice.arguments()));
        }
        return all;
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            var files = new ArrayList<>(all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList());
            files.sort(null);
            return files;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public Entry entry(FrozenEntry kept, SourceSettings settings) {
        return FeedRow.entry(kept);
    }
}
