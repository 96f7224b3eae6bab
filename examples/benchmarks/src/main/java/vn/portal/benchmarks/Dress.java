package vn.portal.benchmarks;

import java.util.List;
import java.util.Locale;

/** What real texts stand among. */
enum Dress {
    PLAIN {
        @Override
        String of(String text) {
            return text;
        }
    },
    CAPITALS {
        @Override
        String of(String text) {
            return text.toUpperCase(Locale.ROOT);
        }
    },
    /** Words, addresses and figures of no language between its own. */
    MIXED {
        @Override
        String of(String text) {
            return every(text, 5, FOREIGN);
        }
    },
    HTML {
        @Override
        String of(String text) {
            return "<p class=\"MsoNormal\" style=\"margin: 0cm\"><font face=\"Arial\" size=2>" + every(text, 8, TAGS)
                    + "</font></p>";
        }
    },
    /** Typographic quotes and dashes, whose bytes are letters in some encodings. */
    QUOTES {
        @Override
        String of(String text) {
            var words = text.strip().split(" ");
            int half = words.length / 2;
            return "“" + words(words, 0, half) + "” – " + words(words, half, words.length) + "…";
        }
    };

    private static final List<String> FOREIGN = List.of(
            "Internet",
            "7.448.251",
            "www.example.gov.vn/index.php?id=12",
            "PAR Index",
            "22/02/2024",
            "online",
            "15/QĐ-UBND",
            "info@example.vn",
            "87,61%",
            "Windows XP");
    private static final List<String> TAGS = List.of(
            "<br>",
            "<b>",
            "</b>",
            "<a href=\"/Default.aspx?tabid=128&amp;catid=384\">",
            "</a>",
            "&nbsp;",
            "<i>",
            "</i>");

    abstract String of(String text);

    private static String every(String text, int step, List<String> between) {
        var words = text.strip().split(" ");
        var dressed = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            dressed.append(' ');
            if (i % step == 0) {
                dressed.append(between.get(i / step % between.size())).append(' ');
            }
            dressed.append(words[i]);
        }
        return dressed.toString();
    }

    private static String words(String[] words, int from, int to) {
        return String.join(" ", List.of(words).subList(from, to));
    }
}
