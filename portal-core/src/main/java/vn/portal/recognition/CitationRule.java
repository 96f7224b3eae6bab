package vn.portal.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.portal.model.Citation;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;

/**
 * Finds documents that a text names by type and number, by number alone, or, being laws, by name and year.
 *
 * <p>A type alone ({@code các nghị quyết}) is no document, nor is a type with any number: a number counts with its
 * symbol, behind {@code số}, with a date, or with its issuer. Documents in a row share the type that is said once
 * ({@code các Nghị định số 30/2020/NĐ-CP, 42/2022/NĐ-CP}).
 */
final class CitationRule {
    /** Types that are numbered as campaigns are, too: Đề án 06 của Chính phủ. */
    private static final Set<DocumentType> PLANS =
            EnumSet.of(DocumentType.CHUONG_TRINH, DocumentType.DE_AN, DocumentType.DU_AN);
    /** Types whose number is never taken for a date or an amount, so that no symbol need follow its year. */
    private static final Set<DocumentType> NORMATIVE = EnumSet.of(
            DocumentType.LUAT,
            DocumentType.BO_LUAT,
            DocumentType.PHAP_LENH,
            DocumentType.NGHI_DINH,
            DocumentType.THONG_TU,
            DocumentType.THONG_TU_LIEN_TICH,
            DocumentType.NGHI_QUYET);
    /** What joins a further number to the one before it. */
    private static final Pattern NEXT =
            Pattern.compile("(?U)\\s?(?:[,;]\\s?(?:và\\s|hoặc\\s)?|\\s(?:và|hoặc)\\s)(?:số\\s?:?\\s?)?(?=\\d)");

    private final CitedParts parts;

    CitationRule(Bodies bodies, Issuers issuers) {
        parts = new CitedParts(bodies, issuers);
    }

    List<Citation> find(Reading reading) {
        var found = new ArrayList<Citation>();
        var words = reading.words();
        for (int i = words.next(Opening.CITATION, 0); i < words.size(); ) {
            int before = found.size();
            addAt(reading, i, found);
            int after = found.size() == before
                    ? i + 1
                    : Math.max(i + 1, words.at(last(found).span().end()));
            i = words.next(Opening.CITATION, after);
        }
        return found;
    }

    /** Whether a citation may begin with a word. */
    static boolean mayBegin(Word word) {
        return CitedTypes.mayBegin(word) || isNumber(word);
    }

    private static boolean isNumber(Word word) {
        return word.isDigit() || word.key().equals("số");
    }

    private void addAt(Reading reading, int i, List<Citation> found) {
        var words = reading.words();
        var named = CitedTypes.at(words, i);
        if (named.isPresent()) {
            addNamed(reading, i, named.get(), found);
        } else if (isNumber(words.get(i))) {
            addBare(reading, i, found);
        }
    }

    private void addNamed(Reading reading, int i, CitedTypes.Named named, List<Citation> found) {
        int start = reading.words().start(i);
        int typeEnd = reading.words().end(named.after() - 1);
        var cited = CitedNumber.at(reading.text(), typeEnd).filter(n -> counts(reading, named, start, n));
        if (cited.isPresent()) {
            var type = named.type() != null
                    ? Optional.of(named.type())
                    : CitedTypes.of(cited.get().last());
            type.ifPresent(t -> addAll(reading, t, start, cited.get(), found));
        } else if (named.type() != null && LawTitles.LAWS.contains(named.type())) {
            LawTitles.at(reading.words(), named.type(), typeEnd)
                    .ifPresent(law -> found.add(parts.law(reading, named.type(), start, law)));
        }
    }

    /** Whether a type with that number is a document at all. */
    private boolean counts(Reading reading, CitedTypes.Named named, int start, CitedNumber cited) {
        var number = cited.last();
        if (cited.hasSymbol()) {
            return !named.code() || CitedTypes.of(number).isPresent();
        }
        if (named.code()) {
            return false;
        }
        if (number.year() != null) {
            return cited.said() || NORMATIVE.contains(named.type());
        }
        boolean capital = Character.isUpperCase(reading.text().charAt(start));
        boolean told = cited.said()
                || parts.dayAt(reading, cited.end()) != null
                || !PLANS.contains(named.type())
                        && parts.issuerAt(reading, cited.end()).isPresent();
        return capital && told;
    }

    /** A number without any word for its type, which its symbol then must say. */
    private void addBare(Reading reading, int i, List<Citation> found) {
        int start = reading.words().start(i);
        if (start > 0 && isJoined(reading.text().charAt(start - 1))
                || reading.words().isDigit(i) && !CitedNumber.mayHaveSymbol(reading.text(), start)) {
            return;
        }
        CitedNumber.at(reading.text(), start)
                .filter(CitedNumber::hasSymbol)
                .ifPresent(cited -> CitedTypes.of(cited.last())
                        .filter(type -> cited.said()
                                || type != DocumentType.CONG_VAN
                                || parts.dateAt(reading, cited.end()) != null)
                        .ifPresent(type -> addAll(reading, type, start, cited, found)));
    }

    /** The tail of something longer: of an address, a fraction, a code. */
    private static boolean isJoined(char before) {
        return Character.isLetterOrDigit(before) || "/-–.,_@#&=".indexOf(before) >= 0;
    }

    private void addAll(Reading reading, DocumentType type, int start, CitedNumber cited, List<Citation> found) {
        addSharing(reading, type, start, cited, found);
        var next = NEXT.matcher(reading.text()).useTransparentBounds(true);
        int end = last(found).span().end();
        while (next.region(end, reading.text().length()).lookingAt()) {
            var further = CitedNumber.at(reading.text(), next.end()).filter(CitedNumber::hasSymbol);
            if (further.isEmpty() || !follows(type, further.get().last())) {
                return;
            }
            addSharing(reading, type, next.end(), further.get(), found);
            end = last(found).span().end();
        }
    }

    /** Whether a number may be of the type that an earlier one was said to be of. */
    private static boolean follows(DocumentType type, DocumentNumber number) {
        return CitedTypes.of(number)
                .map(own -> own == type || type == DocumentType.THONG_TU)
                .orElse(true);
    }

    /** One citation for each of the numbers that share a symbol; what is said behind them is said of all. */
    private void addSharing(Reading reading, DocumentType type, int start, CitedNumber cited, List<Citation> found) {
        for (var number : cited.numbers()) {
            found.add(parts.completed(reading, type, start, cited.end(), number));
        }
    }

    private static Citation last(List<Citation> found) {
        return found.get(found.size() - 1);
    }
}
