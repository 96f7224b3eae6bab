package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.portal.model.Article;
import vn.portal.model.Body;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Kind;
import vn.portal.model.Provenance;
import vn.portal.model.When;
import vn.portal.notice.Origin;

class InnerLinkTest {
    private static Article at(@Nullable String own, String... links) {
        var html = new StringBuilder();
        for (var link : links) {
            html.append("<p><a href=\"").append(link).append("\">x</a></p>");
        }
        var origin = new Origin("cu", "trang", "main", "1", null, own);
        return new Article(
                ContentId.of(origin, Kind.ARTICLE),
                "vi",
                "Tin",
                null,
                new Body(html.toString(), "x"),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Edition.published(When.day(LocalDate.of(2024, 2, 1), "text")),
                new Provenance(origin, null, null, "1"),
                Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.cu.example/tin/1.html, http://cu.example/tin/2.html, cu.example/tin/2",
        "http://www.cu.example/tin/1.html, /tin/2.html?print=1, cu.example/tin/2",
        "http://www.cu.example/tin/1.html, 2.html, cu.example/tin/2",
        "http://www.cu.example/tin/1.html, ../van-ban/3.html, cu.example/van-ban/3",
        "http://www.cu.example/xem.php?id=1, ?id=2, cu.example/xem?id=2",
        "/vi/news/tin/a-1.html, /vi/news/tin/b-2.html, /vi/news/tin/b-2",
        "/vi/news/tin/a-1.html, b-2.html, /vi/news/tin/b-2",
        "/index.php?nv=news&amp;op=a-1, index.php?op=b-2&amp;nv=news, ?nv=news&op=b-2",
    })
    void knowsAPageHoweverItsAddressIsWritten(String own, String link, String page) {
        assertThat(InnerLink.of(at(own.replace("&amp;", "&"), link)))
                .extracting(InnerLink::page)
                .containsExactly(page);
    }

    @ParameterizedTest
    @CsvSource({
        "http://cu.example/tin/1.html, http://khac.example/tin/2.html",
        "http://cu.example/tin/1.html, mailto:a@cu.example",
        "http://cu.example/tin/1.html, #dau",
        "http://cu.example/tin/1.html, javascript:void(0)",
        "http://cu.example/tin/1.html, /",
        "http://cu.example/tin/1.html, 1.html#cuoi",
        "http://cu.example/tin/1.html, /anh/lon.jpg",
        "http://cu.example/tin/1.html, ../../../ra-ngoai.html",
        "/tin/1.html, http://cu.example/tin/2.html",
        "/tin/1.html, mailto:a@cu.example",
        ", /tin/2.html",
    })
    void leavesOutWhatIsNoOtherPageOfTheSamePortal(@Nullable String own, String link) {
        assertThat(InnerLink.of(at(own, link))).isEmpty();
    }

    @Test
    void keepsEveryWayInWhichATextWritesALink() {
        assertThat(InnerLink.of(at("http://cu.example/1.html", "2.html", "/2.html", "2.html")))
                .containsExactly(new InnerLink("cu.example/2", "2.html"), new InnerLink("cu.example/2", "/2.html"));
    }

    @Test
    void knowsPagesOfAddressesWithoutAHost() {
        assertThat(InnerLink.page("/vi/news/a-1.html")).hasValue("/vi/news/a-1");
        assertThat(InnerLink.page("news_12")).isEqualTo(Optional.empty());
    }
}
