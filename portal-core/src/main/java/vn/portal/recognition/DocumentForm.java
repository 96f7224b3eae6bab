package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Formalities;
import vn.portal.model.When;
import vn.portal.text.Spelling;

/**
 * What a document says of itself by its form (thể thức): heading, title, addressees, signature, recipients.
 *
 * <p>Read from lines in whatever order the columns of its heading came out; nothing is guessed, what it does not say is
 * null or empty. Linear in the text.
 *
 * <pre>{@code
 * DocumentForm.in(List.of("UBND XÃ AN LƯƠNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
 *         "Số : 12 /QĐ- UBND | An Lương, ngày 5 tháng 02 năm 2008", "QUYẾT ĐỊNH", "Về việc trồng cây"))
 *     // Quyết định, 12/QĐ-UBND, 2008-02-05, UBND XÃ AN LƯƠNG, Về việc trồng cây
 * }</pre>
 *
 * @param official whether the nation's, the Party's or the union's name stands in its heading
 * @param number null where none stands there, or its place was left blank
 * @param symbol of a number that was left blank ({@code Số:   /QĐ-UBND}); null where there is a number, or neither
 * @param type as its title says, else its symbol
 * @param issuer as written, lines joined
 * @param date a day, or a month or a year where the rest was left blank
 * @param subject as written, lines joined
 * @param addressees to whom a letter is sent (Kính gửi), as written, in order
 * @param position the signer's, as written
 */
public record DocumentForm(
        boolean official,
        @Nullable DocumentNumber number,
        @Nullable String symbol,
        @Nullable DocumentType type,
        @Nullable String issuer,
        @Nullable When date,
        @Nullable String subject,
        List<String> addressees,
        @Nullable String signer,
        @Nullable String position,
        Formalities formalities) {

    public DocumentForm {
        addressees = List.copyOf(addressees);
    }

    /** The form of the document that these lines are; empty where they are none. */
    public static Optional<DocumentForm> in(List<String> lines) {
        var tidy = new ArrayList<String>();
        for (var line : lines) {
            Spelling.tidy(line).lines().forEach(tidy::add);
        }
        var heading = Heading.read(tidy);
        return heading.isEmpty() ? Optional.empty() : Optional.of(of(heading.get(), tidy));
    }

    private static DocumentForm of(Heading heading, List<String> lines) {
        var closing = SignatureBlock.read(lines, heading.after());
        return new DocumentForm(
                heading.official(),
                heading.number(),
                heading.number() == null ? heading.symbol() : null,
                heading.type(),
                heading.issuer() == null ? Adoption.issuer(lines) : heading.issuer(),
                heading.date() == null ? Adoption.day(lines) : heading.date(),
                heading.subject(),
                Addressing.read(lines, heading.after()),
                closing.signer(),
                closing.position(),
                new Formalities(
                        heading.superior(),
                        heading.place(),
                        heading.urgency(),
                        heading.secrecy(),
                        closing.authority(),
                        closing.authorities(),
                        closing.recipients(),
                        closing.annexes()));
    }
}
