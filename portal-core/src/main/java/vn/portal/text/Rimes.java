package vn.portal.text;

import java.util.BitSet;

/** The rimes of Vietnamese, without tone, and where on them a tone stands. */
final class Rimes {
    private static final String LETTERS = " aăâeêioôơuưychkmngpt";
    private static final String ALL = """
            a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âk âm ân âng âp ât âu ây
            e ec ek em en eng eo ep et ê êch êk êm ên ênh êp êt êu
            i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi ok om on ong
            ooc oong op ot ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
            u ua uâng uân uât uây uc uê uêch uênh ui uk um un ung uơ uôc uôi uôm uôn uông uôt up ut
            uy uya uych uyên uyêt uyn uynh uyp uyt uyu
            ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
            y ych yêm yên yêng yêt yêu yn ynh yt
            """;
    /** The longest, as in {@code nghiêng}. */
    private static final int LONGEST = 4;

    private static final byte[] CODES = codes();
    private static final BitSet KNOWN = known();

    private Rimes() {}

    private static byte[] codes() {
        var codes = new byte['ư' + 1];
        for (int i = 1; i < LETTERS.length(); i++) {
            codes[LETTERS.charAt(i)] = (byte) i;
        }
        return codes;
    }

    private static BitSet known() {
        var known = new BitSet(1 << 5 * LONGEST);
        for (var rime : ALL.trim().split("\\s+")) {
            known.set(code(rime.toCharArray(), 0, rime.length()));
        }
        return known;
    }

    /** Five bits a letter; 0 if one of them is in no rime. */
    private static int code(char[] letters, int from, int to) {
        int code = 0;
        for (int i = from; i < to; i++) {
            int letter = letters[i] < CODES.length ? CODES[letters[i]] : 0;
            if (letter == 0) {
                return 0;
            }
            code = code << 5 | letter;
        }
        return code;
    }

    /** @param letters lower case, without tones */
    static boolean contains(char[] letters, int from, int to) {
        return to > from && to - from <= LONGEST && KNOWN.get(code(letters, from, to));
    }

    /** Whether the rime ends in a stop, so that it takes no tone but sắc and nặng. */
    static boolean isStopped(char[] letters, int to) {
        char last = letters[to - 1];
        return last == 'c' || last == 'p' || last == 't' || last == 'k' || last == 'h' && letters[to - 2] == 'c';
    }

    /**
     * Where a tone stands.
     *
     * @param modern {@code hoà, khoẻ, thuỷ} instead of {@code hòa, khỏe, thủy}
     */
    static int tonePlace(char[] letters, int from, int to, boolean modern) {
        int end = from;
        int shaped = -1;
        while (end < to && Letters.VOWELS.indexOf(letters[end]) >= 0) {
            shaped = "ăâêôơư".indexOf(letters[end]) >= 0 ? end : shaped;
            end++;
        }
        if (shaped >= 0) {
            // of two it is the second, except in ưu and its like, where the second is not shaped
            return shaped;
        }
        int vowels = end - from;
        if (vowels == 3) {
            return from + 1;
        }
        if (vowels < 2 || end < to) {
            return end - 1;
        }
        boolean either = letters[from] == 'o' && (letters[from + 1] == 'a' || letters[from + 1] == 'e')
                || letters[from] == 'u' && letters[from + 1] == 'y';
        return either && modern ? from + 1 : from;
    }
}
