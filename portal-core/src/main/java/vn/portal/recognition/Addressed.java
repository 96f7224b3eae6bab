package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Whom an order instructs.
 *
 * @param names as written, in order
 * @param start where the first begins
 * @param end where the demand begins
 */
record Addressed(List<String> names, int start, int end) {
    private static final int MOST_WORDS = 90;
    private static final int LONGEST_ASIDE = 16;
    /** Words that end with the syllable of a verb: {@code công trình} demands nothing. */
    private static final Lexicon NO_VERBS = Lexicon.of(
            "chương trình|công trình|trật tự|giáo trình|lộ trình|quy trình|thường trực|tiến trình|trực thuộc|điều chuyển|giao thông|hành trình|đơn vị khai thác|đơn vị thi công|đơn vị vận hành");

    /** Behind these a verb tells what is done to those who are named: {@code các đảng ủy được kiểm tra}. */
    private static final Set<String> PASSIVE = Set.of("bị", "được");

    /** A council and a committee that have one office. */
    private static final Set<String> ONE_OFFICE = Set.of("hđnd");

    private static final Lexicon PEOPLE = Lexicon.of(
            "bà con|bạn đọc|các gia đình|các cơ sở kinh doanh|các cơ sở sản xuất|các hộ|các tiểu thương|tiểu thương|cử tri|hộ dân|du khách|khách hàng|mọi người dân|người dân|nhân dân|phụ huynh|toàn dân|toàn thể nhân dân");

    /** Of others than the administration's own where nothing is said of them. */
    private static final Lexicon PREMISES = Lexicon.of("các cơ sở|chủ cơ sở|các chủ cơ sở");

    private static final Set<String> TOWARDS = Set.of("cho", "với", "đối");

    /**
     * Those whom a line names before a list of demands ({@code … yêu cầu các xã:}); nobody where the list itself says whom.
     * The demand is then empty.
     */
    static Optional<Addressed> beforeList(Reading reading, int first, int limit) {
        var words = reading.words();
        var text = reading.text();
        int colon = limit - 1;
        while (colon >= 0 && text.charAt(colon) == ' ') {
            colon--;
        }
        int behind = first > 0 ? words.end(first - 1) : 0;
        boolean list = text.substring(limit).isBlank() && colon >= behind && text.charAt(colon) == ':';
        if (!list || text.substring(behind, colon).isBlank()) {
            return list ? Optional.of(new Addressed(List.of(), limit, limit)) : Optional.empty();
        }
        int after = words.at(colon);
        boolean named = first < after && after - first < MOST_WORDS && isHead(words, first);
        return named
                ? Optional.of(new Addressed(names(words, first, after), words.start(first), limit))
                : Optional.empty();
    }

    /** Whether it asks only those who are no part of the administration. */
    boolean isOfPeople() {
        return !names.isEmpty()
                && names.stream()
                        .map(Words::of)
                        .allMatch(name -> PEOPLE.startsAt(name, 0) || PREMISES.after(name, 0) == name.size());
    }

    /** Nobody, where a verb of instruction is followed by its demand at once. */
    static Optional<Addressed> nobody(Words words, int verb, int first, int limit) {
        boolean bare = words.key(verb).equals("yêu")
                && first < words.size()
                && words.start(first) < limit
                && words.follows(first)
                && isDemand(words, first);
        return bare ? Optional.of(new Addressed(List.of(), words.start(first), words.start(first))) : Optional.empty();
    }

    /** Whether what stands there can be nothing but a verb: {@code rà soát}, {@code tổ chức kiểm điểm}. */
    private static boolean isDemand(Words words, int i) {
        int after = OrderWords.DEMANDS.after(words, i);
        boolean noun = OrderWords.AMBIGUOUS.startsAt(words, i) || OrderWords.ADDRESSEES.startsAt(words, i);
        return OrderWords.BARE_DEMANDS.startsAt(words, i)
                || after > 0
                        && after < words.size()
                        && words.follows(after)
                        && (!noun || OrderWords.DEMANDS.startsAt(words, after));
    }

    /** The addressees that begin at word {@code first}, before a verb that is known to begin demands. */
    static Optional<Addressed> read(Reading reading, Bodies bodies, int first, int limit) {
        return read(reading, first, limit, start -> verb(reading.words(), bodies, start, limit));
    }

