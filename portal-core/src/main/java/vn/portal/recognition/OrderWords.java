package vn.portal.recognition;

/** The words by which stories tell that one body instructs others. */
final class OrderWords {
    static final Lexicon VERBS = Lexicon.of(
            "chỉ đạo|chỉ thị|đề nghị|giao|giao cho|giao nhiệm vụ|giao nhiệm vụ cho|giao nhiệm vụ cụ thể cho|giao trách nhiệm cho|lưu ý|phân công|yêu cầu");

    /** The same of those who hold offices, or of a writing, where somebody and what he is to do stands behind them. */
    static final Lexicon URGING = Lexicon.of("chấn chỉnh|đôn đốc|nhắc|nhắc nhở|quán triệt");

    /** How a sentence goes on about what the same body does. */
    static final Lexicon JOINING =
            Lexicon.of("bên cạnh đó|cùng với đó|cùng với việc đó|đồng thời|ngoài ra|qua đó|từ đó");

    /** With these a body leads into a list of what it demands. */
    static final Lexicon CONCLUDING =
            Lexicon.of("chỉ đạo|có ý kiến|kết luận|nêu rõ|nhấn mạnh|nhiệm vụ|quyết định|thống nhất");

    /** How the next sentence calls somebody whose office was told. */
    static final Lexicon PERSONS = Lexicon.of("ông|bà|đồng chí|vị lãnh đạo");

    /** What may stand between the one who instructs and the verb. */
    static final Lexicon BEFORE_VERB = Lexicon.of(
            "ban hành|cần|chủ động|đặc biệt|kịp thời|liên tục|nhiều lần|thẳng thắn|có|có công văn|có văn bản|có văn bản chỉ đạo|có ý kiến|cũng|công văn|đã|đã có|gửi|hỏa tốc|khẩn",
            "kết luận|ký|ký ban hành|mới|nêu|nêu rõ|nghiêm túc|nhấn mạnh|phát biểu|quyết định|ra|ra văn bản|thống nhất|thông báo",
            "công điện|có công điện|có điện|vừa có điện|đã có điện|có thông báo|kết luận hội nghị|kết luận cuộc họp|kết luận buổi làm việc|quán triệt|thường xuyên|tiếp tục|trực tiếp|văn bản|vừa|vừa có|và|vẫn|ý kiến|đồng thời|chỉ đạo yêu cầu");

    /** What bodies write that demands something. */
    static final Lexicon WRITINGS = Lexicon.of(
            "chỉ thị|chương trình hành động|công điện|công văn|hướng dẫn|kế hoạch|kết luận|thông báo|thông báo kết luận|văn bản|ý kiến");

    /** How a body is said to have written what the next sentence calls by its kind alone. */
    static final Lexicon ISSUING =
            Lexicon.of("ban hành|có công điện|có công văn|có văn bản|gửi công văn|gửi văn bản|ký");

    /** When something is to be done, between the verb and those who are to do it: {@code đề nghị thời gian tới các xã …}. */
    static final Lexicon AHEAD = Lexicon.of(
            "thời gian tới|trong thời gian tới|thời gian tiếp theo|trong thời gian tiếp theo|trước mắt|từ nay đến cuối năm|trong những tháng cuối năm|những tháng cuối năm|trong năm tới|trong nhiệm kỳ tới|trong giai đoạn tới");

    /** How what is said beside it begins, up to a comma: {@code yêu cầu ngay sau buổi làm việc, tổ công tác …}. */
    static final Lexicon BESIDE = Lexicon.of(
            "bên cạnh|bên cạnh đó|căn cứ|cùng với|để|đến|đối với|ngay|ngoài|nhằm|qua|sau|theo|thời gian|trên cơ sở|trong|trước|từ|với");

