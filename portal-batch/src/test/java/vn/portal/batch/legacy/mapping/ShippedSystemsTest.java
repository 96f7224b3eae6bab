package vn.portal.batch.legacy.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.legacy.table.JsonTables;
import vn.portal.batch.legacy.table.Tables;

/** Versions of systems of which no real dump is at hand, in their tables as they are documented. */
class ShippedSystemsTest {

    @TempDir
    Path scratch;

    @TempDir
    Path file;

    @Test
    void readsWordpressOfANetworkOfSites() throws IOException {
        var tables = new TestTables();
        for (var prefix : List.of("wp_", "wp_2_")) {
            tables.row(prefix + "posts", wordpress(1, "post", "publish", "", "2024-02-22 00:15:00"))
                    .row(prefix + "posts", wordpress(2, "post", "draft", "", "0000-00-00 00:00:00"))
                    .row(prefix + "posts", wordpress(3, "post", "publish", "bí mật", "2024-02-22 00:15:00"))
                    .row(prefix + "posts", wordpress(4, "page", "publish", "", "2024-02-22 00:15:00"))
                    .row(prefix + "posts", wordpress(5, "revision", "inherit", "", "2024-02-22 00:15:00"))
                    .row(prefix + "posts", wordpress(6, "attachment", "inherit", "", "2024-02-22 00:15:00"));
        }
        tables.row("wp_postmeta", "post_id", 1, "meta_key", "_thumbnail_id", "meta_value", 6)
                .row("wp_postmeta", "post_id", 6, "meta_key", "_wp_attached_file", "meta_value", "2024/02/a.jpg")
                .row("wp_postmeta", "post_id", 6, "meta_key", "_wp_attachment_image_alt", "meta_value", "Ngõ xóm")
                .row("wp_postmeta", "post_id", 1, "meta_key", "post_views_count", "meta_value", 321)
                .row("wp_term_relationships", "object_id", 1, "term_taxonomy_id", 11, "term_order", 0)
                .row("wp_term_relationships", "object_id", 1, "term_taxonomy_id", 12, "term_order", 0)
                .row("wp_term_taxonomy", "term_taxonomy_id", 10, "term_id", 20, "taxonomy", "category", "parent", 0)
                .row("wp_term_taxonomy", "term_taxonomy_id", 11, "term_id", 21, "taxonomy", "category", "parent", 20)
                .row("wp_term_taxonomy", "term_taxonomy_id", 12, "term_id", 22, "taxonomy", "post_tag", "parent", 0)
                .row("wp_terms", "term_id", 20, "name", "Tin tức")
                .row("wp_terms", "term_id", 21, "name", "Nông thôn mới")
                .row("wp_terms", "term_id", 22, "name", "môi trường")
                .row("wp_users", "ID", 9, "display_name", "Thu Hà", "user_pass", "$P$x");
        var items = read("wordpress", tables);

        assertThat(told(items))
                .containsExactly(
                        "wp_:post:1 published",
                        "wp_:post:2 draft",
                        "wp_:post:3 password",
                        "wp_:post:4 published",
                        "wp_2_:post:1 published",
                        "wp_2_:post:2 draft",
                        "wp_2_:post:3 password",
                        "wp_2_:post:4 published");
        var fields = items.get(0).fields();
        assertThat(fields)
                .containsEntry("published", "2024-02-22T00:15:00Z")
                .containsEntry("byline", "Thu Hà")
                .containsEntry("categories", List.of("Tin tức", "Nông thôn mới"))
                .containsEntry("views", "321")
                .containsEntry("tags", List.of("môi trường"));
        assertThat(MappedEntry.of(fields).tags()).containsExactly("môi trường");
        assertThat(fields.get("body").toString())
                .contains("<figcaption>Chợ quê</figcaption>")
                .doesNotContain("[caption");
        assertThat(fields.get("pictures").toString())
                .isEqualTo("[{address=/wp-content/uploads/2024/02/a.jpg, alt=Ngõ xóm, caption=Chú thích}]");
        assertThat(items.get(3).fields()).containsEntry("as", "page").doesNotContainKey("published");
        assertThat(items.get(4).fields()).containsEntry("byline", "Thu Hà");
    }

