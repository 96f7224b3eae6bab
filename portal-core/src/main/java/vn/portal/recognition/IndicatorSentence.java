package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Period;
import vn.portal.text.Folding;

/**
 * Reads what one sentence says of indices, word by word: an index (or several in a row) opens a group, times and places
 * say what its values speak of, values and ranks are given to it in their order.
 */
final class IndicatorSentence {
    /** What another value is compared with is no value. */
    private static final Lexicon COMPARED = Lexicon.of(
            "so với|cao hơn|thấp hơn|kém hơn|nhiều hơn|ít hơn|bằng với|thay vì|gấp|trung bình cả nước|trung vị|mức trung bình|bình quân cả nước");

    /** Aims and guesses are no values. */
    private static final Lexicon AIMS = Lexicon.of(
            "phấn đấu|mục tiêu|dự kiến|ước đạt|ước tính|kế hoạch đề ra|chỉ tiêu|kỳ vọng|quyết tâm|đặt ra|phải đạt|cần đạt|sẽ đạt|dự báo|hướng tới|nếu");

    /** Parts of an index, and other things that have numbers. */
    private static final Lexicon PARTS = Lexicon.of(
            "chỉ số thành phần|chỉ số con|chỉ số nội dung|lĩnh vực|tiêu chí|trục nội dung|nội dung thành phần");

    private static final Lexicon OTHERS = Lexicon.of(
            "tỷ lệ|tỉ lệ|số lượng|doanh thu",
            "thu ngân sách|kim ngạch|tổng vốn|giá trị|hộ nghèo|dân số|thu nhập|tổng thu|vốn đầu tư|khu vực nông|khu vực công|khu vực dịch vụ|chi ngân sách|thuế");

    private static final Lexicon IN_TURN = Lexicon.of("lần lượt");
    private static final Lexicon RANKS = Lexicon.of(
            "xếp thứ|xếp hạng|xếp hạng thứ|xếp vị trí|xếp vị trí thứ|xếp ở vị trí thứ|xếp thứ hạng|đứng thứ|đứng vị trí|đứng vị trí thứ|đứng hạng",
            "đứng ở vị trí thứ|đứng hạng thứ|ở vị trí thứ|ở vị trí|vị trí thứ|vị trí|hạng|hạng thứ|thứ hạng|lên hạng|đạt hạng|ở hạng|đạt thứ hạng|lên thứ|xuống thứ|lên vị trí|lên vị trí thứ|xuống vị trí thứ");

    private static final Lexicon FIRST = Lexicon.of(
            "đứng đầu cả nước|đứng đầu toàn quốc|dẫn đầu cả nước|dẫn đầu toàn quốc|đứng nhất cả nước|xếp thứ nhất|đứng thứ nhất|xếp hạng nhất|đứng đầu 63");

    private static final Lexicon AMONG = Lexicon.of("trên|trong tổng số|trong số|trong");
    private static final Lexicon ABOUT = Lexicon.of("về|ở|bảng xếp hạng|trong bảng xếp hạng|theo");
    private static final Lexicon ROUGHLY = Lexicon.of(
            "trên|dưới|khoảng|gần|hơn|xấp xỉ|tối thiểu|ít nhất|tối đa|không quá|từng|top|nhóm|thêm|thang|thang điểm");
    private static final Lexicon RISES = Lexicon.of("tăng|giảm|tụt|cải thiện|vượt|kém|chênh|mất|trưởng");
    private static final Lexicon IS = Lexicon.of("đạt|là|được|còn|ở mức|đạt mức|lên|xuống|với|bằng|chỉ đạt");
    private static final int REACH = 24;

    private final Reading reading;
    private final Words words;
    private final String ownPlace;
    private final List<IndicatorGroup> groups = new ArrayList<>();
    private @Nullable IndicatorGroup group;
    private List<Period> periods = List.of();
    private @Nullable String area;
    private @Nullable Place pending;
    private boolean aimed;
    private boolean parts;
    private int lastRead;

    /** A rank told before its index. */
    private record Place(int rank, @Nullable Integer outOf, int start, int end) {}

    private IndicatorSentence(Reading reading, String ownPlace) {
        this.reading = reading;
        this.words = reading.words();
        this.ownPlace = ownPlace;
    }

