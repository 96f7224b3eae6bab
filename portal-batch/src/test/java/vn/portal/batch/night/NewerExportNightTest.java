package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.night.Household.show;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.portal.batch.store.TestDatabase;

/** Nights over an export that is made anew: an update, and the same once more is nothing. */
class NewerExportNightTest {
    private static final String MAPPING = """
            mapping: tin
            items:
              tin:
                table: tin
                key: "tin:{id}"
                state:
                  published: hien = 1
                title: tieu_de
                body: noi_dung
                address: "https://cu.example/tin/{id}"
                published: ngay | local
            """;

    @TempDir
    Path folder;

    /** How one system writes its stories down. */
    enum Export {
        WXR("format: wxr, path: export") {
            @Override
            String of(List<Story> stories) {
                return stories.stream().map(Export::item).collect(Collectors.joining("\n", """
                        <rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
                        <channel><wp:wxr_version>1.2</wp:wxr_version>
                        """, "</channel></rss>\n"));
            }
        },
        MYSQL("format: sql, path: export/export.xml, mapping: tin.yaml") {
            @Override
            String of(List<Story> stories) {
                return stories.stream()
                        .map(Export::row)
                        .collect(Collectors.joining(",\n", """
                        -- MySQL dump 10.13
                        CREATE TABLE `tin` (`id` int, `hien` int, `tieu_de` text, `noi_dung` text, `ngay` datetime);
                        INSERT INTO `tin` VALUES
                        """, ";\n-- Dump completed on 2024-02-22\n"));
            }
        },
        POSTGRESQL("format: sql, path: export/export.xml, mapping: tin.yaml") {
            @Override
            String of(List<Story> stories) {
                return stories.stream()
                        .map(s -> "%d\t1\t%s\t%s\t2024-02-22 07:00:00\n".formatted(s.id(), s.title(), s.text()))
                        .collect(Collectors.joining("", """
                        -- PostgreSQL database dump
                        COPY public.tin (id, hien, tieu_de, noi_dung, ngay) FROM stdin;
                        """, "\\.\n\n-- PostgreSQL database dump complete\n"));
            }
        };

        private final String keys;

        Export(String keys) {
            this.keys = keys;
        }

        abstract String of(List<Story> stories);

        private static String item(Story story) {
            return """
                    <item><title>%s</title><link>https://cu.example/?p=%d</link><content:encoded><![CDATA[%s]]></content:encoded>\
                    <wp:post_date_gmt>2024-02-22 00:00:00</wp:post_date_gmt><wp:post_id>%2$d</wp:post_id>\
                    <wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>""".formatted(story.title(), story.id(), story.text());
        }

        private static String row(Story story) {
            return "(%d,1,'%s','%s','2024-02-22 07:00:00')".formatted(story.id(), story.title(), story.text());
        }
    }

    /** @param times how often it was edited */
    private record Story(int id, int times) {
        String title() {
            return "Tin số " + id;
        }

        String text() {
            return "Sáng 22/02/2024, phường ra quân lần thứ " + times + " dọn vệ sinh tổ dân phố " + id + ".";
        }
    }

    static List<Arguments> kinds() {
        return Arrays.stream(Export.values())
                .flatMap(export -> Arrays.stream(TestDatabase.values()).map(db -> Arguments.of(export, db)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isAnUpdate(Export export, TestDatabase database) {
        var household = new Household(folder.resolve(export + "" + database), database)
                .with("vanish: {nights: 1, state: withdrawn}\n")
                .withSources("  - {name: cu, system: phan-thiet, complete: true, " + export.keys + "}\n");
        household.write("tin.yaml", MAPPING.getBytes(StandardCharsets.UTF_8));

        write(household, export, new Story(1, 1), new Story(2, 1), new Story(3, 1));
        assertThat(show(household.night("2024-03-01"))).isEqualTo("DONE\ncu ACCEPTED read=3 new=3 takes=3");
        var ids = ids(household);
        var first = household.site();

        // the same rows in a file that was written anew
        write(household, export, new Story(1, 1), new Story(2, 1), new Story(3, 1));
        assertThat(show(household.night("2024-03-02"))).isEqualTo("DONE\ncu ACCEPTED read=3 unchanged=3");
        assertThat(household.site()).isEqualTo(first);

        // one is edited, one taken away, one new
        write(household, export, new Story(4, 1), new Story(2, 2), new Story(1, 1));
        assertThat(show(household.night("2024-03-03")))
                .isEqualTo("DONE\ncu ACCEPTED read=3 new=1 updated=1 unchanged=1 vanished=1 takes=2");
        assertThat(texts(household)).contains("lần thứ 2 dọn vệ sinh tổ dân phố 2");
        assertThat(feed(household)).contains("Tin số 1", "Tin số 2", "Tin số 3", "Tin số 4");

        // still away on the second night: it goes
        assertThat(show(household.night("2024-03-04"))).isEqualTo("DONE\ncu ACCEPTED read=3 unchanged=3 withdrawn=1");
        assertThat(feed(household)).contains("Tin số 4").doesNotContain("Tin số 3");

        // back again, under the name that it had
        write(household, export, new Story(1, 1), new Story(2, 2), new Story(3, 1), new Story(4, 1));
        assertThat(show(household.night("2024-03-05")))
                .isEqualTo("DONE\ncu ACCEPTED read=4 updated=1 unchanged=3 takes=1");
        assertThat(feed(household)).contains("Tin số 3");
        assertThat(ids(household)).hasSize(4).containsAll(ids);
    }

    private static void write(Household household, Export export, Story... stories) {
        household.write("export/export.xml", export.of(List.of(stories)).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> ids(Household household) {
        return household.site().keySet().stream()
                .filter(path -> path.matches("articles/\\d.*\\.json"))
                .toList();
    }

    private static String feed(Household household) {
        var feed = household.site().get("feeds/rss.xml");
        return new String(feed.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String texts(Household household) {
        return household.site().entrySet().stream()
                .filter(file -> file.getKey().matches("articles/\\d.*\\.json"))
                .map(file -> new String(file.getValue().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }
}