    private static Object[] wordpress(int id, String type, String status, String password, String gmt) {
        return new Object[] {
            "ID",
            id,
            "post_author",
            9,
            "post_date",
            "2024-02-22 07:15:00",
            "post_date_gmt",
            gmt,
            "post_content",
            "[caption id=\"a\"]<img src=\"a.jpg\"> Chợ quê[/caption]",
            "post_title",
            "Bài " + id,
            "post_excerpt",
            "Chú thích",
            "post_status",
            status,
            "post_password",
            password,
            "post_name",
            "bai-" + id,
            "post_modified",
            "2024-02-22 08:15:00",
            "post_modified_gmt",
            "2024-02-22 01:15:00",
            "guid",
            "https://x.example/?p=" + id,
            "post_type",
            type
        };
    }

    @Test
    void readsDrupalOfTheTenthWithItsTranslations() throws IOException {
        var tables = new TestTables()
                .row("node_field_data", node(1, "vi", 1, 1))
                .row("node_field_data", node(1, "en", 1, 0))
                .row("node_field_data", node(2, "vi", 0, 1))
                .row("node__body", body(1, "vi", "Tiếng Việt<!--break--> tiếp"))
                .row("node__body", body(1, "en", "English"))
                .row("path_alias", "path", "/node/1", "alias", "/ra-quan", "langcode", "vi", "status", 1)
                .row("path_alias", "path", "/node/1", "alias", "/en-route", "langcode", "en", "status", 1)
                .row("node_counter", "nid", 1, "totalcount", 87, "daycount", 0)
                .row("taxonomy_index", "nid", 1, "tid", 7)
                .row("taxonomy_term_field_data", "tid", 7, "name", "Tin tức", "default_langcode", 1)
                .row(
                        "node__field_image",
                        "entity_id",
                        1,
                        "langcode",
                        "vi",
                        "deleted",
                        0,
                        "delta",
                        0,
                        "field_image_target_id",
                        3,
                        "field_image_alt",
                        "Ngõ xóm")
                .row("file_managed", "fid", 3, "uri", "public://2024/a.jpg", "filename", "a.jpg")
                .row("file_managed", "fid", 4, "uri", "private://mat.pdf", "filename", "mat.pdf");
        var items = read("drupal", tables);

        assertThat(told(items)).containsExactly("node:1 published", "node:1:en published", "node:2 draft");
        assertThat(items.get(0).fields())
                .containsEntry("body", "Tiếng Việt tiếp")
                .containsEntry("views", "87")
                .containsEntry("address", "/ra-quan")
                .containsEntry("categories", List.of("Tin tức"));
        assertThat(items.get(0).fields().get("pictures").toString())
                .isEqualTo("[{address=/sites/default/files/2024/a.jpg, alt=Ngõ xóm}]");
        assertThat(items.get(1).fields()).containsEntry("body", "English").containsEntry("address", "/en-route");
    }

    private static Object[] node(int nid, String language, int status, int isDefault) {
        return new Object[] {
            "nid",
            nid,
            "vid",
            nid,
            "type",
            "article",
            "langcode",
            language,
            "title",
            "Nút",
            "status",
            status,
            "created",
            1708563600,
            "changed",
            1708563600,
            "default_langcode",
            isDefault
        };
    }

    private static Object[] body(int nid, String language, String text) {
        return new Object[] {
            "entity_id", nid, "langcode", language, "deleted", 0, "delta", 0, "body_value", text, "body_summary", ""
        };
    }

