package vn.portal.intake;

import java.util.List;

/** The words that invented pages are made of; written before the rules, and known to the tests alone. */
final class Vocabulary {
    /** Unit, its bare name, and the Party committee of a unit of its level. */
    record Place(String unit, String level, String name, String committee) {}

    /** An issuer as a story writes it, and completed; {@code body} null where the portal cannot know it. */
    record Body(String written, String body) {}

    /** Addressees as they stand one after another, and what joins them. */
    record Addressees(List<String> each, String joint) {
        String text() {
            return String.join(joint, each);
        }
    }

    /** A document cited: the text, and what it says. */
    record Cited(String text, String says) {}

    static final List<Place> PLACES = List.of(
            new Place("thành phố Hội An", "thành phố", "Hội An", "Thành ủy"),
            new Place("thành phố Biên Hòa", "thành phố", "Biên Hòa", "Thành ủy"),
            new Place("thị xã La Gi", "thị xã", "La Gi", "Thị ủy"),
            new Place("huyện Tuy Phong", "huyện", "Tuy Phong", "Huyện ủy"),
            new Place("quận Hải Châu", "quận", "Hải Châu", "Quận ủy"),
            new Place("tỉnh Ninh Thuận", "tỉnh", "Ninh Thuận", "Tỉnh ủy"),
            new Place("phường Lộc Thọ", "phường", "Lộc Thọ", "Đảng ủy phường"),
            new Place("xã Bình Thạnh Đông", "xã", "Bình Thạnh Đông", "Đảng ủy xã"),
            new Place("thị trấn Đại Ngãi", "thị trấn", "Đại Ngãi", "Đảng ủy thị trấn"),
            new Place("đặc khu Lý Sơn", "đặc khu", "Lý Sơn", "Đảng ủy đặc khu"));

    static final List<String> TITLES = List.of(
            "Ra quân làm sạch bờ biển hưởng ứng Ngày Môi trường thế giới",
            "Tăng cường quản lý trật tự xây dựng dịp đầu năm",
            "Nhiều kết quả nổi bật trong chuyển đổi số ở cơ sở",
            "Chủ động ứng phó với áp thấp nhiệt đới gần bờ",
            "Hội nghị gặp mặt doanh nghiệp quý III",
            "Khai giảng lớp bồi dưỡng nghiệp vụ công tác mặt trận");

    static final List<String> OPENINGS = List.of(
            "Sáng cùng ngày, đông đảo bà con tiểu thương chợ trung tâm tham gia dọn dẹp khu vực bến cá, thu gom rác nổi và trồng thêm dừa dọc kè biển",
            "Qua sáu tháng triển khai, nhiều khu phố thành lập tổ tự quản, lắp đèn chiếu sáng, vẽ tranh tường và giữ gìn vỉa hè thông thoáng cho người đi bộ",
            "Theo báo cáo của Phòng Kinh tế, sản lượng hải sản khai thác tăng so với cùng kỳ, du khách lưu trú đông hơn, thu ngân sách vượt chỉ tiêu được giao đầu năm",
            "Đợt này có hơn ba trăm học viên theo học trong năm ngày, được truyền đạt bảy chuyên đề sát với thực tế công việc ở khu dân cư và trao đổi kinh nghiệm");

    static final List<String> CLOSINGS = List.of(
            "Dịp này, ban tổ chức tặng quà hai mươi hộ khó khăn, trao xe đạp cho học sinh vượt khó và tuyên dương các cá nhân tích cực",
            "Ngay sau lễ phát động, hàng trăm đoàn viên thanh niên tỏa về các tuyến đường tháo gỡ biển quảng cáo rao vặt trái phép",
            "Kết thúc buổi làm việc, đại biểu tham quan mô hình trồng rau thủy canh và dâng hương tại đền thờ liệt sĩ");

    static final List<String> CAPTIONS = List.of(
            "Lãnh đạo địa phương trồng cây lưu niệm tại công viên Hòa Bình",
            "Quang cảnh buổi lễ phát động sáng nay. Ảnh: Minh Khôi",
            "Đoàn viên thanh niên thu gom rác ở bãi sau");

