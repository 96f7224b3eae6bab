package vn.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TagsTest {

    @Test
    void goesFromTagToTagWithTheTextBetween() {
        var tags = new Tags("a < b<P title='x>y'>Xem <a href=\"1.html\">đây</a>");
        var found = new ArrayList<String>();
        while (tags.next()) {
            found.add(tags.textBefore() + "|" + tags.name() + "|" + tags.tag());
        }
        assertThat(found).containsExactly("a < b|p|<P title='x>y'>", "Xem |a|<a href=\"1.html\">", "đây|/a|</a>");
    }

    @Test
    void readsAnAttributeHoweverItIsWritten() {
        assertThat(hrefs("<a href=\"1.html\">")).containsExactly("1.html");
        assertThat(hrefs("<a class=x HREF = 'a b.html' >")).containsExactly("a b.html");
        assertThat(hrefs("<a/href=1.html?a=1&amp;b=2/>")).containsExactly("1.html?a=1&amp;b=2/");
        assertThat(hrefs("<a href=\"\">")).containsExactly("");
        assertThat(hrefs("<a title=\"href='no'\" data-href=no href=yes href=later>"))
                .containsExactly("yes");
        assertThat(hrefs("<a href=\"never ends")).containsExactly("never ends");
    }

    @Test
    void findsNoAttributeWhereThereIsNone() {
        assertThat(hrefs("<a>x</a><a href><a hreflang=vi><p>href=no</p>"))
                .containsExactly("–", "–", "–", "–", "–", "–");
    }

    private static List<String> hrefs(String html) {
        var found = new ArrayList<String>();
        for (var tags = new Tags(html); tags.next(); ) {
            var href = tags.attribute("href");
            found.add(href == null ? "–" : href);
        }
        return found;
    }

    @Test
    void readsHostileTagsInLinearTime() {
        for (var part : List.of("a", " ", "=", "a=\"", "a='\"", "<a ", "a =", "/", "\"'")) {
            var html = "<a " + part.repeat(200_000);
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> hrefs(html), part);
        }
    }
}
