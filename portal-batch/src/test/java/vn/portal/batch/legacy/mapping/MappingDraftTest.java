package vn.portal.batch.legacy.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.legacy.table.JsonTables;
import vn.portal.batch.legacy.table.Tables;
import vn.portal.batch.legacy.table.Wanted;
import vn.portal.batch.workspace.Messages;

class MappingDraftTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    @TempDir
    Path folder;

    @Test
    void readsNamesWithoutMarksAndTheTableThatExplainsNumbers() throws IOException {
        var tables = new TestTables()
                .row("tbl_loaitin", "loaitin_id", "1", "tenloaitin", "Hoạt động", "parent_id", "0")
                .row("tbl_loaitin", "loaitin_id", "2", "tenloaitin", "Thông báo", "parent_id", "1")
                .row("tbl_tin", tin("7", "2", "1", "a.jpg"))
                .row("tbl_tin", tin("8", "1", "0", "b.jpg"))
                .row("tbl_lienhe", "id", "1", "tieude", "Hỏi", "noidung", "Thủ tục")
                .row("tbl_thanhvien", "id", "1", "ten", "A", "noidung", "x");

        assertThat(draft(tables)).isEqualTo("""
                # A first guess by names and contents: look at every line, and answer the questions.
                mapping: cu

                items:
                  tbl_tin:
                    table: "tbl_tin"
                    join:
                      categories: {table: "tbl_loaitin", on: {"loaitin_id": "loaitin_id"}, up: "parent_id"}
                    key: "{tin_id}"   # must be unique and never change
                    # values of trangthai: 0 (1), 1 (1)
                    state: {published: "trangthai = 1"}
                    title: "tieude | entities"
                    body: "noidung"
                    lead: "tomtat"
                    categories: "categories.tenloaitin"
                    published: "ngaydang | local"
                    views: "luotxem"
                    # pictures: "hinhanh | under /uploads/"   # ? below which folder of the site do these lie
                    # not used: nguoidang

                not-modelled:
                  letters: ["tbl_lienhe"]
                """);
    }

    private static Object[] tin(String id, String category, String state, String picture) {
        return new Object[] {
            "tin_id",
            id,
            "loaitin_id",
            category,
            "tieude",
            "Ra quân",
            "tomtat",
            "Tóm",
            "noidung",
            "<p>Sáng nay</p>",
            "hinhanh",
            picture,
            "ngaydang",
            "2019-04-01 09:30:00",
            "luotxem",
            "3",
            "nguoidang",
            "Văn thư",
            "trangthai",
            state
        };
    }

    @Test
    void knowsColumnsByWhatTheirTableAndTheirKindAddToThem() throws IOException {
        var tables = new TestTables()
                .row(
                        "e107_news",
                        "news_id",
                        "1",
                        "news_title",
                        "Ra quân",
                        "news_sef",
                        "ra-quan",
                        "news_body",
                        "<p>Sáng nay</p>",
                        "news_datestamp",
                        "1708563600",
                        "news_category",
                        "2")
                .row("e107_news_category", "category_id", "2", "category_name", "Tin xã");

        assertThat(draft(tables)).endsWith("""
                items:
                  e107_news:
                    table: "e107_news"
                    join:
                      categories: {table: "e107_news_category", on: {"category_id": "news_category"}}
                    key: "{news_id}"   # must be unique and never change
                    state: {draft: always}   # ? no column tells a state, so nothing is public; if readers saw every row, write {published: always}
                    title: "news_title | entities"
                    body: "news_body"
                    categories: "categories.category_name"
                    published: "news_datestamp | unix"
                    aliases: {slug: "news_sef"}
                """);
        var apex = new TestTables()
                .row(
                        "NEWS",
                        "NEWS_ID",
                        "1",
                        "NEWS_TITLE",
                        "Ra quân",
                        "NEWS_ABSTRACT",
                        "Sáng nay, thị xã phát động",
                        "NEWS_BODY_CLOB",
                        "<p>Sáng nay</p>",
                        "PUBLISH_DATE",
                        "22-FEB-24 07.30.01 AM",
                        "STATUS_FLAG",
                        "Y");
        assertThat(draft(apex)).endsWith("""
                    key: "{NEWS_ID}"   # must be unique and never change
                    # values of STATUS_FLAG: Y (1)
                    state: {published: "STATUS_FLAG = true"}
                    title: "NEWS_TITLE | entities"
                    body: "NEWS_BODY_CLOB"
                    lead: "NEWS_ABSTRACT"
                    published: "PUBLISH_DATE | date 'd-MMM-yy h.mm.ss a'"
                """);
    }

    @Test
    void callsNothingPublicThatDoesNotSaySo() throws IOException {
        assertThat(state("title", "Một", "content", "x"))
                .isEqualTo("{draft: always}   # ? no column tells a state, so nothing is public; "
                        + "if readers saw every row, write {published: always}");
        assertThat(state("title", "Một", "content", "x", "status", "2"))
                .startsWith("{draft: always}   # ? which values");
        assertThat(state("title", "Một", "content", "x", "status", "1", "visibility", "members"))
                .startsWith("{draft: always}");
        assertThat(state("title", "Một", "content", "x", "status", "publish", "is_deleted", "0", "post_password", ""))
                .isEqualTo("{published: \"status = publish and is_deleted = false and post_password is empty\"}");
        assertThat(state("title", "Một", "content", "x", "HienThi", "true", "deleted_at", ""))
                .isEqualTo("{published: \"HienThi = true and (deleted_at is empty or deleted_at begins '0000')\"}");
        assertThat(state("title", "Một", "content", "x", "published", "2024-02-22 07:15:00"))
                .as("a date is no state")
                .startsWith("{draft: always}");
    }

    private static String state(String... cells) throws IOException {
        var draft = draft(new TestTables().row("tin", (Object[]) cells));
        return draft.lines()
                .filter(line -> line.startsWith("    state: "))
                .findFirst()
                .orElseThrow()
                .substring("    state: ".length());
    }

    @Test
    void findsFieldsWithinValuesOfJson() throws IOException {
        var file = Files.writeString(folder.resolve("xuat.json"), """
                {"ok": true, "posts": [
                  {"url": "https://cu.example/1", "data": {"title": "M\u1ed9t", "html": "<p>x</p>", "status": "published",
                   "author": {"data": {"name": "Thu H\u00e0"}}, "published_at": "2020-05-01T01:30:00.000Z"}},
                  {"url": "https://cu.example/2", "data": {"title": "Hai", "html": "<p>y</p>", "status": "draft",
                   "author": {"data": {"name": "A"}}, "published_at": "2020-05-02T01:30:00.000Z"}}]}
                """);
        assertThat(draft(new JsonTables(file, null))).contains("""
                  posts:
                    table: "posts"
                    key: "{url}"   # must be unique and never change
                    # values of data.status: draft (1), published (1)
                    state: {published: "data.status = published"}
                    title: "data.title | entities"
                    body: "data.html"
                    byline: "data.author.data.name"
                    published: "data.published_at | local"
                """);
    }

    @Test
    void asksWhereValuesMayMeanTwoThings() throws IOException {
        var draft = draft(new TestTables()
                .row(
                        "tin",
                        "id",
                        "1",
                        "title",
                        "Một",
                        "content",
                        "x",
                        "author",
                        "3",
                        "date",
                        "03/04/2020",
                        "image",
                        "/a/b.jpg")
                .row(
                        "tin",
                        "id",
                        "2",
                        "title",
                        "Hai",
                        "content",
                        "y",
                        "author",
                        "4",
                        "date",
                        "05/06/2020",
                        "image",
                        "c.jpg"));

        assertThat(draft)
                .contains("# published: \"date | date d/M/yyyy\"   # ? day first, or month first")
                .contains("# pictures: \"image | under /uploads/\"   # ?")
                .contains("# not used: author\n");
        assertThat(draft(new TestTables()
                        .row("tin", "id", "1", "title", "Một", "content", "x", "date", "4/23/2020 7:05:00 PM")))
                .contains("    published: \"date | date M/d/yyyy h:mm:ss a\"\n");
    }

    private static String draft(Tables tables) throws IOException {
        return MappingDraft.of("cu", tables, tables.read(Wanted.nothing(), row -> {}), ENGLISH)
                .orElseThrow();
    }
}
