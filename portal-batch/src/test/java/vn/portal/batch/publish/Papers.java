package vn.portal.batch.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.intake.Outcome;
import vn.portal.model.Assignment;
import vn.portal.model.Attachment;
import vn.portal.model.Body;
import vn.portal.model.Citation;
import vn.portal.model.ContentId;
import vn.portal.model.Deadline;
import vn.portal.model.Directive;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Edition;
import vn.portal.model.Issuer;
import vn.portal.model.Kind;
import vn.portal.model.Mention;
import vn.portal.model.Provenance;
import vn.portal.model.Relation;
import vn.portal.model.RelationKind;
import vn.portal.model.Span;
import vn.portal.model.Standing;
import vn.portal.model.When;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

/** A small town's documents, made by hand. */
final class Papers {
    private static final String OFFICE = "Ủy ban nhân dân thị trấn Sông Mai";

    private final String key;
    private final DocumentNumber number;
    private final LocalDate day;
    private final String subject;
    private final List<String> blocks = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private @Nullable When effective;

    private Papers(String key, String number, LocalDate day, String subject) {
        this.key = key;
        this.number = DocumentNumber.parse(number);
        this.day = day;
        this.subject = subject;
    }

    /** The rules of 2021, which later papers change and repeal. */
    static Papers rules() {
        return new Papers(
                        "qd-12.pdf",
                        "12/2021/QĐ-UBND",
                        LocalDate.of(2021, 6, 15),
                        "Ban hành Quy định về giữ gìn vệ sinh ngõ xóm trên địa bàn thị trấn Sông Mai")
                .says("Quyết định này quy định về vệ sinh ngõ xóm.");
    }

    /** A paper that amends the rules, is based on a law that is not held, and gives tasks. */
    static Papers amendment() {
        var law = "Luật Bảo vệ môi trường năm 2020";
        return new Papers(
                        "qd-7.pdf",
                        "07/2023/QĐ-UBND",
                        LocalDate.of(2023, 2, 1),
                        "Sửa đổi, bổ sung một số điều của Quy định về giữ gìn vệ sinh ngõ xóm")
                .says("Căn cứ " + law + ";")
                .cites(law, DocumentType.LUAT, null, null, RelationKind.BASED_ON, null)
                .says("Sửa đổi khoản 2 Điều 5 của Quyết định số 12/2021/QĐ-UBND ngày 15/6/2021.")
                .cites(
                        "Quyết định số 12/2021/QĐ-UBND ngày 15/6/2021",
                        DocumentType.QUYET_DINH,
                        "12/2021/QĐ-UBND",
                        rules().id(),
                        RelationKind.AMENDS,
                        "khoản 2 Điều 5")
                .from(LocalDate.of(2023, 3, 1))
                .task(
                        "Tổ dân phố số 1; Tổ dân phố số 2",
                        "Hội Phụ nữ thị trấn",
                        "tổng vệ sinh ngõ xóm",
                        "trước ngày 30/4/2023")
                .task("Công chức Văn hóa - Xã hội", null, "tuyên truyền trên đài truyền thanh", null);
    }

    /** A paper that repeals the rules and cites the one that amended them. */
    static Papers repeal() {
        return new Papers(
                        "qd-3.pdf",
                        "03/2024/QĐ-UBND",
                        LocalDate.of(2024, 1, 10),
                        "Bãi bỏ một số văn bản về vệ sinh môi trường do Ủy ban nhân dân thị trấn ban hành")
                .says("Bãi bỏ Quyết định số 12/2021/QĐ-UBND ngày 15/6/2021.")
                .cites(
                        "Quyết định số 12/2021/QĐ-UBND ngày 15/6/2021",
                        DocumentType.QUYET_DINH,
                        "12/2021/QĐ-UBND",
                        rules().id(),
                        RelationKind.REPEALS,
                        null)
                .says("Việc tổng kết Quyết định số 07/2023/QĐ-UBND thực hiện trong năm 2024.")
                .cites(
                        "Quyết định số 07/2023/QĐ-UBND",
                        DocumentType.QUYET_DINH,
                        "07/2023/QĐ-UBND",
                        amendment().id(),
                        null,
                        null)
                .from(LocalDate.of(2024, 2, 1));
    }

    ContentId id() {
        return ContentId.of(Origin.of(Stories.SYSTEM, key), Kind.DIRECTIVE);
    }

    private Papers says(String block) {
        blocks.add(block);
        return this;
    }

    /** Marks words of the last block as a citation. */
    private Papers cites(
            String words,
            DocumentType type,
            @Nullable String number,
            @Nullable ContentId target,
            @Nullable RelationKind kind,
            @Nullable String part) {
        int last = blocks.size() - 1;
        int start = blocks.get(last).indexOf(words);
        var span = new Span("body[" + last + "]", start, start + words.length());
        var parsed = number == null ? null : DocumentNumber.parse(number);
        mentions.add(new Citation(span, span, type, parsed, null, null, null, target));
        if (kind != null) {
            relations.add(new Relation(kind, span, span, part, target));
        }
        return this;
    }

    private Papers from(LocalDate day) {
        this.effective = When.day(day, "text");
        return this;
    }

    private Papers task(String who, @Nullable String with, String what, @Nullable String deadline) {
        assignments.add(new Assignment(
                List.of(who.split("; ")),
                with == null ? List.of() : List.of(with),
                what,
                deadline == null ? null : new Deadline(deadline, null),
                null,
                null));
        return this;
    }

    Outcome.Accepted taken() {
        var text = String.join("\n", blocks);
        var directive = new Directive(
                id(),
                "vi",
                Standing.ISSUED,
                number,
                DocumentType.QUYET_DINH,
                new Issuer(OFFICE, OFFICE),
                "Lê Văn Tám",
                "Chủ tịch",
                subject,
                When.day(day, "text"),
                effective,
                null,
                new Body("<p>" + text.replace("\n", "</p>\n<p>") + "</p>", text),
                List.of(new Attachment("https://songmai.example/cu/" + key, "Toàn văn (PDF)", null)),
                null,
                null,
                List.of("các tổ dân phố"),
                null,
                assignments,
                relations,
                mentions,
                Edition.published(When.day(day, "text")),
                new Provenance(Origin.of(Stories.SYSTEM, key), Stories.RAW_HASH, "UTF-8", Stories.PIPELINE),
                Map.of());
        return new Outcome.Accepted(directive, List.of(), Notices.none());
    }
}
