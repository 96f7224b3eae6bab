package vn.portal.intake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.text.Spelling;

/** Numbers and types of documents as people type them into forms. */
final class WrittenDocuments {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:số(?: hiệu| ký hiệu)?|no)\\s*[:.]?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AROUND_MARKS = Pattern.compile("\\s*([-/])\\s*");
    private static final Pattern DASHES = Pattern.compile("[–—−‐‑]");
    private static final List<DocumentType> LONGEST_FIRST = Arrays.stream(DocumentType.values())
            .sorted(Comparator.comparingInt((DocumentType type) -> type.label().length())
                    .reversed())
            .toList();

    private WrittenDocuments() {}

    /** {@code number("Số: 15 /QĐ–UBND")} is 15/QĐ-UBND. */
    static Optional<DocumentNumber> number(String written) {
        var bare = LABEL.matcher(written.strip()).replaceFirst("");
        var dashed = DASHES.matcher(bare).replaceAll("-");
        var tidy = AROUND_MARKS.matcher(dashed).replaceAll("$1").strip();
        return parsed(tidy).or(() -> parsed(tidy.toUpperCase(Locale.ROOT)));
    }

    private static Optional<DocumentNumber> parsed(String text) {
        try {
            return Optional.of(DocumentNumber.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code type("Quyết định của UBND tỉnh")} is Quyết định. */
    static Optional<DocumentType> type(String written) {
        var told = comparable(written);
        return LONGEST_FIRST.stream()
                .filter(type -> {
                    var label = comparable(type.label());
                    return told.equals(label) || told.startsWith(label + " ");
                })
                .findFirst();
    }

    private static String comparable(String text) {
        return Spelling.comparable(text).strip().toLowerCase(Locale.ROOT);
    }
}
