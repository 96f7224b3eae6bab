package vn.portal.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Figure;
import vn.portal.model.When;
import vn.portal.page.TextPage.Reason;
import vn.portal.page.TextPage.Removed;
import vn.portal.text.VietnameseDates;

/** Reads one page of text, from both ends inwards. */
final class TextPageReader {
    private static final Pattern GAPS = Pattern.compile("[ \\t]{2,}+|\\t");
    /** A caption is shorter than a paragraph; where it is not, nobody could tell them apart. */
    private static final int LONGEST_CAPTION = 250;

    private static final int FEWEST_WORDS_OF_PROSE = 12;

    private final ZoneId zone;
    private final List<Line> lines = new ArrayList<>();
    private final List<Removed> removed = new ArrayList<>();
    private final List<Counter> counters = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private @Nullable When published;

    private record Line(int number, String text) {}

    TextPageReader(String text, ZoneId zone) {
        this.zone = zone;
        var raw = text.split("\n", -1);
        for (int i = 0; i < raw.length; i++) {
            var line = GAPS.matcher(raw[i].strip()).replaceAll(" ");
            if (!line.isEmpty()) {
                lines.add(new Line(i + 1, line));
            } else if (!raw[i].isEmpty()) {
                removed.add(new Removed(i + 1, "", Reason.BLANK));
            }
        }
    }

    TextPage read() {
        takeCounters();
        takeMenuAbove();
        var title = lines.isEmpty() ? "" : lines.remove(0).text;
        takeDateLine();
        takeOtherStories();
        takeMenuBelow();
        var byline = takeByline();
        readStory();
        removed.sort(Comparator.comparingInt(Removed::line));
        return new TextPage(title, blocks, figures, byline, published, counters, removed);
    }

    /** A counter stands in lines that follow one another; a single number in a story is no counter. */
    private void takeCounters() {
        var kept = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); ) {
            boolean titled = CounterLine.isTitle(lines.get(i).text);
            var found = new ArrayList<Counter>();
            int end = readCounters(CounterLine.mayBeTitle(lines.get(i).text) ? i + 1 : i, found);
            if (isWidget(titled, found) || titled && found.isEmpty() && standsBelow(i)) {
                counters.addAll(CounterLine.settled(found));
                lines.subList(i, end).forEach(l -> remove(l, Reason.COUNTER));
            } else {
                end = Math.max(end, i + 1);
                kept.addAll(lines.subList(i, end));
            }
            i = end;
        }
        lines.clear();
        lines.addAll(kept);
    }

    /** Reads the counters that start at a line, and says at which line they end. */
    private int readCounters(int start, List<Counter> found) {
        for (int i = start; i < lines.size(); i++) {
            var here = CounterLine.read(lines.get(i).text);
            if (here.isEmpty() || isProse(lines.get(i).text)) {
                return i;
            }
            found.addAll(here);
        }
        return lines.size();
    }

    /** A paragraph that tells of visitors is a story, however many numbers it holds. */
    private static boolean isProse(String line) {
        return line.endsWith(".") && line.split(" ", FEWEST_WORDS_OF_PROSE).length == FEWEST_WORDS_OF_PROSE;
    }

    private static boolean isWidget(boolean titled, List<Counter> found) {
        return !found.isEmpty()
                && (titled || found.size() > 1 && found.stream().anyMatch(CounterLine::speaksOfVisitors));
    }

    /** A heading without numbers is the site's only where nothing of a story comes after it. */
    private boolean standsBelow(int index) {
        return lines.subList(index + 1, lines.size()).stream().allMatch(l -> Furniture.isMenu(l.text));
    }

    private void takeMenuAbove() {
        int story = 0;
        while (story < lines.size() && Furniture.isMenu(lines.get(story).text)) {
            remove(lines.get(story++), Reason.MENU);
        }
        lines.subList(0, story).clear();
    }

    /** The lines below the title that tell of the page itself: when it came, how often it was read. */
    private void takeDateLine() {
        for (int i = 0; i < Math.min(2, lines.size() - 1); ) {
            var text = lines.get(i).text;
            var when = VietnameseDates.parse(CounterLine.withoutReaders(text), zone, "text");
            if (published == null && when.isPresent() && isDay(when.get())) {
                published = when.get();
                remove(lines.remove(i), Reason.DATE_LINE);
            } else if (CounterLine.isReaders(text)) {
                remove(lines.remove(i), Reason.COUNTER);
            } else {
                i++;
            }
        }
    }

    private static boolean isDay(When when) {
        return when.precision() == When.Precision.DAY || when.isInstant();
    }

    private void takeOtherStories() {
        for (int i = 1; i < lines.size(); i++) {
            if (Furniture.startsOtherStories(lines.get(i).text)) {
                var rest = lines.subList(i, lines.size());
                rest.forEach(l -> remove(l, Reason.RELATED));
                rest.clear();
            }
        }
    }

    private void takeMenuBelow() {
        while (lines.size() > 1
                && !isProse(last().text)
                && (Furniture.isMenu(last().text) || CounterLine.isReaders(last().text))) {
            var reason = Furniture.isMenu(last().text) ? Reason.MENU : Reason.COUNTER;
            remove(lines.remove(lines.size() - 1), reason);
        }
    }

    private @Nullable String takeByline() {
        var byline = lines.size() < 2 || isCaption(lines.size() - 1)
                ? null
                : Bylines.read(last().text).orElse(null);
        if (byline == null) {
            return null;
        }
        var line = lines.remove(lines.size() - 1);
        while (lines.size() > 1 && last().text.equals(line.text)) {
            remove(line, Reason.BYLINE_AGAIN);
            line = lines.remove(lines.size() - 1);
        }
        return byline;
    }

    private boolean isCaption(int index) {
        return Furniture.isPlaceholder(lines.get(index - 1).text);
    }

    private void readStory() {
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i).text;
            if (Furniture.isPlaceholder(text)) {
                remove(lines.get(i), Reason.PLACEHOLDER);
                boolean captioned = i + 1 < lines.size() && couldBeCaption(lines.get(i + 1).text);
                addFigure(captioned ? lines.get(++i).text : null);
            } else if (couldBeCaption(text) && Bylines.credit(text).isPresent()) {
                // the copy has lost the picture and kept what was written below it
                addFigure(text);
            } else {
                blocks.add(text);
            }
        }
    }

    private void addFigure(@Nullable String caption) {
        var credit = caption == null ? null : Bylines.credit(caption).orElse(null);
        if (credit != null && Bylines.isCreditAlone(caption) && creditLast(credit)) {
            return;
        }
        figures.add(new Figure(null, null, caption, credit, blocks.size() - 1, null));
    }

    /** Gives the credit to the figure right above, if that has a caption and no credit yet. */
    private boolean creditLast(String credit) {
        int last = figures.size() - 1;
        if (last < 0
                || figures.get(last).after() != blocks.size() - 1
                || figures.get(last).credit() != null) {
            return false;
        }
        var figure = figures.get(last);
        figures.set(last, new Figure(null, null, figure.caption(), credit, figure.after(), null));
        return true;
    }

    private static boolean couldBeCaption(String line) {
        return line.length() <= LONGEST_CAPTION && !Furniture.isPlaceholder(line);
    }

    private Line last() {
        return lines.get(lines.size() - 1);
    }

    private void remove(Line line, Reason reason) {
        removed.add(new Removed(line.number, line.text, reason));
    }
}
