package vn.portal.recognition;

/** The words by which sentences tell values and ranks of indices. */
final class IndicatorWords {
    /** What another value is compared with is no value. */
    static final Lexicon COMPARED =
            Lexicon.of("so với|so với cùng kỳ|cao hơn|thấp hơn|kém hơn|nhiều hơn|ít hơn|bằng với|thay vì|gấp");

    /** Aims and guesses are no values. */
    static final Lexicon AIMS = Lexicon.of(
            "phấn đấu|mục tiêu|dự kiến|ước tính|kế hoạch đề ra|chỉ tiêu|kỳ vọng|quyết tâm|đặt ra|phải đạt|cần đạt|sẽ đạt|dự báo|hướng tới|nếu");

    /** With these a sentence sets one time against another. */
    static final Lexicon BUT_THEN = Lexicon.of("nếu như năm|nếu năm");

    /** Parts of an index, and other things that have numbers. */
    static final Lexicon PARTS = Lexicon.of(
            "tỉ trọng|tỷ trọng|chỉ số thành phần|chỉ số con|chỉ số nội dung|lĩnh vực|tiêu chí|trục nội dung|nội dung thành phần|trong đó",
            "chính quyền số|đầu ra đạt|đầu ra đứng|đầu ra xếp|đầu vào đạt|đầu vào đứng|đầu vào xếp|kinh tế số|trụ cột|xã hội số");

    static final Lexicon OTHERS = Lexicon.of(
            "tỷ lệ|tỉ lệ|số lượng|doanh thu",
            "thu ngân sách|kim ngạch|tổng vốn|giá trị|hộ nghèo|dân số|thu nhập|tổng thu|vốn đầu tư|khu vực nông|khu vực công|khu vực dịch vụ|chi ngân sách|thuế");

    /** What is published of which the next sentence tells. */
    static final Lexicon RESULTS = Lexicon.of("bảng xếp hạng|công bố|đánh giá|kết quả|phân tích|xếp hạng");

    /** A value of many is of none of them. */
    static final Lexicon AVERAGES = Lexicon.of("trung bình|trung vị|bình quân cả nước|bình quân chung");

    /** Of whom the next value is that is none of theirs who are compared. */
    static final Lexicon COUNTRY = Lexicon.of("cả nước đạt|cả nước là|của cả nước|toàn quốc đạt|toàn quốc là");

    /** How an index is said to be one. */
    static final Lexicon CALLED = Lexicon.of("chỉ số");

    static final Lexicon IN_TURN = Lexicon.of("lần lượt");

    /** Verbs and prepositions before the noun of a rank. */
    static final Lexicon STANDING = Lexicon.of("xếp|đứng|giữ|giữ vững|đạt|lên|xuống|ở|chiếm|tụt");

    /** Nouns of a rank, with its number behind them. */
    static final Lexicon RANKS =
            Lexicon.of("hạng|hạng thứ|thứ hạng|thứ tự|vị thứ|vị trí|vị trí số|vị trí thứ|vị trí hạng");

    /** The same behind one of those verbs, which make a rank of more words. */
    static final Lexicon RANKED =
            Lexicon.of("bậc|hạng|hạng thứ|thứ|thứ bậc|thứ hạng|thứ tự|vị thứ|vị trí|vị trí số|vị trí thứ");

    static final Lexicon FIRST = Lexicon.of(
            "đứng nhất|ngôi đầu|ngôi đầu bảng|ngôi quán quân|ngôi vị quán quân|ngôi vị số một|vị trí dẫn đầu|vị trí đầu bảng|vị trí đầu tiên|vị trí quán quân|vị trí số một");

    /** Of one alone these say a rank, too. */
    static final Lexicon LEADS = Lexicon.of("dẫn đầu|đứng đầu|quán quân|xếp đầu");

    /** What stands behind these where they say a rank. */
    static final Lexicon LED = Lexicon.of("bảng|cả nước|danh sách|toàn quốc|toàn tỉnh|63|34");

