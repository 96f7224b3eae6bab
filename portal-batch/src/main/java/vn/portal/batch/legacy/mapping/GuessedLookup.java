package vn.portal.batch.legacy.mapping;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table that says what the numbers of a column stand for: the names of categories, kinds of documents, bodies.
 *
 * <p>It is only one if every number that was met in the column is a key of it.
 *
 * @param column of the items
 * @param table the other one
 * @param key its column that holds those numbers
 * @param label its column that holds their names
 * @param up its column that names the row above; null where there is none
 */
record GuessedLookup(
        String column,
        TableSample table,
        String key,
        String label,
        @Nullable String up) {
    private static final Pattern LABEL =
            Pattern.compile("(?:ten|name|title|tieude)\\w*|\\w*(?:ten|name|title)", Pattern.CASE_INSENSITIVE);
    private static final Pattern UP =
            Pattern.compile("parent(?:id)?|idparent|cha|idcha|chaid|parentcategory|parentcatid");
    private static final Pattern NUMBERS = Pattern.compile("(?:id|ma|fk)(?=\\w{2})|(?<=\\w{2})(?:id|ids|ma|code|key)$");

    /** Of what columns a kind may be the name, without the signs of a key: {@code loaitin} of {@code loaitin_id}. */
    enum Of {
        CATEGORY(
                "\\w*(?:chuyenmuc|danhmuc|theloai|loaitin|nhomtin|category|categories|catalog|cate)\\w*|cat|c|section|muc|loai|nhom|menu"),
        TYPE("\\w*(?:loaivanban|loaivb|hinhthuc|documenttype|doctype)\\w*|loai|type"),
        ISSUER("\\w*(?:coquan|donvi|cqbh|issuer|agency|department)\\w*"),
        SIGNER("\\w*(?:nguoiky|signer)\\w*");

        private final Pattern stems;

        Of(String stems) {
            this.stems = Pattern.compile(stems);
        }
    }

    static Optional<GuessedLookup> of(Of kind, TableSample items, List<TableSample> others) {
        return items.columns().stream()
                .flatMap(column -> Stream.of(stem(GuessedColumn.folded(column)), stem(GuessedColumn.bare(column)))
                        .distinct()
                        .filter(stem -> kind.stems.matcher(stem).matches())
                        .flatMap(stem -> others.stream().flatMap(other -> of(column, stem, items, other).stream())))
                .min(Comparator.comparingInt(found -> found.key().equalsIgnoreCase(found.column()) ? 0 : 1));
    }

    private static Optional<GuessedLookup> of(String column, String stem, TableSample items, TableSample other) {
        boolean isNamedSo = GuessedColumn.folded(other.name()).contains(stem) && stem.length() > 2;
        var numbers = new HashSet<>(items.values(column));
        numbers.remove("0");
        return other.columns().stream()
                .filter(key -> key.equalsIgnoreCase(column)
                        || isNamedSo
                                && GuessedColumn.folded(key)
                                        .matches("id|ma|\\w*" + stem + "(?:id|ma)|(?:id|ma)" + stem))
                .filter(other::isUnique)
                .filter(key -> !numbers.isEmpty() && new HashSet<>(other.values(key)).containsAll(numbers))
                .flatMap(key -> label(other, key).stream()
                        .map(label -> new GuessedLookup(column, other, key, label, up(other))))
                .findFirst();
    }

    /** Whether a column may hold names. */
    static boolean isLabel(String column) {
        return LABEL.matcher(GuessedColumn.folded(column)).matches();
    }

    private static Optional<String> label(TableSample table, String key) {
        return table.columns().stream()
                .filter(column ->
                        !column.equals(key) && isLabel(column) && GuessedColumn.CATEGORY.fits(table.values(column)))
                .findFirst();
    }

    private static @Nullable String up(TableSample table) {
        return table.columns().stream()
                .filter(column -> UP.matcher(GuessedColumn.folded(column)).matches())
                .findFirst()
                .orElse(null);
    }

    private static String stem(String folded) {
        return NUMBERS.matcher(folded).replaceAll("");
    }
}
