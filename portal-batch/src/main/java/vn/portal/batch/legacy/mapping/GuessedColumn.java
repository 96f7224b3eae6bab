package vn.portal.batch.legacy.mapping;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a column may hold, as its name says in Vietnamese or English, and as its values do not contradict.
 *
 * <p>The names stand in the order in which they are trusted.
 */
enum GuessedColumn {
    KEY(values -> true, "id ma newsid articleid itemid postid stt uuid"),
    TITLE(GuessedColumn::isText, "title tieude tentin tenbaiviet tenbai headline subject chude ten name"),
    BODY(
            GuessedColumn::isText,
            "bodyhtml body bodyvalue noidung content contenthtml noidungchitiet chitiet bodytext "
                    + "fulltext html text detail details article baiviet"),
    LEAD(
            GuessedColumn::isText,
            "lead tomtat sapo hometext introtext intro summary abstract teaser customexcerpt excerpt trichdan "
                    + "motangan shortdescription shortdesc mota gioithieu description"),
    PUBLISHED(
            values -> GuessedDate.of(values).isPresent(),
            "publtime ngaydang publishdate publisheddate publishedat publishedon publishup "
                    + "publishtime datepublished ngayxuatban thoigiandang postdate pubdate published "
                    + "ngayduyet ngaytao created createdat createddate createdon dateadded addtime date ngay "
                    + "thoigian ngaygui timestamp datestamp dateline datetime newsdate"),
    UNTIL(
            values -> GuessedDate.of(values).isPresent(),
            "exptime hethan ngayhethan expiredate publishdown expires enddate end ngaygo"),
    EDITED(
            values -> GuessedDate.of(values).isPresent(),
            "edittime ngaysua modified modifiedat modifieddate modifiedon updated updatedat "
                    + "updateddate lastmodified lastupdate changed suangay ngaycapnhat capnhat"),
    BYLINE(GuessedColumn::isLabel, "author authorname tacgia tentacgia butdanh nguoiviet byline writer createdbyalias"),
    CATEGORY(
            GuessedColumn::isLabel,
            "category categoryname catename catname chuyenmuc tenchuyenmuc danhmuc tendanhmuc "
                    + "theloai section sectionname loaitin tenloaitin nhomtin"),
    TAGS(GuessedColumn::isLabel, "tags tagsname tagname tukhoa keywords"),
    LANGUAGE(
            values -> values.stream().allMatch(value -> value.matches("(?i)[a-z]{2}(?:[-_][a-z]{2})?")),
            "lang language langcode locale ngonngu"),
    SLUG(
            values -> values.stream().noneMatch(value -> value.matches(".*[\\s/].*")) && isText(values),
            "alias slug sef seo duongdan urlalias friendlyurl titlelink tieudekhongdau postname"),
    GUID(values -> true, "guid"),
    ADDRESS(
            values -> values.stream().allMatch(value -> value.matches("(?i)(?:https?://|/)\\S+")),
            "url link permalink lienket duongdan diachi"),
    VIEWS(
            values -> values.stream().allMatch(value -> value.matches("\\d{1,12}|\\d{1,3}(?:[.,]\\d{3})+")),
            "hitstotal hits views view luotxem viewcount viewtotal totalview numberofviews luotdoc "
                    + "solanxem solandoc"),
    PICTURE(
            values ->
                    values.stream().allMatch(value -> value.matches("\\S[^<>\\n]*\\.\\w{3,4}(?:\\?.*)?|https?://\\S+")),
            "homeimgfile featureimage image images imageurl hinhanh anh hinh anhdaidien hinhdaidien "
                    + "thumbnail thumb avatar avatarurl picture photo cover"),
    FILE(
            values -> values.stream().allMatch(value -> value.matches("\\S[^<>\\n]*\\.\\w{3,4}(?:\\?.*)?")),
            "filedinhkem tepdinhkem dinhkem attachment attachments file files tep filename " + "duongdanfile"),
    NUMBER(GuessedColumn::isText, "sokyhieu sohieu kyhieu sovanban sovb documentnumber docnumber sohieuvanban"),
    TYPE(GuessedColumn::isLabel, "loaivanban tenloaivanban tenloai documenttype hinhthuc"),
    ISSUER(GuessedColumn::isLabel, "coquanbanhanh cqbh noibanhanh donvibanhanh coquan tencoquan issuer"),
    SIGNER(GuessedColumn::isLabel, "nguoiky signer"),
    SUBJECT(GuessedColumn::isText, "trichyeu trichyeunoidung noidungtrichyeu"),
    ISSUED(values -> GuessedDate.of(values).isPresent(), "ngaybanhanh ngayky ngayvanban issuedate issueddate"),
    EFFECTIVE(values -> GuessedDate.of(values).isPresent(), "ngayhieuluc hieuluc ngaycohieuluc effectivedate"),
    EXPIRES(values -> GuessedDate.of(values).isPresent(), "ngayhethieuluc hethieuluc");

