package vn.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page four times as long is four times the work: counted, not timed. */
class LinearWorkTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int SMALL = 24_000;
    private static final int TIMES = 4;
    /** A little more than four, for what grows by doubling. */
    private static final double MOST = 5.5;

    private static final String STORY =
            "<title>Chuyện dài</title><p>Đoạn văn thứ nhất đủ dài để được coi là một đoạn văn của bài viết, kể từ đầu.</p>";

    /** What makes one page long; each was, or could have been, asked about once for every other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Một đoạn văn bình thường, đủ dài để được coi là lời kể của bài viết.",
                "<div>Một dòng chữ ngắn",
                "<div class=date>x",
                "<time datetime=x>x",
                "<div class=breadcrumb>",
                "<p>Trang chủ</p>",
                "<p>Bình luận</p>",
                "<h2>Tin liên quan</h2><p>Một đoạn văn bình thường, đủ dài để được coi là lời kể của bài viết.</p>",
                "<p>22/02/2024 10:15</p>",
                "<p>Hôm nay: 12</p>",
                "<p>Lượt xem: 12</p>",
                "<meta property=og:title content='Chuyện dài'><p>Chuyện dài</p>",
                "<meta name=author content='Nguyễn Văn A'>",
                "<span rel=author>Nguyễn Văn A",
                "<table><tr><td>ô",
                "<td>ô",
                "<table><tr><td><img src=a.jpg>",
                "<img src=a.jpg>",
                "<img src=a.jpg><p>Chú thích. Ảnh: Văn A</p>",
                "<figure><img src=a.jpg>",
                "<figcaption>Chú thích</figcaption><img src=a.jpg>",
                "<a href=x.pdf>Tệp</a>",
                "<a href=x>Một tiêu đề đủ dài</a><br>chữ",
                "<a href=x><div>Một tiêu đề đủ dài",
                "<br><br>chữ",
                "<ul><li>mục",
                "<b><i>chữ",
                "<p><b>Một đoạn văn in đậm, đủ dài để được coi là lời dẫn.</b></p>",
                "<p align=right>Văn A</p>",
                "<iframe src=x></iframe>",
                "<p hidden>ẩn</p>",
                "&nbsp;\u0300\u0301",
                "chữ ",
                "."
            })
    void growsWithPage(String part) {
        assertGrowsWithPage(STORY, part, "");
        assertGrowsWithPage(STORY + "<div>", part, "</div>" + STORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=x><div>",
                "<a href='x.pdf'><div>",
                "<figure><img src=a.jpg><figcaption>",
                "<table><tr><td><img src=a.jpg><img src=b.jpg>",
                "<table><tr><td>",
                "<div class=author>",
                "<ul class=breadcrumb>"
            })
    void growsWithLinesInOneElement(String element) {
        assertGrowsWithPage(STORY + element, "Một dòng của danh sách<br><br>", "");
        assertGrowsWithPage(STORY + element, "<img src=a.jpg>Một dòng<p>", "");
        assertGrowsWithPage(STORY + element, "<span>.</span>", "<img src=a.jpg>".repeat(500));
    }

    private static void assertGrowsWithPage(String before, String part, String behind) {
        var small = work(before + part.repeat(SMALL / part.length()) + behind);
        var large = work(before + part.repeat(TIMES * SMALL / part.length()) + behind);
        assertThat(large.looks()).as("looks at the outline").isLessThan((long) (MOST * small.looks()));
        assertThat(large.bytes()).as("bytes made").isLessThan((long) (MOST * small.bytes()));
    }

    private record Work(long looks, long bytes) {}

    private static Work work(String html) {
        var document = Jsoup.parse(html, "http://a.example/");
        var outline = new Counted();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        var page = Page.of(document, ZoneId.of("UTC"), outline);
        var story = new PageReading(page, SiteProfile.NONE).read();
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(story).isNotNull();
        return new Work(outline.looks, bytes);
    }

    /** An outline that counts how often it is asked. */
    private static final class Counted extends Outline {
        private long looks;

        @Override
        List<Element> elements() {
            return counted(super.elements());
        }

        @Override
        Element element(int number) {
            looks++;
            return super.element(number);
        }

        @Override
        List<Block> blocks() {
            return counted(super.blocks());
        }

        @Override
        Block block(int number) {
            looks++;
            return super.block(number);
        }

        @Override
        int parent(int element) {
            looks++;
            return super.parent(element);
        }

        @Override
        int end(int element) {
            looks++;
            return super.end(element);
        }

        @Override
        int firstBlock(int element) {
            looks++;
            return super.firstBlock(element);
        }

        @Override
        boolean contains(int element, int inner) {
            looks++;
            return super.contains(element, inner);
        }

        private <T> List<T> counted(List<T> list) {
            return new Looked<>(list);
        }

        private final class Looked<T> extends AbstractList<T> implements RandomAccess {
            private final List<T> list;

            Looked(List<T> list) {
                this.list = list;
            }

            @Override
            public T get(int index) {
                looks++;
                return list.get(index);
            }

            @Override
            public int size() {
                return list.size();
            }
        }
    }
}