    /** @param to the word after the sentence's last */
    static List<IndicatorGroup> read(Reading reading, String ownPlace, int from, int to) {
        var sentence = new IndicatorSentence(reading, ownPlace);
        for (int i = from; i < to; ) {
            i = Math.max(i + 1, sentence.step(i));
        }
        return sentence.groups;
    }

    /** Reads what begins at a word and says where it ends. */
    private int step(int i) {
        if (i > 0 && reading.text().substring(words.end(i - 1), words.start(i)).indexOf(';') >= 0) {
            aimed = false;
            parts = false;
        }
        var index = Index.at(words, i);
        if (index.isPresent()) {
            return open(index.get());
        }
        int compared = COMPARED.after(words, i);
        if (compared > 0) {
            return afterClause(compared);
        }
        if (AIMS.startsAt(words, i)) {
            aimed = true;
        }
        parts |= PARTS.startsAt(words, i);
        if (PARTS.startsAt(words, i) || OTHERS.startsAt(words, i) || group != null && i - lastRead > REACH) {
            group = null;
        }
        if (group != null && IN_TURN.startsAt(words, i)) {
            group.inTurn();
        }
        return time(i).or(() -> rank(i)).or(() -> number(i)).or(() -> place(i)).orElse(i + 1);
    }

    private int open(Index.Found found) {
        if (parts && found.first() > 0 && words.key(found.first() - 1).equals("của")) {
            group = null; // chỉ số thành phần … của PCI
            return found.after();
        }
        boolean first = groups.isEmpty();
        if (group == null || !group.takes(words, found, lastRead)) {
            group = new IndicatorGroup(periods, first || group == null ? area : group.area());
            groups.add(group);
        }
        group.add(found, words.start(found.first()));
        if (pending != null && ABOUT.startsAt(words, Math.max(0, lead(found.first())))) {
            group.rank(pending.rank, pending.outOf, pending.start, pending.end, false);
        }
        pending = null;
        lastRead = found.after();
        return found.after();
    }

    /** The word that leads to an index: {@code về Chỉ số PCI}. */
    private int lead(int first) {
        int i = first - 1;
        while (i > 0 && first - i < 4 && !ABOUT.startsAt(words, i)) {
            i--;
        }
        return i;
    }

    /** The word behind the next comma. */
    private int afterClause(int i) {
        int k = i;
        while (k < words.size() && !endsClause(words.text().substring(words.end(k - 1), words.start(k)))) {
            k++;
        }
        return k;
    }

    /** A comma or full stop without a space behind it stands within a number. */
    private static boolean endsClause(String gap) {
        return gap.length() > 1 && gap.chars().anyMatch(c -> ",;().".indexOf(c) >= 0) || gap.equals(";");
    }

    private Optional<Integer> time(int i) {
        var found = IndicatorPeriods.at(reading.text(), words.start(i));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var told = found.get().periods();
        if (group == null) {
            periods = told;
        } else {
            group.time(told, group.lastEnd() <= words.start(i) && isBehind(group.lastEnd(), words.start(i)));
        }
        lastRead = words.at(found.get().end());
        return Optional.of(lastRead);
    }

    private boolean isBehind(int end, int start) {
        var gap = reading.text().substring(Math.max(0, end), start);
        return end >= 0 && (gap.isBlank() || gap.equals(" ("));
    }

    private Optional<Integer> rank(int i) {
        if (FIRST.startsAt(words, i)) {
            int after = FIRST.after(words, i);
            return placed(i, new Place(1, null, words.start(i), words.end(after - 1)), after);
        }
        int at = RANKS.after(words, i);
        if (at < 0
                && words.key(i).equals("thứ")
                && i + 1 < words.size()
                && figure(i + 1).filter(Figure::isPlaceOfMany).isPresent()) {
            at = i + 1;
        }
        boolean number = at > 0 && at < words.size() && words.follows(at) && words.isDigit(at);
        var figure = number ? figure(at) : Optional.<Figure>empty();
        if (figure.isEmpty()
                || !figure.get().isWhole()
                || figure.get().unit() != null
                || figure.get().value().intValue() > 1000) {
            return Optional.empty();
        }
        int end = figure.get().end();
        int after = words.at(end);
        var outOf = figure.get().outOf();
        int among = outOf == null && words.follows(after) ? AMONG.after(words, after) : -1;
        if (among > 0 && among < words.size() && words.isDigit(among)) {
            var all = figure(among).filter(Figure::isWhole);
            outOf = all.map(f -> f.value().intValue()).orElse(null);
            end = all.map(f -> words.end(among)).orElse(end);
            after = words.at(end);
        }
        return placed(i, new Place(figure.get().value().intValue(), outOf, words.start(i), end), after);
    }

