package vn.portal.batch.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.portal.batch.workspace.Messages;
import vn.portal.parity.Compared;
import vn.portal.parity.Pair;

/** Some pages drawn by lot, each as the old portal showed it beside what is published: a page that can be mailed. */
public record ParityPage(String source, ParityTally tally, Messages messages) {

    record Words(String heading, String lot, String old, String ours, String mark) {}

    record Shown(
            String key,
            String headline,
            boolean equal,
            String verdict,
            List<String> differences,
            List<Compared.Line> old,
            List<Compared.Line> ours) {}

    record View(String language, Words t, List<Shown> items) {}

    public String html() throws IOException {
        var words = new Words(
                messages.text("parity.page", source),
                messages.text("parity.lot", tally.sample().size(), tally.compared(), tally.seed()),
                messages.text("parity.old"),
                messages.text("parity.ours"),
                messages.text("parity.mark"));
        var items = tally.sample().stream().map(this::shown).toList();
        return execute("parity.mustache", new View(messages.locale().getLanguage(), words, items));
    }

    static String execute(String template, Object view) throws IOException {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(ParityPage.class.getResourceAsStream(template), template),
                StandardCharsets.UTF_8)) {
            return Mustache.compiler()
                    .escapeHTML(true)
                    .emptyStringIsFalse(true)
                    .compile(in)
                    .execute(view);
        }
    }

    private Shown shown(Pair pair) {
        var compared = pair.compared();
        var differences = new ArrayList<String>();
        for (var one : compared.differences()) {
            var field =
                    messages.text("parity.only-" + AsJson.lower(one.side()), ParityReport.name(messages, one.field()));
            differences.add(OneLine.of(field + " " + ParityReport.difference(messages, one)));
        }
        return new Shown(
                pair.key(),
                pair.content().headline(),
                compared.isEqual(),
                verdict(messages, pair),
                differences,
                compared.old(),
                compared.published());
    }

    static String verdict(Messages messages, Pair pair) {
        return pair.compared().isEqual()
                ? messages.text("parity.equal")
                : messages.text(
                        "parity.different-in", pair.compared().differences().size());
    }
}
