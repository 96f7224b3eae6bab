package vn.portal.recognition;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Citation;
import vn.portal.model.ContentId;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Issuer;
import vn.portal.model.Kind;
import vn.portal.model.When;
import vn.portal.text.FoundDate;

/** What a text says of a document beside its number: date, issuer, term, the part that is meant. */
final class CitedParts {
    private static final Pattern TERM =
            Pattern.compile("(?U)[ ,]{0,2}\\(?(?:khóa|khoá|nhiệm kỳ|Khóa|Khoá) ([IVXL]{1,6})(?!\\p{L})\\)?");
    /** The longest stretch between a number and its date. */
    private static final int GAP = 20;

    private static final String SAME_DAY = " cùng ngày";

    private final CitedIssuer bodies;
    private final Issuers issuers;

    CitedParts(Bodies bodies, Issuers issuers) {
        this.bodies = new CitedIssuer(bodies);
        this.issuers = issuers;
    }

    /** The citation with what is written behind the number, in either order of date and issuer. */
    Citation completed(Reading reading, DocumentType type, int start, int numberEnd, DocumentNumber number) {
        var text = reading.text();
        var date = dateAt(reading, numberEnd);
        int end = date == null ? behindSameDay(text, numberEnd) : date.end();
        var body = issuerAt(reading, end);
        end = body.map(Bodies.Found::end).orElse(end);
        var roman = termAt(text, end);
        end = roman == null ? end : roman.end;
        if (date == null && body.isPresent()) {
            date = dateBehindIssuer(reading, end);
            end = date == null ? end : date.end();
        }
        var when = date != null ? date.when() : number.year() == null ? null : When.year(number.year(), "number");
        var issuer = body.map(b -> issuers.resolve(reading.words(), b, when)).orElse(null);
        return citation(reading, type, start, end, number, date, issuer, roman == null ? null : roman.numeral);
    }

    /** Behind {@code cùng ngày} without a day of its own, which speaks of that of the document before. */
    private static int behindSameDay(String text, int from) {
        return text.startsWith(SAME_DAY + " của ", from) ? from + SAME_DAY.length() : from;
    }

    private Citation citation(
            Reading reading,
            DocumentType type,
            int start,
            int end,
            DocumentNumber number,
            @Nullable FoundDate date,
            @Nullable Issuer issuer,
            @Nullable String term) {
        var when = date == null ? null : date.when();
        var key = DerivedKeys.document(type, number, when, issuer, term);
        int whole = Provisions.start(reading.words(), start);
        return new Citation(
                reading.span(whole, end),
                reading.span(start, end),
                type,
                number,
                when,
                issuer == null ? null : issuer.asWritten(),
                issuer == null ? null : issuer.code(),
                term,
                null,
                provision(reading.text(), whole, start),
                key == null ? null : ContentId.derived(Kind.DIRECTIVE, key));
    }

    /** A law by its name; date and issuer may follow its number. */
    Citation law(Reading reading, DocumentType type, int start, LawTitles.Found law) {
        if (law.number() != null) {
            var c = completed(reading, type, start, law.end(), law.number());
            return new Citation(
                    c.span(),
                    c.nameSpan(),
                    type,
                    c.number(),
                    c.date(),
                    c.issuer(),
                    c.issuerCode(),
                    c.term(),
                    law.name(),
                    c.provision(),
                    c.target());
        }
        int whole = Provisions.start(reading.words(), start);
        var date = Optional.ofNullable(dateAt(reading, law.end())).filter(CitedParts::isDay);
        int end = date.map(FoundDate::end).orElse(law.end());
        var key = DerivedKeys.law(type, law.name(), law.year());
        return new Citation(
                reading.span(whole, end),
                reading.span(start, end),
                type,
                null,
                date.map(FoundDate::when).orElseGet(() -> When.year(law.year(), "text")),
                null,
                null,
                null,
                law.name(),
                provision(reading.text(), whole, start),
                ContentId.derived(Kind.DIRECTIVE, key));
    }

    private static @Nullable String provision(String text, int whole, int start) {
        return whole == start ? null : Provisions.written(text, whole, start);
    }

    /** The date that belongs to a number which ends there; of a document without symbol a year is none. */
    @Nullable
    FoundDate dateAt(Reading reading, int end) {
        var next = nextDate(reading, end);
        if (next == null) {
            return null;
        }
        var gap = reading.text().substring(end, next.start()).strip();
        boolean joined = gap.isEmpty()
                || gap.equals("ngày")
                || gap.equals("cùng ngày")
                || gap.equals("cùng")
                || gap.equals("(")
                || gap.equals("ký")
                || gap.equals("ban hành");
        // behind a comma it may as well be the day of what the sentence goes on to tell
        boolean owned = gap.equals(",") && reading.text().startsWith(" của ", next.end());
        return isDay(next) && (joined || owned) || joined && next.when().precision() == When.Precision.YEAR
                ? next
                : null;
    }

    /** The same, where it names a day: {@code Kế hoạch 5 năm 2021 - 2025} does not. */
    @Nullable
    FoundDate dayAt(Reading reading, int end) {
        var date = dateAt(reading, end);
        return date != null && isDay(date) ? date : null;
    }

    private static @Nullable FoundDate dateBehindIssuer(Reading reading, int end) {
        var next = nextDate(reading, end);
        return next != null && isDay(next) && reading.blank(end, next.start()) ? next : null;
    }

    private static @Nullable FoundDate nextDate(Reading reading, int end) {
        int low = reading.dateEndingAfter(end);
        if (low == reading.dates().size()) {
            return null;
        }
        var next = reading.dates().get(low);
        return next.start() < end || next.start() > end + GAP ? null : next;
    }

    private static boolean isDay(FoundDate date) {
        return date.when().precision() == When.Precision.DAY || date.when().isInstant();
    }

    Optional<Bodies.Found> issuerAt(Reading reading, int end) {
        var words = reading.words();
        int i = words.at(end);
        boolean of = i < words.size() && words.key(i).equals("của") && reading.blank(end, words.start(i));
        return of && words.follows(i + 1) ? bodies.at(words, i + 1) : Optional.empty();
    }

    private record Term(String numeral, int end) {}

    private static @Nullable Term termAt(String text, int end) {
        var m = TERM.matcher(text)
                .region(end, Math.min(text.length(), end + 30))
                .useTransparentBounds(true);
        return m.lookingAt() ? new Term(m.group(1), m.end()) : null;
    }
}
