package vn.portal.batch.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.portal.batch.store.Published.Placed;

/**
 * A part of the index as the release before has it: of documents that are still the same it tells all that is searched for
 * and shown, and none of their texts need be read again.
 *
 * <pre>{@code
 * var before = EarlierIndex.of("search/older", entries, files);
 * before.holds(3)    // whether the document that is the fourth now is still the same
 * before.nextLine()  // what is shown of the first that is
 * before.terms()     // which of them hold which terms, by the numbers that they have now
 * }</pre>
 */
final class EarlierIndex {
    private final Queue<Path> left;
    private final List<Path> shards;
    /** Where each document stands now; negative where it is gone or another one. */
    private final int[] places;

    private final BitSet held = new BitSet();
    private final Queue<String> lines = new ArrayDeque<>();
    private int next;

    private EarlierIndex(List<Path> blocks, List<Path> shards, int[] places) {
        this.left = new ArrayDeque<>(blocks);
        this.shards = shards;
        this.places = places;
        IntStream.of(places).filter(place -> place >= 0).forEach(held::set);
    }

    /** @param entries of the new index; where most of them are new, it takes nothing of the one before */
    static EarlierIndex of(String folder, List<Placed> entries, ReleaseFiles files) throws IOException {
        var noted = files.noted(folder);
        if (!noted.isEmpty()) {
            var documents = noted.subList(1, noted.size());
            var blocks = before(folder, SearchSegment.blocks(documents.size()), files);
            var shards = before(folder, List.of(noted.get(0).split(" ")), files);
            var index = new EarlierIndex(blocks, shards, places(documents, entries));
            if (!blocks.isEmpty() && !shards.isEmpty() && index.held.cardinality() > entries.size() / 2) {
                return index;
            }
        }
        return new EarlierIndex(List.of(), List.of(), new int[0]);
    }

    /** The files of those names; none where one of them no longer holds what was written. */
    private static List<Path> before(String folder, List<String> names, ReleaseFiles files) throws IOException {
        var all = new ArrayList<Path>();
        for (var name : names) {
            files.before(SearchSegment.file(folder, name)).ifPresent(all::add);
        }
        return all.size() == names.size() ? all : List.of();
    }

    /** Notes down what the next one must know of this one. */
    static void note(String folder, List<String> shards, List<Placed> entries, ReleaseFiles files) throws IOException {
        var documents = entries.stream().map(EarlierIndex::note);
        files.note(folder, Stream.concat(Stream.of(String.join(" ", shards)), documents));
    }

    private static String note(Placed entry) {
        return entry.id() + " " + Long.toHexString(entry.mark());
    }

    /** Numbers go from the oldest to the newest: a document that stands before one that it stood behind counts as new. */
    private static int[] places(List<String> documents, List<Placed> entries) {
        var now = new HashMap<String, Integer>();
        entries.forEach(entry -> now.put(note(entry), now.size()));
        var places = new int[documents.size()];
        int last = -1;
        for (int i = 0; i < places.length; i++) {
            int place = now.getOrDefault(documents.get(i), -1);
            places[i] = place > last ? place : -1;
            last = Math.max(last, place);
        }
        return places;
    }

    /** Those of the new index that it does not hold. */
    List<Placed> missing(List<Placed> entries) {
        return IntStream.range(0, entries.size())
                .filter(number -> !holds(number))
                .mapToObj(entries::get)
                .toList();
    }

    /** Whether the document that has that number now is still the same. */
    boolean holds(int document) {
        return held.get(document);
    }

    /** What is shown of the next document that it holds. */
    String nextLine() throws IOException {
        while (places[next] < 0) {
            skip();
        }
        return skip();
    }

    private String skip() throws IOException {
        if (lines.isEmpty()) {
            lines.addAll(SearchSegment.lines(left.remove()));
        }
        next++;
        return lines.remove();
    }

    SearchRuns.Terms terms() {
        return new EarlierTerms(shards, number -> places[number]);
    }
}
