package vn.portal.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes text in encodings that are only read, by asking each what its bytes mean, alone and in pairs. */
final class LegacyBytes {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** What a typist takes where a sign is a letter in the encoding. */
    private static final Map<Character, String> TYPED = Map.of(
            '“', "\"", '”', "\"", '‘', "'", '’', "'", '–', "-", '—', "-", '…', "...", '•', "-", '\u00A0', " ", '·',
            "-");

    private final Map<Character, byte[]> codes = new HashMap<>();
    private final boolean lacksCapitals;

    LegacyBytes(Charset charset) {
        for (int letter = 'A'; letter < 256; letter++) {
            for (int mark = 0x80; mark < 256; mark++) {
                put(charset, (byte) letter, (byte) mark);
            }
        }
        for (int b = 1; b < 256; b++) {
            put(charset, (byte) b);
        }
        lacksCapitals = !codes.containsKey('Ế');
    }

    private void put(Charset charset, byte... bytes) {
        var text = Normalizer.normalize(new String(bytes, charset), Form.NFC);
        if (text.length() == 1 && (!codes.containsKey(text.charAt(0)) || isUsual(text.charAt(0), bytes))) {
            codes.put(text.charAt(0), bytes);
        }
    }

    /** Whether it is a byte of the letter's own, or letter and mark are of one case, as typists set them. */
    private static boolean isUsual(char letter, byte[] bytes) {
        char last = new String(bytes, WINDOWS).charAt(bytes.length - 1);
        return bytes.length == 1 ? last != letter : Character.isUpperCase(letter) == Character.isUpperCase(last);
    }

    /**
     * The bytes of a text; small letters for capitals that the encoding lacks.
     *
     * @param collide whether “ and its like are written as windows-1252 has them, also where that is a letter
     */
    byte[] of(String text, boolean collide) {
        var bytes = new ByteArrayOutputStream(text.length() * 2);
        for (char c : text.toCharArray()) {
            bytes.writeBytes(of(c, collide));
        }
        return bytes.toByteArray();
    }

    /** Whether it has every letter; not even all tables that are known do. */
    boolean writes(String text) {
        return text.chars().noneMatch(c -> Character.isLetter(c) && code((char) c) == null);
    }

    private byte[] of(char c, boolean collide) {
        if (collide && TYPED.containsKey(c) && !codes.containsKey(c)) {
            return String.valueOf(c).getBytes(WINDOWS);
        }
        var code = code(c);
        return code != null ? code : TYPED.getOrDefault(c, "?").getBytes(WINDOWS);
    }

    private byte @Nullable [] code(char c) {
        boolean small = lacksCapitals && c > 0x7F && "ĂÂĐÊÔƠƯ".indexOf(c) < 0;
        return codes.get(small ? Character.toLowerCase(c) : c);
    }
}
