package vn.portal.recognition;

import java.util.Set;

/** Whether a body that is named is the one who instructs, and not one of whom something is, or to whom something was done. */
final class OrderSubject {
    private static final Set<String> OWNED =
            Set.of("của", "từ", "với", "cho", "do", "giúp", "mưu", "được", "bị", "nghị", "xuất", "trình", "cáo");
    /** How one body tells what another has written or said. */
    private static final Lexicon PASSING_ON = Lexicon.of("truyền đạt|thông báo");

    private static final int LONGEST_WRITING = 4;
    /** How far behind its name a body may be said to have issued something. */
    private static final int NEAR = 8;

    private OrderSubject() {}

    /** Of whom something else is: {@code theo đề nghị của Sở Nội vụ} instructs nobody. */
    static boolean isOwner(Reading reading, Bodies.Found body) {
        var words = reading.words();
        int before = body.first() - 1;
        return before >= 0
                && words.follows(body.first())
                && OWNED.contains(words.key(before))
                && !(words.key(before).equals("của") && isOfWriting(reading, before));
    }

    /** Whether a clause begins with what somebody wrote, whose demands are his: {@code Công văn của UBND tỉnh yêu cầu …}. */
    private static boolean isOfWriting(Reading reading, int of) {
        var words = reading.words();
        for (int i = Math.max(0, of - LONGEST_WRITING); i < of; i++) {
            if (OrderWords.WRITINGS.after(words, i) == of) {
                return opensClause(reading, words.start(i)) || PASSING_ON.after(words, i - 2) == i;
            }
        }
        return false;
    }

    /** Whether a document is what a clause tells of, and the body that it is said to be of demands: {@code Công điện số 5/CĐ-TTg của Thủ tướng yêu cầu …}. */
    static boolean isOfDocument(Reading reading, Taken citations, Bodies.Found body) {
        var words = reading.words();
        return citations.endAt(words.start(body.first())) == body.end()
                && OrderWords.VERBS.startsAt(words, body.after())
                && opensClause(reading, citations.startAt(words.start(body.first())));
    }

    static boolean opensClause(Reading reading, int start) {
        var before = reading.text().substring(Math.max(0, start - 2), start).strip();
        return reading.sentences().start(start) == start
                || before.isEmpty()
                || ",;:".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** Whether a body is said to have written something: {@code UBND tỉnh vừa ban hành Kế hoạch …}. */
    static boolean hasIssued(Words words, Bodies.Found body) {
        for (int i = body.after(); i < Math.min(words.size(), body.after() + NEAR) && words.follows(i); i++) {
            if (OrderWords.ISSUING.startsAt(words, i)) {
                return true;
            }
        }
        return false;
    }
}