    @Test
    void readsJoomlaOfTheFirstWithItsSections() throws IOException {
        var tables = new TestTables()
                .row("jos_sections", "id", 1, "title", "Tin tức", "published", 1, "access", 0)
                .row("jos_sections", "id", 2, "title", "Nội bộ", "published", 1, "access", 1)
                .row("jos_categories", "id", 5, "title", "Xã", "section", 1, "published", 1, "access", 0)
                .row("jos_categories", "id", 6, "title", "Kín", "section", 2, "published", 1, "access", 0)
                .row("jos_content", joomla(1, 1, 1, 5, 0))
                .row("jos_content", joomla(2, -1, 1, 5, 0))
                .row("jos_content", joomla(3, 1, 2, 6, 0))
                .row("jos_content", joomla(4, 1, 1, 5, 1))
                .row("jos_content", joomla(5, 1, 0, 0, 0))
                .row("jos_content", joomla(6, 1, 9, 9, 0));
        assertThat(told(read("joomla", tables)))
                .containsExactly(
                        "content:1 published",
                        "content:2 archived",
                        "content:3 private",
                        "content:4 private",
                        "content:5 published",
                        "content:6 unknown");
        var fields = read("joomla", tables).get(0).fields();
        assertThat(fields)
                .containsEntry("body", "<p>Mở</p><p>Kết</p>")
                .containsEntry("categories", List.of("Tin tức", "Xã"))
                .containsEntry("published", "2009-05-21T00:34:37Z")
                .doesNotContainKey("edited");
    }

    private static Object[] joomla(int id, int state, int section, int category, int access) {
        return new Object[] {
            "id",
            id,
            "title",
            "Bài",
            "alias",
            "bai",
            "introtext",
            "<p>Mở</p>",
            "fulltext",
            "<p>Kết</p>",
            "state",
            state,
            "sectionid",
            section,
            "catid",
            category,
            "created",
            "2009-05-21 00:34:37",
            "created_by_alias",
            "",
            "modified",
            "0000-00-00 00:00:00",
            "publish_up",
            "0000-00-00 00:00:00",
            "publish_down",
            "0000-00-00 00:00:00",
            "access",
            access,
            "hits",
            7,
            "metakey",
            ""
        };
    }

    @Test
    void readsNukevietOfTheThirdWithItsBodiesInTablesOfTheirOwn() throws IOException {
        var tables = new TestTables()
                .row(
                        "nv3_vi_news_cat",
                        "catid",
                        1,
                        "parentid",
                        0,
                        "title",
                        "Tin",
                        "alias",
                        "tin",
                        "who_view",
                        0,
                        "groups_view",
                        "")
                .row(
                        "nv3_vi_news_cat",
                        "catid",
                        2,
                        "parentid",
                        0,
                        "title",
                        "Kín",
                        "alias",
                        "kin",
                        "who_view",
                        1,
                        "groups_view",
                        "")
                .row("nv3_vi_news_bodyhtml_1", "id", 1, "bodyhtml", "<p>Một</p>")
                .row("nv3_vi_news_bodyhtml_2", "id", 2001, "bodyhtml", "<p>Hai</p>")
                .row("nv3_vi_news_rows", nukeviet(1, 1))
                .row("nv3_vi_news_rows", nukeviet(2001, 1))
                .row("nv3_vi_news_rows", nukeviet(3, 2));
        var items = read("nukeviet", tables);

        assertThat(told(items)).containsExactly("news:1 published", "news:2001 published", "news:3 private");
        assertThat(items.get(1).fields())
                .containsEntry("body", "<p>Hai</p>")
                .containsEntry("tags", List.of("a", "b"))
                .containsEntry("address", "/index.php?language=vi&nv=news&op=tin/bai-2001.html");
    }

    @Test
    void takesAPrefixOfTwoLettersForNoLanguage() throws IOException {
        var tables = new TestTables()
                .row("xa_en_tin_bai_cat", "catid", 1, "parentid", 0, "title", "Tin", "alias", "tin", "groups_view", 6)
                .row("xa_en_tin_bai_rows", nukeviet(1, 1));
        var items = read("nukeviet", tables);

        assertThat(items)
                .singleElement()
                .satisfies(item -> assertThat(item.fields())
                        .containsEntry("language", "en")
                        .containsEntry("address", "/index.php?language=en&nv=tin_bai&op=tin/bai-1.html"));
    }