    /** How the name of one who is instructed begins, in lower case too. */
    static final Lexicon ADDRESSEES = Lexicon.of(
            "bí thư|bộ phận|các|cán bộ|cấp ủy|đoàn thể|tổ công tác|chính quyền|chủ đầu tư|chủ tịch|cơ quan|giám đốc|hiệu trưởng|lãnh đạo|lực lượng",
            "công chức|viên chức|đoàn viên|hội viên|đảng viên|giáo viên|chủ cơ sở|nhà thầu|nhà trường|hội đồng|tập thể|thành viên|đồng chí|chi bộ|trưởng thôn|hộ|chủ hộ|chủ rừng|hai|ba",
            "mỗi|mọi|ngành|người dân|người đứng đầu|nhân dân|những|phòng|sở|tất cả|thủ trưởng|toàn thể|toàn|trưởng các|từng|trưởng|đơn vị",
            "ban chỉ đạo|ban quản lý|công an|ủy ban|ubnd|đảng ủy|địa phương|doanh nghiệp|trung tâm");

    /** Further heads that a capital makes one. */
    static final Lexicon CAPITAL_HEADS = Lexicon.of(
            "Ban|BCH|Bệnh viện|Bộ|Bưu điện|Cảng|Chi cục|Chi nhánh|Công an|Công ty|Cục|Đài|Đảng bộ|Đảng ủy|Điện lực|Đoàn|Đội|Đồn",
            "Hạt|Học viện|Hội|Kho bạc|Khối|Liên đoàn|Mặt trận|MTTQ|Nhà|Phòng|Quỹ|Sở|Thanh tra|Thành đoàn|Tổ|Tòa|Tổng|Trung tâm|Trường|Trạm",
            "Bảo tàng|Báo|Bộ đội|Cảnh sát|Cơ quan|Hải quan|Hợp tác xã|Khu|Kiểm lâm|Liên hiệp|Liên minh|Nhà máy|Tập đoàn|Thuế|Thư viện|Thường trực|Vườn|Vùng",
            "Huyện|Quận|Thành phố|Thị xã|Tỉnh|TP|UBND|UBMTTQ|Ủy ban|Văn phòng|Viện|Viễn thông|VNPT|Vụ|Xí nghiệp|Ngân hàng|Bảo hiểm|HĐND|Hội đồng|Tỉnh đoàn|Huyện đoàn");

    /** Heads of bodies that have many branches, which are as often written small. */
    static final Lexicon SMALL_HEADS = Lexicon.of(
            "bệnh viện|chi cục|chi hội|chi nhánh|công ty|điện lực|hạt kiểm lâm|hội chữ thập đỏ|hội cựu chiến binh|hội khuyến học|hội liên hiệp phụ nữ|hội nông dân|hội phụ nữ|kho bạc",
            "ban nhân dân|khu phố|tổ công nghệ số|tổ dân phố|thôn|ấp|đoàn thanh niên|đoàn xã|đội quản lý thị trường|đồn biên phòng|ngân hàng|thanh tra|thuế|trạm y tế|trường|văn phòng");

