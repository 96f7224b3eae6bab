package vn.portal.recognition;

import java.time.ZoneId;
import java.util.List;
import vn.portal.model.Citation;
import vn.portal.text.Spelling;

/**
 * Finds the documents that a text names, for those who want nothing else.
 *
 * <p>Linear in the text; one call knows nothing of another.
 *
 * <pre>{@code
 * Citations.in("theo điểm a khoản 2 Điều 15 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ")
 *     // one: Nghị định, 30/2020/NĐ-CP, 2020-03-05, Chính phủ, điểm a khoản 2 Điều 15
 * }</pre>
 */
public final class Citations {
    /** The field that the spans name. */
    public static final String FIELD = "text";

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final CitationRule RULE = new CitationRule(new Bodies(""), new Issuers(""));

    private Citations() {}

    /**
     * The documents named in a text, in its order.
     *
     * @param text tidy, so that the spans (UTF-16 units, end exclusive, of the field {@code text}) fit it:
     *     {@link Spelling#tidy} makes it so
     */
    public static List<Citation> in(String text) {
        return List.copyOf(RULE.find(Reading.of(new Passage(FIELD, text), ZONE)));
    }
}
