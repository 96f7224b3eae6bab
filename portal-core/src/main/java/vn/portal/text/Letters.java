package vn.portal.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** The letters of Vietnamese taken apart: a letter without tone, and its tone. Composed letters only. */
final class Letters {
    static final String VOWELS = "aăâeêioôơuưy";
    static final String CONSONANTS = "bcdđghklmnpqrstvx";

    /** Tones by number, in the order of the dictionary: none, huyền, hỏi, ngã, sắc, nặng. */
    private static final String TONES = "\0\u0300\u0309\u0303\u0301\u0323";

    static final int NO_TONE = 0;
    static final int SAC = 4;
    static final int NANG = 5;
    static final int TONE_COUNT = 6;

    private static final int SIZE = 0x1F00;
    private static final char[] TONELESS = new char[SIZE];
    private static final byte[] TONE = new byte[SIZE];
    /** By toneless letter and tone. */
    private static final char[][] WITH = new char[TONE_COUNT][0x200];

    static {
        for (char consonant : CONSONANTS.toCharArray()) {
            put(consonant, NO_TONE, consonant);
            put(Character.toUpperCase(consonant), NO_TONE, Character.toUpperCase(consonant));
        }
        for (char vowel : (VOWELS + VOWELS.toUpperCase(Locale.ROOT)).toCharArray()) {
            put(vowel, NO_TONE, vowel);
            for (int tone = 1; tone < TONE_COUNT; tone++) {
                put(
                        vowel,
                        tone,
                        Normalizer.normalize("" + vowel + TONES.charAt(tone), Form.NFC)
                                .charAt(0));
            }
        }
    }

    private Letters() {}

    private static void put(char toneless, int tone, char letter) {
        TONELESS[letter] = toneless;
        TONE[letter] = (byte) tone;
        WITH[tone][toneless] = letter;
    }

    /** Whether Vietnamese is written with it; f, j, w and z are not of them. */
    static boolean isVietnamese(char c) {
        return c < SIZE && TONELESS[c] != 0;
    }

    /** The letter without its tone, in its case; what is no Vietnamese letter stays as it is. */
    static char toneless(char c) {
        return isVietnamese(c) ? TONELESS[c] : c;
    }

    static int tone(char c) {
        return c < SIZE ? TONE[c] : NO_TONE;
    }

    static boolean isVowel(char c) {
        return VOWELS.indexOf(Character.toLowerCase(toneless(c))) >= 0;
    }

    /** The letter with that tone instead of its own; the letter itself if it takes none. */
    static char with(char c, int tone) {
        char toneless = toneless(c);
        return toneless < 0x200 && WITH[tone][toneless] != 0 ? WITH[tone][toneless] : c;
    }
}
