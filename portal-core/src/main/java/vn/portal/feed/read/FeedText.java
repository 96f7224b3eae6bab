package vn.portal.feed.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.notice.Severity;
import vn.portal.text.Decoded;
import vn.portal.text.LegacyText;
import vn.portal.text.TextHints;

/**
 * The bytes of a feed as text.
 *
 * <p>Believed in this order: a byte order mark, zeros between the first characters, the transport, the declaration,
 * valid UTF-8, a trial of the Vietnamese encodings, windows-1252. An encoding that does not fit every byte is not
 * believed, and one that fits everything (iso-8859-1 and its like) not against valid UTF-8.
 */
record FeedText(String text, String encoding) {
    private static final int PROLOG = 1024;
    private static final Set<String> WEAK = Set.of("iso-8859-1", "windows-1252", "us-ascii", "iso-8859-15");
    /** What those who name one encoding write in. */
    private static final Map<String, String> WIDER = Map.of(
            "gb2312",
            "gb18030",
            "gbk",
            "gb18030",
            "euc-kr",
            "x-windows-949",
            "shift_jis",
            "windows-31j",
            "iso-8859-1",
            "windows-1252",
            "us-ascii",
            "windows-1252",
            "iso-8859-11",
            "x-windows-874",
            "tis-620",
            "x-windows-874");

    private static final Map<String, String> NAMES = Map.of("x-windows-949", "euc-kr", "x-windows-874", "tis-620");

    static FeedText of(byte[] bytes, @Nullable String contentType, Findings findings) {
        for (var mark : Mark.values()) {
            if (mark.starts(bytes)) {
                return marked(bytes, mark, findings);
            }
        }
        String transport = contentType == null ? null : transport(contentType);
        String declared = declared(bytes);
        String told = transport != null ? transport : declared;
        if (transport != null && declared != null && !same(transport, declared)) {
            findings.add(Severity.INFO, "feed-encoding-conflict", "", "believed", transport, "other", declared);
        }
        var text = told(bytes, told);
        if (text == null && transport != null) {
            text = told(bytes, declared);
        }
        if (text == null) {
            text = untold(bytes, told);
            if (!text.encoding.equalsIgnoreCase("utf-8") && (told == null || !same(told, text.encoding))) {
                findings.broken("encoding", 0);
            }
        }
        if (told != null && !same(told, text.encoding)) {
            findings.add(Severity.WARNING, "feed-encoding-wrong", "", "declared", told, "found", text.encoding);
        }
        return text;
    }

    /** What the first bytes say. */
    private enum Mark {
        UTF_32BE("UTF-32BE", 4, 0, 0, 0xFE, 0xFF),
        UTF_32LE("UTF-32LE", 4, 0xFF, 0xFE, 0, 0),
        UTF_8("UTF-8", 3, 0xEF, 0xBB, 0xBF),
        UTF_16BE("UTF-16BE", 2, 0xFE, 0xFF),
        UTF_16LE("UTF-16LE", 2, 0xFF, 0xFE),
        ZEROS_32BE("UTF-32BE", 0, 0, 0, 0, '<'),
        ZEROS_32LE("UTF-32LE", 0, '<', 0, 0, 0),
        ZEROS_16BE("UTF-16BE", 0, 0, '<', 0),
        ZEROS_16LE("UTF-16LE", 0, '<', 0);

        private final Charset charset;
        private final int length;
        private final int[] start;

        Mark(String charset, int length, int... start) {
            this.charset = Charset.forName(charset);
            this.length = length;
            this.start = start;
        }

