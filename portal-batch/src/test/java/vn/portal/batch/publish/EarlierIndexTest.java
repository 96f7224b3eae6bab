package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.Published.Placed;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;

class EarlierIndexTest {
    private static final String FOLDER = "search/older";
    private static final String[] SYLLABLES = {"dân", "vận", "văn", "đường", "xã", "hội", "15", "đổi", "mới", "tỉnh"};

    @TempDir
    Path root;

    private int releases;

    /** A document, and what it says. */
    private record Document(String key, int version, String text) {
        Placed placed() {
            return new Placed(ContentId.derived(Kind.ARTICLE, key), Kind.ARTICLE, "2019-03", version);
        }
    }

    /** A release, and how many documents it had to read. */
    private record Made(Path release, Records records, int read) {
        Earlier earlier() {
            return new Earlier(release, records);
        }
    }

    /** Documents come between others, go, and change: what is taken over is what would be made of nothing. */
    @Test
    void makesTheSameIndexAsOneMadeOfNothing() throws IOException {
        var random = new Random(3);
        var documents = new ArrayList<Document>();
        for (int i = 0; i < 300; i++) {
            documents.add(document("d" + i, 0, random));
        }
        var before = make(documents, Earlier.NONE);
        assertThat(before.read()).isEqualTo(300);
        for (int round = 1; round < 8; round++) {
            int changed = 0;
            for (int i = 0; i < 10; i++) {
                int at = random.nextInt(documents.size());
                switch (random.nextInt(3)) {
                    case 0 -> documents.remove(at);
                    case 1 -> documents.add(at, document("new " + round + " " + i, 0, random));
                    default -> documents.set(at, document(documents.get(at).key(), round, random));
                }
            }

            var now = make(documents, before.earlier());

            assertThat(now.read()).isBetween(1, 10);
            assertThat(read(now)).isEqualTo(read(make(documents, Earlier.NONE)));
            before = now;
        }
    }

    @Test
    void takesNothingOfAnIndexThatIsDamaged() throws IOException {
        var random = new Random(4);
        var documents = IntStream.range(0, 100)
                .mapToObj(i -> document("d" + i, 0, random))
                .collect(Collectors.toCollection(ArrayList::new));
        var before = make(documents, Earlier.NONE);
        documents.add(document("e", 0, random));
        var whole = read(make(documents, Earlier.NONE));
        assertThat(make(documents, before.earlier()).read()).isEqualTo(1);

        var block = before.release().resolve(FOLDER + "/d0.js");
        var when = Files.getLastModifiedTime(block);
        var rotten = Files.readString(block).replace("dân", "dần");
        Files.writeString(block, rotten);
        Files.setLastModifiedTime(block, when);

        assertThat(read(make(documents, before.earlier()))).isEqualTo(whole);
        Files.write(before.records().notes(FOLDER), new byte[] {(byte) 0xff, '\n'});
        assertThat(make(documents, before.earlier()).read()).isEqualTo(101);
        Files.delete(before.records().notes(FOLDER));
        assertThat(make(documents, before.earlier()).read()).isEqualTo(101);
    }

    @Test
    void isMadeAnewWhereMostIsNewOrTheSiteIsAnother() throws IOException {
        var random = new Random(5);
        var old = List.of(document("a", 0, random), document("b", 0, random));
        var before = make(old, Earlier.NONE);
        var more = List.of(old.get(0), document("c", 0, random), document("d", 0, random));

        assertThat(make(more, before.earlier()).read()).isEqualTo(3);
        assertThat(make(old, before.earlier(), "another site").read()).isEqualTo(2);
    }

    private static Document document(String key, int version, Random random) {
        var text = random.ints(12, 0, SYLLABLES.length)
                .mapToObj(i -> SYLLABLES[i] + (random.nextInt(5) == 0 ? random.nextInt(50) : ""))
                .collect(Collectors.joining(" "));
        return new Document(key, version, text);
    }

    private Made make(List<Document> documents, Earlier earlier) throws IOException {
        return make(documents, earlier, "site");
    }

    /** As {@link SearchSegment} does it, with texts in the place of contents. */
    private Made make(List<Document> documents, Earlier earlier, String site) throws IOException {
        var folder = Files.createDirectory(root.resolve("release-" + ++releases));
        var records = new Records(root.resolve("inputs-" + releases));
        var building = new Shelf.Building(folder, records, new Spare(root.resolve("none")));
        var scratch = Files.createDirectories(root.resolve("scratch"));
        var entries = documents.stream().map(Document::placed).toList();
        int[] read = {0};
        try (var files = new ReleaseFiles(building, earlier, new SiteWide(Input.of(site), Set.of()), place -> {})) {
            var made = Input.of("made").and(Timeline.made(entries));
            files.folder(FOLDER, made, () -> read[0] = write(documents, entries, files, scratch));
            files.seal();
        }
        return new Made(folder, records, read[0]);
    }

    private static int write(List<Document> documents, List<Placed> entries, ReleaseFiles files, Path scratch)
            throws IOException {
        var before = EarlierIndex.of(FOLDER, entries, files);
        var cutter = new SearchWords();
        int read = 0;
        try (var postings = new SearchPostings(scratch);
                var terms = before.terms()) {
            var block = new ArrayList<String>();
            for (int i = 0; i < documents.size(); i++) {
                var text = documents.get(i).text();
                if (!before.holds(i)) {
                    postings.add(cutter.of(text), i, false);
                    read++;
                }
                block.add(before.holds(i) ? before.nextLine() : "[\"" + text + "\"]");
                if (block.size() == 64 || i == documents.size() - 1) {
                    var rows = "portalSearch.documents(" + i / 64 + ",[\n" + String.join("\n,", block) + "])\n";
                    files.write(FOLDER + "/d" + i / 64 + ".js", rows.getBytes(StandardCharsets.UTF_8));
                    block.clear();
                }
            }
            var shards = new SearchShards(scratch.resolve("merged"), FOLDER, files).write(postings, terms);
            EarlierIndex.note(FOLDER, shards, entries, files);
        }
        return read;
    }

    private static TreeMap<String, String> read(Made made) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.list(made.release().resolve(FOLDER))) {
            for (var file : all.filter(each -> !Twin.isTwin(each.toString())).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
