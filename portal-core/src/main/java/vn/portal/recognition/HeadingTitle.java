package vn.portal.recognition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.DocumentType;
import vn.portal.recognition.HeadingMarks.Kind;
import vn.portal.recognition.HeadingMarks.Piece;
import vn.portal.text.Folding;

/**
 * A document's title: its type and what it is about (trích yếu).
 *
 * @param type null for a letter, which has no title, and for types that no rule knows
 * @param subject lines joined; null where there is none
 * @param letter whether it is the line of a letter ({@code V/v …}), which has no title
 * @param end the piece after it
 */
record HeadingTitle(@Nullable DocumentType type, @Nullable String subject, boolean letter, int end) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** A subject takes few lines; more are the text itself. */
    private static final int MOST_LINES = 12;

    private static final int LONGEST_WRAPPED = 130;
    private static final Pattern ABOUT = Pattern.compile("\\(?(?:v/v|về việc)(?![\\p{L}]).*", FLAGS);
    private static final Pattern OF_ISSUER = Pattern.compile("của\\s.*", FLAGS);
    private static final Pattern SUBJECT_IN_LINE = Pattern.compile(
            "(?<=\\s)(?:v/v|về(?: việc)?|quy định|ban hành|sửa đổi|phê duyệt|hướng dẫn)(?![\\p{L}]).*", FLAGS);
    private static final Pattern ASIDE = Pattern.compile("\\(\\s?(?:ban hành\\s)?(?:kèm theo|từ ngày).*", FLAGS);
    /** Who decides, in a line of its own between the subject and the text. */
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:bo truong|chu tich|pho chu tich|uy ban nhan dan|uy ban thuong vu|ubnd|hoi dong|chinh phu|thu tuong|quoc hoi|giam doc"
                    + "|tong giam doc|truong ban|cuc truong|chi cuc truong|hieu truong|tong cuc truong|thong doc|chanh |vien truong"
                    + "|ban thuong vu|ban chap hanh|ban bi thu|bo chinh tri|truong phong|chu nhiem|tong kiem toan|thuong truc"
                    + "|bo truong|pho truong|quyen )(?!.*[.;]$).{0,140}");
    /** A line that ends so goes on in the next. */
    private static final Pattern HANGING = Pattern.compile(
            ".*(?:[,–-]| (?:của|và|về|việc|các|tại|theo|ngày|số|tỉnh|huyện|xã|trên|cho|trong|với|đối|để|từ|đến|là|do|ở|một|những"
                    + "|thành phố|giai đoạn|công tác|thực hiện))",
            FLAGS);

    private static final List<DocumentType> LONGEST_FIRST = Arrays.stream(DocumentType.values())
            .sorted(Comparator.comparingInt((DocumentType type) -> type.label().length())
                    .reversed())
            .toList();
    /** Titles of documents whose type the list does not know. */
    private static final Set<String> OTHERS =
            Set.of("lenh", "tuyen bo", "noi quy", "dieu le", "don", "giay chung nhan");

    /** @param marked whether a sign of the text that follows ends the pieces */
    static HeadingTitle read(List<Piece> pieces, int numberAt, int titleAt, boolean marked) {
        if (titleAt < 0) {
            return letter(pieces, numberAt, marked);
        }
        var title = pieces.get(titleAt).text();
        var type = type(title);
        int label = type == null ? -1 : labelEnd(title, type);
        var rest = label < 0 ? "" : title.substring(label).strip();
        return titled(type, pieces, titleAt + 1, rest, marked);
    }

    static boolean isAbout(String text) {
        return ABOUT.matcher(text).matches();
    }

    static boolean isTitle(String text) {
        return type(text) != null || OTHERS.contains(Folding.fold(text));
    }

    /** The type that a title says: alone, with its issuer behind it, or in capitals with its subject behind it. */
    static @Nullable DocumentType type(String text) {
        var squeezed = squeezed(text.replaceFirst("[:.\\s]+$", ""));
        for (var type : LONGEST_FIRST) {
            var label = squeezed(type.label());
            if (squeezed.equals(label) || squeezed.equals("ban" + label)) {
                return type;
            }
            int end = labelEnd(text, type);
            if (end > 0 && end < text.length() && titles(text, type, end)) {
                return type;
            }
        }
        return null;
    }

    private static boolean titles(String text, DocumentType type, int end) {
        boolean capitals = text.substring(0, end).equals(text.substring(0, end).toUpperCase(Locale.ROOT));
        var rest = Folding.fold(text.substring(end));
        return capitals && !rest.startsWith("-") || rest.startsWith("cua ") || rest.startsWith("lien tich");
    }

    /** Where the words of a type end at the head of a text; -1 if they don't stand there. */
    static int labelEnd(String text, DocumentType type) {
        var words = Words.of(text);
        int after = words.after(0, Lexicon.keys(type.label()));
        return after < 0 ? -1 : words.end(after - 1);
    }

    /** The type whose name a text begins with, whatever follows. */
    static @Nullable DocumentType leading(String text) {
        return LONGEST_FIRST.stream()
                .filter(type -> labelEnd(text, type) > 0)
                .findFirst()
                .orElse(null);
    }

    static boolean isAuthority(String text) {
        return AUTHORITY.matcher(Folding.fold(text)).matches();
    }

    private static String squeezed(String text) {
        return Folding.fold(text).replace(" ", "");
    }

    /** What a letter is about stands below its number: V/v, and the lines that go on with it. */
    private static HeadingTitle letter(List<Piece> pieces, int numberAt, boolean marked) {
        for (int i = Math.max(0, numberAt); i < pieces.size(); i++) {
            if (pieces.get(i).kind() == Kind.TEXT && isAbout(pieces.get(i).text())) {
                int end = end(pieces, i, marked);
                return new HeadingTitle(null, joined(pieces, i, end), true, end);
            }
        }
        return new HeadingTitle(null, null, false, pieces.size());
    }

    /** @param rest what stands behind the type in its own line */
    private static HeadingTitle titled(
            @Nullable DocumentType type, List<Piece> pieces, int from, String rest, boolean marked) {
        var own = SUBJECT_IN_LINE.matcher(rest);
        boolean issuer = OF_ISSUER.matcher(rest).matches();
        var first = issuer ? own.find() ? own.group() : "" : rest.replaceFirst("^[:\\s]+", "");
        int start = from;
        while (start < pieces.size() && isBeforeSubject(pieces.get(start))) {
            start++;
        }
        int end = end(pieces, start, marked);
        if (!first.isEmpty()) {
            boolean goesOn = start < pieces.size() && continues(first, pieces, start);
            var more = goesOn ? joined(pieces, start, end) : null;
            return new HeadingTitle(type, more == null ? first : first + " " + more, false, more == null ? start : end);
        }
        return new HeadingTitle(type, joined(pieces, start, end), false, end);
    }

    /** Numbers, dates and issuers may stand between the type and its subject. */
    private static boolean isBeforeSubject(Piece piece) {
        return piece.kind() == Kind.NUMBER
                || piece.kind() == Kind.DATE
                || piece.kind() == Kind.TEXT && OF_ISSUER.matcher(piece.text()).matches();
    }

    private static @Nullable String joined(List<Piece> pieces, int from, int to) {
        var subject = new StringBuilder();
        for (var piece : pieces.subList(Math.min(from, to), to)) {
            if (piece.kind() != Kind.DATE) {
                subject.append(subject.isEmpty() ? "" : " ").append(piece.text().strip());
            }
        }
        return subject.isEmpty() ? null : subject.toString().replaceAll("\\s+", " ");
    }

    /** Where the subject ends: at a sign of what comes next if one comes soon, else where no line goes on. */
    private static int end(List<Piece> pieces, int from, boolean marked) {
        int size = pieces.size();
        int sure = from;
        while (sure < size && sure - from < MOST_LINES && isWrapped(pieces.get(sure), sure > from)) {
            sure++;
        }
        boolean signed = sure == size && marked
                || sure < size && sure - from < MOST_LINES && isSign(pieces.get(sure), sure > from);
        if (signed && sure > from) {
            return sure;
        }
        int end = Math.min(size, from + 1);
        while (end < size
                && end - from < MOST_LINES
                && continues(pieces.get(end - 1).text(), pieces, end)) {
            end++;
        }
        return from < size
                        && pieces.get(from).kind() != Kind.TEXT
                        && pieces.get(from).kind() != Kind.NUMBER
                ? from
                : end;
    }

    private static boolean isWrapped(Piece piece, boolean later) {
        return !isSign(piece, later) && !(later && isText(piece.text()));
    }

    /** A sentence, or too long for a line that a typist broke. */
    private static boolean isText(String line) {
        boolean sentence = Character.isUpperCase(line.codePointAt(0)) && line.endsWith(".");
        return line.length() > LONGEST_WRAPPED || line.endsWith(";") || line.endsWith(":") || sentence;
    }

    /** A rule, an aside, or who decides. */
    private static boolean isSign(Piece piece, boolean later) {
        return piece.kind() == Kind.RULE
                || ASIDE.matcher(piece.text()).matches()
                || later && AUTHORITY.matcher(Folding.fold(piece.text())).matches();
    }

    private static boolean continues(String before, List<Piece> pieces, int i) {
        var piece = pieces.get(i);
        if (piece.kind() == Kind.RULE || isSign(piece, true)) {
            return false;
        }
        if (piece.kind() == Kind.DATE) {
            return i + 1 < pieces.size() && pieces.get(i + 1).kind() == Kind.TEXT && continues(before, pieces, i + 1);
        }
        var text = piece.text();
        if (text.endsWith(":") || text.endsWith(";")) {
            return false;
        }
        boolean small = Character.isLowerCase(text.codePointAt(0));
        boolean capitals = isCapitals(before) && isCapitals(text);
        return small || capitals || HANGING.matcher(before).matches();
    }

    static boolean isCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && text.chars().anyMatch(Character::isLetter);
    }
}