        boolean starts(byte[] bytes) {
            for (int i = 0; i < start.length; i++) {
                if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static FeedText marked(byte[] bytes, Mark mark, Findings findings) {
        var rest = ByteBuffer.wrap(bytes, mark.length, bytes.length - mark.length);
        String text = strict(rest.duplicate(), mark.charset);
        if (text == null) {
            findings.add(
                    Severity.WARNING,
                    "feed-encoding-wrong",
                    "",
                    "declared",
                    mark.charset.name(),
                    "found",
                    mark.charset.name());
            text = lossy(rest, mark.charset);
        }
        return new FeedText(text, mark.charset.name());
    }

    /** The charset in a content type, however it is quoted. */
    private static @Nullable String transport(String contentType) {
        int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset");
        int equals = at < 0 ? -1 : contentType.indexOf('=', at);
        if (equals < 0) {
            return null;
        }
        int end = contentType.indexOf(';', equals);
        String name = contentType.substring(equals + 1, end < 0 ? contentType.length() : end);
        return charsetName(name.replace("\"", "").replace("'", ""));
    }

    private static @Nullable String declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, PROLOG), StandardCharsets.ISO_8859_1);
        int from = start.indexOf("<?xml");
        int end = from < 0 ? -1 : start.indexOf("?>", from);
        int at = end < 0 ? -1 : start.substring(0, end).indexOf("encoding", from);
        if (at < 0) {
            return null;
        }
        String rest = start.substring(at + "encoding".length(), end)
                .replaceAll("[=\\s\"']++", " ")
                .strip();
        int blank = rest.indexOf(' ');
        return charsetName(blank < 0 ? rest : rest.substring(0, blank));
    }

    private static @Nullable String charsetName(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty()
                ? null
                : TextHints.charset(plain)
                        .map(charset -> charset.name().toLowerCase(Locale.ROOT))
                        .orElse(plain);
    }

    private static boolean same(String one, String other) {
        return WIDER.getOrDefault(one, one).equalsIgnoreCase(WIDER.getOrDefault(other, other))
                || one.equals("utf-16") && other.startsWith("utf-16");
    }

    private static @Nullable FeedText told(byte[] bytes, @Nullable String name) {
        if (name == null || name.startsWith("utf-16") || name.startsWith("utf-32")) {
            return null; // those would have been seen
        }
        if (WEAK.contains(name)) {
            return isAscii(bytes) ? new FeedText(lossy(ByteBuffer.wrap(bytes), StandardCharsets.US_ASCII), name) : null;
        }
        String wider = WIDER.getOrDefault(name, name);
        return TextHints.charset(wider)
                .map(charset ->
                        charset.equals(StandardCharsets.UTF_8) ? utf8(bytes) : strict(ByteBuffer.wrap(bytes), charset))
                .map(text -> new FeedText(text, NAMES.getOrDefault(wider, wider)))
                .orElse(null);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static FeedText untold(byte[] bytes, @Nullable String told) {
        String utf8 = utf8(bytes);
        if (utf8 != null) {
            return new FeedText(utf8, "utf-8");
        }
        if (LegacyText.decode(bytes) instanceof Decoded.Text text) {
            return new FeedText(text.text(), text.encoding());
        }
        boolean mostlyUtf8 = told == null || !WEAK.contains(told);
        String lossy = lossy(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8);
        if (mostlyUtf8 && isMostlyUtf8(lossy)) {
            return new FeedText(lossy, "utf-8");
        }
        String name = told != null && WEAK.contains(told) ? told : "windows-1252";
        return new FeedText(lossy(ByteBuffer.wrap(bytes), Charset.forName("windows-1252")), name);
    }

    /** Whether what is no UTF-8 is the exception: a feed cut within a letter, a stray byte. */
    private static boolean isMostlyUtf8(String lossy) {
        long lost = lossy.chars().filter(c -> c == '\uFFFD').count();
        long kept = lossy.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return lost * 4 < kept;
    }

    /** The quick way first: where nothing was replaced, everything fits. */
    private static @Nullable String utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : strict(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8);
    }

    private static @Nullable String strict(ByteBuffer bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException doesNotFit) {
            return null;
        }
    }

    private static String lossy(ByteBuffer bytes, Charset charset) {
        return charset.decode(bytes).toString();
    }
}
