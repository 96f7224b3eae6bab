package vn.portal.batch.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.History;
import vn.portal.batch.store.NoticeLog;
import vn.portal.batch.store.SourceRun;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;

/**
 * A night as one page that can be mailed: what came in, what did not and why, how the nights before went.
 *
 * <p>It asks for nothing from anywhere, and runs no script.
 */
record HtmlReport(NightWords words, NoticeLog log) {
    /** A month of nights is what it draws. */
    static final int NIGHTS = 30;

    private static final Pattern WEB = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
    private static final List<String> TEXTS = List.of(
            "sources",
            "kept-out",
            "notices",
            "nights",
            "items-a-night",
            "time-a-night",
            "changed",
            "rejected",
            "vanished",
            "timings",
            "night",
            "took",
            "step",
            "site",
            "files",
            "links",
            "none-kept-out",
            "no-notices");

    /** @param state {@code good}, {@code warn} or {@code bad} */
    record Source(String name, String state, String status, List<Integer> numbers) {}

    /** An item of the old system, or a place in it; {@code address} where it can be looked at. */
    record Item(String place, @Nullable String address, List<String> sentences) {}

    record Kind(int count, String code, String severity, String state, List<Item> examples, boolean more) {}

    record Step(String name, String took) {}

    record Past(String day, long run, int changed, int rejected, int vanished, String took) {}

    record View(
            String language,
            Map<String, String> t,
            String portal,
            String address,
            String title,
            String exit,
            String state,
            @Nullable String failure,
            List<String> columns,
            List<Source> sources,
            String site,
            List<Item> kept,
            int keptInAll,
            boolean moreKept,
            List<Kind> kinds,
            List<Step> steps,
            List<Past> nights,
            List<NightBars> charts) {}

    String of(Ending ending, List<SourceRun> sources, Findings findings, List<History.Night> nights)
            throws IOException {
        try (var template = new InputStreamReader(
                Objects.requireNonNull(HtmlReport.class.getResourceAsStream("night.mustache")),
                StandardCharsets.UTF_8)) {
            return Mustache.compiler()
                    .escapeHTML(true)
                    .emptyStringIsFalse(true)
                    .zeroIsFalse(true)
                    .compile(template)
                    .execute(view(ending, sources, findings, nights));
        }
    }

    private View view(Ending ending, List<SourceRun> sources, Findings findings, List<History.Night> nights) {
        var kept = findings.quarantined().entrySet().stream()
                .map(item -> item(item.getKey(), item.getValue()))
                .toList();
        int rejected =
                sources.stream().mapToInt(source -> source.counts().rejected()).sum();
        return new View(
                words.messages().locale().getLanguage(),
                texts(),
                words.portal().name(),
                words.portal().address().toString(),
                words.night(ending),
                words.exit(ending),
                state(ending.exitCode()),
                ending.failure() == null ? null : OneLine.of(ending.failure()),
                SourceBooks.COLUMNS.stream()
                        .map(column -> text("report.column." + column))
                        .toList(),
                sources.stream().map(this::source).toList(),
                words.site(ending.site()),
                kept,
                Math.max(rejected, kept.size()),
                rejected > kept.size(),
                findings.kinds().stream().map(this::kind).toList(),
                ending.steps().entrySet().stream()
                        .map(step -> new Step(text("report.step." + step.getKey()), words.duration(step.getValue())))
                        .toList(),
                nights.stream().map(this::past).toList(),
                nights.size() < 2 ? List.of() : List.of(items(nights), times(nights)));
    }

    private Map<String, String> texts() {
        return TEXTS.stream().collect(Collectors.toMap(Function.identity(), key -> text("report.html." + key)));
    }

    private static String state(int exitCode) {
        return switch (exitCode) {
            case 0 -> "good";
            case 3 -> "warn";
            default -> "bad";
        };
    }

    private Source source(SourceRun run) {
        var state = run.status() == SourceRun.Status.ACCEPTED ? run.counts().rejected() == 0 ? "good" : "warn" : "bad";
        return new Source(
                run.source().name(),
                state,
                OneLine.of(new SourceBooks(log, words.messages()).status(run)),
                SourceBooks.numbers(run.counts()));
    }

    private Item item(Origin origin, List<Notice> notices) {
        var address = origin.address();
        return new Item(
                OneLine.of(NoticeListing.place(origin)),
                address != null && WEB.matcher(address).matches() ? address : null,
                notices.stream().map(n -> OneLine.of(words.messages().text(n))).toList());
    }

    private Kind kind(Findings.Kind kind) {
        return new Kind(
                kind.count(),
                kind.code(),
                words.severity(kind.severity()),
                kind.severity().name().toLowerCase(Locale.ROOT),
                kind.examples().stream()
                        .map(notice -> item(notice.origin(), List.of(notice)))
                        .toList(),
                kind.count() > kind.examples().size());
    }

    private Past past(History.Night night) {
        return new Past(
                words.day(night.businessDate()),
                night.run(),
                night.changed(),
                night.rejected(),
                night.vanished(),
                words.duration(night.took()));
    }

    private NightBars items(List<History.Night> nights) {
        int most = nights.stream()
                .mapToInt(night -> night.changed() + night.rejected() + night.vanished())
                .max()
                .orElse(0);
        return bars(
                "items-a-night",
                Integer.toString(most),
                nights,
                night -> Stream.of(
                        part("changed", night, night.changed(), Integer.toString(night.changed())),
                        part("rejected", night, night.rejected(), Integer.toString(night.rejected())),
                        part("vanished", night, night.vanished(), Integer.toString(night.vanished()))));
    }

    private NightBars times(List<History.Night> nights) {
        var most = nights.stream()
                .map(History.Night::took)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return bars(
                "time-a-night",
                words.duration(most),
                nights,
                night -> Stream.of(part("took", night, night.took().toMillis(), words.duration(night.took()))));
    }

    private NightBars bars(
            String heading,
            String most,
            List<History.Night> nights,
            Function<History.Night, Stream<NightBars.Part>> parts) {
        return new NightBars(
                text("report.html." + heading),
                NIGHTS,
                most,
                nights.stream()
                        .map(night -> new NightBars.Bar(
                                words.day(night.businessDate()),
                                parts.apply(night).toList()))
                        .toList());
    }

    private NightBars.Part part(String name, History.Night night, double value, String shown) {
        var said = words.day(night.businessDate()) + ": " + text("report.html." + name) + " " + shown;
        return new NightBars.Part(name, value, said);
    }

    private String text(String key, Object... arguments) {
        return words.messages().text(key, arguments);
    }
}