    /** With these a sentence comes to ranks, whose numbers stand further on: {@code thứ hạng giảm từ 24 xuống 33}. */
    static final Lexicon RANKING = Lexicon.of("hạng|thứ bậc|thứ hạng|vị thứ|vị trí|xếp hạng");

    /** Before the number that a rank or a value came to, or came from. */
    static final Lexicon MOVES = Lexicon.of("lên|từ|xuống");

    /** Parts of the country in which provinces are ranked once more. */
    static final Lexicon REGIONS = Lexicon.of(
            "Bắc Bộ|Bắc Trung Bộ|các tỉnh|Duyên hải|Đông Bắc|Đông Nam Bộ|Đồng bằng|khu vực|miền|Nam Bộ|Tây Bắc|Tây Nam Bộ|Tây Nguyên|Trung Bộ|Trung du|vùng");

    static final Lexicon AMONG =
            Lexicon.of("trên|trong tổng số|trong tổng|trên tổng số|trên tổng|trong số|trong|trên số");
    static final Lexicon ABOUT =
            Lexicon.of("về|ở|bảng|bảng xếp hạng|trong|trong bảng xếp hạng|theo|với|với chỉ số|với điểm|với giá trị");
    static final Lexicon ROUGHLY = Lexicon.of(
            "trên|dưới|cách|khoảng|khoảng cách|gần|đến|hơn|xấp xỉ|tối thiểu|ít nhất|tối đa|không quá|từng|top|nhóm|thêm|thang|thang điểm");
    /** Of these, what the value may be more or less than. */
    static final Lexicon BOUNDS = Lexicon.of("trên|dưới|hơn|đến|từng|thêm|tối thiểu|ít nhất|tối đa|gần|không quá");

    static final Lexicon RISES = Lexicon.of("tăng|giảm|tụt|cải thiện|vượt|kém|chênh|mất|trưởng");
    /** The same beside what was aimed at. */
    static final Lexicon EXCEEDED = Lexicon.of("vượt chỉ tiêu|vượt kế hoạch|vượt mục tiêu");

    /** What goes on behind a value; a noun there says what it is a share or a number of. */
    static final Lexicon BEHIND = Lexicon.of(
            "bằng|cả|cách|cao|chỉ|chung|còn|của|cũng|cùng|do|dẫn|đạt|đã|đều|để|đối|đồng thời|đứng|được|giảm|giữ|hạng|hơn|kém|kế|là|lên|mức|nằm|năm|nên|nhờ|nhưng|như|ở",
            "qua|sau|so|song|tại|tăng|theo|thì|thuộc|thấp|thứ|tiếp|trên|trong|trở|trước|tỉnh|tương|tụt|từ|và|vào|vẫn|về|vì|vị|với|vươn|vượt|xếp|xuống|đứng|khi|cải thiện|tốt|nhất|khá|điểm|tối đa|xuất sắc");

    static final Lexicon IS = Lexicon.of("đạt|là|được|còn|ở mức|đạt mức|lên|xuống|với|bằng|chỉ đạt");
    /** Behind these comes what is of a time that they do not name: {@code hai năm sau}. */
    static final Lexicon LATER = Lexicon.of("năm sau|năm sau đó|năm tiếp theo");

    /** With these a clause comes to something else. */
    static final Lexicon CONTRASTS = Lexicon.of("trong khi|còn|nhưng");

    /** What stands between a value and the index that it is of. */
    static final Lexicon BETWEEN = Lexicon.of("về|bảng|bảng xếp hạng|chỉ số|của|trong|ở");

    private IndicatorWords() {}

    /** Whether it is the rank of an index that is named there: {@code xếp hạng PCI}, {@code thứ hạng chỉ số PCI}. */
    static boolean isRankOf(Words words, int index) {
        int called = CALLED.after(words, index - 2) == index ? index - 2 : index;
        return RANKS.after(words, called - 1) == called || RANKS.after(words, called - 2) == called;
    }
}
