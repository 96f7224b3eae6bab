package vn.portal.feed.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.portal.feed.read.FeedCorpus.Judged;
import vn.portal.feed.read.FeedCorpus.Verdict;

/** What feedparser's own suite says of our reader; of the values, HTML is compared as HTML. */
class FeedCorpusTest {
    private static final String NONE =
            "feedparser's files are not beside this checkout (system property portal.corpus)";

    @Test
    void readsAsFeedparserDoes() throws IOException {
        var folder = Path.of(System.getProperty("portal.corpus", ""), "feeds");
        assumeTrue(Files.isDirectory(folder), NONE);
        var judged = new FeedCorpus(folder).judge();
        var wellFormed = judged.stream().filter(j -> j.path().equals("[bozo]")).toList();
        var values = judged.stream().filter(j -> !j.path().equals("[bozo]")).toList();
        assertThat(values).hasSizeGreaterThan(1000);
        assertThat(share(values)).as(wrong(values)).isGreaterThanOrEqualTo(0.99);
        assertThat(share(wellFormed)).as(wrong(wellFormed)).isGreaterThanOrEqualTo(0.998);
    }

    private static double share(List<Judged> judged) {
        double right = count(judged, Verdict.RIGHT);
        return right / (right + count(judged, Verdict.WRONG));
    }

    private static long count(List<Judged> judged, Verdict verdict) {
        return judged.stream().filter(j -> j.verdict() == verdict).count();
    }

    private static String wrong(List<Judged> judged) {
        return judged.stream()
                .filter(j -> j.verdict() == Verdict.WRONG)
                .map(Judged::toString)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
