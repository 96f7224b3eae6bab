package vn.portal.batch.legacy.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which rows of a table its readers could see, as far as its columns say so by themselves.
 *
 * <p>Every column that may hide a row must say that it doesn't. Where one cannot be understood, or none tells a state at all,
 * nothing is public until a person says what is.
 */
final class GuessedState {
    private static final int MOST_VALUES = 12;
    private static final Set<String> YES_NO = Set.of("0", "1", "t", "f", "true", "false", "y", "n", "yes", "no");
    private static final Set<String> PUBLIC = Set.of(
            "publish",
            "published",
            "active",
            "approved",
            "public",
            "visible",
            "everyone",
            "đã duyệt",
            "đã đăng",
            "đã xuất bản",
            "hiển thị",
            "xuất bản",
            "công khai");
    /** What zero dates begin with, which stand for none. */
    private static final Pattern DATED = Pattern.compile("0000-.*|\\d{4}-\\d\\d-\\d\\d.*");

    /** What a column says of its rows, as its name tells; the longer names are found by how they begin or end. */
    private enum Tells {
        /** Its word for what everybody sees. */
        STATE("status|state|trangthai|tinhtrang|poststatus|visibility|quyenxem|access|accesslevel"),
        /** Yes, where readers see the row. */
        SHOWN(
                "(?:is)?(?:active|actived|approved?|published?|public|visible|enabled?|show|shown|display)|hienthi|daduyet|duyet"
                        + "|xuatban|daxuatban|kichhoat|congkhai|congbo|isduyet|ishienthi|isxuatban|sudung"),
        /** Yes, where readers do not. */
        HIDDEN(
                "(?:is)?(?:deleted?|hidden|locked?|trash|trashed|draft|private|removed|secure)|daxoa|xoa|an|isan|khoa|nhap"
                        + "|contentprotected|excerptprotected"),
        /** When it was taken away. */
        SINCE("deletedat|deleteddate|deletedon|ngayxoa"),
        /** A text, where readers must know it. */
        PASSWORD("postpassword|password|matkhau");

        private final Pattern names;

        Tells(String names) {
            this.names = Pattern.compile(names);
        }
    }

    private final TableSample sample;
    private final Map<String, Tells> columns = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private boolean isTold;
    private boolean isUnclear;

    GuessedState(TableSample sample) {
        this.sample = sample;
        for (var column : sample.columns()) {
            for (var tells : Tells.values()) {
                boolean isCalledSo = tells.names
                                .matcher(GuessedColumn.folded(column))
                                .matches()
                        || tells.names.matcher(GuessedColumn.bare(column)).matches();
                // what is called "published" may also be a date
                boolean isDate = tells != Tells.SINCE
                        && GuessedDate.of(sample.values(column)).isPresent();
                if (isCalledSo && !isDate) {
                    columns.putIfAbsent(column, tells);
                }
            }
        }
        columns.forEach(this::read);
    }

    /** The columns that it looks at. */
    Set<String> columns() {
        return columns.keySet();
    }

    /** The condition under which a row is public; empty where nobody can know. */
    String condition() {
        return isTold && !isUnclear ? String.join(" and ", conditions) : "";
    }

    /** Whether some column tells a state at all. */
    boolean isTold() {
        return isTold;
    }

    /** What stands in a column, and how often: {@code 0 (3), 1 (12)}. */
    String values(String column) {
        return sample.counts(column).entrySet().stream()
                .limit(MOST_VALUES)
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private void read(String column, Tells tells) {
        var values = new TreeMap<>(sample.counts(column)).keySet();
        var name = column(column);
        boolean isYesNo = values.stream().allMatch(value -> YES_NO.contains(value.toLowerCase(Locale.ROOT)));
        switch (tells) {
            case STATE, SHOWN -> readShown(name, values, isYesNo, tells == Tells.SHOWN);
            case HIDDEN -> {
                if (!isYesNo) {
                    isUnclear = true;
                } else if (!values.isEmpty()) {
                    add(sample.hasGaps(column) ? "(" + name + " is empty or " + name + " = false)" : name + " = false");
                }
            }
            case SINCE -> {
                boolean isDated =
                        values.stream().allMatch(value -> DATED.matcher(value).matches());
                isUnclear |= !isDated;
                add("(" + name + " is empty or " + name + " begins '0000')");
            }
            default -> add(name + " is empty");
        }
    }

    private void readShown(String name, Set<String> values, boolean isYesNo, boolean isCalledSo) {
        if (values.isEmpty()) {
            return; // a column that nobody uses
        }
        var shown = values.stream()
                .filter(value -> PUBLIC.contains(value.toLowerCase(Locale.ROOT)))
                .toList();
        isTold = true;
        if (isYesNo) {
            boolean areNumbers = values.stream().allMatch(value -> value.matches("[01]"));
            add(name + " = " + (areNumbers && !isCalledSo ? "1" : "true"));
        } else if (shown.size() == 1) {
            add(name + " = " + literal(shown.get(0)));
        } else if (!shown.isEmpty()) {
            add(name + shown.stream().map(GuessedState::literal).collect(Collectors.joining(", ", " in (", ")")));
        } else {
            isUnclear = true;
        }
    }

    private void add(String condition) {
        conditions.add(condition);
    }

    private static String literal(String value) {
        return value.matches("\\w+") ? value : "'" + value.replace("'", "") + "'";
    }

    static String column(String name) {
        return name.matches("[\\p{L}\\p{N}_$.-]++") ? name : "`" + name + "`";
    }
}
