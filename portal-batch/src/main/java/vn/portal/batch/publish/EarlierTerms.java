package vn.portal.batch.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The terms of an index that was written, out of all its files one after the other: they were cut in the order of the terms. */
final class EarlierTerms implements SearchRuns.Terms {
    private final Queue<Path> shards;
    private final IntUnaryOperator places;
    private @Nullable BufferedReader open;
    private SearchLines.@Nullable Reader line;

    /**
     * @param shards in their order
     * @param places the new number of each document, in their order; negative for one that is not asked for
     */
    EarlierTerms(List<Path> shards, IntUnaryOperator places) {
        this.shards = new ArrayDeque<>(shards);
        this.places = places;
    }

    @Override
    public boolean next() throws IOException {
        while (line == null || !line.next()) {
            var read = nextLine();
            if (read == null) {
                return false;
            }
            line = new SearchLines.Reader(read, places);
        }
        return true;
    }

    private @Nullable String nextLine() throws IOException {
        while (open != null || !shards.isEmpty()) {
            if (open == null) {
                open = Files.newBufferedReader(shards.remove());
                open.readLine(); // what it is a part of
            }
            var read = open.readLine();
            if (read != null && !read.equals(SearchShards.LAST_LINE)) {
                return read;
            }
            close();
        }
        return null;
    }

    @Override
    public String term() {
        return Objects.requireNonNull(line).term();
    }

    @Override
    public Posting posting() {
        return Objects.requireNonNull(line).posting();
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