    /** How a demand begins. */
    static final Lexicon DEMANDS = Lexicon.of(
            "áp dụng|ban hành|báo cáo|bảo đảm|bố trí|bổ sung|bám sát|cải thiện|căn cứ|cần|chấn chỉnh|chấp hành|chỉ đạo|chịu trách nhiệm",
            "chủ động|chủ trì|chuẩn bị|có kế hoạch|có phương án|có trách nhiệm|công khai|cung cấp|cử|đăng ký|đảm bảo|đánh giá|đầu tư",
            "đẩy mạnh|đẩy nhanh|đề xuất|điều tra|đôn đốc|đổi mới|động viên|duy trì|gắn|giải quyết|giám sát|gương mẫu|hoàn thành",
            "hoàn thiện|hoãn|hướng dẫn|huy động|kêu gọi|khắc phục|khẩn trương|khuyến khích|kiên quyết|kiểm tra|kịp thời|ký cam kết|làm tốt",
            "lắp đặt|lập|lồng ghép|luôn|nắm|nâng cao|nghiêm túc|nghiên cứu|ngăn chặn|nhanh chóng|nhân rộng|niêm yết|nộp|ổn định",
            "phải|phân công|phát động|phát huy|phát hiện|phối hợp|phòng chống|phổ biến|quan tâm|quán triệt|quyết liệt|rà soát|ra quân",
            "sắp xếp|sơ tán|sớm|sử dụng|tạm dừng|tạm hoãn|tập huấn|tập trung|tăng cường|tham gia|tham mưu|thành lập|theo chức năng|theo dõi",
            "thống kê|thu gom|thực hiện|thường xuyên|thường trực|tích cực|tiến hành|tiếp tục|tiếp thu|tìm|tổ chức|trên cơ sở|triển khai",
            "triệt để|tuân thủ|tuyên truyền|tuyệt đối|ưu tiên|vào cuộc|vận động|xác định|xây dựng|xem xét|xử lý|yêu cầu|nêu cao|trồng",
            "trong thời gian tới|ngay sau|không được|không để|kiểm soát|quản lý chặt|cập nhật|chăm lo|hỗ trợ|hưởng ứng|khai thác|tạo",
            "bảo vệ|bàn giao|biểu dương|bóc gỡ|bồi dưỡng|cam kết|cảnh báo|cấp phát|chăm sóc|chỉnh trang|chia sẻ|cho học sinh nghỉ",
            "bảo dưỡng|bảo quản|bắt tay|bình ổn|cắt giảm|chấm|chi trả|chú trọng|chú ý|coi trọng|cương quyết",
            "dự báo|dự trữ|đa dạng hóa|đấu tranh|đẩy nhanh|đo đạc|đồng hành|đồng loạt|ghi chép|giãn|giải ngân|gia cố|kê khai|khoanh vùng|kiểm kê",
            "làm chủ|linh hoạt|lưu ý|mạnh dạn|neo đậu|nâng|nêu gương|nghiêm cấm|nghiệm thu|nhận thức|nhập cuộc|phân công|phân luồng|phân tích",
            "phản ánh|quyết toán|sẵn sàng|sát sao|siết|siết chặt|soát xét|sưu tầm|tạm ngừng|thanh tra|thanh toán|thẳng thắn",
            "theo sát|thi công|thích ứng|tiếp cận|tiếp nhận|tìm hiểu|tinh gọn|tổ chức tốt|tranh thủ|trích lập|truy tìm|trực ban",
            "tuyển dụng|vận hành|vươn lên|đồng thuận|kiểm định|bám|đặt|giám định|quy trách nhiệm|chịu|hành động|luân chuyển",
            "chống|chuyển|chuyển đổi|cưỡng chế|dọn|dọn dẹp|dừng|đảm nhận|đăng tải|đeo|đề ra|định kỳ|đình chỉ|đóng góp|đối thoại",
            "đưa|ghi nhận|giảm|giáo dục|giới thiệu|giúp đỡ|giữ|giữ gìn|gửi|gỡ|hạn chế|hằng tháng|hằng tuần|hoàn trả|hòa giải|học tập",
            "hợp tác|làm|khám|khen thưởng|khôi phục|khơi thông|không|không chủ quan|kết nối|kết thúc|kiện toàn|kiến nghị|kiểm đếm",
            "kiểm điểm|làm sạch|làm rõ|lan tỏa|lắng nghe|lấy|liên hệ|loại bỏ|lựa chọn|miễn|mở|mở rộng|nạo vét|ngưng|ngừng|nhắc nhở",
            "nhận diện|nói không|nỗ lực|nuôi dưỡng|nhập|ôn tập|phá dỡ|phân bổ|phân loại|phấn đấu|phê duyệt|phòng ngừa|phòng, chống|phun",
            "phủ xanh|quan trắc|quản lý tốt|quảng bá|quét dọn|quy hoạch|quyên góp|ra sức|rút kinh nghiệm|sàng lọc|số hóa|sơ kết|sửa chữa",
            "tặng|tái lập|tháo dỡ|tháo gỡ|thay|thay thế|thăm|thắp|thẩm định|thẩm tra|thi đua|thiết lập|thông báo|thông tin|thu hồi|thu hút",
            "thúc đẩy|thay đổi|tiêm|tiêu hủy|tiết kiệm|tôn tạo|tổng hợp|tổng kết|tổng kiểm tra|tổng vệ sinh|trả lời|tránh|trang bị|trang trí",
            "trao|treo|trích|triển lãm|trình|trực|trực tiếp|truy quét|tu sửa|tự giác|tuân theo|tuần tra|tuyển chọn|ủng hộ|ứng dụng",
            "ứng phó|ứng trực|vệ sinh|viết|vượt|xét|xóa|xuống|yên tâm|ưu đãi|đẩy lùi|đi đầu|bắt buộc|cần thiết phải|công bố|cấm|chốt|chấm dứt",
            "cung ứng|điều tiết|hoàn chỉnh|lắp|nâng cấp|tạo điều kiện|tăng ca|tăng tần suất|tăng thêm|tăng thời lượng|trả|xử phạt");

