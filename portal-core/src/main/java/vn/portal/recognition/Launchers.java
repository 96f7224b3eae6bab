package vn.portal.recognition;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the body that a campaign is of, or that launched it. */
final class Launchers {
    /** How names of bodies begin that give no orders and are known by their capitals alone. */
    private static final Lexicon HEADS = Lexicon.of(
            "Ban|Bộ|Chi bộ|Chi đoàn|Chi hội|Chính phủ|Công đoàn|Đảng bộ|Đoàn|Hiệp hội|Hội|Huyện đoàn|Liên đoàn|Liên hiệp|Mặt trận|Ngành|Nhà nước",
            "Quận đoàn|Sở|Thành đoàn|Thành phố|Tỉnh|Tỉnh đoàn|Liên hợp quốc|UNESCO|UNICEF|UNDP|WHO|UNAIDS|Quốc hội|Huyện|Quận|Thị xã|Tổng Liên đoàn|TP|Trung ương|Ủy ban|UBMTTQ|Tổng cục|Cục");

    /** Those that are a body by themselves. */
    private static final Lexicon ALONE = Lexicon.of(
            "Chính phủ|Huyện đoàn|Quận đoàn|Thành đoàn|Tỉnh đoàn|TP|Trung ương|Liên hợp quốc|UNESCO|UNICEF|UNDP|WHO|UNAIDS|Quốc hội",
            "Thành phố|Tỉnh|Huyện|Quận|Thị xã");

    /** What unions are of, one word in two. */
    private static final Lexicon UNIONS =
            Lexicon.of("Chữ thập đỏ|Cựu chiến binh|Khuyến học|Lao động|Người cao tuổi|Nông dân|Phụ nữ|Thanh niên");

    /** What may stand within such a name in lower case. */
    private static final Set<String> WITHIN =
            Set.of("huyện", "phường", "quận", "thành", "phố", "thị", "tỉnh", "xã", "khu", "thôn", "ấp");

    /** What may stand between a body and its launching. */
    private static final Set<String> ADVERBS = Set.of("chính", "thức", "đã", "mới", "sẽ", "vừa", "tiếp", "tục");

    /** What stands before the body of the whole country: {@code Trung ương Hội Nông dân Việt Nam}. */
    private static final Lexicon CENTRAL = Lexicon.of("Trung ương");

    private static final int LONGEST = 14;

    private final Bodies bodies;

    Launchers(Bodies bodies) {
        this.bodies = bodies;
    }

    /** @param after the word after its last */
    record Found(String written, int after) {}

    /** The body behind {@code của} or {@code do}, which must be the next word. */
    Optional<Found> at(Words words, int i) {
        boolean leads = i + 1 < words.size()
                && (words.key(i).equals("của") || words.key(i).equals("do"));
        if (!leads || !words.follows(i + 1)) {
            return Optional.empty();
        }
        var launching = words.key(i).equals("do") ? launching(words, i + 1) : Optional.<Found>empty();
        return launching.isPresent() ? launching : named(words, i + 1);
    }

    /** Whoever stands between {@code do} and {@code phát động}: {@code do Trung ương Hội Cựu chiến binh Việt Nam phát động}. */
    private static Optional<Found> launching(Words words, int i) {
        if (!words.isUpper(i) || !HEADS.startsAt(words, i)) {
            return Optional.empty();
        }
        for (int k = i + 1; k < words.size() - 1 && k - i < LONGEST && words.follows(k); k++) {
            if (words.key(k).equals("phát") && words.key(k + 1).equals("động")) {
                int end = k;
                while (end > i + 1 && ADVERBS.contains(words.key(end - 1))) {
                    end--;
                }
                return Optional.of(new Found(words.text().substring(words.start(i), words.end(end - 1)), end));
            }
        }
        return Optional.empty();
    }

    /** The same right behind a place in the text, with nothing but spaces between. */
    Optional<Found> behind(Reading reading, int from) {
        int i = reading.words().at(from);
        boolean near = i < reading.words().size()
                && reading.blank(from, reading.words().start(i));
        return near ? at(reading.words(), i) : Optional.empty();
    }

    /** The body that is said to launch what the word {@code i} begins to name: {@code UBND tỉnh phát động phong trào …}. */
    @Nullable
    String before(Words words, int i) {
        int verb = i - 2;
        if (verb < 1 || !words.key(verb).equals("phát") || !words.key(verb + 1).equals("động") || !words.follows(i)) {
            return null;
        }
        int end = verb;
        while (end > 0 && words.follows(end) && ADVERBS.contains(words.key(end - 1))) {
            end--;
        }
        for (int start = Math.max(0, end - LONGEST); start < end; start++) {
            var body = bodies.at(words, start);
            if (body.isPresent() && body.get().after() == end) {
                int first = start > 1 && words.follows(start) && CENTRAL.after(words, start - 2) == start
                        ? start - 2
                        : start;
                return words.text().substring(words.start(first), body.get().end());
            }
        }
        return null;
    }

    boolean isBody(Words words, int i) {
        return bodies.at(words, i).isPresent();
    }

    private Optional<Found> named(Words words, int i) {
        var body = bodies.at(words, i)
                .map(b -> new Found(words.text().substring(words.start(b.first()), b.end()), b.after()));
        return body.isPresent() ? body : byCapitals(words, i);
    }

    private static Optional<Found> byCapitals(Words words, int i) {
        int after = words.isUpper(i) ? HEADS.after(words, i) : -1;
        if (after < 0) {
            return Optional.empty();
        }
        int end = after;
        for (int k = after; k < words.size() && k - i < LONGEST && words.follows(k); k++) {
            int whole = words.isUpper(k) ? UNIONS.after(words, k) : -1;
            if (whole > 0) {
                end = whole;
                k = whole - 1;
            } else if (words.isUpper(k)
                    || words.key(k).equals("gia") && words.key(k - 1).equals("quốc")) {
                end = k + 1;
            } else if (!WITHIN.contains(words.key(k))) {
                break;
            }
        }
        return end > after || ALONE.startsAt(words, i)
                ? Optional.of(new Found(words.text().substring(words.start(i), words.end(end - 1)), end))
                : Optional.empty();
    }
}
