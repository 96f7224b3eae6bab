package vn.portal.batch.legacy.mapping;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column is likely to hold, as its name says in Vietnamese or English. */
enum GuessedColumn {
    KEY("id", "ma", "matin", "mabai", "newsid", "articleid", "itemid", "postid", "stt"),
    TITLE("title", "tieude", "tentin", "tenbai", "tenbaiviet", "headline", "subject", "posttitle", "ten", "name"),
    BODY(
            "bodyhtml",
            "body",
            "noidung",
            "content",
            "noidungtin",
            "chitiet",
            "bodytext",
            "fulltext",
            "postcontent",
            "html",
            "text",
            "detail"),
    LEAD(
            "lead",
            "tomtat",
            "sapo",
            "hometext",
            "introtext",
            "summary",
            "excerpt",
            "mota",
            "gioithieu",
            "trichdan",
            "description",
            "shortdescription"),
    PUBLISHED(
            "publtime",
            "ngaydang",
            "publishdate",
            "publishedat",
            "publishedon",
            "publishup",
            "ngayxuatban",
            "postdate",
            "pubdate",
            "published",
            "ngaytao",
            "created",
            "createdat",
            "createddate",
            "createdon",
            "addtime",
            "date",
            "ngay",
            "thoigian",
            "ngaygui"),
    UNTIL("exptime", "hethan", "ngayhethan", "expiredate", "publishdown", "expires", "enddate"),
    EDITED(
            "edittime",
            "ngaysua",
            "modified",
            "modifiedat",
            "updated",
            "updatedat",
            "lastmodified",
            "changed",
            "suangay",
            "ngaycapnhat",
            "capnhat"),
    BYLINE("author", "tacgia", "butdanh", "nguoiviet", "byline", "nguoidang"),
    STATUS(
            "status",
            "state",
            "trangthai",
            "active",
            "isactive",
            "approved",
            "isapproved",
            "daduyet",
            "duyet",
            "hienthi",
            "ispublished",
            "published",
            "poststatus",
            "kichhoat",
            "congkhai",
            "visible",
            "enabled"),
    CATEGORY("category", "chuyenmuc", "tenchuyenmuc", "danhmuc", "section", "categoryname", "loaitin", "nhomtin"),
    SLUG("alias", "slug", "duongdan", "urlalias", "friendlyurl", "postname"),
    ADDRESS("url", "link", "permalink", "lienket", "diachi"),
    VIEWS("hitstotal", "hits", "views", "luotxem", "viewcount", "luotdoc", "solanxem"),
    PICTURE("homeimgfile", "image", "hinhanh", "anh", "hinh", "anhdaidien", "thumbnail", "avatar", "picture", "photo"),
    NUMBER("sokyhieu", "sohieu", "kyhieu", "sovanban", "documentnumber", "docnumber"),
    TYPE("loaivanban", "tenloai", "documenttype"),
    ISSUER("coquanbanhanh", "cqbh", "noibanhanh", "donvibanhanh", "issuer"),
    SIGNER("nguoiky", "signer"),
    SUBJECT("trichyeu", "trichyeunoidung"),
    ISSUED("ngaybanhanh", "ngayky", "ngayvanban", "issuedate");

    private static final Pattern MARKS = Pattern.compile("\\p{M}++");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]++");

    private final List<String> names;

    GuessedColumn(String... names) {
        this.names = List.of(names);
    }

    /** The column that is most likely to hold this. */
    Optional<String> among(List<String> columns) {
        return names.stream()
                .flatMap(
                        name -> columns.stream().filter(column -> folded(column).equals(name)))
                .findFirst();
    }

    /** Whether a table with those columns is likely to hold items. */
    static boolean areItems(List<String> columns) {
        boolean isDocument =
                NUMBER.among(columns).isPresent() && SUBJECT.among(columns).isPresent();
        return isDocument
                || TITLE.among(columns).isPresent() && BODY.among(columns).isPresent();
    }

    static boolean isDocument(List<String> columns) {
        return NUMBER.among(columns).isPresent() && SUBJECT.among(columns).isPresent();
    }

    /** {@code folded("Ngày_đăng")} is {@code ngaydang}. */
    private static String folded(String column) {
        var letters = Normalizer.normalize(column.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD);
        return OTHERS.matcher(MARKS.matcher(letters).replaceAll("")).replaceAll("");
    }
}