    static final List<String> BYLINES = List.of("Minh Khôi", "Trần Thị Ngọc Hà", "Hoa Biển", "PV", "Lê Vũ – Hải Đăng");

    static final List<String> NAMES = List.of(
            "Tuyến phố không rác",
            "Sáng - xanh - sạch - đẹp và an toàn",
            "Ngày thứ Bảy tình nguyện giải quyết thủ tục cho nhân dân",
            "Mái ấm nghĩa tình, vòng tay đồng đội",
            "Camera với an ninh trật tự",
            "Chung tay vì người nghèo, không để ai bị bỏ lại phía sau",
            "Học bơi an toàn 2030",
            "Chợ văn minh",
            "Kỷ cương, trách nhiệm, đổi mới, phát triển",
            "Biển gọi",
            "Sóng và máy tính cho em",
            "3 sạch, 3 không",
            "Năm 2025 - Năm bứt phá về chuyển đổi số",
            "Tiếng trống học bài",
            "Ánh sáng đường quê giai đoạn 2",
            "5 không, 3 sạch",
            "Vì em hiếu học",
            "Hũ gạo tình thương",
            "Tàu cá xanh - Ngư dân mới",
            "Dòng họ tự quản, gia đình văn hóa",
            "Nhà sạch, vườn đẹp, ngõ thông",
            "Áo dài tuần lễ văn hóa 2023");

    /** What stands before, inside and behind the quotation marks in a name. */
    static final List<List<String>> INNER = List.of(
            List.of("Xây dựng ấp ", "5 không", ""),
            List.of("Chính quyền ", "Nói không với phiền hà", " vì Nhân dân phục vụ"));

    static final List<String> UNQUOTED = List.of(
            "06 phát triển ứng dụng dữ liệu dân cư", "2 triệu căn nhà cho công nhân", "Thành phố học tập ven biển");

    static final List<String> OWNERS =
            List.of("Chính phủ", "Thủ tướng Chính phủ", "Bộ Công an", "UBND tỉnh Bình Thuận", "Hội Nông dân Việt Nam");

    static final List<String> DEMANDS = List.of(
            "khẩn trương rà soát, lập danh sách các hộ ven biển, bố trí lực lượng trực 24/24 giờ và thực hiện tốt ",
            "tăng cường tuyên truyền đến từng khu dân cư, huy động đoàn viên, hội viên tham gia ",
            "chủ động xây dựng kế hoạch, phân công cụ thể từng thành viên và tiếp tục nhân rộng ",
            "tổ chức ký cam kết với các cơ sở kinh doanh, xử lý nghiêm vi phạm, gắn với ",
            "đẩy mạnh cải cách thủ tục hành chính, công khai quy trình, đồng thời hưởng ứng ",
            "treo cờ Tổ quốc, trang trí đường phố, duy trì ",
            "nạo vét kênh mương, khơi thông dòng chảy trước mùa mưa, lan tỏa ",
            "phân loại rác tại nguồn, giữ gìn vệ sinh nơi công cộng, gắn với ");

    static final List<Addressees> ADDRESSEES = List.of(
            new Addressees(List.of("các phòng, ban, ngành", "UBND các xã, thị trấn"), " và "),
            new Addressees(List.of("Công an huyện", "Phòng Văn hóa và Thông tin"), ", "),
            new Addressees(List.of("Giám đốc Sở Tài nguyên và Môi trường"), ""),
            new Addressees(
                    List.of("thủ trưởng các sở, ngành", "Chủ tịch UBND các huyện", "các doanh nghiệp trên địa bàn"),
                    "; "),
            new Addressees(List.of("Trưởng các phòng, ban chuyên môn", "Bí thư Đảng ủy các xã, phường"), " và "),
            new Addressees(List.of("các địa phương, đơn vị"), ""),
            new Addressees(List.of("Phòng Giáo dục và Đào tạo", "Trung tâm Y tế", "UBND các xã"), ", "),
            new Addressees(List.of("Ban Quản lý dự án đầu tư xây dựng"), ""),
            new Addressees(List.of("các khu phố, trường học, đoàn thể"), ""),
            new Addressees(List.of("Hiệu trưởng các trường", "Trưởng Công an các xã"), " và "));

