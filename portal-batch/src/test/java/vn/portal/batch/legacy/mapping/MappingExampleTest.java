package vn.portal.batch.legacy.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.legacy.table.JsonTables;

/** The worked example beside the language's reference. */
class MappingExampleTest {
    private static final Path EXAMPLE = Path.of("../examples/mapping");

    @TempDir
    Path scratch;

    @Test
    void makesItemsOfTheTablesOfASystemThatNobodyShips() throws IOException {
        var items = new ArrayList<Mapped>();
        var found = read(items::add);

        assertThat(items.stream().map(item -> item.key() + " " + item.state() + " " + item.title()))
                .containsExactly(
                        "news:1 published Hội thi \"Ngõ xóm sạch đẹp\"",
                        "news:2 draft Bài nháp",
                        "news:3 category-hidden Lịch họp chi bộ",
                        "news:4 expired Thông báo đã hết hạn",
                        "news:5 unknown Trạng thái lạ",
                        "doc:9 published Về việc thành lập tổ vệ sinh xóm");
        assertThat(found.outside())
                .containsExactlyInAnyOrder(
                        new Outside("song-mai.sm_tin_luu", 1, Outside.Why.REPEATED),
                        new Outside("polls: song-mai.sm_tham_do", 1, Outside.Why.NOT_MODELLED),
                        new Outside("song-mai.sm_nguoi_dung", 2, Outside.Why.OUTSIDE));
        assertThat(found.read().endProved()).isTrue();
    }

    @Test
    void readsEveryFieldOfAPublicItem() throws IOException {
        var items = new ArrayList<Mapped>();
        read(items::add);

        assertThat(items.get(0).fields().toString())
                .isEqualTo("{as=article, title=Hội thi \"Ngõ xóm sạch đẹp\", "
                        + "lead=Sáu xóm dự thi., body=<p>Sáng nay, sáu xóm đã dự thi.</p>, byline=Thu Hà, "
                        + "categories=[Tin tức, Nông thôn mới], tags=[hội thi, môi trường], "
                        + "address=/tin/hoi-thi-ngo-xom-1.html, published=2024-02-22T00:15:00Z, "
                        + "edited=2024-02-22T01:00:00Z, views=120, "
                        + "pictures=[{address=/anh/ngo-xom.jpg, alt=Ngõ xóm 3}], "
                        + "files=[{address=/tep/ke-hoach.pdf, name=Kế hoạch}, {address=/tep/the-le.pdf, name=Thể lệ}], "
                        + "origins={address=song-mai.sm_tin.duong_dan, song-mai.sm_tin.ma, body=song-mai.sm_tin.noi_dung, "
                        + "byline=song-mai.sm_tin.nguoi_viet, categories=song-mai.sm_chuyen_muc.ten, "
                        + "edited=song-mai.sm_tin.sua_luc, files=song-mai.sm_dinh_kem.duong_dan, song-mai.sm_dinh_kem.ten, "
                        + "lead=song-mai.sm_tin.tom_tat, pictures=song-mai.sm_tin.hinh, song-mai.sm_tin.mo_ta_hinh, "
                        + "published=song-mai.sm_tin.ngay_dang, tags=song-mai.sm_the.ten, title=song-mai.sm_tin.tieu_de, "
                        + "views=song-mai.sm_tin.luot_xem}}");
        assertThat(items.get(0).aliases())
                .containsExactly(
                        new Mapped.Alias("row", "song-mai.sm_tin:news:1"),
                        new Mapped.Alias("address", "/xemtin.asp?id=1"),
                        new Mapped.Alias("slug", "hoi-thi-ngo-xom"));
        var document = MappedEntry.of(items.get(5).fields()).document();
        assertThat(List.of(
                        document.number(),
                        document.type(),
                        document.issuer(),
                        document.issued().at()))
                .containsExactly("15/QĐ-UBND", "Quyết định", "UBND xã Song Mai", "2024-02-20");
    }

    @Test
    void keepsNothingOfWhatWasNotPublic() throws IOException {
        var items = new ArrayList<Mapped>();
        read(items::add);

        assertThat(items.stream().filter(item -> !item.isPublic()))
                .hasSize(4)
                .allMatch(item -> item.fields().isEmpty() && item.aliases().isEmpty());
        assertThat(scratch).isEmptyDirectory();
    }

    private Extraction.Found read(Extraction.ItemSink sink) throws IOException {
        var file = MappingFile.of(EXAMPLE, Optional.of("song-mai.yaml"));
        assertThat(file.problems()).isEmpty();
        return new Extraction(
                        file.mapping().orElseThrow(), ZoneOffset.UTC, Instant.parse("2024-03-01T00:00:00Z"), scratch)
                .read(new JsonTables(EXAMPLE.resolve("song-mai.json"), null), sink);
    }
}
