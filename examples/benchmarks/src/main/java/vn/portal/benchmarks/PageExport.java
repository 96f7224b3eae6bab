package vn.portal.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import vn.portal.intake.Hints;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;

/** Stories as the web showed them: saved pages of some 45 KB, most of it the site's own furniture, as real ones are. */
record PageExport(SyntheticPortal portal) implements Export {
    private static final int PER_FOLDER = 1_000;
    private static final int MENU = 90;
    private static final int LATEST = 60;

    @Override
    public String source() {
        return "{name: tin, system: bien-moi, format: html, path: trang, complete: true}";
    }

    @Override
    public String place() {
        return "trang";
    }

    @Override
    public void write(Path folder) throws IOException {
        for (int number = 0; number < portal.items(); number++) {
            var part = folder.resolve("trang/" + number / PER_FOLDER);
            if (number % PER_FOLDER == 0) {
                Files.createDirectories(part);
            }
            Files.writeString(part.resolve(number + ".html"), page(number));
        }
    }

    @Override
    public Callable<Outcome> judgement(Intake intake, int number) {
        var bytes = page(number).getBytes(StandardCharsets.UTF_8);
        return () -> intake.take(Export.origin(number), bytes, Hints.of("text/html"));
    }

    private String page(int number) {
        var article = portal.article(number, 0);
        var day = portal.day(number);
        return """
                <!DOCTYPE html>
                <html lang="vi"><head><meta charset="utf-8"><title>%1$s - Cổng thông tin điện tử thành phố Biển Mới</title>
                <meta name="description" content="%2$s"><meta property="og:title" content="%1$s">
                <link rel="stylesheet" href="/Portals/_default/default.css"><script>var pageId = %3$d;</script></head>
                <body><form id="Form" method="post" action="/tin/%3$d.html">
                <div class="header"><div class="banner"><img src="/Portals/0/banner.png" alt="Cổng thông tin"></div>%4$s</div>
                <div class="wrapper"><div class="leftpane">%5$s</div>
                <div class="contentpane"><div class="article"><h1 class="title">%1$s</h1>
                <div class="date">%6$02d/%7$02d/%8$d 08:15</div><p class="sapo"><strong>%2$s</strong></p>
                <div class="body">%9$s</div><div class="author">Bích Thảo</div></div></div></div>
                <div class="footer"><p>Cổng thông tin điện tử thành phố Biển Mới</p><p>Chịu trách nhiệm: Văn phòng</p></div>
                </form></body></html>
                """.formatted(
                        article.title(),
                        article.lead(),
                        number,
                        links("menu", MENU, new Random(1)),
                        links("latest", LATEST, new Random(2 + number / PER_FOLDER)),
                        day.getDayOfMonth(),
                        day.getMonthValue(),
                        day.getYear(),
                        article.body().html());
    }

    /** The same on all pages, or on all of an age. */
    private static String links(String name, int many, Random random) {
        var talk = new TownTalk(random);
        var list = new StringBuilder("<ul class=\"").append(name).append("\">\n");
        for (int i = 0; i < many; i++) {
            list.append(
                            "<li class=\"item level-1\"><span class=\"icon\"></span><a class=\"link\" title=\"\" href=\"/Default.aspx?tabid=")
                    .append(i)
                    .append("&amp;catid=")
                    .append(random.nextInt(1_000))
                    .append("\"><span>")
                    .append(talk.title())
                    .append("</span></a></li>\n");
        }
        return list.append("</ul>").toString();
    }
}
