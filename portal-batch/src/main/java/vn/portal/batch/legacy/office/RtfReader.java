package vn.portal.batch.legacy.office;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads Rich Text Format, byte by byte in one pass; what it does not know it steps over. */
final class RtfReader implements OfficeReader {

    @Override
    public void read(byte[] bytes, Manuscript into) {
        new Reading(bytes, into).read();
    }

    /** What a group sets and its end takes back. */
    private record Group(Place place, int font, boolean bold, boolean italic, boolean hidden, int skip) {
        Group in(Place other) {
            return new Group(other, font, bold, italic, hidden, skip);
        }

        Group with(String word, int number) {
            return switch (word) {
                case "b" -> new Group(place, font, number != 0, italic, hidden, skip);
                case "i" -> new Group(place, font, bold, number != 0, hidden, skip);
                case "v" -> new Group(place, font, bold, italic, number != 0, skip);
                default -> new Group(place, font, bold, italic, hidden, number);
            };
        }
    }

    /** What the words of a group are. */
    private enum Place {
        TEXT,
        FONTS,
        STYLES,
        PICTURE,
        /** Nothing that readers see where it stands: properties, headers, fields' instructions. */
        ASIDE
    }

    private static final class Reading {
        private static final int DEEPEST = 10_000;
        /** What RTF calls the character set of Vietnamese fonts in Windows. */
        private static final int VIETNAMESE = 163;

        private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
        private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

        private final byte[] bytes;
        private final Manuscript into;
        private final Map<Integer, String> fonts = new HashMap<>();
        private final Map<Integer, Integer> charsets = new HashMap<>();
        private final Map<Integer, String> styles = new HashMap<>();
        private final Deque<Group> groups = new ArrayDeque<>();
        private Group now = new Group(Place.TEXT, -1, false, false, false, 1);
        private int at;
        private int standard = -1;
        /** Of the font or style that is being defined. */
        private int defined;

        private final StringBuilder definition = new StringBuilder();
        private final RtfPicture picture = new RtfPicture();
        private int toSkip;
        private Style style = Style.BODY;
        private boolean inTable;

        Reading(byte[] bytes, Manuscript into) {
            this.bytes = bytes;
            this.into = into;
        }

        void read() {
            while (at < bytes.length) {
                byte b = bytes[at++];
                switch (b) {
                    case '{' -> open();
                    case '}' -> close();
                    case '\\' -> control();
                    case '\r', '\n', 0 -> {}
                    default -> letter(b);
                }
            }
        }

        private void open() {
            if (groups.size() < DEEPEST) {
                groups.push(now);
            }
        }

        private void close() {
            var before = groups.isEmpty() ? now : groups.pop();
            if (now.place() == Place.PICTURE && before.place() != Place.PICTURE) {
                endPicture();
            }
            now = before;
        }

        private void control() {
            if (at >= bytes.length) {
                return;
            }
            int c = bytes[at];
            if (isLetter(c)) {
                word();
                return;
            }
            at++;
            switch (c) {
                case '\'' -> escaped();
                case '*' -> now = now.in(now.place() == Place.TEXT ? Place.ASIDE : now.place());
                case '~' -> write("\u00A0");
                case '_' -> write("-");
                case '\n', '\r' -> paragraph();
                case '\\', '{', '}' -> letter((byte) c);
                default -> {}
            }
        }

        private void word() {
            int start = at;
            while (at < bytes.length && isLetter(bytes[at])) {
                at++;
            }
            var word = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
            int number = number();
            if (at < bytes.length && bytes[at] == ' ') {
                at++;
            }
            handle(word, number);
        }

        /** The number behind a word; 1 where there is none, as for a switch that is on. */
        private int number() {
            int start = at;
            boolean negative = at < bytes.length && bytes[at] == '-';
            at += negative ? 1 : 0;
            long value = 0;
            int digits = 0;
            while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
                value = digits++ < 9 ? value * 10 + bytes[at] - '0' : value;
                at++;
            }
            if (digits == 0) {
                at = start;
                return 1;
            }
            return (int) (negative ? -value : value);
        }

        private static boolean isLetter(int c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }

        private void handle(String word, int number) {
            if (RtfWords.ASIDE.contains(word)) {
                now = now.in(Place.ASIDE);
                return;
            }
            switch (word) {
                case "fonttbl" -> now = now.in(Place.FONTS);
                case "stylesheet" -> now = now.in(Place.STYLES);
                case "pict" -> beginPicture();
                case "shppict" -> now = now.in(Place.TEXT);
                case "jpegblip" -> picture.is("jpeg");
                case "pngblip" -> picture.is("png");
                case "bin" -> at = (int) Math.min(bytes.length, (long) at + Math.max(number, 0));
                case "deff" -> standard = number;
                case "f" -> font(number);
                case "fcharset" -> charsets.put(defined, number);
                case "s" -> style(number);
                case "u" -> unicode(number);
                case "uc", "b", "i", "v" -> now = now.with(word, number);
                case "plain" -> now = new Group(now.place(), standard, false, false, false, now.skip());
                default -> layout(word);
            }
        }

        private void layout(String word) {
            if (now.place() != Place.TEXT) {
                return;
            }
            switch (word) {
                case "pard" -> {
                    style = Style.BODY;
                    inTable = false;
                }
                case "intbl" -> inTable = true;
                case "outlinelevel" -> style = Style.HEADING;
                case "ls", "pnlvlblt" -> style = style == Style.BODY ? Style.ITEM : style;
                case "par", "sect", "page" -> paragraph();
                case "cell" -> {
                    into.table(true);
                    into.endCell();
                }
                case "row" -> {
                    into.table(true);
                    into.endRow();
                }
                default -> write(RtfWords.SIGNS.getOrDefault(word, ""));
            }
        }

        private void paragraph() {
            if (now.place() == Place.TEXT) {
                into.table(inTable);
                into.end(style);
            }
        }

        private void font(int number) {
            if (now.place() == Place.FONTS) {
                defined = number;
                definition.setLength(0);
            }
            now = new Group(now.place(), number, now.bold(), now.italic(), now.hidden(), now.skip());
        }

        private void style(int number) {
            if (now.place() == Place.STYLES) {
                defined = number;
                definition.setLength(0);
            } else if (now.place() == Place.TEXT) {
                var name = styles.getOrDefault(number, "");
                style = name.startsWith("heading") || name.equals("title")
                        ? Style.HEADING
                        : name.startsWith("caption") ? Style.CAPTION : style;
            }
        }

        private void unicode(int number) {
            write(String.valueOf((char) number));
            toSkip = now.skip();
        }

        private void escaped() {
            if (at + 2 > bytes.length) {
                return;
            }
            int high = Character.digit(bytes[at], 16);
            int low = Character.digit(bytes[at + 1], 16);
            at += 2;
            if (high >= 0 && low >= 0) {
                letter((byte) (high << 4 | low));
            }
        }

        private void letter(byte b) {
            if (toSkip > 0) {
                // stands for a letter that was written as a number
                toSkip--;
                return;
            }
            if (now.place() == Place.PICTURE) {
                picture.digit(b);
            } else {
                write(new String(new byte[] {b}, charset()));
            }
        }

        private Charset charset() {
            int font = now.font() < 0 ? standard : now.font();
            boolean vietnamese = charsets.getOrDefault(font, 0) == VIETNAMESE;
            return vietnamese ? WINDOWS_1258 : WINDOWS_1252;
        }

        private void write(String text) {
            switch (now.place()) {
                case TEXT -> writeText(text);
                case FONTS, STYLES -> define(text);
                default -> {}
            }
        }

        private void writeText(String text) {
            if (!now.hidden() && !text.isEmpty()) {
                into.table(inTable);
                var name = fonts.get(now.font() < 0 ? standard : now.font());
                into.text(text, new Font(name, now.bold(), now.italic()));
            }
        }

        private void define(String text) {
            if (!text.equals(";")) {
                definition.append(text);
            } else if (now.place() == Place.FONTS) {
                fonts.putIfAbsent(defined, definition.toString().strip());
                definition.setLength(0);
            } else {
                styles.putIfAbsent(defined, definition.toString().strip().toLowerCase(Locale.ROOT));
                definition.setLength(0);
                defined = 0;
            }
        }

        private void beginPicture() {
            if (now.place() == Place.TEXT) {
                now = now.in(Place.PICTURE);
                picture.begin();
            }
        }

        private void endPicture() {
            picture.whole().ifPresent(bytes -> {
                into.table(inTable);
                into.picture(bytes, picture.ending(), "");
            });
        }
    }
}