    private static Object[] nukeviet(int id, int category) {
        return new Object[] {
            "id",
            id,
            "catid",
            category,
            "listcatid",
            category,
            "author",
            "",
            "status",
            1,
            "publtime",
            1308563600,
            "exptime",
            0,
            "addtime",
            1308563600,
            "edittime",
            1308563600,
            "title",
            "Bài",
            "alias",
            "bai",
            "hometext",
            "Tóm",
            "homeimgfile",
            "",
            "keywords",
            "a, b",
            "hitstotal",
            3
        };
    }

    @Test
    void readsTheModulesOfDnn() throws IOException {
        var tables = new TestTables()
                .row(
                        "dnn_HtmlText",
                        "ModuleID",
                        7,
                        "ItemID",
                        1,
                        "Content",
                        "&lt;p&gt;Cũ&lt;/p&gt;",
                        "Version",
                        1,
                        "IsPublished",
                        true,
                        "CreatedOnDate",
                        "2012-01-02T08:00:00")
                .row(
                        "dnn_HtmlText",
                        "ModuleID",
                        7,
                        "ItemID",
                        2,
                        "Content",
                        "&lt;p&gt;Giới thiệu&lt;/p&gt;",
                        "Version",
                        2,
                        "IsPublished",
                        true,
                        "CreatedOnDate",
                        "2012-01-03T08:00:00")
                .row(
                        "dnn_HtmlText",
                        "ModuleID",
                        8,
                        "ItemID",
                        3,
                        "Content",
                        "x",
                        "Version",
                        1,
                        "IsPublished",
                        true,
                        "CreatedOnDate",
                        "2012-01-03T08:00:00")
                .row("dnn_TabModules", "TabID", 30, "ModuleID", 7, "ModuleTitle", "Giới thiệu", "IsDeleted", false)
                .row("dnn_TabModules", "TabID", 31, "ModuleID", 8, "ModuleTitle", "Kín", "IsDeleted", false)
                .row("dnn_TabPermission", "TabID", 30, "RoleID", -1, "AllowAccess", true)
                .row("dnn_TabPermission", "TabID", 31, "RoleID", 0, "AllowAccess", true)
                .row(
                        "dnn_Announcements",
                        "ItemID",
                        5,
                        "ModuleID",
                        7,
                        "Title",
                        "Họp",
                        "Description",
                        "&lt;b&gt;Họp&lt;/b&gt;",
                        "PublishDate",
                        "2012-02-01T00:00:00",
                        "ExpireDate",
                        "2012-03-01T00:00:00");
        var items = read("dnn", tables);

        assertThat(told(items)).containsExactly("html:7 published", "html:8 private", "announcement:5 expired");
        assertThat(items.get(0).fields())
                .containsEntry("body", "<p>Giới thiệu</p>")
                .containsEntry("title", "Giới thiệu")
                .containsEntry("as", "page");
    }

    @Test
    void readsMamboAndTheFirstJoomla() throws IOException {
        var tables = new TestTables()
                .row("mos_sections", "id", 1, "title", "Tin tức", "published", 1, "access", 0)
                .row("mos_categories", "id", 5, "title", "Xã", "section", 1, "published", 1, "access", 0)
                .row("mos_content", mambo(1, 1))
                .row("mos_content", mambo(2, 0));
        var items = read("joomla", tables);

        assertThat(told(items)).containsExactly("content:1 published", "content:2 draft");
        assertThat(items.get(0).fields())
                .containsEntry("body", "<p>Mở</p><p>Kết</p>")
                .containsEntry("address", "/index.php?option=com_content&task=view&id=1")
                .containsEntry("categories", List.of("Tin tức", "Xã"));
        assertThat(items.get(0).fields().get("pictures").toString())
                .isEqualTo("[{address=/images/stories/hop.jpg}, {address=/images/stories/xa/duong.jpg}]");
    }

