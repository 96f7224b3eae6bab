package vn.portal.recognition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.CampaignKind;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Issuer;
import vn.portal.model.When;
import vn.portal.page.Counter;
import vn.portal.text.Folding;

/**
 * The native keys of content that many items name and none owns.
 *
 * <p>Stored identities hang on these recipes: a change here gives every campaign and order a second life.
 */
public final class DerivedKeys {
    /** Codes of ministries and of the National Assembly's terms: each of one body in the whole country. */
    private static final Pattern ONE_BODY = Pattern.compile("B[A-ZĐ]{2,8}|QH\\d{1,2}|UBTVQH\\d{1,2}");
    /** Written names and codes of one body; the Party's central bodies share one series of numbers, whichever signs. */
    private static final Map<String, String> CODES = Map.of(
            "ban bi thu", "tw",
            "ban chap hanh trung uong", "tw",
            "ban chap hanh trung uong dang", "tw",
            "bo chinh tri", "tw",
            "chinh phu", "cp",
            "thu tuong", "ttg",
            "trung uong", "tw",
            "trung uong dang", "tw");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]++");

    private DerivedKeys() {}

    /** Commas, dashes and full stops in a name are as its writer likes: they tell no two campaigns apart. */
    public static String campaign(CampaignKind kind, String name) {
        return kind.code() + "|"
                + NO_LETTERS.matcher(Folding.fold(name)).replaceAll(" ").strip();
    }

    /** @param code which of a system's counters */
    static String counter(String system, String code) {
        return system + ":visits-" + code;
    }

    /** What a system's pages tell of how often each was read: every value speaks of the page alone that it stands on. */
    public static String pageViews(String system) {
        return counter(system, Counter.PAGE);
    }

    /** @param issuer completed where possible, else as written */
    public static String reported(String issuer, @Nullable When date, String demand) {
        return Folding.fold(issuer) + "|" + (date == null ? "" : date.at()) + "|" + sha256(Folding.fold(demand));
    }

    /**
     * A document's key; null where what is known of it would also fit another.
     *
     * @param issuer by whose code the key goes where it is known, so that no spelling makes it another document
     */
    public static @Nullable String document(
            DocumentType type,
            @Nullable DocumentNumber number,
            @Nullable When date,
            @Nullable Issuer issuer,
            @Nullable String term) {
        return issuer == null
                ? of(type, number, date, null, term)
                : of(type, number, date, issuer.code() == null ? issuer.body() : issuer.code(), term);
    }

    private static @Nullable String of(
            DocumentType type,
            @Nullable DocumentNumber number,
            @Nullable When date,
            @Nullable String issuer,
            @Nullable String term) {
        if (number == null) {
            return null;
        }
        var body = issuerKey(number, issuer);
        var series = series(number, date, body, term);
        var label = Folding.fold(isJoint(type, number) ? DocumentType.THONG_TU_LIEN_TICH.label() : type.label());
        return body == null || series == null
                ? null
                : "tw".equals(body) || number.party()
                        ? body + "|" + series + "|" + label + "|" + number.serial()
                        : body + "|" + label + "|" + number.serial() + "|" + series;
    }

    /** Joint circulars are called circulars as often as not. */
    private static boolean isJoint(DocumentType type, DocumentNumber number) {
        return type == DocumentType.THONG_TU
                && number.symbol() != null
                && number.symbol().startsWith("TTLT");
    }

    /** A law that a text names by its name and year: of one name there is one a year. */
    public static String law(DocumentType type, @Nullable String name, int year) {
        return "qh|" + Folding.fold(type.label()) + "|" + (name == null ? "" : Folding.fold(name)) + "|" + year;
    }

    private static @Nullable String issuerKey(DocumentNumber number, @Nullable String issuer) {
        var symbol = number.symbol() == null ? "" : number.symbol();
        var code = symbol.substring(Math.max(symbol.lastIndexOf('-'), symbol.lastIndexOf('/')) + 1);
        if (code.equals("CP")
                || code.equals("TTg")
                || code.equals("TW")
                || ONE_BODY.matcher(code).matches()) {
            return Folding.fold(code);
        }
        if (issuer == null) {
            return null;
        }
        var folded = Folding.fold(issuer);
        return folded.startsWith("thu tuong ") ? "ttg" : CODES.getOrDefault(folded, folded);
    }

    /** What a number is unique in: a committee's term, or a year. */
    private static @Nullable String series(
            DocumentNumber number, @Nullable When date, @Nullable String body, @Nullable String term) {
        if (number.party() || "tw".equals(body)) {
            return term;
        }
        if (number.year() != null) {
            return number.year().toString();
        }
        return date == null ? null : date.at().substring(0, 4);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
