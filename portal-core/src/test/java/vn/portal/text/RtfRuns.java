package vn.portal.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an RTF file with its fonts, as far as a test needs it. */
final class RtfRuns {
    private static final Pattern FONT = Pattern.compile("\\{\\\\f(\\d+)\\\\[^;]*?([^{};\\\\ ][^{};\\\\]*);\\}");
    private static final Pattern TOKEN =
            Pattern.compile("\\\\'([0-9a-f]{2})|\\\\([a-z]+)(-?\\d+)? ?|\\\\(.)|([{}])|([^\\\\{}\\r\\n]+)|[\\r\\n]+");
    private static final Set<String> ASIDE = Set.of(
            "fonttbl",
            "stylesheet",
            "colortbl",
            "info",
            "pict",
            "header",
            "headerl",
            "headerr",
            "footer",
            "footerl",
            "footerr");
    private static final Map<String, String> SIGNS = Map.of(
            "par",
            "\n",
            "line",
            "\n",
            "cell",
            "\n",
            "row",
            "\n",
            "tab",
            " ",
            "endash",
            "–",
            "ldblquote",
            "“",
            "rdblquote",
            "”",
            "rquote",
            "’");

    private record Group(String font, boolean aside) {}

    private final Map<String, String> fonts = new HashMap<>();
    private final List<FontRun> runs = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private final Deque<Group> groups = new ArrayDeque<>();
    private Group now = new Group("", false);

    private RtfRuns() {}

    static List<FontRun> of(String file) {
        var reading = new RtfRuns();
        FONT.matcher(file).results().forEach(m -> reading.fonts.putIfAbsent(m.group(1), m.group(2)));
        var tokens = TOKEN.matcher(file);
        while (tokens.find()) {
            reading.read(tokens);
        }
        reading.enter(reading.now);
        return reading.runs;
    }

    private void read(Matcher token) {
        if (token.group(1) != null) {
            append("" + Windows1252.character(Integer.parseInt(token.group(1), 16)));
        } else if (token.group(2) != null) {
            control(token.group(2), token.group(3));
        } else if (token.group(4) != null) {
            now = token.group(4).equals("*") ? new Group(now.font(), true) : now;
            append(token.group(4).equals("~") ? " " : "");
        } else if ("{".equals(token.group(5))) {
            groups.push(now);
        } else if ("}".equals(token.group(5)) && !groups.isEmpty()) {
            enter(groups.pop());
        } else if (token.group(6) != null) {
            append(token.group(6));
        }
    }

    private void control(String word, String number) {
        if (ASIDE.contains(word)) {
            now = new Group(now.font(), true);
        } else if (word.equals("f")) {
            enter(new Group(number, now.aside()));
        } else {
            append(SIGNS.getOrDefault(word, ""));
        }
    }

    private void append(String text) {
        run.append(now.aside() ? "" : text);
    }

    private void enter(Group group) {
        if (run.length() > 0) {
            runs.add(new FontRun(run.toString(), fonts.get(now.font())));
            run.setLength(0);
        }
        now = group;
    }
}
