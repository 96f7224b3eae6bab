package vn.portal.recognition;

/** The words by which sentences tell values and ranks of indices. */
final class IndicatorWords {
    /** What another value is compared with is no value. */
    static final Lexicon COMPARED = Lexicon.of(
            "so với|so với cùng kỳ|cao hơn|thấp hơn|kém hơn|nhiều hơn|ít hơn|bằng với|thay vì|gấp|trung bình cả nước|trung vị|mức trung bình|bình quân cả nước");

    /** Aims and guesses are no values. */
    static final Lexicon AIMS = Lexicon.of(
            "phấn đấu|mục tiêu|dự kiến|ước đạt|ước tính|kế hoạch đề ra|chỉ tiêu|kỳ vọng|quyết tâm|đặt ra|phải đạt|cần đạt|sẽ đạt|dự báo|hướng tới|nếu");

    /** With these a sentence sets one time against another. */
    static final Lexicon BUT_THEN = Lexicon.of("nếu như năm|nếu năm");

    /** Parts of an index, and other things that have numbers. */
    static final Lexicon PARTS = Lexicon.of(
            "chỉ số thành phần|chỉ số con|chỉ số nội dung|lĩnh vực|tiêu chí|trục nội dung|nội dung thành phần|trong đó",
            "chính quyền số|kinh tế số|xã hội số");

    static final Lexicon OTHERS = Lexicon.of(
            "tỷ lệ|tỉ lệ|số lượng|doanh thu",
            "thu ngân sách|kim ngạch|tổng vốn|giá trị|hộ nghèo|dân số|thu nhập|tổng thu|vốn đầu tư|khu vực nông|khu vực công|khu vực dịch vụ|chi ngân sách|thuế");

    /** What is published of which the next sentence tells. */
    static final Lexicon RESULTS = Lexicon.of("bảng xếp hạng|công bố|đánh giá|kết quả|xếp hạng");

    /** A value of many is of none of them. */
    static final Lexicon AVERAGES = Lexicon.of("trung bình|trung vị");

    /** Of whom the next value is that is none of theirs who are compared. */
    static final Lexicon COUNTRY = Lexicon.of("cả nước đạt|cả nước là|của cả nước|toàn quốc đạt|toàn quốc là");

    static final Lexicon IN_TURN = Lexicon.of("lần lượt");
    static final Lexicon RANKS = Lexicon.of(
            "xếp thứ|xếp hạng|xếp hạng thứ|xếp vị thứ|vị thứ|đứng vị thứ|xếp ở vị thứ|xếp thứ tự|xếp bậc|xếp vị trí|xếp vị trí thứ|xếp ở vị trí thứ|xếp thứ hạng|đứng thứ|đứng vị trí|đứng vị trí thứ|đứng hạng",
            "đứng ở vị trí thứ|đứng hạng thứ|ở vị trí thứ|ở vị trí|vị trí thứ|vị trí|hạng|hạng thứ|thứ hạng|lên hạng|đạt hạng|ở hạng|đạt thứ hạng|lên thứ|xuống thứ|lên vị trí|lên vị trí thứ|xuống vị trí thứ");

    static final Lexicon FIRST = Lexicon.of(
            "đứng đầu với|đứng đầu bảng xếp hạng|đứng đầu bảng|đứng đầu danh sách|đứng đầu cả nước|đứng đầu toàn quốc|dẫn đầu cả nước|dẫn đầu toàn quốc|đứng nhất cả nước|đứng nhất|dẫn đầu bảng xếp hạng|dẫn đầu với|xếp thứ nhất|đứng thứ nhất|xếp hạng nhất|đứng đầu 63");

    /** With a comma and a value behind them, these say a rank, too. */
    static final Lexicon LEADS = Lexicon.of("dẫn đầu|đứng đầu");

    /** Parts of the country in which provinces are ranked once more. */
    static final Lexicon REGIONS = Lexicon.of(
            "Bắc Bộ|Bắc Trung Bộ|các tỉnh|Duyên hải|Đông Bắc|Đông Nam Bộ|Đồng bằng|khu vực|miền|Nam Bộ|Tây Bắc|Tây Nam Bộ|Tây Nguyên|Trung Bộ|Trung du|vùng");

    static final Lexicon AMONG = Lexicon.of("trên|trong tổng số|trong số|trong");
    static final Lexicon ABOUT = Lexicon.of("về|ở|bảng xếp hạng|trong bảng xếp hạng|theo");
    static final Lexicon ROUGHLY = Lexicon.of(
            "trên|dưới|khoảng|gần|hơn|xấp xỉ|tối thiểu|ít nhất|tối đa|không quá|từng|top|nhóm|thêm|thang|thang điểm");
    static final Lexicon RISES = Lexicon.of("tăng|giảm|tụt|cải thiện|vượt|kém|chênh|mất|trưởng");
    static final Lexicon IS = Lexicon.of("đạt|là|được|còn|ở mức|đạt mức|lên|xuống|với|bằng|chỉ đạt");
    /** What stands between a value and the index that it is of. */
    static final Lexicon BETWEEN = Lexicon.of("về|chỉ số|của|trong|ở");

    private IndicatorWords() {}
}
