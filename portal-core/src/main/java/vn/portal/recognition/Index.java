package vn.portal.recognition;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index by which provinces, departments and economies are compared.
 *
 * @param code its name among machines
 * @param units in which its values are given; empty text where a value may stand without one
 * @param least its lowest value
 * @param most its highest
 */
record Index(String code, Set<String> units, int least, int most) {
    static final String POINT = "point";
    static final String PERCENT = "percent";

    private static final int NO_END = Integer.MAX_VALUE;
    private static final Set<String> SCORE = Set.of("", POINT, PERCENT);
    private static final Index PCI = new Index("pci", SCORE, 0, 100);
    private static final Index PGI = new Index("pgi", SCORE, 0, 100);
    private static final Index PAR_INDEX = new Index("par-index", SCORE, 0, 100);
    private static final Index SIPAS = new Index("sipas", SCORE, 0, 100);
    private static final Index PAPI = new Index("papi", SCORE, 1, 100);
    private static final Index DTI = new Index("dti", SCORE, 0, 1000);
    private static final Index DDCI = new Index("ddci", SCORE, 0, 100);
    private static final Index ICT_INDEX = new Index("ict-index", SCORE, 0, 100);
    private static final Index HDI = new Index("hdi", SCORE, 0, 1);
    private static final Index PII = new Index("pii", SCORE, 0, 100);
    private static final Set<String> GROWTH = Set.of(
            PERCENT, "million-vnd", "million-vnd-per-person", "billion-vnd", "trillion-vnd", "usd", "usd-per-person");
    private static final Index GRDP = new Index("grdp", GROWTH, -NO_END, NO_END);

    /** Whatever is named further on. */
    static final Index ANY = new Index(
            "",
            Stream.concat(SCORE.stream(), GROWTH.stream()).collect(Collectors.toUnmodifiableSet()),
            -NO_END,
            NO_END);

    private static final String EACH = "-per-person";
    private static final Index GRDP_EACH = new Index(
            "grdp-per-person", Set.of("million-vnd", "million-vnd-per-person", "usd", "usd-per-person"), 0, NO_END);

    private record Name(List<String> words, boolean acronym, Index index) {}

    private static final Map<String, List<Name>> NAMES = names();
    /** What stands beside the same letters where they name a plug, a standard or a sickness. */
    private static final Set<String> OTHERS =
            Set.of("card", "cổng", "dss", "express", "khe", "slot", "chuẩn", "khâu", "cable");

    /** Behind these, words that are an index's name speak of indices in general. */
    private static final Set<String> SEVERAL = Set.of("các", "nhiều", "những");

    /** Whose content is none of the administration's: {@code chỉ số hài lòng của khách tham quan}. */
    private static final Lexicon GUESTS = Lexicon.of(
            "của bệnh nhân|của du khách|của hành khách|của học sinh|của khách|của khán giả|của người bệnh|của phụ huynh|của sinh viên",
            "của nhân viên|của người bệnh|của người lao động|của người tiêu dùng");

    /** An index named in a text. */
    record Found(Index index, int first, int after) {}

    /** The index that the word {@code i} begins to name. */
    static Optional<Found> at(Words words, int i) {
        if (!words.mayBegin(Opening.INDEX, i)) {
            return Optional.empty();
        }
        Found best = null;
        for (var name : NAMES.get(words.key(i))) {
            int after = after(words, i, name);
            if (after > 0 && (best == null || after > best.after)) {
                best = new Found(name.index, i, after);
            }
        }
        return Optional.ofNullable(best);
    }

    static boolean mayBegin(Word word) {
        return NAMES.containsKey(word.key());
    }

    private static int after(Words words, int i, Name name) {
        if (!name.acronym) {
            int after = i > 0 && SEVERAL.contains(words.key(i - 1)) ? -1 : words.after(i, name.words);
            return name.index == SIPAS && GUESTS.startsAt(words, after) ? -1 : after;
        }
        int after = i + name.words.size();
        boolean same = after <= words.size() && isUpper(words.word(i));
        for (int k = 1; same && k < name.words.size(); k++) {
            same = words.key(i + k).equals(name.words.get(k)) && words.start(i + k) - words.end(i + k - 1) == 1;
        }
        return same && words.key(i).equals(name.words.get(0)) && !isOther(words, i, after) ? after : -1;
    }

    private static boolean isUpper(String word) {
        return Character.isUpperCase(word.codePointAt(0)) && Character.isUpperCase(word.codePointBefore(word.length()))
                || word.equals("PARIndex")
                || word.equals("ParIndex")
                || word.equals("Par");
    }