    /** The same behind a verb of instruction, where whatever is nobody's name is the demand. */
    static Optional<Addressed> instructed(Reading reading, Bodies bodies, int first, int limit) {
        return read(reading, first, limit, start -> demand(reading.words(), bodies, start, limit));
    }

    private static Optional<Addressed> read(Reading reading, int first, int limit, IntUnaryOperator demands) {
        var words = reading.words();
        int start = first;
        int ahead = OrderWords.AHEAD.after(words, start);
        start = ahead > 0 ? ahead : behindAside(words, start, limit);
        while (start < words.size() && TOWARDS.contains(words.key(start))) {
            start++;
        }
        boolean aside = start > first && ahead < 0;
        if (start >= words.size() || words.start(start) >= limit || !aside && !isHead(words, start)) {
            return Optional.empty();
        }
        int demand = demands.applyAsInt(start);
        return demand < 0
                ? Optional.empty()
                : Optional.of(new Addressed(names(words, start, demand), words.start(start), words.start(demand)));
    }

    /** Behind the comma that ends what is said beside it; the same word where nothing is, or nobody is named there. */
    private static int behindAside(Words words, int first, int limit) {
        if (first >= words.size() || !OrderWords.BESIDE.startsAt(words, first)) {
            return first;
        }
        for (int i = first + 1; i < Math.min(words.size(), first + LONGEST_ASIDE) && words.start(i) < limit; i++) {
            var gap = words.text().substring(words.end(i - 1), words.start(i));
            if (!gap.isBlank()) {
                return gap.equals(", ") && (isHead(words, i) || AddresseePhrase.names(words, i)) ? i : first;
            }
        }
        return first;
    }

    /** The word at which the demand begins: what can be nobody's name, or a known verb; -1 if there is none. */
    private static int demand(Words words, Bodies bodies, int start, int limit) {
        int verb = verb(words, bodies, start, limit);
        var phrase = AddresseePhrase.read(words, bodies, start, limit);
        boolean before = phrase.endsBeforeVerb(words, start, limit) && (verb < 0 || phrase.after() < verb);
        // behind a comma or semicolon stands no first verb: what came before it was one that nobody listed
        boolean ends = verb < 0 || phrase.sure() || phrase.endsAtVerb(words) || isApart(words, phrase.after(), verb);
        return before && ends ? phrase.after() : verb;
    }

    private static boolean isApart(Words words, int from, int verb) {
        var gap = words.text().substring(words.end(verb - 1), words.start(verb)).strip();
        return !gap.isEmpty() && !gap.equals("%")
                || words.text()
                        .substring(words.start(Math.min(from, verb)), words.start(verb))
                        .contains("; ");
    }

    private static int verb(Words words, Bodies bodies, int start, int limit) {
        int i = start;
        while (i < words.size() && i - start < MOST_WORDS && words.start(i) < limit) {
            if (i > start && beginsDemand(words, i)) {
                return i;
            }
            // the names of bodies hold verbs, too: Giáo dục và Đào tạo
            i = bodies.at(words, i).map(Bodies.Found::after).orElse(i + 1);
        }
        return -1;
    }

    private static boolean beginsDemand(Words words, int i) {
        if (words.text().substring(words.end(i - 1), words.start(i)).contains(":")) {
            return !namesFollow(words, i);
        }
        boolean within = NO_VERBS.after(words, i - 1) > i;
        int before = within || words.isUpper(i) ? -1 : OrderWords.BEFORE_DEMANDS.after(words, i);
        if (before > 0 && words.follows(before) && OrderWords.DEMANDS.startsAt(words, before)) {
            return true;
        }
        if (words.isUpper(i) || !OrderWords.DEMANDS.startsAt(words, i) || OrderWords.NO_DEMANDS.startsAt(words, i)) {
            return false;
        }
        if (OrderWords.DETERMINERS.startsAt(words, i - 1) || OrderWords.MEASURES.after(words, i - 2) == i) {
            return false;
        }
        boolean compound =
                OrderWords.COMPOUNDS.after(words, i - 1) == i || OrderWords.COMPOUNDS.after(words, i - 2) == i;
        if (compound && OrderWords.AMBIGUOUS.startsAt(words, i)) {
            return false;
        }
        if (NO_VERBS.after(words, i - 1) > i
                || NO_VERBS.after(words, i - 2) > i
                || PASSIVE.contains(words.key(i - 1))) {
            return false;
        }
        int after = OrderWords.DEMANDS.after(words, i);
        boolean listed = !words.follows(i) || after < words.size() && !words.follows(after);
        // … kiểm tra, rà soát …: where another verb follows, both are demanded
        boolean row = words.follows(i)
                && OrderWords.DEMANDS.startsAt(words, after)
                && !OrderWords.AMBIGUOUS.startsAt(words, after);
        return !listed || row || !OrderWords.AMBIGUOUS.startsAt(words, i);
    }

