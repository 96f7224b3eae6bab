package vn.portal.recognition;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Secrecy;
import vn.portal.model.Urgency;
import vn.portal.recognition.HeadingMarks.Kind;
import vn.portal.recognition.HeadingMarks.Piece;
import vn.portal.text.Folding;

/** What is stamped on a document: how urgent, how secret, a draft, a copy; and what a form says where a name belongs. */
final class StampWords {
    private static final Pattern URGENT = Pattern.compile(
            "\\W*(?:do khan\\W*)?(hoa toc|thuong khan|khan)(?: hen gio)?(?:\\W+\\d{1,2} (?:gio|h)\\b.{0,40})?\\W*");
    private static final Pattern SECRET = Pattern.compile("\\W*(?:do mat\\W*)?(tuyet mat|toi mat|mat)\\W*");
    private static final Set<String> OTHERS = Set.of(
            "du thao",
            "ban sao",
            "ten doanh nghiep",
            "ten co quan",
            "ten don vi",
            "ten to chuc",
            "sao y",
            "sao y ban chinh",
            "trich sao",
            "sao luc",
            "luu hanh noi bo",
            "xem xong tra lai",
            "tai lieu thu hoi",
            "ban chinh",
            "ban goc",
            "da ky");
    private static final Pattern SHEET =
            Pattern.compile("\\W*(?:mau|bieu|phu luc|du thao)(?: (?:so|lan))?\\W*[\\da-z/.-]{0,20}\\W*");

    private StampWords() {}

    static @Nullable Urgency urgency(List<Piece> pieces) {
        return switch (word(pieces, URGENT)) {
            case "hoa toc" -> Urgency.EXPRESS;
            case "thuong khan" -> Urgency.VERY_URGENT;
            case "khan" -> Urgency.URGENT;
            default -> null;
        };
    }

    static @Nullable Secrecy secrecy(List<Piece> pieces) {
        return switch (word(pieces, SECRET)) {
            case "tuyet mat" -> Secrecy.TOP_SECRET;
            case "toi mat" -> Secrecy.HIGHLY_SECRET;
            case "mat" -> Secrecy.SECRET;
            default -> null;
        };
    }

    private static String word(List<Piece> pieces, Pattern stamp) {
        for (var piece : pieces) {
            var m = stamp.matcher(Folding.fold(piece.text()));
            if (piece.kind() == Kind.TEXT && m.matches()) {
                return m.group(1);
            }
        }
        return "";
    }

    static boolean isStamp(Piece piece) {
        var folded = Folding.fold(piece.text());
        return piece.kind() == Kind.TEXT
                && (URGENT.matcher(folded).matches()
                        || SECRET.matcher(folded).matches()
                        || SHEET.matcher(folded).matches()
                        || OTHERS.contains(folded.replaceAll("\\W+", " ").strip()));
    }
}
