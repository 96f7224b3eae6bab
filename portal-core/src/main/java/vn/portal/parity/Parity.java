package vn.portal.parity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.portal.model.Content;
import vn.portal.model.When;
import vn.portal.page.SeenPage.Line;
import vn.portal.page.SeenPage.Named;
import vn.portal.parity.Compared.Result;
import vn.portal.parity.Difference.Side;

/**
 * Holds what is published against what the old item showed: the acceptance test of a migration.
 *
 * <p>Nothing is taken over from the reading by which the item came in. Texts are compared by their words, so that lines,
 * capitals and signs count for nothing; what stands around a page's story counts for nothing either.
 *
 * <pre>{@code
 * var page = Original.page(SeenPage.of("<p>Sáng nay ra quân thu gom 12 tấn rác.", null));
 * Parity.of(zone).compare(page, article).differences()   // [Difference[field=BODY, side=OLD, text=12, …]]
 * }</pre>
 */
public final class Parity {
    /** {@code Thứ Năm, ngày 22 tháng 02 năm 2024, 10:15 (GMT+7)} */
    private static final int LONGEST_DATE = 60;

    private static final Pattern FILE = Pattern.compile(
            "(?i)[^?#]*\\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|zip|rar|7z|mp3|mp4)(?:[?#].*)?", Pattern.DOTALL);
    private static final Pattern NO_LINK =
            Pattern.compile("\\s*(?:#.*|(?!https?:)[a-z][a-z0-9+.-]*:.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final ZoneId zone;
    private final Declared declared;
    private final Declared.Test test;
    private final Furniture furniture;

    private Parity(ZoneId zone, Declared declared, Furniture furniture) {
        this.zone = zone;
        this.declared = declared;
        this.test = declared.test();
        this.furniture = furniture;
    }

    /** @param zone of dates that name none */
    public static Parity of(ZoneId zone) {
        return new Parity(zone, Declared.NOTHING, Furniture.NONE);
    }

    public Parity with(Declared meant) {
        return new Parity(zone, meant, furniture);
    }

    public Parity with(Furniture around) {
        return new Parity(zone, declared, around);
    }

    public Compared compare(Original original, Content content) {
        return new Comparison(original, content).run();
    }

    /** One item. */
    private final class Comparison {
        private final Original original;
        private final Content content;
        private final Published published;
        private final Words ours;
        private final Words theirs;
        private final List<Line> story;
        private final Predicate<Named> inStory;
        private final Predicate<Named> inSentence;
        private final Map<Field, Result> fields = new EnumMap<>(Field.class);
        private final List<Difference> differences = new ArrayList<>();
        private int meant;

        Comparison(Original original, Content content) {
            this.original = original;
            this.content = content;
            published = Published.of(content);
            ours = new Words(published.texts());
            var seen = original.seen();
            theirs = new Words(Stream.of(
                            seen.lines().stream().map(Line::text),
                            seen.told().stream(),
                            original.told().values().stream())
                    .flatMap(each -> each)
                    .toList());
            var own = new Story(seen, new Words(published.story()));
            story = original.whole() ? seen.lines() : own.lines();
            inStory = named -> original.whole() || own.has(named.element());
            inSentence = named -> original.whole() || own.hasInSentence(named.element());
        }

        Compared run() {
            text(Field.TITLE);
            text(Field.LEAD);
            body();
            date();
            text(Field.BYLINE);
            text(Field.CATEGORY);
            captions();
            pictures();
            files();
            return new Compared(fields, differences, meant, old(), shown());
        }

        /** A field that the old system kept apart must be what it was; of a page it must stand there. */
        private void text(Field field) {
            var now = published.fields().get(field);
            var before = original.told().get(field);
            if (now == null && before == null) {
                return;
            }
            fields.put(field, Result.EQUAL);
            if (now != null) {
                var from = before == null ? theirs : new Words(List.of(before));
                // what the old system kept elsewhere, a lead in the body, is right too
                for (var words : from.missing(now)) {
                    if (!theirs.missing(words).isEmpty() || before == null) {
                        add(new Difference(field, Side.NEW, words, now));
                    }
                }
            }
            if (before != null) {
                ours.missing(before).forEach(words -> add(new Difference(field, Side.OLD, words, before)));
            }
        }

        private void body() {
            if (published.blocks().isEmpty() && story.isEmpty()) {
                return;
            }
            fields.put(Field.BODY, Result.EQUAL);
            for (var block : published.blocks()) {
                theirs.missing(block).forEach(words -> add(new Difference(Field.BODY, Side.NEW, words, block)));
            }
            for (var line : story) {
                for (var words : ours.missing(line.text())) {
                    if (!isItsDate(words)) {
                        add(new Difference(Field.BODY, Side.OLD, words, line.text()));
                    }
                }
            }
        }

        /** The line of a page that says when it was published; the date is compared by itself. */
        private boolean isItsDate(String words) {
            var now = content.edition().firstPublishedAt();
            if (now == null || original.whole() || words.length() > LONGEST_DATE) {
                return false;
            }
            var dates = new Dates(zone);
            dates.read(words);
            return dates.has(now);
        }

        private void date() {
            var now = content.edition().firstPublishedAt();
            var before = original.published();
            if (original.whole()) {
                if (now == null && before == null) {
                    return;
                }
                fields.put(Field.DATE, Result.EQUAL);
                if (before != null && (now == null || !now.start(zone).equals(before.start(zone)))) {
                    add(new Difference(Field.DATE, Side.OLD, before.at()));
                }
                if (now != null && before == null) {
                    add(new Difference(Field.DATE, Side.NEW, now.at()));
                }
            } else if (now != null) {
                fields.put(Field.DATE, Result.EQUAL);
                onPage(now);
            }
        }

        private void onPage(When now) {
            var dates = new Dates(zone);
            original.seen().lines().forEach(line -> dates.read(line.text()));
            original.seen().told().forEach(dates::read);
            if (!dates.has(now)) {
                add(new Difference(Field.DATE, Side.NEW, now.at()));
            }
        }

        private void captions() {
            if (published.captions().isEmpty()) {
                return;
            }
            fields.put(Field.CAPTIONS, Result.EQUAL);
            for (var caption : published.captions()) {
                theirs.missing(caption).forEach(words -> add(new Difference(Field.CAPTIONS, Side.NEW, words, caption)));
            }
        }

        private void files() {
            var seen = original.seen().links().stream()
                    .filter(link -> link.addresses().stream()
                            .noneMatch(a -> NO_LINK.matcher(a).matches()))
                    .toList();
            var isFile = seen.stream().collect(Collectors.partitioningBy(Comparison::isFile));
            var shown = Stream.of(published.links(), published.files(), published.pictures())
                    .flatMap(Collection::stream)
                    .toList();
            addresses(Field.FILES, own(isFile.get(true), inStory), published.files(), seen, shown);
            var links = published.links().stream()
                    .filter(address -> !NO_LINK.matcher(address).matches())
                    .toList();
            addresses(Field.LINKS, own(isFile.get(false), inSentence), links, seen, shown);
        }

        private static boolean isFile(Named link) {
            return link.addresses().stream()
                    .anyMatch(address -> FILE.matcher(address).matches());
        }

        /** A picture may be published in the size to which its smaller one led. */
        private void pictures() {
            var seen = original.seen();
            var everywhere = Stream.concat(seen.pictures().stream(), seen.links().stream())
                    .toList();
            addresses(
                    Field.PICTURES,
                    own(seen.pictures(), inStory),
                    published.pictures(),
                    everywhere,
                    published.pictures());
        }

        private static List<Named> own(List<Named> all, Predicate<Named> which) {
            return all.stream().filter(which).toList();
        }

        /**
         * @param own what the story shows
         * @param everywhere where what is published may have come from
         * @param shown where what the story shows may have gone to
         */
        private void addresses(
                Field field, List<Named> own, List<String> now, List<Named> everywhere, List<String> shown) {
            if (own.isEmpty() && now.isEmpty()) {
                return;
            }
            fields.put(field, Result.EQUAL);
            var known = everywhere.stream()
                    .flatMap(named -> named.addresses().stream())
                    .map(Parity::key)
                    .collect(Collectors.toSet());
            var kept = shown.stream().map(Parity::key).collect(Collectors.toSet());
            now.stream()
                    .filter(address -> !known.contains(key(address)))
                    .distinct()
                    .forEach(address -> add(new Difference(field, Side.NEW, address)));
            own.stream()
                    .filter(named -> named.addresses().stream().map(Parity::key).noneMatch(kept::contains))
                    .map(named -> named.addresses().get(0))
                    .distinct()
                    .forEach(address -> add(new Difference(field, Side.OLD, address)));
        }

        private void add(Difference difference) {
            if (!original.whole() && furniture.has(difference)) {
                return;
            }
            if (test.covers(difference)) {
                meant++;
                fields.merge(difference.field(), Result.DECLARED, (one, other) -> one == Result.EQUAL ? other : one);
            } else {
                fields.put(difference.field(), Result.DIFFERENT);
                differences.add(difference);
            }
        }

        private List<Compared.Line> old() {
            var told = original.told().values().stream().sorted();
            return marked(Stream.concat(told, story.stream().map(Line::text)), Side.OLD);
        }

        private List<Compared.Line> shown() {
            return marked(published.texts().stream(), Side.NEW);
        }

        private List<Compared.Line> marked(Stream<String> texts, Side side) {
            var apart = differences.stream()
                    .filter(difference -> difference.side() == side)
                    .map(Difference::line)
                    .collect(Collectors.toSet());
            return texts.map(text -> new Compared.Line(text, !apart.contains(text)))
                    .toList();
        }
    }

    /** An address without what is written in several ways: its scheme, capitals of its host, encoded letters, a place on the page. */
    private static String key(String address) {
        var bare = address.strip().replaceFirst("#.*", "");
        var plain = bare.replaceFirst("(?i)^(?:https?:)?//(?:www\\.)?", "//");
        int host = plain.startsWith("//") ? Math.max(plain.indexOf('/', 2), 2) : 0;
        var lower = plain.substring(0, host).toLowerCase(Locale.ROOT) + plain.substring(host);
        try {
            return URLDecoder.decode(lower.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return lower;
        }
    }
}
