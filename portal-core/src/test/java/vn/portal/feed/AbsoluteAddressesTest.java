package vn.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbsoluteAddressesTest {
    private final AbsoluteAddresses absolute = new AbsoluteAddresses(URI.create("https://x.example/tin/1.html"));

    @Test
    void completesEveryAddressAndNothingElse() {
        assertThat(absolute.in("""
                                <p title="href=a > b">1 < 2 &amp; href="a"</p>
                                <a href="2.html" class=x>hai</a> <A HREF='/3.html'>ba</A> <a data-href="4" href=5.html>năm</a>
                                <a href="#chu-thich">chú thích</a> <a href="">đây</a> <img src="">
                                <a href="?a=1&amp;b=2&copy;&#x26;c='3'">hỏi</a> <a href='"4"'>bốn</a>
                                <img src="//anh.example/a.jpg" alt="src='b.jpg'"/> <img/src=c.jpg><img src = d.jpg >
                                <video poster="p.jpg" src="v.mp4" controls></video> <blockquote cite="../goc.html">…</blockquote>
                                <object data="o.pdf"></object> <a href="mailto:a@x.example">thư</a> <a href="https://y.example/?q=a b">y</a>""")).isEqualTo("""
                        <p title="href=a > b">1 < 2 &amp; href="a"</p>
                        <a href="https://x.example/tin/2.html" class=x>hai</a> <A HREF="https://x.example/3.html">ba</A> <a data-href="4" href="https://x.example/tin/5.html">năm</a>
                        <a href="https://x.example/tin/1.html#chu-thich">chú thích</a> <a href="https://x.example/tin/1.html">đây</a> <img src="">
                        <a href="https://x.example/tin/1.html?a=1&amp;b=2©&amp;c='3'">hỏi</a> <a href="https://x.example/tin/&quot;4&quot;">bốn</a>
                        <img src="https://anh.example/a.jpg" alt="src='b.jpg'"/> <img/src="https://x.example/tin/c.jpg"><img src = "https://x.example/tin/d.jpg" >
                        <video poster="https://x.example/tin/p.jpg" src="https://x.example/tin/v.mp4" controls></video> <blockquote cite="https://x.example/goc.html">…</blockquote>
                        <object data="https://x.example/tin/o.pdf"></object> <a href="mailto:a@x.example">thư</a> <a href="https://y.example/?q=a%20b">y</a>""");
    }

    @Test
    void completesEachAddressOfASourceSet() {
        assertThat(absolute.in("<img srcset=\"a.jpg, b.jpg 2x,/c.jpg?d=1,2 3x , //e.example/f,g.jpg 400w\">"))
                .isEqualTo("<img srcset=\"https://x.example/tin/a.jpg, https://x.example/tin/b.jpg 2x, "
                        + "https://x.example/c.jpg?d=1,2 3x, https://e.example/f,g.jpg 400w\">");
        assertThat(absolute.in("<source srcset=' , a.jpg (1, 2) x,, data:image/gif;base64,R0lGOD 1x'>"))
                .isEqualTo("<source srcset=\"https://x.example/tin/a.jpg (1, 2) x, data:image/gif;base64,R0lGOD 1x\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- <a href='a'> -->",
                "<script>'<a href=\"a\">'</script>",
                "<STYLE>a[href='a'] > b {}</STYLE>",
                "<textarea><a href=a></textarea>",
                "<!doctype href='a'>",
                "<?php href='a' ?>",
                "< a href='a'>",
                "<3 href='a'>",
                "<p data='",
                "<p href",
                "<p =href='a'",
                "<",
                "</",
                "a=b"
            })
    void leavesAloneWhatIsNoTag(String html) {
        assertThat(absolute.in(html)).isEqualTo(html);
    }

    @Test
    void findsTheTagsBehindWhatIsNone() {
        assertThat(absolute.in("<!--> <a href=a>b</a> </p title='>'><script>1</script><img src=c>"))
                .isEqualTo("<!--> <a href=\"https://x.example/tin/a\">b</a> </p title='>'><script>1</script>"
                        + "<img src=\"https://x.example/tin/c\">");
    }

    @Test
    void doesNothingMoreASecondTime() {
        var random = new Random(7);
        String[] pieces = {
            "<a ", "href", "=", "\"", "'", ">", "x/y", " ", "srcset", "src", ",", "&amp;", "<!--", "-->", "</", "/",
            "\\", "..", "é", "<script", "?", "#", "\n"
        };
        for (int round = 0; round < 20_000; round++) {
            var html = new StringBuilder();
            for (int i = random.nextInt(24); i >= 0; i--) {
                html.append(pieces[random.nextInt(pieces.length)]);
            }
            String once = absolute.in(html.toString());
            assertThat(absolute.in(once)).as(html.toString()).isEqualTo(once);
        }
    }
}
