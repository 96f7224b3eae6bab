package vn.portal.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;

/** The words by which texts say of what type a document is, and the codes by which its symbol does. */
final class CitedTypes {
    /** Codes of types in symbols (Nghị định 30/2020/NĐ-CP, annex III; Hướng dẫn 36-HD/VPTW). Case matters: ĐA is not DA. */
    private static final Map<String, DocumentType> CODES = Map.ofEntries(
            Map.entry("NQ", DocumentType.NGHI_QUYET),
            Map.entry("QĐ", DocumentType.QUYET_DINH),
            Map.entry("CT", DocumentType.CHI_THI),
            Map.entry("QC", DocumentType.QUY_CHE),
            Map.entry("QyĐ", DocumentType.QUY_DINH),
            Map.entry("QĐi", DocumentType.QUY_DINH),
            Map.entry("TC", DocumentType.THONG_CAO),
            Map.entry("TB", DocumentType.THONG_BAO),
            Map.entry("HD", DocumentType.HUONG_DAN),
            Map.entry("CTr", DocumentType.CHUONG_TRINH),
            Map.entry("CTHĐ", DocumentType.CHUONG_TRINH_HANH_DONG),
            Map.entry("KH", DocumentType.KE_HOACH),
            Map.entry("PA", DocumentType.PHUONG_AN),
            Map.entry("ĐA", DocumentType.DE_AN),
            Map.entry("DA", DocumentType.DU_AN),
            Map.entry("BC", DocumentType.BAO_CAO),
            Map.entry("BB", DocumentType.BIEN_BAN),
            Map.entry("TTr", DocumentType.TO_TRINH),
            Map.entry("HĐ", DocumentType.HOP_DONG),
            Map.entry("CĐ", DocumentType.CONG_DIEN),
            Map.entry("CV", DocumentType.CONG_VAN),
            Map.entry("GM", DocumentType.GIAY_MOI),
            Map.entry("NĐ", DocumentType.NGHI_DINH),
            Map.entry("TT", DocumentType.THONG_TU),
            Map.entry("TTLT", DocumentType.THONG_TU_LIEN_TICH),
            Map.entry("NQLT", DocumentType.NGHI_QUYET_LIEN_TICH),
            Map.entry("VBHN", DocumentType.VAN_BAN_HOP_NHAT),
            Map.entry("PL", DocumentType.PHAP_LENH),
            Map.entry("KL", DocumentType.KET_LUAN),
            Map.entry("CTPH", DocumentType.CHUONG_TRINH),
            Map.entry("HDLN", DocumentType.HUONG_DAN),
            Map.entry("HDLT", DocumentType.HUONG_DAN),
            Map.entry("KHLN", DocumentType.KE_HOACH),
            Map.entry("KHLT", DocumentType.KE_HOACH),
            Map.entry("KHPH", DocumentType.KE_HOACH),
            Map.entry("QCPH", DocumentType.QUY_CHE));
    /** Issuers whose letters (công văn) bear their own code first. */
    private static final Lexicon LETTER_WRITERS = Lexicon.of(
            "UBND|UB|HĐND|VPCP|VPQH|TTg|CP|TTCP|NHNN|KTNN|VPTW|VP|TU|HU|ThU|MTTQ|BTC|BNV|BYT|BCA|BQP|BXD|BCT|BTP|BNG|BTTTT",
            "BGDĐT|BKHCN|BVHTTDL|BNNMT|BNNPTNT|BNN|BTNMT|BGTVT|BKHĐT|BLĐTBXH|STC|SNV|SYT|SXD|SCT|STP|STTTT|SGDĐT|SKHCN",
            "SVHTTDL|SNN|SNNMT|STNMT|SGTVT|SKHĐT|SLĐTBXH");
    /** The symbol of an order of the President, whose one letter is no code elsewhere. */
    private static final String ORDER = "L-CTN";
    /** A document that says no more of itself than its symbol. */
    private static final List<String> ANY = Lexicon.keys("văn bản");

    private static final Pattern JOINTS = Pattern.compile("[-/]");

    private static final Map<String, List<Head>> HEADS = heads();

    private CitedTypes() {}

    private record Head(@Nullable DocumentType type, List<String> words) {}

    /**
     * The name of a type in a text.
     *
     * @param type null where its symbol alone can tell
     * @param after the word after its last
     * @param code whether it is written as a code ({@code QĐ số 15/QĐ-UBND}) or as no type at all
     */
    record Named(@Nullable DocumentType type, int after, boolean code) {}

    static Optional<Named> at(Words words, int i) {
        for (var head : HEADS.getOrDefault(words.key(i), List.of())) {
            int after = words.after(i, head.words);
            if (after > 0) {
                return Optional.of(new Named(head.type, after, head.type == null));
            }
        }
        var code = words.isUpper(i) ? CODES.get(words.word(i)) : null;
        return code == null ? Optional.empty() : Optional.of(new Named(code, i + 1, true));
    }

    /** Whether the name of a type may begin with a word. */
    static boolean mayBegin(Word word) {
        return HEADS.containsKey(word.key()) || word.isUpper() && CODES.containsKey(word.written());
    }

    /** The type that a number's symbol says; a symbol of an issuer alone is a letter's. */
    static Optional<DocumentType> of(DocumentNumber number) {
        var symbol = number.symbol();
        if (symbol == null) {
            return Optional.empty();
        }
        var parts = JOINTS.split(symbol);
        if (parts[0].equals("TT") && number.party()) {
            return Optional.of(DocumentType.THONG_TRI);
        }
        // TC/CĐKT was the Ministry of Finance, TC-CP is a communiqué
        boolean ministry = parts[0].equals("TC") && symbol.startsWith("TC/");
        if (!ministry && CODES.containsKey(parts[0]) && (parts.length > 1 || number.year() != null)) {
            return Optional.of(CODES.get(parts[0]));
        }
        if (symbol.equals(ORDER)) {
            return Optional.of(DocumentType.LENH);
        }
        boolean letter = parts.length > 1 && number.year() == null && LETTER_WRITERS.startsAt(Words.of(parts[0]), 0);
        return letter ? Optional.of(DocumentType.CONG_VAN) : Optional.empty();
    }

    private static Map<String, List<Head>> heads() {
        var heads = new HashMap<String, List<Head>>();
        for (var type : DocumentType.values()) {
            add(heads, new Head(type, Lexicon.keys(type.label())));
        }
        add(heads, new Head(DocumentType.THONG_BAO, Lexicon.keys("thông báo kết luận")));
        add(heads, new Head(DocumentType.THONG_BAO, Lexicon.keys("thông báo ý kiến kết luận")));
        for (var joint : List.of("liên ngành", "liên tịch", "phối hợp")) {
            add(heads, new Head(DocumentType.CHUONG_TRINH, Lexicon.keys("chương trình " + joint)));
            add(heads, new Head(DocumentType.HUONG_DAN, Lexicon.keys("hướng dẫn " + joint)));
            add(heads, new Head(DocumentType.KE_HOACH, Lexicon.keys("kế hoạch " + joint)));
            add(heads, new Head(DocumentType.QUY_CHE, Lexicon.keys("quy chế " + joint)));
        }
        add(heads, new Head(null, ANY));
        heads.values()
                .forEach(l -> l.sort(
                        Comparator.comparingInt((Head h) -> h.words.size()).reversed()));
        return heads;
    }

    private static void add(Map<String, List<Head>> heads, Head head) {
        heads.computeIfAbsent(head.words.get(0), k -> new ArrayList<>()).add(head);
    }
}