    /** How a demand begins that names nobody: {@code yêu cầu khẩn trương khắc phục hậu quả}. */
    static final Lexicon BARE_DEMANDS = Lexicon.of(
            "cần|chú ý|đẩy mạnh|đẩy nhanh|khẩn trương|kịp thời|không để|không được|nghiêm túc|phải|quyết liệt|rà soát|sớm|tăng cường|tập trung|tiếp tục|tuyệt đối");

    /** What begins with such a verb and says of whom somebody is. */
    static final Lexicon NO_DEMANDS = Lexicon.of("trực thuộc|thường trực|quản lý nhà nước");

    /** Words before such a verb that belong to it. */
    static final Lexicon BEFORE_DEMANDS =
            Lexicon.of("tự|tổng|cùng|lãnh đạo|luôn|hết sức|thật sự|thực sự|nhanh chóng|khẩn trương|sớm");

    /** Behind these a colon leads into names, not into a demand: {@code Bộ trưởng các bộ: Quốc phòng, Công an}. */
    static final Lexicon LISTED =
            Lexicon.of("bộ|sở|ban|ngành|tỉnh|thành phố|huyện|quận|xã|phường|đơn vị|cơ quan|địa phương|đồng chí");

    /** Words that make of a verb behind them a noun: các tổ chức, những người tham gia. */
    static final Lexicon DETERMINERS = Lexicon.of("các|mọi|nhiều|những|người|sự|việc");
    /** Words that make a name with such a verb behind them: {@code dự án đầu tư xây dựng}. */
    static final Lexicon COMPOUNDS = Lexicon.of("an toàn|chủ|dự án|đầu tư|đoàn|quỹ");
    /** What is measured of the verb behind it: {@code các đơn vị có tỷ lệ giải ngân dưới 40%}. */
    static final Lexicon MEASURES = Lexicon.of("kết quả|mức độ|tiến độ|tỉ lệ|tỷ lệ");

    /** Verbs that are nouns as often. */
    static final Lexicon AMBIGUOUS = Lexicon.of(
            "bảo vệ|chuyển đổi|đầu tư|giám sát|giáo dục|khám|kiểm tra|quy hoạch|thanh tra|thi đua|thông tin|thường trực|tổ chức",
            "tiêm|trực|tuần tra|tuyên truyền|ứng dụng|vệ sinh|xây dựng");

    /** What leads into the higher instruction that an order carries out. */
    static final Lexicon BASES = Lexicon.of(
            "Căn cứ|Để thực hiện|Để triển khai|Thi hành|Thực hiện|Tiếp tục thực hiện|Trên cơ sở|Triển khai|Triển khai thực hiện");

    private static final String KINDS_OF_BASES =
            "chỉ đạo|chỉ thị|công điện|công văn|đề nghị|hướng dẫn|kế hoạch|kết luận|nghị quyết|quyết định|thông báo|tinh thần|yêu cầu|ý kiến";
    /** Kinds of instruction: {@code Theo} leads into a basis only before one of them. */
    static final Lexicon INSTRUCTIONS = Lexicon.of(KINDS_OF_BASES);

    private OrderWords() {}
}
