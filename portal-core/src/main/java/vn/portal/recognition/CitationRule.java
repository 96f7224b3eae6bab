package vn.portal.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Citation;
import vn.portal.model.ContentId;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Kind;
import vn.portal.model.When;
import vn.portal.text.FoundDate;

/**
 * Finds documents that a text names by type and number.
 *
 * <p>A type alone ({@code các nghị quyết}) is no document, nor is a type with any number: a number counts with its
 * symbol, behind {@code số}, with a date, or with its issuer.
 */
final class CitationRule {
    private static final String SERIAL = "(\\d{1,6}[A-Za-zđĐ]?)";
    private static final String PART = "[A-ZĐÂĂÊÔƠƯÐ][\\p{L}0-9&.]{0,12}+";
    private static final String SYMBOL = "(" + PART + "(?:[-–/] ?" + PART + "){0,5}+)";
    private static final Pattern NUMBER = Pattern.compile(" ?(số)? ?:? ?" + SERIAL
            + "(?: ?[-–] ?(?<party>" + PART + " ?/ ?" + PART + ")"
            + "| ?/ ?(?<year>(?:19|20)\\d{2}) ?/ ?(?<normative>" + SYMBOL + ")"
            + "| ?/ ?(?<symbol>" + SYMBOL + "))?(?![\\p{L}\\d/])");
    private static final Pattern TERM =
            Pattern.compile("[ ,]{0,2}\\(?(?:khóa|khoá|nhiệm kỳ|Khóa) ([IVXL]{1,6})(?!\\p{L})\\)?");
    private static final List<Type> TYPES = Arrays.stream(DocumentType.values())
            .map(t -> new Type(t, Lexicon.keys(t.label())))
            .sorted(Comparator.comparingInt((Type t) -> t.words.size()).reversed())
            .toList();
    private static final int REACH = 100;
    /** Types that are numbered as campaigns are, too: Đề án 06 của Chính phủ. */
    private static final Set<DocumentType> PLANS =
            EnumSet.of(DocumentType.CHUONG_TRINH, DocumentType.DE_AN, DocumentType.DU_AN);

    private final Bodies bodies;
    private final Issuers issuers;

    CitationRule(Bodies bodies, Issuers issuers) {
        this.bodies = bodies;
        this.issuers = issuers;
    }

    private record Type(DocumentType type, List<String> words) {}

    List<Citation> find(Reading reading) {
        var found = new ArrayList<Citation>();
        var words = reading.words();
        for (int i = 0; i < words.size(); ) {
            var citation = at(reading, i);
            citation.ifPresent(found::add);
            i = citation.map(c -> words.at(c.span().end())).orElse(i + 1);
        }
        return found;
    }

    private Optional<Citation> at(Reading reading, int i) {
        var words = reading.words();
        for (var type : TYPES) {
            int after = words.after(i, type.words);
            if (after > 0) {
                return numbered(reading, type.type, words.start(i), words.end(after - 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Citation> numbered(Reading reading, DocumentType type, int start, int typeEnd) {
        int limit = Math.min(reading.text().length(), typeEnd + REACH);
        var m = NUMBER.matcher(reading.text()).region(typeEnd, limit).useTransparentBounds(true);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        var number = number(m);
        var date = dateAt(reading, m.end());
        boolean capital = Character.isUpperCase(reading.text().charAt(start));
        boolean told = m.group(1) != null
                || date != null
                || !PLANS.contains(type) && issuerAt(reading, m.end()).isPresent();
        if (number.symbol() == null && !(capital && told)) {
            return Optional.empty();
        }
        return Optional.of(completed(reading, type, start, m.end(), number, date));
    }

    private static DocumentNumber number(Matcher m) {
        var serial = m.group(2);
        if (m.group("party") != null) {
            return new DocumentNumber(serial, null, tidy(m.group("party")), true);
        }
        if (m.group("year") != null) {
            return new DocumentNumber(serial, Integer.valueOf(m.group("year")), tidy(m.group("normative")), false);
        }
        return new DocumentNumber(serial, null, m.group("symbol") == null ? null : tidy(m.group("symbol")), false);
    }

    /** The symbol as it is written where it is written well: no spaces, Đ and no eth, no full stop of the sentence. */
    private static String tidy(String symbol) {
        var tidy = symbol.replace(" ", "").replace('–', '-').replace('Ð', 'Đ');
        return tidy.endsWith(".") ? tidy.substring(0, tidy.length() - 1) : tidy;
    }

    private static @Nullable FoundDate dateAt(Reading reading, int end) {
        int low = reading.dateEndingAfter(end);
        if (low == reading.dates().size()) {
            return null;
        }
        var next = reading.dates().get(low);
        boolean day =
                next.when().precision() == When.Precision.DAY || next.when().isInstant();
        if (next.start() < end || next.start() > end + 20) {
            return null;
        }
        var gap = reading.text().substring(end, next.start()).strip();
        boolean joined = gap.isEmpty() || gap.equals("(") || gap.equals("ký");
        // behind a comma it may as well be the day of what the sentence goes on to tell
        boolean owned = gap.equals(",") && reading.text().startsWith(" của ", next.end());
        return day && (joined || owned) ? next : null;
    }

    /** Adds what is written behind the number: date, issuer, term. */
    private Citation completed(
            Reading reading,
            DocumentType type,
            int start,
            int numberEnd,
            DocumentNumber number,
            @Nullable FoundDate date) {
        int end = endOfSymbol(reading.text(), numberEnd);
        if (date != null) {
            end = date.end();
        }
        var body = issuerAt(reading, end);
        var words = reading.words();
        end = body.map(Bodies.Found::end).orElse(end);
        var term = TERM.matcher(reading.text())
                .region(end, Math.min(reading.text().length(), end + 30))
                .useTransparentBounds(true);
        var roman = term.lookingAt() ? term.group(1) : null;
        end = roman == null ? end : term.end();
        var issuer = body.map(b -> issuers.resolve(words, b)).orElse(null);
        var when = date == null ? null : date.when();
        var key = DerivedKeys.document(type, number, when, issuer == null ? null : issuer.body(), roman);
        var span = reading.span(start, end);
        return new Citation(
                span,
                span,
                type,
                number,
                when,
                issuer == null ? null : issuer.asWritten(),
                roman,
                key == null ? null : ContentId.derived(Kind.DIRECTIVE, key));
    }

    private static int endOfSymbol(String text, int end) {
        return text.charAt(end - 1) == '.' ? end - 1 : end;
    }

    private Optional<Bodies.Found> issuerAt(Reading reading, int end) {
        var words = reading.words();
        int i = words.at(end);
        boolean of = i < words.size() && words.key(i).equals("của") && reading.blank(end, words.start(i));
        return of && words.follows(i + 1) ? bodies.at(words, i + 1) : Optional.empty();
    }
}
