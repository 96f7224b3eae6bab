package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.publish.SearchWords.Word;
import vn.portal.batch.store.Published.Placed;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;

class SearchIndexTest {
    private static final int STORIES = 20_000;
    private static final long MOST_BYTES = 200_000;

    @TempDir
    Path root;

    @Test
    void knowsWordsByTheirLettersAndByTheirMarks() {
        var words = new SearchWords();
        assertThat(words.of("Dân vận khéo"))
                .containsExactly(new Word("dan", "da6n"), new Word("van", "va6n5"), new Word("kheo", "kheo1"));
        // however the tone is placed and the letters are composed
        assertThat(words.of("hoà HÒA ho\u0300a")).containsOnly(new Word("hoa", "hoa2"));
        assertThat(words.of("15/QĐ-UBND, “đường”!"))
                .containsExactly(
                        new Word("15", "15"),
                        new Word("qd", "qd9"),
                        new Word("ubnd", "ubnd"),
                        new Word("duong", "d9u7o7ng2"));
        assertThat(words.of("x".repeat(50))).containsExactly(new Word("x".repeat(40), "x".repeat(40)));
        assertThat(words.of(" \u0301 – ")).isEmpty();
    }

    @Test
    void partsChangeWithTheirOwnYearsAlone() {
        var old = placed("a", "2019-03");
        var latest = placed("b", "2024-01");
        var campaign = placed("c", "");
        var undated = placed("d", "undated");

        assertThat(SearchPages.parts(List.of(campaign, undated, old, latest)))
                .containsExactly(
                        new SearchPages.Part("latest", List.of(latest)),
                        new SearchPages.Part("older", List.of(old)),
                        new SearchPages.Part("undated", List.of(campaign, undated)));
        assertThat(SearchPages.parts(List.of())).isEmpty();
    }

    private static Placed placed(String key, String bucket) {
        return new Placed(ContentId.derived(Kind.ARTICLE, key), Kind.ARTICLE, bucket, 1);
    }

    @Test
    void ordersTermsByTheirLettersAndTellsNamesFromTexts() throws IOException {
        assertThat(drained(1 << 12))
                .containsExactly(
                        "dan\tda6n [0] [2]",
                        "dan\tda8n [] [0, 2]",
                        "dan van\tda6n va6n5 [0] []",
                        "dan van\tda6n va8n [] [2]",
                        "dan van\tda8n va6n5 [] [2]",
                        "van\tva6n5 [0] [2]",
                        "van\tva8n [] [0, 2]",
                        "van dan\tva6n5 da6n [] [2]",
                        "van dan\tva8n da8n [] [0, 2]",
                        "van1\tvan1 [] [0]",
                        "vang\tvang [] [0]");
    }

    /** Even where a document is put aside in parts, which has its name in one and its text in the other. */
    @Test
    void putsTermsTogetherThatWerePutAsideInParts() throws IOException {
        for (int most = 2; most < 30; most++) {
            assertThat(drained(most)).isEqualTo(drained(1 << 12));
        }
    }

    private List<String> drained(int most) throws IOException {
        var folder = Files.createDirectories(root.resolve("scratch"));
        var lines = new ArrayList<String>();
        var words = new SearchWords();
        try (var postings = new SearchPostings(folder, most)) {
            postings.add(words.of("Dân vận"), 0, true);
            postings.add(words.of("dân vận"), 0, false);
            postings.add(words.of("văn dăn"), 0, false);
            postings.add(words.of("vang"), 0, false);
            postings.add(words.of("van1"), 0, false);
            postings.add(words.of("dân văn dăn vận dân"), 2, false);
            postings.drain(
                    nothing(),
                    (term, posting) ->
                            lines.add(term + " " + numbers(posting.names()) + " " + numbers(posting.texts())));
        }
        assertThat(folder).isEmptyDirectory();
        return lines;
    }

    private static SearchRuns.Terms nothing() {
        return new EarlierTerms(List.of(), number -> number);
    }

    private static List<Integer> numbers(Posting.Numbers numbers) {
        return IntStream.range(0, numbers.size()).map(numbers::get).boxed().toList();
    }

    @Test
    void namesEveryPrefixOtherwise() {
        assertThat(SearchShards.name("dan van=")).isEqualTo("dan_van--");
        assertThat(SearchShards.name("д-")).isEqualTo("-0434-002d");
    }

    /** The most frequent words, eight of them, which stand in nearly every one of 20,000 stories. */
    @Test
    void staysSmallForAQueryOfFrequentWordsAmongManyStories() throws IOException {
        var files = new ReleaseFiles(
                new Shelf.Building(
                        Files.createDirectory(root.resolve("release")),
                        new Records(root.resolve("inputs")),
                        new Spare(root.resolve("spare"))),
                Earlier.NONE,
                new SiteWide(Input.of("site"), Set.of()),
                place -> {});
        var scratch = Files.createDirectory(root.resolve("scratch"));
        var random = new Random(1);
        List<String> shards;
        try (var postings = new SearchPostings(scratch)) {
            for (int story = 0; story < STORIES; story++) {
                var words = new ArrayList<Word>();
                for (int i = 0; i < 120; i++) {
                    var syllable = syllable((int) (2000 * Math.pow(random.nextDouble(), 3)));
                    words.add(new Word(syllable, syllable));
                }
                postings.add(words, story, false);
            }
            shards = new SearchShards(scratch.resolve("merged"), "search/latest", files).write(postings, nothing());
        }

        long bytes = packed(String.join(" ", shards).getBytes(StandardCharsets.US_ASCII));
        for (int word = 0; word < 8; word++) {
            bytes += packed(shard(shards, syllable(word)));
            bytes += word == 0 ? 0 : packed(shard(shards, syllable(word - 1) + " " + syllable(word)));
        }
        // and what is shown of ten results, from ten blocks of 64 lines
        bytes += 10 * 4_000;
        assertThat(bytes).isLessThan(MOST_BYTES);
        assertThat(shards.size()).isLessThan(6_000);
    }

    /** Different letters for each number, as frequent at the beginning of a word as syllables are. */
    private static String syllable(int number) {
        var heads = new String[] {
            "t", "th", "ch", "c", "n", "ng", "nh", "b", "l", "v", "h", "k", "d", "m", "tr", "ph", "x", "s", "q", "g"
        };
        var tails = new String[] {"a", "an", "ang", "anh", "ao", "e", "en", "i", "inh", "o"};
        return heads[number % 20] + tails[number / 20 % 10] + (number >= 200 ? Integer.toString(number / 200, 36) : "");
    }

    private byte[] shard(List<String> shards, String term) throws IOException {
        var name = "t" + SearchShards.name(term + "=");
        var shard = shards.stream().filter(name::startsWith).findFirst().orElseThrow();
        var bytes = Files.readAllBytes(root.resolve("release/search/latest/" + shard + ".js"));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\n" + term + "=");
        return bytes;
    }

    private static long packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.size();
    }
}
