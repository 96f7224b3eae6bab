package vn.portal.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.text.Folding;
import vn.portal.text.Spelling;

/**
 * The proper name of a unit as it is compared: letters and digits alone, in lower case, tones in the old place.
 *
 * @param exact with its marks
 * @param folded without them
 */
record UnitName(String exact, String folded) {
    /** Letters and digits apart ({@code Q1}), and the one word that is written together with a name ({@code TPHCM}). */
    private static final Pattern TOKEN = Pattern.compile("[Tt][Pp](?=\\p{Lu})|\\p{L}+|\\d+");

    private static final int LONGEST = 100;
    private static final List<Rank> RANKS =
            Arrays.stream(UnitKind.values()).map(Rank::of).toList();

    /** The word for a rank, which is of so many tokens. */
    private record Rank(UnitKind kind, UnitName label, int length) {
        static Rank of(UnitKind kind) {
            return new Rank(
                    kind, UnitName.of(kind.label()), tokens(kind.label()).size());
        }
    }

    /** @param kind null where the text does not say it */
    record Reading(@Nullable UnitKind kind, UnitName name) {}

    static UnitName of(String written) {
        return of(tokens(written));
    }

    private static UnitName of(List<Token> tokens) {
        var exact = new StringBuilder(); // no spaces: Ea H'leo is Ea Hleo, KRông Nô is Krông Nô
        tokens.forEach(token -> exact.append(token.word));
        return new UnitName(exact.toString(), Folding.fold(exact.toString()));
    }

    /** What a text may mean: its first word may be a rank, or part of a name. */
    static List<Reading> readings(String written) {
        var readings = new ArrayList<Reading>();
        if (written.length() > LONGEST) {
            return readings;
        }
        var tokens = tokens(written);
        readings.add(new Reading(null, of(tokens)));
        ranks(tokens).forEach((kind, after) -> {
            if (after < tokens.size()) {
                readings.add(new Reading(kind, of(tokens.subList(after, tokens.size()))));
            }
        });
        return readings;
    }

    /** The rank that is all that a text says ({@code tỉnh}); null where it says anything else. */
    static @Nullable UnitKind rank(String written) {
        if (written.length() > LONGEST) {
            return null;
        }
        var tokens = tokens(written);
        return ranks(tokens).entrySet().stream()
                .filter(rank -> rank.getValue() == tokens.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The ranks that the first tokens may say, with the token behind each. */
    private static Map<UnitKind, Integer> ranks(List<Token> tokens) {
        var ranks = new EnumMap<UnitKind, Integer>(UnitKind.class);
        if (tokens.isEmpty()) {
            return ranks;
        }
        var first = tokens.get(0);
        var one = of(tokens.subList(0, 1));
        var two = of(tokens.subList(0, Math.min(2, tokens.size())));
        for (var rank : RANKS) {
            boolean cut = first.word.equals(rank.kind.abbreviation());
            if (cut && (first.dotted || first.word.length() > 1)) {
                ranks.put(rank.kind, 1);
            } else if (rank.label.isMeantBy(rank.length == 1 ? one : two)) {
                ranks.put(rank.kind, rank.length);
            }
        }
        return ranks;
    }

    /** @param dotted whether a full stop or a digit follows at once */
    private record Token(String word, boolean dotted) {}

    private static List<Token> tokens(String written) {
        var text = Spelling.comparable(written);
        var tokens = new ArrayList<Token>();
        var found = TOKEN.matcher(text);
        while (found.find()) {
            char next = found.end() < text.length() ? text.charAt(found.end()) : ' ';
            var word = found.group().toLowerCase(Locale.ROOT);
            boolean digits = Character.isDigit(word.charAt(0));
            boolean dotted = next == '.' || Character.isDigit(next);
            tokens.add(new Token(digits ? withoutZeros(word) : word, dotted));
        }
        return tokens;
    }

    /** Phường 01 is Phường 1. */
    private static String withoutZeros(String digits) {
        int i = 0;
        while (i < digits.length() - 1 && digits.charAt(i) == '0') {
            i++;
        }
        return digits.substring(i);
    }

    /** Whether a text means this name: its letters, each with all of their marks or some of them. */
    boolean isMeantBy(UnitName written) {
        if (!folded.equals(written.folded) || exact.length() != written.exact.length()) {
            return false;
        }
        for (int i = 0; i < exact.length(); i++) {
            if (!hasMarksOf(exact.charAt(i), written.exact.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasMarksOf(char letter, char written) {
        if (letter == written) {
            return true;
        }
        if (letter == 'đ' || written == 'đ') {
            return letter == 'đ';
        }
        var marks = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        return Normalizer.normalize(String.valueOf(written), Normalizer.Form.NFD)
                .chars()
                .allMatch(mark -> marks.indexOf(mark) >= 0);
    }
}
