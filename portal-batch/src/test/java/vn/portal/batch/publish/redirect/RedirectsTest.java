package vn.portal.batch.publish.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.portal.batch.store.OldAddresses;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;

class RedirectsTest {
    private final Redirects redirects = new Redirects(Set.of("articles", "articles/a.html")::contains);

    static ContentId id(String key) {
        return ContentId.of("cu", "main", Kind.ARTICLE, key);
    }

    private RedirectsTest moved(String key, String... addresses) {
        for (var address : addresses) {
            redirects.add(address, id(key), "/articles/" + key + ".html");
        }
        return this;
    }

    private String table() throws IOException {
        var out = new ByteArrayOutputStream();
        new RedirectTable(redirects.rules(), "").writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void findsWhatTellsContentsApart() throws IOException {
        moved("a", "/index.php?language=vi&nv=news&op=tin/a-1", "/index.php?op=tin/a-1&nv=news&print=1");
        moved("b", "/index.php?language=vi&nv=news&op=tin/b-2");
        moved("c", "/index.php?language=vi&nv=page&op=c");

        assertThat(table()).isEqualTo("""
            path,query,fixed,to,status
            /,nv=news&op=tin/a-1,,/articles/a.html,301
            /,nv=news&op=tin/b-2,,/articles/b.html,301
            /,nv=page&op=c,,/articles/c.html,301
            """);
    }

    @Test
    void passesOverTheMenuUnderWhichJoomlaShowsAPage() throws IOException {
        moved("a", "/index.php?option=com_content&view=article&id=5:a&Itemid=2");
        moved("b", "/index.php?option=com_content&view=article&id=6&Itemid=3");

        assertThat(table()).isEqualTo("""
            path,query,fixed,to,status
            /,id=5:a,option=com_content&view=article,/articles/a.html,301
            /,id=6,option=com_content&view=article,/articles/b.html,301
            """);
    }

    @Test
    void passesOverWhatCameWithSeveralValuesToOneContent() throws IOException {
        moved("a", "/Xem.aspx?tabid=12&ItemID=7", "/xem.aspx?ItemID=7&tabid=30");
        moved("b", "/xem.aspx?tabid=12&ItemID=8");

        assertThat(table()).isEqualTo("""
            path,query,fixed,to,status
            /Xem.aspx,itemid=7,,/articles/a.html,301
            /xem.aspx,itemid=8,,/articles/b.html,301
            """);
    }

    @Test
    void looksAtEveryParameterWithoutWhichContentsWouldBeOne() throws IOException {
        moved("a", "/xem.aspx?tabid=12&ItemID=7");
        moved("b", "/xem.aspx?tabid=30&ItemID=7");
        moved("c", "/xem.aspx?tabid=30&ItemID=8&s=1");
        moved("d", "/xem.aspx?tabid=30&ItemID=8&s=2");

        assertThat(table()).isEqualTo("""
            path,query,fixed,to,status
            /xem.aspx,itemid=7&s=&tabid=12,,/articles/a.html,301
            /xem.aspx,itemid=7&s=&tabid=30,,/articles/b.html,301
            /xem.aspx,itemid=8&s=1&tabid=30,,/articles/c.html,301
            /xem.aspx,itemid=8&s=2&tabid=30,,/articles/d.html,301
            """);
    }

    @Test
    void keepsPathsApartFromWhatIsAskedOfThem() throws IOException {
        moved("a", "/xem.aspx", "/Tin/A.html", "/tin/l%E1%BB%85/");
        moved("b", "/xem.aspx?id=2");
        redirects.add("/xem.aspx?id=3", id("c"), null);

        assertThat(table()).isEqualTo("""
            path,query,fixed,to,status
            /Tin/A.html,,,/articles/a.html,301
            /tin/l%E1%BB%85,,,/articles/a.html,301
            /xem.aspx,id=2,,/articles/b.html,301
            /xem.aspx,id=3,,,410
            /xem.aspx,id=,,/articles/a.html,301
            """);
    }

    @Test
    void leavesThePagesOfTheSiteItselfWhereTheyAre() throws IOException {
        moved("b", "/", "/index.html?utm_source=x", "/articles/", "/Articles/A.html", "/articles/b.html?print=1");

        assertThat(table()).isEqualTo("path,query,fixed,to,status\n");
    }

    @Test
    void givesAnAddressToTheFirstOfTwoAndSaysSo() throws IOException {
        moved("a", "http://mot.example/tin/1.html", "/xem.php?id=1&loai=2");
        moved("b", "http://hai.example/Tin/1.html", "/xem.php?loai=2&ID=1", "/xem.php?id=2&loai=2");
        redirects.add("/tin/1.html", id("c"), null);

        assertThat(table()).isEqualTo("""
            path,query,fixed,to,status
            /tin/1.html,,,/articles/a.html,301
            /xem.php,id=1,loai=2,/articles/a.html,301
            /xem.php,id=2,loai=2,/articles/b.html,301
            """);
        assertThat(redirects.clashes())
                .containsExactly(
                        new OldAddresses.Clash("/Tin/1.html", id("a"), id("b")),
                        new OldAddresses.Clash("/xem.php?id=1&loai=2", id("a"), id("b")));
    }

    @Test
    void takesNothingForTheSameOfOneContentAlone() throws IOException {
        moved("a", "/xem.php?id=1&loai=2&utm_source=zalo");

        assertThat(table()).contains("/xem.php,id=1&loai=2,,/articles/a.html,301");
    }
}