    private Optional<Integer> placed(int i, Place place, int after) {
        if (group == null) {
            pending = aimed ? null : place;
        } else if (!aimed) {
            boolean from = i > 0 && words.key(i - 1).equals("từ");
            group.rank(place.rank, place.outOf, place.start, place.end, from);
            lastRead = after;
        }
        return Optional.of(after);
    }

    private Optional<Figure> figure(int i) {
        return Figure.at(reading.text(), words.start(i));
    }

    private Optional<Integer> number(int i) {
        if (!words.isDigit(i)) {
            return Optional.empty();
        }
        var read = figure(i);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        var figure = read.get();
        int after = words.at(figure.end());
        if (group != null && figure.isYear() && group.after() == i) {
            group.time(List.of(Period.ofYear(figure.value().intValue())), false);
            return Optional.of(after);
        }
        if (group == null || aimed || isDate(figure) || figure.isYear()) {
            return Optional.of(after);
        }
        if (figure.isPlaceOfMany() && (group.hasValue() || isCell(i, figure.end()))) {
            group.rank(figure.value().intValue(), figure.outOf(), words.start(i), figure.end(), false);
            lastRead = after;
            return Optional.of(after);
        }
        if (group.expectsRank() && figure.unit() == null && figure.isWhole()) {
            group.rank(figure.value().intValue(), figure.outOf(), words.start(i), figure.end(), false);
            lastRead = after;
            return Optional.of(after);
        }
        value(i, figure);
        return Optional.of(after);
    }

    private void value(int i, Figure figure) {
        var before = i == 0 ? -1 : i - 1;
        boolean rise = RISES.startsAt(words, before);
        boolean grows = group.grows() && Index.PERCENT.equals(figure.unit());
        if (ROUGHLY.startsAt(words, before) || rise && !grows || Figure.STEPS.equals(figure.unit())) {
            return;
        }
        var signed = rise && words.key(before).equals("giảm") ? figure.negated() : figure;
        boolean said =
                figure.unit() != null || !figure.isWhole() || IS.startsAt(words, before) && endsClause(figure.end());
        if (said
                && group.value(
                        signed, words.start(i), words.key(Math.max(0, before)).equals("từ"))) {
            lastRead = words.at(figure.end());
        }
    }

    /** A whole number without a unit is a value only where nothing is counted by it. */
    private boolean endsClause(int end) {
        var text = reading.text();
        return end >= text.length()
                || ",;.)".indexOf(text.charAt(end)) >= 0
                || words.at(end) < words.size() && (RANKS.startsAt(words, words.at(end)));
    }

    private boolean isDate(Figure figure) {
        var text = reading.text();
        return figure.end() + 1 < text.length()
                && text.charAt(figure.end()) == '/'
                && Character.isDigit(text.charAt(figure.end() + 1));
    }

    /** Whether a figure stands alone in its cell of a row. */
    private boolean isCell(int i, int end) {
        var text = reading.text();
        var before = text.substring(i == 0 ? 0 : words.end(i - 1), words.start(i));
        return (before.isBlank() || before.contains("|") || before.contains("\t") || before.contains("("))
                && (end >= text.length() || !Character.isLetter(text.charAt(end)));
    }

    private Optional<Integer> place(int i) {
        boolean owned = words.key(i).equals("của") && words.follows(i + 1);
        int first = owned ? i + 1 : i;
        boolean behindIndex = group != null && group.after() == i;
        boolean body = Bodies.startsBody(words, first);
        var found = IndicatorArea.at(words, first, !body && (behindIndex || owned && group != null));
        if (found.isEmpty() && owned && behindIndex) {
            found = IndicatorArea.ofUnit(words, first);
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        area = isOwn(found.get().written()) ? null : found.get().written();
        if (group != null) {
            group.area(area);
        }
        return Optional.of(found.get().after());
    }

    private boolean isOwn(String written) {
        var own = Folding.fold(ownPlace);
        var folded = Folding.fold(written);
        return own.equals(folded)
                || Bodies.levelOf(ownPlace).equals(folded)
                || Folding.fold(Bodies.nameOf(ownPlace)).equals(folded);
    }
}