    private static Object[] mambo(int id, int state) {
        return new Object[] {
            "id",
            id,
            "title",
            "Bài",
            "title_alias",
            "bai",
            "introtext",
            "<p>{mosimage}Mở</p>",
            "fulltext",
            "{mospagebreak}<p>Kết</p>",
            "state",
            state,
            "sectionid",
            1,
            "mask",
            0,
            "catid",
            5,
            "created",
            "2006-05-21 00:34:37",
            "images",
            "hop.jpg|left||0||bottom||\r\nxa/duong.jpg|right||0||bottom||",
            "access",
            0
        };
    }

    @Test
    void tellsSitesOfANetworkApartByTheirAddresses() throws IOException {
        var tables = new TestTables();
        for (var site : List.of("wp_", "wp_2_")) {
            tables.row(site + "posts", wordpress(1, "post", "publish", "", "2024-02-22 00:15:00"))
                    .row(
                            site + "options",
                            "option_name",
                            "home",
                            "option_value",
                            "https://" + site.length() + ".example")
                    .row(site + "options", "option_name", "secret", "option_value", "x");
        }
        assertThat(read("wordpress", tables).stream().map(item -> item.fields().get("address")))
                .containsExactly("https://3.example/?p=1", "https://5.example/?p=1");
    }

    @Test
    void readsNewsOfEasyDnn() throws IOException {
        var tables = new TestTables()
                .row("EasyDNNNewsCategoryList", "CategoryID", 4, "CategoryName", "Tin tức")
                .row("EasyDNNNewsCategories", "ArticleID", 1, "CategoryID", 4)
                .row("EasyDNNNews", easyDnn(1, true))
                .row("EasyDNNNews", easyDnn(2, false));
        var items = read("dnn", tables);

        assertThat(told(items)).containsExactly("easydnn:1 published", "easydnn:2 inactive");
        assertThat(items.get(0).fields())
                .containsEntry("body", "<p>Sáng nay</p>")
                .containsEntry("categories", List.of("Tin tức"))
                .containsEntry("published", "2020-01-02T01:00:00Z");
    }

    private static Object[] easyDnn(int id, boolean isActive) {
        return new Object[] {
            "ArticleID",
            id,
            "Title",
            "Bài",
            "Article",
            "&lt;p&gt;Sáng nay&lt;/p&gt;",
            "PublishDate",
            "2020-01-02T08:00:00",
            "Approved",
            true,
            "Active",
            isActive
        };
    }

    @Test
    void readsTheRestApiOfWordpress() throws IOException {
        var items = read("wordpress-rest", json("""
                [{"id": 7, "date": "2023-06-02T08:00:00", "date_gmt": "2023-06-02T01:00:00", "slug": "ra-quan", "status": "publish",
                  "type": "post", "link": "https://cu.example/ra-quan/", "title": {"rendered": "Ra qu\u00e2n &#8211; 2"},
                  "content": {"rendered": "<p>S\u00e1ng nay</p>", "protected": false},
                  "excerpt": {"rendered": "<p>S\u00e1ng nay [&hellip;]</p>", "protected": false}, "author": 3, "categories": [1],
                  "_embedded": {"author": [{"id": 3, "name": "Thu H\u00e0"}],
                    "wp:featuredmedia": [{"source_url": "https://cu.example/a.jpg", "alt_text": "Ng\u00f5"}],
                    "wp:term": [[{"id": 1, "name": "Tin t\u1ee9c"}, {"id": 2, "name": "X\u00e3"}], [{"id": 9, "name": "x"}]]}},
                 {"id": 8, "date_gmt": "2023-06-02T01:00:00", "slug": "kin", "status": "publish", "type": "post",
                  "title": {"rendered": "K\u00edn"}, "content": {"rendered": "", "protected": true}},
                 {"id": 9, "date_gmt": "2023-06-02T01:00:00", "slug": "nhap", "status": "draft", "type": "post",
                  "title": {"rendered": "Nh\u00e1p"}, "content": {"rendered": "<p>x</p>", "protected": false}},
                 {"id": 10, "date_gmt": "2023-06-02T01:00:00", "slug": "gioi-thieu", "status": "publish", "type": "page",
                  "title": {"rendered": "Gi\u1edbi thi\u1ec7u"}, "content": {"rendered": "<p>x</p>", "protected": false}}]
                """));

        assertThat(told(items))
                .containsExactly("post:7 published", "post:8 password", "post:9 draft", "post:10 published");
        assertThat(items.get(0).fields())
                .containsEntry("title", "Ra quân – 2")
                .containsEntry("body", "<p>Sáng nay</p>")
                .containsEntry("byline", "Thu Hà")
                .containsEntry("published", "2023-06-02T01:00:00Z")
                .containsEntry("categories", List.of("Tin tức"))
                .containsEntry("tags", List.of("x"))
                .containsEntry("address", "https://cu.example/ra-quan/")
                .doesNotContainKey("lead");
        assertThat(items.get(3).fields()).containsEntry("as", "page");
    }

