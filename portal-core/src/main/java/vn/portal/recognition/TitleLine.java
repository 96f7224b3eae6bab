package vn.portal.recognition;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.When;
import vn.portal.recognition.HeadingMarks.Kind;
import vn.portal.recognition.HeadingMarks.Piece;
import vn.portal.text.VietnameseDates;

/**
 * The heading of a document as collections of laws print it, all in its title:
 * {@code Nghị định của Chính phủ số 29/1998/NĐ-CP ngày 11 tháng 5 năm 1998 về việc …}.
 */
final class TitleLine {
    /** How far into the title its number is looked for. */
    private static final int REACH = 240;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern LABEL = Pattern.compile("(?<![\\p{L}\\d])số(?![\\p{L}])", FLAGS);
    private static final Pattern LEADING = Pattern.compile("^(?:của|liên tịch)\\s+", FLAGS);
    private static final CitedIssuer ISSUERS = new CitedIssuer(new Bodies(""));

    private TitleLine() {}

    static Optional<Heading> read(HeadingMarks marks, int after) {
        var pieces = marks.pieces().stream().filter(p -> p.kind() != Kind.RULE).toList();
        for (int i = 0; i < Math.min(3, pieces.size()); i++) {
            var title = title(pieces, i);
            var type = HeadingTitle.leading(title);
            if (type != null) {
                var above = pieces.subList(0, i).stream().map(Piece::text).toList();
                return numbered(title, type, above, after).or(() -> law(title, type, after));
            }
        }
        return Optional.empty();
    }

    private static String title(List<Piece> pieces, int from) {
        var title = new StringBuilder();
        for (int i = from;
                i < pieces.size()
                        && !(i > from && HeadingTitle.isAuthority(pieces.get(i).text()));
                i++) {
            title.append(title.isEmpty() ? "" : " ").append(pieces.get(i).text().strip());
        }
        return title.toString().replaceAll("\\s+", " ");
    }

    private static Optional<Heading> numbered(String title, DocumentType type, List<String> above, int after) {
        var label = LABEL.matcher(title).region(0, Math.min(title.length(), REACH));
        var number = label.find() ? HeadingNumber.at(title, label.start()) : null;
        if (number == null || number.number() == null) {
            return Optional.empty();
        }
        var before = LEADING.matcher(title.substring(HeadingTitle.labelEnd(title, type), label.start())
                        .strip())
                .replaceFirst("")
                .replaceFirst("\\s*[-–,:]$", "");
        var told = Told.of(title.substring(number.end()));
        var issuer = !before.isBlank()
                ? before
                : told.issuer != null
                        ? told.issuer
                        : HeadingIssuer.read(above, false).own();
        return Optional.of(heading(number.number(), type, issuer, told.date, told.subject, after));
    }

    /** A law's title is its name, and its number is often left out. */
    private static Optional<Heading> law(String title, DocumentType type, int after) {
        var name = title.substring(HeadingTitle.labelEnd(title, type)).strip();
        return LawTitles.LAWS.contains(type) && !name.isEmpty()
                ? Optional.of(heading(null, type, null, null, name, after))
                : Optional.empty();
    }

    private static Heading heading(
            @Nullable DocumentNumber number,
            DocumentType type,
            @Nullable String issuer,
            @Nullable When date,
            @Nullable String subject,
            int after) {
        return new Heading(false, number, null, type, issuer, null, null, date, subject, null, null, after);
    }

    /** What stands behind the number: its day, its issuer, its subject. */
    private record Told(
            @Nullable When date,
            @Nullable String issuer,
            @Nullable String subject) {
        static Told of(String text) {
            var rest = text.replaceFirst("^[\\s,]+", "");
            var dates = VietnameseDates.find(rest.substring(0, Math.min(rest.length(), 60)), ZoneOffset.UTC, "text");
            var date = dates.isEmpty() || dates.get(0).start() > 2 ? null : dates.get(0);
            rest = date == null ? rest : rest.substring(date.end()).replaceFirst("^[\\s,]+", "");
            var words = Words.of(rest);
            boolean of = words.size() > 1 && words.key(0).equals("của");
            var issuer = of ? ISSUERS.at(words, 1) : Optional.<Bodies.Found>empty();
            var subject =
                    issuer.isPresent() ? rest.substring(issuer.get().end()).replaceFirst("^[\\s,:]+", "") : rest;
            return new Told(
                    date == null ? null : date.when(),
                    issuer.isPresent()
                            ? rest.substring(words.start(1), issuer.get().end())
                            : null,
                    subject.isBlank() ? null : subject.strip());
        }
    }
}
