package vn.portal.batch.report;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.report.CoverageTally.Axis;
import vn.portal.batch.report.CoverageTally.Counted;
import vn.portal.batch.store.Coverage.By;
import vn.portal.batch.store.Coverage.Fate;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Settings;
import vn.portal.model.PortalContext;
import vn.portal.parity.Compared.Result;
import vn.portal.parity.Field;
import vn.portal.parity.Pair;

/**
 * The record of a migration's reconciliation (biên bản đối soát): what there was, what there is, what became of the rest, and
 * pages drawn by lot; to be printed on A4 and signed.
 *
 * @param manifest hash of what the source held
 * @param now when it is made
 */
public record RecordPage(
        PortalContext portal,
        Settings.Source source,
        String manifest,
        CoverageTally coverage,
        ParityTally parity,
        Instant now,
        Messages messages) {
    /** So many of each sort are listed; the others are counted. */
    public static final int MOST = 100;

    private static final int SHORT = 16;
    private static final List<String> TEXTS = List.of(
            "unit",
            "number",
            "nation",
            "motto",
            "title",
            "time",
            "place",
            "present",
            "person",
            "object",
            "figures",
            "differences",
            "none",
            "lacking",
            "contents",
            "annex",
            "annex-lacking",
            "annex-differing",
            "pages",
            "ordinal",
            "item",
            "old",
            "ours",
            "result",
            "fingerprints",
            "conclusion",
            "accepted",
            "refused",
            "opinion",
            "closing",
            "sign");

    record Cells(List<String> cells) {}

    record Counts(String heading, List<String> columns, List<Cells> rows) {}

    record Listed(
            String heading, List<String> lines, @Nullable String more) {}

    record Drawn(int number, String headline, String key, String old, String ours, String result) {}

    record View(
            String language,
            Map<String, String> t,
            String portal,
            String source,
            String made,
            String about,
            String begun,
            List<String> parties,
            List<String> facts,
            List<Counts> tables,
            List<String> reasons,
            List<Listed> lists,
            String comparison,
            List<String> fieldColumns,
            List<Cells> fields,
            List<String> differing,
            @Nullable String moreDiffering,
            String lot,
            List<Drawn> drawn,
            String verdict,
            List<String> signatures) {
        boolean hasReasons() {
            return !reasons.isEmpty();
        }

        boolean hasLists() {
            return !lists.isEmpty();
        }

        boolean hasDiffering() {
            return !differing.isEmpty();
        }
    }

    public String html() throws IOException {
        return ParityPage.execute("record.mustache", view());
    }

    private View view() {
        var at = now.atZone(portal.zone());
        var parties = Stream.of("handing", "taking", "working")
                .map(party -> text("record.party." + party))
                .toList();
        return new View(
                messages.locale().getLanguage(),
                TEXTS.stream().collect(Collectors.toMap(Function.identity(), key -> text("record." + key))),
                portal.name(),
                source.name(),
                text("record.made", at.getDayOfMonth(), at.getMonthValue(), at.getYear()),
                text("record.about", source.name(), portal.name()),
                text("record.begun", new Times(portal.zone(), messages).at(now)),
                parties,
                facts(),
                tables(),
                reasons(),
                lists(),
                text(
                        "record.comparison",
                        parity.compared(),
                        parity.equal(),
                        parity.different(),
                        parity.unread().size()),
                List.of(
                        messages.text("parity.field"),
                        messages.text("parity.equal"),
                        messages.text("parity.different"),
                        messages.text("parity.declared")),
                fields(),
                differing(),
                parity.different() > MOST ? text("record.more", parity.different() - MOST) : null,
                messages.text("parity.lot", parity.drawn(), parity.compared(), parity.seed()),
                drawn(),
                verdict(),
                parties);
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    private List<String> facts() {
        return List.of(
                text("record.fact.source", source.name(), source.system(), source.format()),
                text("record.fact.manifest", manifest),
                text(
                        "record.fact.counts",
                        coverage.all().old(),
                        coverage.all().shown(),
                        coverage.all().difference()));
    }

    private List<Counts> tables() {
        return List.of(
                table("year", coverage.years(), year -> year),
                table("category", coverage.categories(), OneLine::of),
                table("kind", coverage.kinds(), kind -> messages.text("preview.kind." + kind)));
    }

    private Counts table(String axis, Axis counted, UnaryOperator<String> shown) {
        var report = new CoverageReport(source.name(), coverage, MOST, messages);
        var columns = report.columns(counted);
        var heading = messages.text("coverage.by." + axis);
        var rows = new ArrayList<Cells>();
        counted.counts().forEach((name, counts) -> rows.add(row(shown.apply(name), counts, columns)));
        if (counted.unnamed().old() > 0 || counted.unnamed().shown() > 0) {
            rows.add(row(messages.text("coverage.unnamed"), counted.unnamed(), columns));
        }
        rows.add(row(messages.text("coverage.total"), coverage.all(), columns));
        var names = columns.stream().map(column -> messages.text("coverage.column." + column));
        return new Counts(
                text("record.by", heading),
                Stream.concat(Stream.of(heading), names).toList(),
                rows);
    }

    private static Cells row(String name, Counted counts, List<String> columns) {
        var numbers = columns.stream().map(column -> Integer.toString(CoverageReport.number(counts, column)));
        return new Cells(Stream.concat(Stream.of(name), numbers).toList());
    }

    private List<String> reasons() {
        return Arrays.stream(Fate.values())
                .filter(fate -> fate != Fate.PUBLISHED && coverage.all().of(fate) > 0)
                .map(this::reason)
                .toList();
    }

    private String reason(Fate fate) {
        var name = messages.text("coverage.column." + AsJson.lower(fate));
        var why = coverage.reasons(fate).entrySet().stream()
                .map(one -> CoverageReport.reason(messages, one.getKey()) + " (" + one.getValue() + ")")
                .collect(Collectors.joining(", "));
        int count = coverage.all().of(fate);
        return why.isEmpty() ? text("record.reason", name, count) : text("record.reason-why", name, count, why);
    }

    private List<Listed> lists() {
        var lists = new ArrayList<Listed>();
        for (var by : By.values()) {
            var all = coverage.lacking(by);
            if (!all.isEmpty()) {
                var heading =
                        text("record.addresses", messages.text("coverage.lacking." + AsJson.lower(by), all.size()));
                lists.add(listed(
                        heading,
                        all.stream()
                                .limit(MOST)
                                .map(one -> CoverageReport.line(messages, one))
                                .toList(),
                        all.size()));
            }
        }
        coverage.fileCodes().forEach((code, count) -> {
            var lines = coverage.files(code).stream().limit(MOST).map(CoverageReport::line);
            lists.add(listed(text("record.files", messages.text("coverage." + code, count)), lines.toList(), count));
        });
        coverage.unread()
                .forEach((place, why) -> lists.add(listed(CoverageReport.unread(messages, place, why), List.of(), 0)));
        return lists;
    }

    private Listed listed(String heading, List<String> lines, int all) {
        return new Listed(heading, lines, all > lines.size() ? text("record.more", all - lines.size()) : null);
    }

    private List<Cells> fields() {
        return Arrays.stream(Field.values())
                .map(field -> new Cells(Stream.concat(
                                Stream.of(ParityReport.name(messages, field)),
                                Stream.of(Result.EQUAL, Result.DIFFERENT, Result.DECLARED)
                                        .map(result -> Integer.toString(parity.of(field, result))))
                        .toList()))
                .toList();
    }

    private List<String> differing() {
        var lines = parity.differing().stream().limit(MOST).map(one -> {
            var first = one.differences().get(0);
            var field = messages.text(
                    "parity.only-" + AsJson.lower(first.side()), ParityReport.name(messages, first.field()));
            return OneLine.of(
                    one.key() + ", " + one.headline() + ". " + field + " " + ParityReport.difference(messages, first));
        });
        var unread = parity.unread().entrySet().stream()
                .map(one -> OneLine.of(messages.text("parity.unread", one.getKey(), one.getValue())));
        return Stream.concat(lines, unread).toList();
    }

    private List<Drawn> drawn() {
        var drawn = new ArrayList<Drawn>();
        for (Pair pair : parity.sample()) {
            drawn.add(new Drawn(
                    drawn.size() + 1,
                    OneLine.of(pair.content().headline()),
                    OneLine.of(pair.key()),
                    pair.rawHash().substring(0, Math.min(SHORT, pair.rawHash().length())),
                    ParityTally.fingerprint(pair).substring(0, SHORT),
                    ParityPage.verdict(messages, pair)));
        }
        return drawn;
    }

    /** What the figures say; what follows from it is for those who sign. */
    private String verdict() {
        int unexplained = coverage.all().of(Fate.NOT_JUDGED);
        int explained = coverage.all().old() - coverage.all().shown() - unexplained;
        return text(
                parity.isEqual() && unexplained == 0 ? "record.verdict.equal" : "record.verdict.different",
                coverage.all().old(),
                coverage.all().shown(),
                explained,
                unexplained,
                parity.different());
    }
}
