package vn.portal.recognition;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.portal.model.When;
import vn.portal.text.FoundDate;

/** The day of an order: before its issuer, or between issuer and verb, or its document's. */
final class OrderDay {
    /** How far from the head of a clause its day may stand: behind a word such as {@code Sáng}. */
    private static final int WORD_BEFORE_DATE = 14;

    /** How a document is said to say something: {@code Công văn số 5/UBND ngày 4/3/2025 nêu rõ: …}. */
    private static final Pattern NAMING = Pattern.compile(" (?:nêu|nêu rõ|ghi rõ|cho biết|nhấn mạnh)[:,]? ?");

    private final Reading reading;
    private final Taken citations;
    private final int clause;
    private final int issuer;

    private OrderDay(Reading reading, Taken citations, int sentence, int issuer) {
        this.reading = reading;
        this.citations = citations;
        this.issuer = issuer;
        clause = Math.max(sentence, reading.text().lastIndexOf(';', issuer) + 1);
    }

    /**
     * @param sentence where the words begin that may belong to the order
     * @param issuer where its issuer begins
     * @param verb where its verb begins
     */
    static Optional<FoundDate> of(Reading reading, Taken citations, int sentence, int issuer, int verb) {
        return new OrderDay(reading, citations, sentence, issuer).before(verb);
    }

    private Optional<FoundDate> before(int verb) {
        FoundDate found = null;
        FoundDate cited = null;
        for (int i = reading.dateEndingAfter(clause); i < reading.dates().size(); i++) {
            var date = reading.dates().get(i);
            if (date.start() >= verb) {
                break;
            }
            if (citations.holds(date.start())) {
                cited = date.start() > issuer || holdsOrder(date) ? date : cited;
            } else if (isDay(date) && (date.start() > issuer || adjoins(date))) {
                found = date;
            }
        }
        return Optional.ofNullable(found != null ? found : cited).or(() -> withoutYear(verb));
    }

    private Optional<FoundDate> withoutYear(int verb) {
        return YearlessDay.in(reading, clause, verb).stream()
                .filter(day -> !citations.holds(day.start()))
                .filter(day -> day.start() > issuer || adjoins(day.start(), day.end()))
                .reduce((first, last) -> last)
                .flatMap(day -> day.past(reading.day()).map(when -> new FoundDate(when, day.start(), day.end())));
    }

    /**
     * Whether the order stands in the document of that date: {@code Tại Thông báo số 45/TB-UBND ngày 11/3/2024, Chủ tịch …},
     * or it is the issuer's own ({@code Công điện số 5/CĐ-TTg ngày 4/3/2025 của Thủ tướng yêu cầu …}).
     */
    private boolean holdsOrder(FoundDate date) {
        var words = reading.words();
        int first = Math.min(words.at(clause), words.size() - 1);
        int end = citations.endAt(date.start());
        boolean told = words.key(first).equals("tại")
                // of what is said to be somebody else's, another orders something
                || words.key(first).equals("theo")
                        && OrderWords.WRITINGS.startsAt(words, first + 1)
                        && date.end() >= end;
        boolean quoted = end <= issuer
                && citations.startAt(date.start()) == words.start(first)
                && NAMING.matcher(reading.text().substring(end, issuer)).matches();
        return end > issuer
                || quoted
                || told && reading.text().substring(end, issuer).strip().equals(",");
    }

    static boolean isDay(FoundDate date) {
        return date.when().precision() == When.Precision.DAY || date.when().isInstant();
    }

    private boolean adjoins(FoundDate date) {
        return adjoins(date.start(), date.end());
    }

    /** Right before the issuer, or at the head of the clause but for a word such as {@code Sáng}. */
    private boolean adjoins(int start, int end) {
        return issuer - end <= 3
                ? issuer >= end && reading.text().substring(end, issuer).chars().noneMatch(Character::isLetterOrDigit)
                : start - clause <= WORD_BEFORE_DATE;
    }
}
