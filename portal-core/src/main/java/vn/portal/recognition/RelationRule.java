package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Citation;
import vn.portal.model.Relation;
import vn.portal.model.RelationKind;

/**
 * Finds what a document says that it does to others: a verb that is its own, and the documents cited behind it.
 *
 * <p>A verb is its own at the head of a clause ({@code Điều 1. Sửa đổi …}), or where the document itself is the subject
 * ({@code Quyết định này thay thế …}). What laws that it cites do to others ({@code Luật sửa đổi …}) is not.
 */
final class RelationRule {
    /** Between a verb and what it is done to; longer is another thought. */
    private static final int REACH = 160;
    /** The same where the thing is a regulation that stands in another document. */
    private static final int REACH_OF_ANNEX = 420;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Map<RelationKind, Lexicon> VERBS = Map.of(
            RelationKind.AMENDS, Lexicon.of("sửa đổi|bổ sung|điều chỉnh|sửa đổi bổ sung|điều chỉnh bổ sung"),
            RelationKind.REPLACES, Lexicon.of("thay thế|thay thế cho|thay cho"),
            RelationKind.REPEALS, Lexicon.of("bãi bỏ|hủy bỏ|huỷ bỏ|bãi bỏ toàn bộ|hủy bỏ toàn bộ|thu hồi và hủy bỏ"),
            RelationKind.GUIDES,
                    Lexicon.of(
                            "hướng dẫn|hướng dẫn thi hành|hướng dẫn thực hiện|hướng dẫn việc thực hiện|hướng dẫn bổ sung",
                            "quy định chi tiết|qui định chi tiết|quy định chi tiết và hướng dẫn thi hành|quy định chi tiết thi hành"),
            RelationKind.CORRECTS, Lexicon.of("đính chính"),
            RelationKind.EXTENDS,
                    Lexicon.of("gia hạn|kéo dài thời gian thực hiện|kéo dài thời hạn thực hiện|kéo dài hiệu lực"),
            RelationKind.BASED_ON, Lexicon.of("căn cứ|căn cứ vào"),
            RelationKind.ISSUED_WITH, Lexicon.of("ban hành kèm theo|kèm theo"));
    private static final List<RelationKind> KINDS = List.of(RelationKind.values());

    /** What may stand before a verb that opens a clause: numbers of articles, points, bullets, a word of enacting. */
    private static final Pattern OPENING = Pattern.compile(
            "[\\s(\"“]{0,9}(?:(?:điều|khoản|mục) \\d{1,3}\\p{L}?\\s?[.:)]?\\s{0,3}|\\d{1,3}(?:\\.\\d{1,2}){0,3}\\s?[.)]?\\s{1,3}|\\p{L}\\)\\s{0,3}"
                    + "|[-+–•*]\\s{0,3}|nay\\s|(?:về việc|v/v|về)\\s:?\\s?){0,3}",
            FLAGS);
    /** The document itself, at the head of the sentence. */
    private static final Pattern SELF = Pattern.compile(
            "[^,;]{0,24}?(?<!\\p{L})(?:quyết định|nghị định|thông tư|thông tư liên tịch|nghị quyết|luật|bộ luật|pháp lệnh|chỉ thị|quy chế|quy định"
                    + "|hướng dẫn|kế hoạch|chương trình|văn bản|công văn|thông báo|điều lệ) này(?!\\p{L})",
            FLAGS);

    private static final Pattern JOINT =
            Pattern.compile(".*(?:[,;]|\\s(?:và|đồng thời|đều|sẽ|để|này))\\s*", FLAGS | Pattern.DOTALL);
    /** All that may stand between the verb and the citation. */
    private static final Pattern BETWEEN = Pattern.compile(
            "[\\s,:;()\"“”\\d./-]*(?:(?:sửa|đổi|bổ|sung|một|số|điều|khoản|điểm|tiết|mục|chương|phần|phụ|lục|đoạn|nội|dung|của|các|những|tại|trong|và|toàn|bộ"
                    + "|văn|bản|sau|đây|quy|qui|định|thi|hành|thực|hiện|việc|cho|đối|với|bảng|biểu|mẫu|danh|cụm|từ|tên|gọi|vào|thời|gian"
                    + "|hiệu|lực|đã|ban|kèm|theo|quyết|nghị|thông|tư|chỉ|thị|nhà|nước|hạn|chế|độ|[ivx]{1,5}|\\p{L}|\\d{1,3}\\p{L}?)"
                    + "(?!\\p{L})[\\s,:;()\"“”\\d./-]*)*+",
            FLAGS);

    private static final Pattern IN_ANNEX = Pattern.compile(".*(?:ban hành )?kèm theo\\s*", FLAGS | Pattern.DOTALL);
    /** What stands between one citation and the next of its row; the subject of the first may stand before the sign. */
    private static final Pattern NEXT = Pattern.compile(
            "[^.;]{0,300}[,;]?\\s{0,3}(?:và|hoặc)?\\s{0,3}(?:các\\s)?(?:số:?\\s{0,3})?", FLAGS | Pattern.DOTALL);

    private static final Pattern PASSIVE = Pattern.compile(
            "[^;]{0,200}?(?:hết hiệu lực(?: thi hành)?(?: kể)?(?: từ| khi)|(?:bị|được) (?:bãi bỏ|hủy bỏ|huỷ bỏ)).{0,80} này(?!\\p{L}).*",
            FLAGS | Pattern.DOTALL);