    @Test
    void readsTheExportOfGhost() throws IOException {
        var items = read("ghost", json("""
                {"db": [{"meta": {"version": "5.2.0"}, "data": {
                  "posts": [
                    {"id": "a1", "title": "Ra qu\u00e2n", "slug": "ra-quan", "html": "<p><img src='__GHOST_URL__/a.jpg'></p>", "type": "post",
                     "feature_image": "__GHOST_URL__/content/b.jpg", "status": "published", "visibility": "public",
                     "published_at": "2020-05-01T01:30:00.000Z", "custom_excerpt": "Sapo"},
                    {"id": "a2", "title": "K\u00edn", "slug": "kin", "html": "<p>x</p>", "type": "post", "status": "published",
                     "visibility": "members", "published_at": "2020-05-01T01:30:00.000Z"},
                    {"id": "a3", "title": "Trang", "slug": "trang", "html": "<p>x</p>", "type": "page", "status": "published",
                     "visibility": "public", "published_at": "2020-05-01T01:30:00.000Z"},
                    {"id": "a4", "title": "Nh\u00e1p", "slug": "nhap", "html": "<p>x</p>", "type": "post", "status": "draft",
                     "visibility": "public", "published_at": null}],
                  "tags": [{"id": "t1", "name": "Tin t\u1ee9c", "visibility": "public"}, {"id": "t2", "name": "#an", "visibility": "internal"}],
                  "posts_tags": [{"post_id": "a1", "tag_id": "t2", "sort_order": 0}, {"post_id": "a1", "tag_id": "t1", "sort_order": 1}],
                  "users": [{"id": "1", "name": "Thu H\u00e0"}],
                  "posts_authors": [{"post_id": "a1", "author_id": "1", "sort_order": 0}]}}]}
                """));

        assertThat(told(items))
                .containsExactlyInAnyOrder(
                        "post:a1 published", "post:a2 private", "post:a3 published", "post:a4 draft");
        assertThat(items.get(0).fields())
                .containsEntry("body", "<p><img src='/a.jpg'></p>")
                .containsEntry("lead", "Sapo")
                .containsEntry("byline", "Thu Hà")
                .containsEntry("categories", List.of("Tin tức"))
                .containsEntry("published", "2020-05-01T01:30:00Z");
        assertThat(items.get(0).fields().get("pictures").toString()).isEqualTo("[{address=/content/b.jpg}]");
    }

    private Tables json(String text) throws IOException {
        return new JsonTables(Files.writeString(file.resolve("xuat.json"), text), null);
    }

    private static List<String> told(List<Mapped> items) {
        return items.stream().map(item -> item.key() + " " + item.state()).toList();
    }

    private List<Mapped> read(String mapping, Tables tables) throws IOException {
        var items = new ArrayList<Mapped>();
        new Extraction(
                        ShippedMappings.named(mapping).orElseThrow(),
                        ZoneId.of("Asia/Ho_Chi_Minh"),
                        Instant.parse("2024-03-01T00:00:00Z"),
                        scratch)
                .read(tables, items::add);
        return items;
    }
}