    /** Whether a colon leads into the names of those who are called together before it. */
    private static boolean namesFollow(Words words, int i) {
        boolean together =
                OrderWords.LISTED.after(words, i - 1) == i || i > 1 && OrderWords.LISTED.after(words, i - 2) == i;
        return together && words.isUpper(i) && !OrderWords.DEMANDS.startsAt(words, i);
    }

    /** One name ends where another begins: behind a semicolon, or behind a comma or a word of joining with a head. */
    private static List<String> names(Words words, int first, int after) {
        var names = new ArrayList<String>();
        int start = first;
        boolean together = false; // Bộ trưởng các Bộ: Quốc phòng, Công an; …
        for (int i = first + 1; i < after; i++) {
            boolean joined = words.key(i - 1).equals("và") || words.key(i - 1).equals("cùng");
            var gap = words.text().substring(words.end(i - 1), words.start(i)).strip();
            boolean office =
                    joined && i - first > 1 && ONE_OFFICE.contains(words.key(i - 2)); // Văn phòng HĐND và UBND tỉnh
            together = !gap.equals(";") && (together || gap.equals(":"));
            boolean parted =
                    gap.equals(";") || (joined || gap.equals(",")) && !office && !together && isSplittingHead(words, i);
            if (parted) {
                add(names, words, start, joined ? i - 1 : i);
                start = i;
            }
        }
        add(names, words, start, after);
        return names;
    }

    private static void add(List<String> names, Words words, int first, int after) {
        if (after > first) {
            int end = words.end(after - 1);
            int last = words.text().startsWith("%", end) ? end + 1 : end; // … có tỷ lệ dưới 80%
            names.add(words.text().substring(words.start(first), last));
        }
    }

    private static boolean isHead(Words words, int i) {
        return OrderWords.ADDRESSEES.startsAt(words, i)
                || words.isUpper(i) && OrderWords.CAPITAL_HEADS.startsAt(words, i)
                || OrderWords.SMALL_HEADS.startsAt(words, i)
                || isNamedUnit(words, i)
                || words.isDigit(i) && isCounted(words, i + 1) && AddresseePhrase.names(words, i + 1)
                || Bodies.startsBody(words, i);
    }

    /** {@code 10 sở}, {@code 100% chi bộ}. */
    private static boolean isCounted(Words words, int i) {
        return words.follows(i)
                || i < words.size()
                        && words.text()
                                .substring(words.end(i - 1), words.start(i))
                                .equals("% ");
    }

    /** {@code thành phố Hải Phòng}: a unit that stands for those who govern it. */
    private static boolean isNamedUnit(Words words, int i) {
        int name = BodyPlaces.LEVELS.after(words, i);
        return name > 0 && name < words.size() && words.follows(name) && words.isUpper(name);
    }

    private static boolean isSplittingHead(Words words, int i) {
        return SPLITTING.startsAt(words, i)
                || words.isUpper(i) && (OrderWords.CAPITAL_HEADS.startsAt(words, i) || Bodies.startsBody(words, i));
    }

    private static final Lexicon SPLITTING = Lexicon.of(
            "bí thư|các|chủ tịch|giám đốc|hiệu trưởng|lãnh đạo|người đứng đầu|những|thủ trưởng|toàn thể|trưởng ban|trưởng các|trưởng công an|trưởng khu phố|trưởng phòng|trưởng thôn|trưởng trạm|ubnd|ủy ban");
}