    static final List<String> VERBS = List.of(
            "yêu cầu", "chỉ đạo", "giao", "đề nghị", "đã yêu cầu", "vừa chỉ đạo", "cũng đề nghị", "có văn bản yêu cầu");

    static final List<Cited> CITED = List.of(
            new Cited(
                    "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ",
                    "Nghị định 30/2020/NĐ-CP 2020-03-05 by=Chính phủ term=-"),
            new Cited("Chỉ thị số 16/CT-TTg", "Chỉ thị 16/CT-TTg - by=- term=-"),
            new Cited(
                    "Kế hoạch số 61/KH-UBND ngày 24 tháng 02 năm 2015 của UBND tỉnh Khánh Hòa",
                    "Kế hoạch 61/KH-UBND 2015-02-24 by=UBND tỉnh Khánh Hòa term=-"),
            new Cited(
                    "Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị (khóa XII)",
                    "Chỉ thị 05-CT/TW 2016-05-15 by=Bộ Chính trị term=XII"),
            new Cited(
                    "Nghị quyết số 29 ngày 4-11-2013 của Ban Chấp hành Trung ương (khóa XI)",
                    "Nghị quyết 29 2013-11-04 by=Ban Chấp hành Trung ương term=XI"),
            new Cited("Thông tư 22/2023/TT-BTTTT", "Thông tư 22/2023/TT-BTTTT - by=- term=-"),
            new Cited(
                    "Công văn số 955/STTTT-TrT ngày 8/6/2016 của Sở Thông tin và Truyền thông",
                    "Công văn 955/STTTT-TrT 2016-06-08 by=Sở Thông tin và Truyền thông term=-"));

    static final List<String> NOT_CITED = List.of(
            "các nghị quyết, quyết định của cấp trên",
            "Kế hoạch 5 năm phát triển kinh tế",
            "các phong trào văn hóa, văn nghệ",
            "cơ chế “một cửa điện tử”");

    /** Spelling, code, name of an index. */
    static final List<List<String>> INDICES = List.of(
            List.of("PCI", "pci"),
            List.of("PAR INDEX", "par-index"),
            List.of("PAR Index", "par-index"),
            List.of("PARINDEX", "par-index"),
            List.of("SIPAS", "sipas"),
            List.of("PAPI", "papi"));

    static final List<String> WIDGET_TITLES =
            List.of("Thống kê truy cập", "Lượt truy cập", "THỐNG KÊ TRUY CẬP", "Thống kê lượt truy cập", "");
    static final List<String> ONLINE = List.of(
            "Đang truy cập", "Đang online", "Online", "Đang trực tuyến", "Số người đang truy cập", "Khách trực tuyến");
    static final List<String> TODAY =
            List.of("Hôm nay", "Lượt truy cập hôm nay", "Truy cập hôm nay", "Trong ngày", "Khách hôm nay");
    static final List<String> WEEK = List.of("Trong tuần", "Tuần này", "Tuần hiện tại", "Lượt truy cập trong tuần");
    static final List<String> MONTH = List.of("Tháng hiện tại", "Tháng này", "Tổng tháng này", "Trong tháng");
    static final List<String> TOTAL = List.of(
            "Tổng lượt truy cập", "Tổng truy cập", "Tổng số lượt truy cập", "Tất cả", "Tổng cộng", "Tổng lượt xem");

    static final List<String> MENU =
            List.of("Trang chủ", "Giới thiệu", "Liên hệ", "Sơ đồ cổng", "Đăng nhập", "English");
    static final List<String> FOOT = List.of("Đăng nhập", "Quay lại", "In trang", "Về đầu trang", "Gửi email");
    static final List<String> PLACEHOLDERS = List.of("anh tin bai", "Anh tin bai", "ảnh tin bài");

    private Vocabulary() {}
}
