package vn.portal.batch.legacy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.office.Block;
import vn.portal.intake.Entry;
import vn.portal.model.DocumentType;
import vn.portal.model.When;
import vn.portal.text.Folding;
import vn.portal.text.VietnameseDates;

/** Reads the heading of a document: who issues it, its number, when, and what it is about. */
final class DocumentHeader {
    /** How much a heading may take. */
    private static final int MOST_BLOCKS = 20;

    private static final int MOST_LINES = 60;
    private static final int LONGEST_SUBJECT = 600;
    private static final Pattern NUMBER = Pattern.compile(
            "\\s*số\\s*[:.]?\\s*(\\d{1,6}\\p{Lu}?\\s*[-/]\\s*[\\p{L}\\d][\\p{L}\\d/&.–\\- ]{0,40}?)(?:\\s{3,}.*|\\s*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final List<String> STATE = List.of("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam");
    private static final Pattern ABOUT =
            Pattern.compile("(?:V/v|Về việc|Về)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<String> lines;
    private final int numberAt;
    private final ZoneId zone;

    private DocumentHeader(List<String> lines, ZoneId zone) {
        this.lines = lines;
        this.zone = zone;
        this.numberAt = indexOf(0, line -> NUMBER.matcher(line).matches());
    }

    /** What could be read of it; empty where nation or number are missing, so that it is no document. */
    static Optional<Entry.Document> of(List<Block> blocks, ZoneId zone) {
        var lines = blocks.stream()
                .limit(MOST_BLOCKS)
                .flatMap(block -> block.text().lines())
                .limit(MOST_LINES)
                .map(String::strip)
                .filter(line -> !line.isEmpty());
        var header = new DocumentHeader(new ArrayList<>(lines.toList()), zone);
        boolean official = header.numberAt >= 0 && header.lines.stream().anyMatch(DocumentHeader::isState);
        return official ? Optional.of(header.read()) : Optional.empty();
    }

    private Entry.Document read() {
        var number = NUMBER.matcher(lines.get(numberAt));
        var written = number.matches() ? number.group(1).strip() : null;
        int typeAt = indexOf(numberAt + 1, DocumentHeader::isType);
        var type = typeAt < 0 ? null : lines.get(typeAt);
        return new Entry.Document(written, type, issuer(), null, null, subject(typeAt), issued(), null, null);
    }

    private int indexOf(int from, Predicate<String> wanted) {
        for (int i = from; i < lines.size(); i++) {
            if (wanted.test(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isState(String line) {
        var folded = Folding.fold(line);
        return STATE.stream().anyMatch(folded::contains);
    }

    private static boolean isType(String line) {
        var folded = Folding.fold(line);
        return Stream.of(DocumentType.values()).anyMatch(type -> folded.equals(Folding.fold(type.label())));
    }

    /** The lines above the number, without the nation's name and motto. */
    private @Nullable String issuer() {
        var issuer = new StringBuilder();
        for (var line : lines.subList(0, numberAt)) {
            boolean name = line.chars().anyMatch(Character::isLetter) && line.equals(line.toUpperCase(Locale.ROOT));
            if (name && !isState(line) && !Folding.fold(line).contains("hanh phuc")) {
                issuer.append(issuer.isEmpty() ? "" : " ").append(line);
            }
        }
        return issuer.isEmpty() ? null : issuer.toString();
    }

    private @Nullable String subject(int typeAt) {
        int about = indexOf(numberAt + 1, line -> ABOUT.matcher(line).matches());
        int at = about >= 0 ? about : typeAt >= 0 && typeAt + 1 < lines.size() ? typeAt + 1 : -1;
        return at >= 0 && lines.get(at).length() <= LONGEST_SUBJECT ? lines.get(at) : null;
    }

    /** The first day that is named; the laws that it is based on come later. */
    private @Nullable When issued() {
        for (var line : lines) {
            if (line.toLowerCase(Locale.ROOT).startsWith("căn cứ")) {
                return null;
            }
            for (var date : VietnameseDates.find(line, zone, "text")) {
                if (date.when().at().length() >= "2024-02-22".length()) {
                    return date.when();
                }
            }
        }
        return null;
    }
}
