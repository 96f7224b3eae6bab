package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.SigningAuthority;
import vn.portal.text.Folding;

/**
 * The end of a document: who signs it and by what right, and who gets it; its columns may have come out in any order.
 *
 * @param signer names as written; of several who sign together parted by {@code ; }; null where none could be read
 */
record SignatureBlock(
        @Nullable String authority,
        List<SigningAuthority> authorities,
        @Nullable String position,
        @Nullable String signer,
        List<String> recipients,
        List<String> annexes) {
    private static final int MOST_LINES = 60;
    static final int LONGEST_CELL = 160;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern CELL = Pattern.compile("\\t|\\||\\s{3,}");
    private static final Pattern TO =
            Pattern.compile("\\s*[\"“]?nơi (?:nhận|gửi)\\s*(?::\\s*(?<first>.*)|\\s*)", FLAGS);
    private static final Pattern PREFIX = Pattern.compile(
            "(?<prefix>t/?m|k/?t|t/?l|tuq|t/?uq|q)\\s?(?:[./,]|(?<=/.)\\s)\\s?(?<whom>\\p{L}.{1,100})", FLAGS);
    private static final Pattern OFFICE = Pattern.compile(
            "(?:q\\. ?|quyền )?(?:phó |thường )?(?:chủ tịch|bộ trưởng|thứ trưởng|thủ trưởng|thủ tướng|giám đốc|tổng giám đốc|trưởng ban"
                    + "|cục trưởng|chi cục trưởng|hiệu trưởng|bí thư|tổng bí thư|chánh \\p{L}+|vụ trưởng|trưởng \\p{L}+|chủ nhiệm|viện trưởng"
                    + "|thống đốc|tổng cục trưởng|đội trưởng|tổ trưởng|hạt trưởng|trạm trưởng|chỉ huy trưởng|chính ủy|chính uỷ"
                    + "|tổng kiểm toán|ủy viên|uỷ viên|viện phó|công chức|tư lệnh|tổng thanh tra|tổng biên tập|phó \\p{L}+|đội phó"
                    + "|cục phó|đại diện)(?!\\p{L}).{0,110}",
            FLAGS);
    private static final Pattern SIGNED =
            Pattern.compile("\\(?\\s*(?:đã ký|ký tên|ký, |đã ký và|ký và)[^)]*\\)?\\s*\\.?", FLAGS);
    private static final Pattern HAS_SIGNED = Pattern.compile("\\s*[(:]?\\s*đã ký\\s*\\)?\\s*$", FLAGS);
    private static final String NAME = "\\p{Lu}\\p{L}*[’']?\\p{L}*";
    private static final Pattern PERSON = Pattern.compile(
            "(?:(?:GS|PGS|TS|ThS|BS|Ths|CN|KS|DS|LS|CKII?|BSCKII?|BSCK[12]|Đại tá|Thượng tá|Trung tá|Thiếu tá|Thiếu tướng|Trung tướng"
                    + "|Đại tướng|Thượng tướng|NGƯT|NGND)[. ,]{1,3})*" + NAME + "(?: " + NAME + "){1,5}");
    private static final Lexicon FAMILIES = Lexicon.of(
            "bùi|cao|châu|chu|đàm|đặng|đào|đinh|đoàn|đỗ|dương|hà|hồ|hoàng|huỳnh|lâm|lê|lương|lưu|lý|mai|ngô|nguyễn|phạm|phan",
            "phùng|quách|tạ|thái|tô|tôn|tống|trần|triệu|trịnh|trương|từ|văn|võ|vũ|vương");
    private static final Pattern ITEM = Pattern.compile("\\s*[-+–•]+\\s*(?<name>\\S.*)");

    /** @param from the line where the text begins */
    static SignatureBlock read(List<String> lines, int from) {
        int annex = Annexes.first(lines, from);
        int start = start(lines, from, annex);
        var annexes = Annexes.from(lines, annex);
        if (start < 0) {
            return new SignatureBlock(null, List.of(), null, null, List.of(), annexes);
        }
        var cells = new ArrayList<String>();
        for (int i = start; i < Math.min(annex, start + MOST_LINES); i++) {
            if (i > start && HeadingMarks.of(lines.get(i)).nation()) {
                break; // of another document, or of a form that is annexed
            }
            if (lines.get(i).length() <= 2 * LONGEST_CELL) {
                CELL.splitAsStream(lines.get(i))
                        .map(String::strip)
                        .filter(c -> !c.isEmpty())
                        .forEach(cells::add);
            }
        }
        return new Reader(annexes).read(cells);
    }

    /** Where the end begins: at the recipients or at a signature, whichever comes first. */
    private static int start(List<String> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            if (opens(lines, i)) {
                return officeAbove(lines, from, i);
            }
        }
        for (int i = to - 1; i >= Math.max(from, to - MOST_LINES); i--) {
            if (isOffice(lines.get(i).strip()) && isSignedBelow(lines, i, to)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the right column came out first, office and name stand above the recipients. */
    private static int officeAbove(List<String> lines, int from, int start) {
        int first = start;
        for (int i = start - 1;
                i >= Math.max(from, start - 6) && isSignature(lines.get(i).strip());
                i--) {
            first = isOffice(lines.get(i).strip()) ? i : first;
        }
        return first;
    }

    private static boolean isSignature(String line) {
        return line.isEmpty() || isOffice(line) || SIGNED.matcher(line).matches() || isPerson(line);
    }

    static boolean opens(List<String> lines, int i) {
        var line = lines.get(i);
        if (line.length() > 2 * LONGEST_CELL) {
            return false;
        }
        for (var cell : CELL.split(line.strip())) {
            if (isPrefixed(cell)) {
                return true;
            }
            var to = TO.matcher(cell);
            if (to.matches()
                    && (to.group("first") != null
                            || i + 1 < lines.size()
                                    && ITEM.matcher(lines.get(i + 1)).matches())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPrefixed(String cell) {
        var m = PREFIX.matcher(cell);
        return m.matches()
                && cell.length() <= LONGEST_CELL
                && (isOffice(m.group("whom")) || isCollective(m.group("whom")));
    }

    private static boolean isSignedBelow(List<String> lines, int office, int to) {
        for (int i = office + 1; i < Math.min(to, office + 6); i++) {
            var line = HAS_SIGNED.matcher(lines.get(i).strip()).replaceFirst("");
            if (isPerson(line)) {
                return true;
            }
        }
        return false;
    }

    static boolean isOffice(String cell) {
        return cell.length() <= LONGEST_CELL
                && OFFICE.matcher(cell.replaceAll("\\s+", " ")).matches();
    }

    /** A name; in capitals only where it begins as names of people do. */
    private static boolean isPerson(String text) {
        return PERSON.matcher(text).matches()
                && !isOffice(text)
                && (!HeadingTitle.isCapitals(text) || FAMILIES.startsAt(Words.of(text), 0));
    }

    /** A body that decides as a whole. */
    private static boolean isCollective(String text) {
        return HeadingIssuer.begins(text) || Folding.fold(text).startsWith("ban ");
    }

    /** Reads the cells of the end one after the other. */
    private static final class Reader {
        private final List<String> annexes;
        private final List<String> authority = new ArrayList<>();
        private final List<SigningAuthority> authorities = new ArrayList<>();
        private final List<String> signers = new ArrayList<>();
        private final List<String> recipients = new ArrayList<>();
        private @Nullable String position;
        private boolean listing;
        private boolean dashed;
        private boolean signing;

        Reader(List<String> annexes) {
            this.annexes = annexes;
        }

        SignatureBlock read(List<String> cells) {
            for (var cell : cells) {
                if (!take(cell)) {
                    break;
                }
            }
            return new SignatureBlock(
                    authority.isEmpty() ? null : String.join(" ", authority),
                    authorities,
                    position,
                    signers.isEmpty() ? null : String.join("; ", signers),
                    recipients,
                    annexes);
        }

        /** Whether the end goes on behind that cell. */
        private boolean take(String cell) {
            var to = TO.matcher(cell);
            var prefix = PREFIX.matcher(cell);
            var name = HAS_SIGNED
                    .matcher(cell)
                    .replaceFirst("")
                    .replaceAll("\\s+", " ")
                    .strip();
            boolean mayFollow = signing;
            signing = false;
            var item = ITEM.matcher(cell);
            if (to.matches()) {
                listing = true;
                Addressing.add(
                        recipients,
                        to.group("first") == null ? "" : to.group("first").replaceFirst("^[-+–•]\\s*", ""));
            } else if (prefix.matches() && isPrefixed(cell)) {
                by(prefix, cell);
            } else if (item.matches()) {
                dashed = true;
                if (listing) {
                    Addressing.add(recipients, item.group("name"));
                }
            } else if (SIGNED.matcher(cell).matches()) {
                return true;
            } else if (isOffice(name) && signers.isEmpty()) {
                position = name;
                signing = true;
            } else if (isPerson(name)
                    && (position != null || !authority.isEmpty())
                    && (signers.isEmpty() || mayFollow)) {
                signing = true;
                sign(name);
            } else {
                return other(cell);
            }
            return true;
        }

        private void by(Matcher prefix, String cell) {
            var kind = switch (Folding.fold(prefix.group("prefix")).replace("/", "")) {
                case "tm" -> SigningAuthority.ON_BEHALF;
                case "kt" -> SigningAuthority.IN_PLACE;
                case "tl" -> SigningAuthority.BY_ORDER;
                case "q" -> SigningAuthority.ACTING;
                default -> SigningAuthority.BY_DELEGATION;
            };
            authority.add(cell);
            signing = true;
            if (!authorities.contains(kind)) {
                authorities.add(kind);
            }
            position = kind == SigningAuthority.ACTING ? cell : position;
        }

        private void sign(String name) {
            if (!signers.contains(name)) {
                signers.add(name);
            }
        }

        /** The rest of a recipient's name, or one in a list without dashes; anything else ends the block. */
        private boolean other(String cell) {
            if (!listing || HeadingTitle.isTitle(cell)) {
                return signers.isEmpty() && !HeadingTitle.isTitle(cell);
            }
            if (!signers.isEmpty() && recipients.isEmpty()) {
                return false;
            }
            boolean goesOn = dashed && !recipients.isEmpty();
            if (goesOn) {
                var last = recipients.remove(recipients.size() - 1);
                Addressing.add(recipients, last + " " + cell);
            } else {
                Addressing.add(recipients, cell);
            }
            return true;
        }
    }
}
