package vn.portal.batch.legacy.office;

import java.util.Map;
import java.util.Set;

/** The control words of Rich Text Format that come in lists. */
final class RtfWords {
    /** Begin what readers do not see where it stands. */
    static final Set<String> ASIDE = Set.of(
            "colortbl",
            "info",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "fldinst",
            "object",
            "template",
            "filetbl",
            "revtbl",
            "nonshppict",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "generator",
            "themedata",
            "colorschememapping",
            "datastore",
            "latentstyles",
            "xmlnstbl",
            "pntext");
    /** Stand for a sign. */
    static final Map<String, String> SIGNS = Map.of(
            "line",
            "\n",
            "tab",
            " ",
            "endash",
            "–",
            "emdash",
            "—",
            "ldblquote",
            "“",
            "rdblquote",
            "”",
            "lquote",
            "‘",
            "rquote",
            "’",
            "bullet",
            "•");

    private RtfWords() {}
}
