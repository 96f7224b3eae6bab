package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Secrecy;
import vn.portal.model.Urgency;
import vn.portal.model.When;
import vn.portal.recognition.HeadingMarks.Kind;
import vn.portal.recognition.HeadingMarks.Piece;
import vn.portal.text.Folding;

/**
 * The top of a document: who issues it, its number, where and when, its type and what it is about.
 *
 * @param after the line where its text begins
 */
record Heading(
        boolean official,
        @Nullable DocumentNumber number,
        @Nullable String symbol,
        @Nullable DocumentType type,
        @Nullable String issuer,
        @Nullable String superior,
        @Nullable String place,
        @Nullable When date,
        @Nullable String subject,
        @Nullable Urgency urgency,
        @Nullable Secrecy secrecy,
        int after) {
    /** How much a heading may take. */
    private static final int MOST_LINES = 70;

    private static final int LONGEST_LINE = 600;
    /** Where the text itself begins. */
    private static final Pattern TEXT = Pattern.compile(
            "(?!v/v)(?:(?:[-+*–•]\\s*)?(?:căn cứ|kính gửi|điều \\d|chương [\\divx]|phần (?:thứ|[ivx1])|theo đề nghị|xét đề nghị|xét tờ trình"
                    + "|để |nhằm )|(?:[ivx]{1,4}|\\d{1,2})\\s?[.)/-]+\\s?[\\p{L} ])(?:.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SPACED = Pattern.compile("\\s*(?:\\p{L}\\s{1,9}+){3,40}\\p{L}\\s{0,9}+:?\\s*");
    /** What no story has below its title. */
    private static final Pattern ENACTING = Pattern.compile(
            "(?:[-+*–•]\\s*)?(?:căn cứ|kính gửi|điều 1(?!\\d)|chương (?:i|1)(?![\\divx])).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The heading of these lines; empty where they have none. */
    static Optional<Heading> read(List<String> lines) {
        int after = textStart(lines);
        var marks = HeadingMarks.of(
                lines.subList(0, after).stream().map(Heading::unspaced).collect(Collectors.joining("\n")));
        boolean enacts = lines.subList(after, Math.min(lines.size(), after + 3)).stream()
                .anyMatch(line -> ENACTING.matcher(line.strip()).matches());
        return marks.nation() ? ofMarks(marks, lines, after) : enacts ? TitleLine.read(marks, after) : Optional.empty();
    }

    /** {@code Q U Y Ế T   Đ Ị N H} is QUYẾT ĐỊNH. */
    private static String unspaced(String line) {
        return SPACED.matcher(line).matches()
                ? line.strip().replaceAll("(?<=\\S) (?=\\S)", "").replaceAll("\\s+", " ")
                : line;
    }

    private static int textStart(List<String> lines) {
        int i = 0;
        while (i < lines.size()
                && i < MOST_LINES
                && lines.get(i).length() <= LONGEST_LINE
                && !TEXT.matcher(lines.get(i).strip()).matches()
                && !SignatureBlock.opens(lines, i)) {
            i++;
        }
        return i;
    }

    private static Optional<Heading> ofMarks(HeadingMarks marks, List<String> lines, int after) {
        var pieces = new ArrayList<>(marks.pieces());
        var urgency = StampWords.urgency(pieces);
        var secrecy = StampWords.secrecy(pieces);
        pieces.removeIf(StampWords::isStamp);
        int titleAt = titleAt(pieces);
        int numberAt = numberAt(pieces, titleAt);
        var number = numberAt < 0 ? null : pieces.get(numberAt).number();
        if (number == null && titleAt < 0) {
            return Optional.empty();
        }
        var written = number == null ? null : number.number();
        var title = HeadingTitle.read(pieces, numberAt, titleAt, after < lines.size());
        var issuer = HeadingIssuer.read(before(pieces, numberAt, titleAt), isJoint(written));
        var date = pieces.stream().filter(p -> p.kind() == Kind.DATE).findFirst();
        return Optional.of(new Heading(
                true,
                written,
                number == null ? null : number.symbol(),
                title.type() != null ? title.type() : type(number, title),
                issuer.own(),
                issuer.superior(),
                date.map(Piece::place).orElse(null),
                date.map(Piece::when).orElse(null),
                title.subject(),
                urgency,
                secrecy,
                title.end() < pieces.size() ? pieces.get(title.end()).line() : after));
    }

    /** The title, which no line of an issuer's name is; before the number only where that stands below it. */
    private static int titleAt(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).kind() == Kind.TEXT
                    && HeadingTitle.isTitle(pieces.get(i).text())) {
                return i;
            }
        }
        return -1;
    }

    /** The number; below a title it has to be labelled as one, since subjects name numbers, too. */
    private static int numberAt(List<Piece> pieces, int titleAt) {
        for (int i = 0; i < pieces.size(); i++) {
            var number = pieces.get(i).number();
            if (number != null && (titleAt < 0 || i < titleAt || number.colon() && i <= titleAt + 3)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> before(List<Piece> pieces, int numberAt, int titleAt) {
        int end = numberAt >= 0 && (titleAt < 0 || numberAt < titleAt) ? numberAt : titleAt;
        var names = texts(pieces.subList(0, end));
        return names.isEmpty() && titleAt > end ? texts(pieces.subList(end, titleAt)) : names;
    }

    private static List<String> texts(List<Piece> pieces) {
        return pieces.stream()
                .filter(p -> p.kind() == Kind.TEXT)
                .map(Piece::text)
                .filter(text -> !HeadingTitle.isAbout(text))
                .toList();
    }

    private static boolean isJoint(@Nullable DocumentNumber number) {
        return number != null
                && number.symbol() != null
                && Folding.fold(number.symbol()).contains("lt-");
    }

    /** Of a document without a title: as its symbol says; what is about something and says no type is a letter. */
    private static @Nullable DocumentType type(@Nullable HeadingNumber number, HeadingTitle title) {
        return Optional.ofNullable(number)
                .flatMap(HeadingNumber::type)
                .orElse(title.letter() ? DocumentType.CONG_VAN : null);
    }
}
