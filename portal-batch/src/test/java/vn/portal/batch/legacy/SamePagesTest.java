package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.workspace.RawStore;

class SamePagesTest {
    private static final String FOOT =
            "<div>Cơ quan chủ quản: Ủy ban nhân dân thị trấn Sông Mai, số 1 đường Trần Phú, mọi thông tin "
                    + "lấy từ trang này xin ghi rõ nguồn.</div>";

    @TempDir
    Path folder;

    private final Map<String, String> pages = new TreeMap<>();

    @Test
    void takesTheFullestOfTheAddressesOfOnePage() throws IOException {
        pages.put("www.cu.example/tin/1.html", page(1, null, "<p>" + text(900) + "</p>"));
        pages.put("www.cu.example/tin/1.html?print=1", page(1, null, ""));
        pages.put("www.cu.example/print/tin/1", page(1, null, ""));
        pages.put("www.cu.example/a/b/c.html", page(1, "http://www.cu.example/tin/1.html", ""));
        pages.put("www.cu.example/tin/2.html", page(2, null, ""));
        assertThat(show()).isEqualTo("""
                www.cu.example/a/b/c.html -> www.cu.example/tin/1.html
                www.cu.example/print/tin/1 -> www.cu.example/tin/1.html
                www.cu.example/tin/1.html [http://www.cu.example/print/tin/1, http://www.cu.example/tin/1.html?print=1, http://www.cu.example/a/b/c.html]
                www.cu.example/tin/1.html?print=1 -> www.cu.example/tin/1.html
                www.cu.example/tin/2.html""");
    }

    @Test
    void givesTheSameInWhateverOrderFilesCome() throws IOException {
        for (int i = 0; i < 30; i++) {
            pages.put("www.cu.example/tin/" + i + ".html", page(i, null, ""));
            pages.put("www.cu.example/in/" + i + ".html", page(i, "/tin/" + i + ".html", ""));
            pages.put("www.cu.example/tin/" + i + ".html?sid=" + i, page(i, null, ""));
        }
        var shown = show();
        var files = new ArrayList<>(manifest().files());
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(files, new Random(seed));
            assertThat(show(new Manifest(files, true))).isEqualTo(shown);
        }
        assertThat(shown.lines().filter(line -> line.contains("->"))).hasSize(60);
    }

    @Test
    void mergesNothingWhereAWholeSiteHasOneCanonicalAddress() throws IOException {
        for (int i = 0; i < 200; i++) {
            pages.put("www.cu.example/tin/" + i + ".html", page(i, "http://www.cu.example/tin/", ""));
        }
        assertThat(show()).doesNotContain("->");
    }

    @Test
    void takesEachOfManyCopiesWithSessionsForOnePage() throws IOException {
        for (int i = 0; i < 300; i++) {
            pages.put("www.cu.example/xem.php?id=1&sid=" + i, page(1, null, ""));
        }
        assertThat(show().lines().filter(line -> !line.contains("->"))).hasSize(1);
    }

    @Test
    void tellsPagesThatAreNearlyTheSame() throws IOException {
        pages.put("www.cu.example/a.html", page(1, null, ""));
        pages.put(
                "www.cu.example/b.html",
                page(
                        1,
                        null,
                        "<p>" + "Bổ sung một câu ngắn vào cuối bài để hai trang không hoàn toàn trùng nhau." + "</p>"));
        pages.put("www.cu.example/c.html", page(2, null, ""));
        var raw = new RawStore(folder);
        assertThat(NearDuplicates.of(manifest(), raw))
                .extracting(remark -> remark.code() + " " + remark.arguments().get("page") + " "
                        + remark.arguments().get("other"))
                .containsExactly("near-duplicate www.cu.example/a.html www.cu.example/b.html");
        assertThat(show()).doesNotContain("->");
    }

    @Test
    void staysCheapWhereManyPagesAreAlike() throws IOException {
        var glance = QuickLook.at(page(1, "http://www.cu.example/", "").getBytes(StandardCharsets.UTF_8));
        var other = QuickLook.at(page(2, "http://www.cu.example/", "").getBytes(StandardCharsets.UTF_8));
        var files = new ArrayList<FrozenFile>();
        for (int i = 0; i < 100_000; i++) {
            files.add(FrozenFile.of("www.cu.example/" + i + ".html", 1, "%064x".formatted(i))
                    .with(i % 2 == 0 ? glance : other));
        }
        var same = new SamePages(new Manifest(files, true));
        assertThat(same.takenInstead(files.get(0))).isEmpty();
        assertThat(same.alike()).isEmpty();
    }

    private static String page(int number, String canonical, String more) {
        return "<html><head><title>Tin số " + number + "</title>"
                + (canonical == null ? "" : "<link rel=\"canonical\" href=\"" + canonical + "\">")
                + "</head><body><h1>Tin số " + number + "</h1><p>" + text(number) + "</p><p>" + text(number + 1000)
                + "</p>" + more + FOOT + "</body></html>";
    }

    /** Some words, others for each number. */
    private static String text(int number) {
        var random = new Random(number);
        return random.ints(40, 0, 900).mapToObj(i -> "chữ" + i).collect(Collectors.joining(" ")) + ".";
    }

    private Manifest manifest() throws IOException {
        var raw = new RawStore(folder);
        var files = new ArrayList<FrozenFile>();
        for (var page : pages.entrySet()) {
            var bytes = page.getValue().getBytes(StandardCharsets.UTF_8);
            files.add(FrozenFile.of(page.getKey(), bytes.length, raw.put(bytes)).with(QuickLook.at(bytes)));
        }
        return new Manifest(files, true);
    }

    private String show() throws IOException {
        return show(manifest());
    }

    private static String show(Manifest manifest) {
        var same = new SamePages(manifest);
        return manifest.files().stream()
                .map(file -> same.takenInstead(file)
                        .map(taken -> file.key() + " -> " + taken)
                        .orElseGet(() -> file.key()
                                + (same.otherAddresses(file).isEmpty()
                                        ? ""
                                        : " " + List.copyOf(same.otherAddresses(file)))))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