    private RelationRule() {}

    /** @param cited the citations of that text, in its order */
    static List<Relation> find(Reading reading, List<Citation> cited) {
        var found = new ArrayList<Relation>();
        if (cited.isEmpty()) {
            return found;
        }
        var sentences = reading.sentences();
        int i = 0;
        while (i < cited.size()) {
            int end = sentences.end(cited.get(i).span().start());
            int after = i;
            while (after < cited.size() && cited.get(after).span().start() < end) {
                after++;
            }
            after = Math.max(after, i + 1);
            int start = sentences.start(cited.get(i).span().start());
            addOf(reading, new Sentence(start, Math.max(end, start), cited.subList(i, after)), found);
            i = after;
        }
        return found;
    }

    /** A sentence with the documents that it cites. */
    private record Sentence(int start, int end, List<Citation> cited) {}

    private record Verb(RelationKind kind, int start, int end) {}

    private static void addOf(Reading reading, Sentence sentence, List<Relation> found) {
        int before = found.size();
        var verbs = verbs(reading, sentence);
        int v = 0;
        Verb verb = null;
        int from = 0;
        for (var citation : sentence.cited) {
            while (v < verbs.size() && verbs.get(v).end <= citation.span().start()) {
                verb = verbs.get(v);
                from = -1;
                v++;
            }
            if (verb != null && (from < 0 ? reaches(reading, verb, citation) : goesOn(reading, from, citation))) {
                found.add(relation(reading, verb.kind, verb.start, citation));
                from = citation.span().end();
            } else {
                verb = null;
            }
        }
        if (found.size() == before) {
            addPassive(reading, sentence, found);
        }
    }

    /** The verbs of a sentence that are the document's own. */
    private static List<Verb> verbs(Reading reading, Sentence sentence) {
        var words = reading.words();
        var verbs = new ArrayList<Verb>();
        boolean self = SELF.matcher(reading.text())
                .region(sentence.start, sentence.end)
                .lookingAt();
        var taken = Taken.by(sentence.cited);
        for (int i = words.at(sentence.start); i < words.size() && words.start(i) < sentence.end; i++) {
            int at = words.start(i);
            if (taken.holds(at)) {
                i = Math.max(i, words.at(taken.endAt(at)) - 1);
                continue;
            }
            for (var kind : KINDS) {
                int after = VERBS.get(kind).after(words, i);
                if (after > 0 && isOwn(reading, sentence, at, self)) {
                    verbs.add(new Verb(kind, at, words.end(after - 1)));
                    break;
                }
            }
        }
        return verbs;
    }

    private static boolean isOwn(Reading reading, Sentence sentence, int verb, boolean self) {
        var text = reading.text();
        var opening = OPENING.matcher(text).region(sentence.start, Math.min(verb, sentence.start + 60));
        if (opening.lookingAt() && opening.end() == verb) {
            return true;
        }
        int from = Math.max(sentence.start, verb - 24);
        return self && JOINT.matcher(text.substring(from, verb)).matches();
    }

    private static boolean reaches(Reading reading, Verb verb, Citation citation) {
        int length = citation.span().start() - verb.end;
        if (length > REACH_OF_ANNEX) {
            return false;
        }
        var between = reading.text().substring(verb.end, citation.span().start());
        return length <= REACH && BETWEEN.matcher(between).matches()
                || verb.kind != RelationKind.BASED_ON
                        && IN_ANNEX.matcher(between).matches();
    }

    /** Whether a citation stands in one row with the one that ends at {@code from}. */
    private static boolean goesOn(Reading reading, int from, Citation citation) {
        int length = citation.span().start() - from;
        if (length > REACH) {
            return false;
        }
        var gap = reading.text().substring(from, citation.span().start());
        boolean joined =
                gap.matches("(?s).*(?:[,;]|\\s(?:và|hoặc))\\s{0,3}(?:(?:và|hoặc|các|những|số:?)\\s{1,3}){0,3}");
        return joined && NEXT.matcher(gap.replace(';', ',')).matches() && !gap.contains("ban hành kèm theo");
    }

    /** {@code Quyết định số … hết hiệu lực kể từ ngày Quyết định này có hiệu lực}. */
    private static void addPassive(Reading reading, Sentence sentence, List<Relation> found) {
        var first = sentence.cited.get(0);
        var opening = OPENING.matcher(reading.text())
                .region(sentence.start, first.span().start());
        boolean leads = opening.lookingAt()
                && reading.text().substring(opening.end(), first.span().start()).matches("(?i)(?:các |những )?");
        var last = sentence.cited.get(sentence.cited.size() - 1);
        if (leads
                && PASSIVE.matcher(reading.text().substring(last.span().end(), sentence.end))
                        .matches()) {
            for (var citation : sentence.cited) {
                found.add(
                        relation(reading, RelationKind.REPEALS, citation.span().start(), citation));
            }
        }
    }

    private static Relation relation(Reading reading, RelationKind kind, int start, Citation citation) {
        int from = Math.min(start, citation.span().start());
        return new Relation(
                kind,
                reading.span(from, citation.span().end()),
                citation.nameSpan(),
                part(citation.provision()),
                citation.target());
    }

    /** {@code một số điều của …} names no part. */
    private static @Nullable String part(@Nullable String provision) {
        return provision != null && provision.indexOf(' ') > 0 ? provision : null;
    }
}
