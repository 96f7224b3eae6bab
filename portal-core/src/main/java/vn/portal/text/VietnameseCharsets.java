package vn.portal.text;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/**
 * The encodings that Vietnamese was written in before Unicode, as charsets.
 *
 * <p>They decode to composed letters. Whoever only has bytes should ask {@link LegacyText} which one it is.
 *
 * <pre>{@code
 * new String(bytes, VietnameseCharsets.TCVN3)           // §éc lËp → Độc lập
 * "Độc lập".getBytes(Charset.forName("VNI"))            // as VNI-Times draws it
 * VietnameseCharsets.BKHCM2.canEncode()                 // false: it is only read
 * }</pre>
 */
public final class VietnameseCharsets {
    /** TCVN 5712 as the {@code .Vn} fonts draw it (ABC). It has no capitals with a tone; those can't be encoded. */
    public static final Charset TCVN3;
    /** The same bytes in a font that ends in H ({@code .VnTimeH}): all letters are capitals. */
    public static final Charset TCVN3_H;
    /** VNI for Windows ({@code VNI-Times}): a letter, then its marks. */
    public static final Charset VNI;
    /** VNI for the Macintosh. */
    public static final Charset VNI_MAC;
    /** RFC 1456. Six of its letters are control characters. */
    public static final Charset VISCII;
    /** Vietnamese Professionals Society. Its bytes are VISCII's with other letters, so that nothing tells it but a hint. */
    public static final Charset VPS;
    /** Bách khoa TP. HCM, one byte a letter. */
    public static final Charset BKHCM1;
    /** Bách khoa TP. HCM, a letter, then its tone. */
    public static final Charset BKHCM2;
    /** Vietware, a letter, then its tone. */
    public static final Charset VIETWARE_X;
    /** Vietware, one byte a letter. */
    public static final Charset VIETWARE_F;

    /** windows-1258 composed, as the JDK's charset of that name isn't. */
    static final LegacyCharset WINDOWS_1258 = new LegacyCharset("windows-1258", ByteTable.load("windows-1258"), false);

    static {
        var tcvn3 = ByteTable.load("tcvn3");
        TCVN3 = new LegacyCharset("x-TCVN3", tcvn3, true, "TCVN3", "TCVN-ABC", "ABC", "x-viet-tcvn", "x-viet-tcvn5712");
        TCVN3_H = new LegacyCharset("x-TCVN3-H", tcvn3.capitals(), false, "TCVN3-H");
        VNI = new LegacyCharset("x-VNI", ByteTable.load("vni"), true, "VNI", "VNI-Windows", "x-viet-vni");
        VNI_MAC = new LegacyCharset("x-VNI-Mac", ByteTable.load("vni-mac"), false, "VNI-Mac");
        VISCII = new LegacyCharset("VISCII", ByteTable.load("viscii"), true, "csVISCII", "x-viet-viscii");
        VPS = new LegacyCharset("x-VPS", ByteTable.load("vps"), true, "VPS", "x-viet-vps");
        BKHCM1 = new LegacyCharset("x-BKHCM1", ByteTable.load("bkhcm1"), false, "BKHCM1");
        BKHCM2 = new LegacyCharset("x-BKHCM2", ByteTable.load("bkhcm2"), false, "BKHCM2");
        VIETWARE_X = new LegacyCharset("x-Vietware-X", ByteTable.load("vietware-x"), false, "Vietware-X");
        VIETWARE_F = new LegacyCharset("x-Vietware-F", ByteTable.load("vietware-f"), false, "Vietware-F");
    }

    private VietnameseCharsets() {}

    /** All of them, in a fixed order. */
    public static List<Charset> all() {
        return List.of(TCVN3, TCVN3_H, VNI, VNI_MAC, VISCII, VPS, BKHCM1, BKHCM2, VIETWARE_X, VIETWARE_F);
    }

    /** Those that are tried on a text. */
    static List<LegacyCharset> tried() {
        return Tried.CHARSETS;
    }

    private static final class Tried {
        private static final List<LegacyCharset> CHARSETS = Stream.concat(all().stream(), Stream.of(WINDOWS_1258))
                // its bytes are TCVN3's
                .filter(charset -> charset != TCVN3_H)
                .map(LegacyCharset.class::cast)
                .toList();
    }
}
