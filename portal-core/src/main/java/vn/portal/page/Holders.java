package vn.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The elements of a body that hold others or a line of text, made only when there is something to hold. */
final class Holders {
    private static final Set<String> LINES = Set.of("p", "h2", "h3", "h4", "h5", "h6", "pre", "dt", "caption");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> ROOMS = Set.of("blockquote", "li", "dd", "td", "th");
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> TABLE = Set.of("caption", "thead", "tbody", "tfoot", "tr", "td", "th");
    private static final Set<String> SCOPES = Set.of("row", "col", "rowgroup", "colgroup");
    private static final List<String> NUMBERS = List.of("colspan", "rowspan", "start");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final int DEEPEST = 30;

    private final Element root;
    private final List<@Nullable Holder> open = new ArrayList<>();
    private @Nullable Holder innermost;
    private int depth;

    Holders(Element root) {
        this.root = root;
    }

    private static final class Holder {
        final String tag;
        final Element source;
        final @Nullable Holder outer;
        final List<Holder> emptyCells = new ArrayList<>();

        @Nullable
        Element made;

        Holder(String tag, Element source, @Nullable Holder outer) {
            this.tag = tag;
            this.source = source;
            this.outer = outer;
        }
    }

    /** @param data whether it is a table that holds data */
    void open(Element source, boolean data) {
        var tag = source.normalName().equals("h1") ? "h2" : source.normalName();
        boolean holds = depth < DEEPEST && (data || fits(tag));
        var holder = holds ? new Holder(tag, source, innermost) : null;
        open.add(holder);
        if (holder != null) {
            innermost = holder;
            depth++;
        }
    }

    void close() {
        var holder = open.remove(open.size() - 1);
        if (holder == null) {
            return;
        }
        if (holder.made == null && CELLS.contains(holder.tag) && holder.outer != null) {
            empty(holder, holder.outer);
        }
        innermost = holder.outer;
        depth--;
    }

    boolean inRow() {
        return innermost != null
                && (CELLS.contains(innermost.tag) || innermost.outer != null && inRow(innermost.outer));
    }

    /** The element that the next line of text goes into. */
    Element line() {
        var holder = innermost;
        if (holder == null) {
            return root.appendElement("p");
        }
        if (LISTS.contains(holder.tag)) {
            return made(holder).appendElement("li");
        }
        if (holder.tag.equals("blockquote")) {
            return made(holder).appendElement("p");
        }
        if (!LINES.contains(holder.tag) && !ROOMS.contains(holder.tag)) {
            return root.appendElement("p");
        }
        if (holder.made == null) {
            return made(holder);
        }
        if (ROOMS.contains(holder.tag) || holder.tag.equals("caption")) {
            holder.made.appendElement("br");
            return holder.made;
        }
        holder.made = place(holder).appendElement(holder.tag);
        return holder.made;
    }

    /** The element that a picture goes into. */
    Element room() {
        for (var holder = innermost; holder != null; holder = holder.outer) {
            if (holder.made != null && ROOMS.contains(holder.tag)) {
                return holder.made;
            }
        }
        return root;
    }

    /** Whether an element means here what it means; what stands in a line of text, or out of place, is looked through. */
    private boolean fits(String tag) {
        var around = innermost == null ? "" : innermost.tag;
        if (LINES.contains(around)) {
            return false;
        }
        return switch (tag) {
            case "p" -> around.isEmpty() || around.equals("blockquote");
            case "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dl" ->
                !CELLS.contains(around) || tag.equals("pre");
            case "ul", "ol" -> true;
            case "li" -> LISTS.contains(around);
            case "dt", "dd" -> around.equals("dl");
            case "caption", "thead", "tbody", "tfoot" -> around.equals("table");
            case "tr" ->
                around.equals("table") || around.startsWith("t") && TABLE.contains(around) && !CELLS.contains(around);
            case "td", "th" -> around.equals("tr");
            default -> false;
        };
    }

    private static boolean inRow(Holder holder) {
        return CELLS.contains(holder.tag) || holder.outer != null && inRow(holder.outer);
    }

    private Element made(Holder holder) {
        if (holder.made == null) {
            var place = place(holder);
            if (holder.outer != null && CELLS.contains(holder.tag)) {
                holder.outer.emptyCells.forEach(cell -> make(cell, place));
                holder.outer.emptyCells.clear();
            }
            return make(holder, place);
        }
        return holder.made;
    }

    private Element place(Holder holder) {
        return holder.outer == null ? root : made(holder.outer);
    }

    private static Element make(Holder holder, Element place) {
        var made = place.appendElement(holder.tag);
        holder.made = made;
        if (holder.source.attributesSize() == 0) {
            return made;
        }
        for (String name : NUMBERS) {
            var value = holder.source.attr(name).strip();
            if (NUMBER.matcher(value).matches()) {
                made.attr(name, value);
            }
        }
        if (SCOPES.contains(holder.source.attr("scope"))) {
            made.attr("scope", holder.source.attr("scope"));
        }
        return made;
    }

    /** An empty cell keeps the ones behind it in their columns. */
    private static void empty(Holder cell, Holder row) {
        if (row.made == null) {
            row.emptyCells.add(cell);
        } else {
            make(cell, row.made);
        }
    }
}