    private static boolean isOther(Words words, int i, int after) {
        return i > 0 && OTHERS.contains(words.key(i - 1)) || after < words.size() && OTHERS.contains(words.key(after));
    }

    boolean allows(@Nullable String unit, BigDecimal value) {
        return units.contains(unit == null ? "" : unit)
                && value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** The same name speaks of growth, of a whole and of a share of it: its unit tells them apart. */
    String codeOf(@Nullable String unit) {
        if (this != GRDP || unit == null) {
            return code;
        }
        return unit.equals(PERCENT) ? "grdp-growth" : unit.endsWith(EACH) ? GRDP_EACH.code : code;
    }

    /** What it is measured in: a share of each person is one, whether the unit says so again or not. */
    @Nullable
    String unitOf(@Nullable String unit) {
        return this == GRDP_EACH && unit != null && !unit.endsWith(EACH) ? unit + EACH : unit;
    }

    /** Whether it compares places year by year, so that a sentence may leave its year to the next. */
    boolean isScore() {
        return units == SCORE;
    }

    /** Whether it compares departments and districts of one place. */
    boolean comparesBodies() {
        return this == DDCI;
    }

    /** Whether what is published of it is an estimate: {@code ước đạt khoảng 181.900 tỷ đồng}. */
    boolean isEstimated() {
        return this == GRDP || this == GRDP_EACH;
    }

    /** Whether its rises are values themselves. */
    boolean grows() {
        return this == GRDP;
    }

    private static Map<String, List<Name>> names() {
        var names = new HashMap<String, List<Name>>();
        acronyms(names, PCI, "PCI");
        phrases(
                names,
                PCI,
                "chỉ số năng lực cạnh tranh cấp tỉnh|năng lực cạnh tranh cấp tỉnh|chỉ số năng lực cạnh tranh của tỉnh");
        acronyms(names, PGI, "PGI");
        phrases(names, PGI, "chỉ số xanh cấp tỉnh|chỉ số xanh");
        acronyms(names, PAR_INDEX, "PAR Index|PARIndex");
        phrases(names, PAR_INDEX, "chỉ số cải cách hành chính|chỉ số CCHC|chỉ số cải cách hành chính cấp tỉnh");
        acronyms(names, SIPAS, "SIPAS");
        phrases(
                names,
                SIPAS,
                "chỉ số hài lòng về sự phục vụ hành chính|chỉ số hài lòng của người dân|chỉ số hài lòng|chỉ số hài lòng của người dân đối với sự phục vụ của cơ quan hành chính nhà nước|chỉ số đo lường sự hài lòng");
        acronyms(names, PAPI, "PAPI");
        phrases(names, PAPI, "chỉ số hiệu quả quản trị và hành chính công cấp tỉnh|chỉ số hiệu quả quản trị");
        acronyms(names, DTI, "DTI");
        phrases(
                names,
                DTI,
                "xếp hạng chuyển đổi số|xếp hạng mức độ chuyển đổi số|chỉ số chuyển đổi số|chỉ số đánh giá chuyển đổi số|chỉ số mức độ chuyển đổi số");
        acronyms(names, DDCI, "DDCI");
        phrases(names, DDCI, "chỉ số năng lực cạnh tranh cấp sở|chỉ số năng lực cạnh tranh cấp huyện");
        acronyms(names, ICT_INDEX, "ICT Index");
        phrases(names, ICT_INDEX, "chỉ số sẵn sàng cho phát triển và ứng dụng công nghệ thông tin");
        acronyms(names, HDI, "HDI");
        phrases(names, HDI, "chỉ số phát triển con người");
        acronyms(names, PII, "PII");
        phrases(names, PII, "chỉ số đổi mới sáng tạo cấp địa phương");
        acronyms(names, GRDP, "GRDP");
        phrases(names, GRDP, "tổng sản phẩm trên địa bàn");
        acronyms(names, GRDP_EACH, "GRDP bình quân đầu người|GRDP bình quân");
        phrases(names, GRDP_EACH, "tổng sản phẩm bình quân đầu người|tổng sản phẩm trên địa bàn bình quân đầu người");
        return Map.copyOf(names);
    }

    private static void acronyms(Map<String, List<Name>> names, Index index, String list) {
        add(names, index, list, true);
    }

    private static void phrases(Map<String, List<Name>> names, Index index, String list) {
        add(names, index, list, false);
    }

    private static void add(Map<String, List<Name>> names, Index index, String list, boolean acronym) {
        for (var phrase : list.split("\\|")) {
            var words = Lexicon.keys(phrase);
            names.computeIfAbsent(words.get(0), k -> new java.util.ArrayList<>())
                    .add(new Name(words, acronym, index));
        }
    }
}
