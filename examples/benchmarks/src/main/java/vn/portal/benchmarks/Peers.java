package vn.portal.benchmarks;

import com.chimbori.crux.articles.ArticleExtractor;
import de.l3s.boilerpipe.extractors.CommonExtractors;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/** The other extractors of the Java world, and the bare text of the page as the floor. */
final class Peers {
    static final Tool READABILITY = tool("readability4j", (html, address) -> {
        var article = new Readability4J(address, html).parse();
        return Reading.of(article.getTextContent(), article.getTitle(), article.getByline());
    });
    static final Tool CRUX = tool("crux", (html, address) -> {
        var article = ArticleExtractor.with(address, html)
                .extractMetadata()
                .extractContent()
                .article();
        return Reading.of(article.document == null ? "" : article.document.text(), article.title, null);
    });
    static final Tool BOILERPIPE = tool(
            "boilerpipe", (html, address) -> Reading.of(CommonExtractors.ARTICLE_EXTRACTOR.getText(html), null, null));
    static final Tool WHOLE_PAGE = tool(
            "whole page",
            (html, address) -> Reading.of(Jsoup.parse(html, address).body().text(), null, null));

    private Peers() {}

    static List<Tool> all() {
        return List.of(READABILITY, CRUX, BOILERPIPE, WHOLE_PAGE);
    }

    private interface Read {
        Reading read(String html, String address) throws Exception;
    }

    private static Tool tool(String name, Read read) {
        return new Tool() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Reading read(String html, String address) throws Exception {
                return read.read(html, address);
            }
        };
    }
}
