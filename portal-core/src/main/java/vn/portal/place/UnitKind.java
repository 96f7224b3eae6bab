package vn.portal.place;

/** The rank of an administrative unit, as the word before its name says it. */
public enum UnitKind {
    TINH("tỉnh", "t"),
    THANH_PHO("thành phố", "tp"),
    QUAN("quận", "q"),
    HUYEN("huyện", "h"),
    THI_XA("thị xã", "tx"),
    PHUONG("phường", "p"),
    XA("xã", "x"),
    THI_TRAN("thị trấn", "tt"),
    /** A commune since 1 July 2025, mostly an island. */
    DAC_KHU("đặc khu", "đk");

    private final String label;
    private final String abbreviation;

    UnitKind(String label, String abbreviation) {
        this.label = label;
        this.abbreviation = abbreviation;
    }

    /** The word in Vietnamese, in lower case ({@code thành phố}). */
    public String label() {
        return label;
    }

    /** How the word is cut short, in lower case ({@code tp}). */
    String abbreviation() {
        return abbreviation;
    }
}
