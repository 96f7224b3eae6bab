package vn.portal.batch.publish.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/** Old addresses of all kinds, and what any server that was given the rules must answer. */
final class OldLinks {
    private static final String BASE = "https://songmai.example";

    private OldLinks() {}

    /** Writes the rules into {@code redirects/} of a folder. */
    static void write(Path site) throws IOException {
        var redirects = new Redirects(path -> path.equals("articles") || path.equals("index.html"));
        add(redirects, "a", "http://cu.example/index.php?language=vi&nv=news&op=Tin-tuc/Ten-bai-123");
        add(redirects, "b", "http://cu.example/index.php?language=vi&nv=news&op=Tin-tuc/Bai-khac-124");
        add(redirects, "c", "/vi/news/Tin-tuc/Ten-bai-123.html", "/tin/L%E1%BB%85%20h%E1%BB%99i.html", "/tin/hai/");
        add(redirects, "d", "/xem.php?ten=L%E1%BB%85%20h%E1%BB%99i,%20m%C3%B9a%20xu%C3%A2n&ma-so=5");
        add(redirects, "e", "/xem.php?ten=b%22c%5Cd$x&ma-so=6");
        add(redirects, "f", "/trang.aspx?tabid=12&ItemID=7", "/trang.aspx?tabid=13&ItemID=7");
        add(redirects, "g", "/trang.aspx?tabid=12&ItemID=8", "/trang.aspx");
        add(redirects, "j", "/lo.php?loai=%5C%28%22%24%7Bx%7D&id=1&a%22=1", "/a%22b%5Cc$d%7Be%7D;f.html");
        add(redirects, "k", "/lo.php?loai=%5C%28%22%24%7Bx%7D&id=2", "/default/~a.html");
        redirects.add("/xoa/1.html", RedirectsTest.id("h"), null);
        redirects.add("/xem.php?ten=xoa&ma-so=9", RedirectsTest.id("i"), null);
        Files.createDirectories(site.resolve("redirects"));
        for (var file : redirects.files(BASE)) {
            try (var out = Files.newOutputStream(site.resolve("redirects").resolve(file.fileName()))) {
                file.writeTo(out);
            }
        }
        Files.writeString(site.resolve("index.html"), "trang đầu");
        Files.createDirectories(site.resolve("articles"));
        Files.writeString(site.resolve("articles/a.html"), "bài a");
    }

    private static void add(Redirects redirects, String key, String... addresses) {
        for (var address : addresses) {
            redirects.add(address, RedirectsTest.id(key), "/articles/" + key + ".html");
        }
    }

    static void areAnswered(Answers answers) throws IOException {
        var expected = new LinkedHashMap<String, String>();
        // whatever the order, with what campaigns add, however encoded, of whatever case
        to(expected, "a", "/index.php?language=vi&nv=news&op=Tin-tuc/Ten-bai-123");
        to(expected, "a", "/index.php?op=Tin-tuc/Ten-bai-123&utm_source=zalo&nv=news&fbclid=x");
        to(expected, "a", "/?nv=news&op=Tin-tuc/Ten-bai-123", "/?nv=news&op=Tin-tuc%2fTen-bai-123");
        to(expected, "a", "/Index.php?NV=news&OP=tin-tuc%2FTEN-bai-123");
        to(expected, "b", "/index.php?nv=news&op=Tin-tuc/Bai-khac-124&language=vi");
        to(expected, "c", "/vi/news/Tin-tuc/Ten-bai-123.html", "/vi/news/tin-tuc/ten-bai-123.html?utm_medium=x");
        to(
                expected,
                "c",
                "/tin/L%E1%BB%85%20h%E1%BB%99i.html",
                "/tin/L%e1%bb%85%20h%e1%bb%99i.html",
                "/tin/L\u1ec5%20h\u1ed9i.html");
        to(expected, "c", "/tin/hai", "/tin/hai/", "/tin//hai/index.php", "/tin/hai;jsessionid=0A1B");
        to(expected, "d", "/xem.php?ma-so=5&ten=L%E1%BB%85%20h%E1%BB%99i,%20m%C3%B9a%20xu%C3%A2n");
        to(expected, "d", "/xem.php?ten=L%E1%BB%85+h%E1%BB%99i%2C+m%C3%B9a+xu%C3%A2n&ma-so=5&trang=2");
        to(expected, "d", "/xem.php?ma-so=5&ten=L\u1ec5+h\u1ed9i,+m\u00f9a+xu\u00e2n");
        to(expected, "e", "/xem.php?ma-so=6&ten=b%22c%5Cd$x", "/xem.php?ten=b%22c%5cd%24x&ma-so=6");
        to(expected, "f", "/trang.aspx?ItemID=7&tabid=12", "/Trang.aspx?tabid=99&ItemID=7");
        to(expected, "g", "/trang.aspx?itemid=8", "/trang.aspx", "/trang.aspx?utm_source=x");
        to(expected, "j", "/lo.php?id=1&loai=%5C%28%22%24%7Bx%7D", "/a%22b%5Cc$d%7Be%7D");
        to(expected, "k", "/lo.php?loai=%5C%28%22%24%7Bx%7D&id=2", "/default/~a.html");
        expected.put("/xoa/1.html", "410");
        expected.put("/xem.php?ten=xoa&ma-so=9", "410");
        // what nobody knows is not answered with something else
        expected.put("/", "200");
        expected.put("/?nv=page&op=Tin-tuc/Ten-bai-123", "200");
        expected.put("/?nv=news&op=Tin-tuc/Ten-bai-999", "200");
        expected.put("/?nv=news&op=Tin-tuc/Ten-bai-123&language=en", "200");
        expected.put("/trang.aspx?ItemID=9", "404");
        expected.put("/xem.php?ten=khac&ma-so=5", "404");
        expected.put("/tin/ba.html", "404");
        expected.put("/articles/a.html", "200");

        var answered = new LinkedHashMap<String, String>();
        for (var address : expected.keySet()) {
            answered.put(address, answers.way(address));
        }
        assertThat(answered).isEqualTo(expected);
    }

    private static void to(LinkedHashMap<String, String> expected, String key, String... addresses) {
        for (var address : addresses) {
            expected.put(address, "301 " + BASE + "/articles/" + key + ".html");
        }
    }
}
