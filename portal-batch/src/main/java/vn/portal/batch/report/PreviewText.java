package vn.portal.batch.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.portal.batch.workspace.Messages;
import vn.portal.intake.Explained;
import vn.portal.notice.Notices;

/**
 * A look at a source's items as text.
 *
 * @param zone of the source
 */
public record PreviewText(Messages messages, ZoneId zone) {

    /** @param source what is to be said of the source as a whole */
    public String of(Map<String, Explained> items, Notices source) {
        var out = new StringBuilder(of(items));
        if (!source.isEmpty()) {
            out.append('\n').append(messages.text("preview.source")).append(":\n");
            source.map(notice -> PreviewFields.shown(notice, messages))
                    .forEach(line -> out.append("  ").append(line).append('\n'));
        }
        return out.toString();
    }

    /** @param items by their keys */
    public String of(Map<String, Explained> items) {
        if (items.isEmpty()) {
            return messages.text("preview.none") + "\n";
        }
        var out = new StringBuilder();
        items.forEach((key, item) -> out.append(out.isEmpty() ? "" : "\n").append(text(key, item)));
        return out.toString();
    }

    private String text(String key, Explained item) {
        var fields = new PreviewFields(item, messages, zone);
        var lines = new ArrayList<String>();
        lines.add(key + ": " + fields.verdict());
        for (var row : fields.rows()) {
            lines.add("  " + row.label() + ": " + row.value() + (row.from() == null ? "" : " (" + row.from() + ")"));
        }
        if (!fields.body().isEmpty()) {
            var from = fields.bodySource();
            lines.add("  " + messages.text("preview.field.body") + (from == null ? ":" : " (" + from + "):"));
            fields.body().forEach(block -> lines.add("    " + block));
        }
        add(lines, "preview.findings", fields.findings());
        add(lines, "preview.notices", fields.notices());
        add(lines, "preview.left", fields.left());
        return String.join("\n", lines) + "\n";
    }

    private void add(List<String> lines, String heading, List<String> entries) {
        if (!entries.isEmpty()) {
            lines.add("  " + messages.text(heading) + ":");
            entries.forEach(entry -> lines.add("    " + entry));
        }
    }
}