    private static final Pattern MARKS = Pattern.compile("\\p{M}++");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]++");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** What stands around a value in JSON and says nothing of it. */
    private static final Set<String> AROUND = Set.of(
            "data",
            "attributes",
            "fields",
            "node",
            "item",
            "post",
            "article",
            "news",
            "_embedded",
            "rendered",
            "value",
            "raw",
            "#text",
            "$t",
            "__cdata",
            "_text");

    /**
     * What a table's own name and the kind of a value add to the names of columns: {@code news_title}, {@code tieudetin},
     * {@code strNoiDung}, {@code BODY_CLOB}.
     */
    private static final Pattern OWN = Pattern.compile(
            "^(?:tintuc|tin|baiviet|bai|news|article|post|item|vanban|vb|thread|entry|str|txt|fld)(?=\\w{2})"
                    + "|(?<=\\w{2})(?:tintuc|tin|baiviet|bai|news|article|post|vanban|vb|vi|vn|n?clob|flag)$");

    private final Predicate<List<String>> fits;
    private final List<String> names;

    GuessedColumn(Predicate<List<String>> fits, String names) {
        this.fits = fits;
        this.names = List.of(names.split(" "));
    }

    /** Whether values may be what this is; a column without any tells nothing. */
    boolean fits(List<String> values) {
        return !values.isEmpty() && fits.test(values);
    }

    /** The columns that are called so, the most trusted first: those that say it in full before those that add words. */
    List<String> among(List<String> columns) {
        var found = new LinkedHashSet<String>();
        for (var name : names) {
            columns.stream().filter(column -> folded(column).equals(name)).forEach(found::add);
        }
        for (var name : names) {
            columns.stream().filter(column -> bare(column).equals(name)).forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** Whether a table with those columns may hold articles or documents. */
    static boolean areItems(List<String> columns) {
        var texts = new HashSet<>(BODY.among(columns));
        return isDocument(columns)
                || TITLE.among(columns).stream()
                        .anyMatch(title -> texts.stream().anyMatch(text -> !text.equals(title)));
    }

    static boolean isDocument(List<String> columns) {
        return !NUMBER.among(columns).isEmpty() && !SUBJECT.among(columns).isEmpty();
    }

    /** {@code folded("Ngày_đăng")} is {@code ngaydang}, {@code folded("data.title.rendered")} is {@code title}. */
    static String folded(String column) {
        var told = new StringBuilder();
        for (var step : column.split("\\.")) {
            told.append(AROUND.contains(step.toLowerCase(Locale.ROOT)) ? "" : step);
        }
        var all = told.isEmpty() ? column : told.toString();
        var letters = Normalizer.normalize(all.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD);
        return OTHERS.matcher(MARKS.matcher(letters).replaceAll("")).replaceAll("");
    }

    /** Without what the table's name adds. */
    static String bare(String column) {
        return OWN.matcher(folded(column)).replaceAll("");
    }

    private static boolean isText(List<String> values) {
        return values.stream().filter(value -> LETTER.matcher(value).find()).count() * 2 >= values.size();
    }

    /** A name or a word, not a number that stands for one. */
    private static boolean isLabel(List<String> values) {
        return values.stream()
                        .allMatch(value ->
                                value.length() <= 200 && LETTER.matcher(value).find())
                && values.stream().noneMatch(value -> value.startsWith("<") || value.startsWith("http"));
    }
}
