package vn.portal.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What a municipal portal talks about, said anew each time: sentences by a seed, of the length and the words of real ones. */
final class TownTalk {
    private static final List<String> WARDS = List.of(
            "Bến Đá",
            "Gò Găng",
            "Rạch Sỏi",
            "Vườn Chài",
            "Xóm Lưới",
            "Cồn Dừa",
            "Bàu Sen",
            "Hòn Ngang",
            "Suối Tre",
            "Đồng Muối",
            "Cửa Lấp",
            "Mũi Ngựa",
            "Giồng Cát",
            "Tân Vạn",
            "Phú Hạ");
    private static final List<String> WHO = List.of(
            "Ủy ban nhân dân phường",
            "Đảng ủy phường",
            "Hội Liên hiệp Phụ nữ phường",
            "Đoàn Thanh niên phường",
            "Mặt trận Tổ quốc phường",
            "Hội Cựu chiến binh phường",
            "Công an phường",
            "Trạm Y tế phường",
            "Ban Chỉ huy Quân sự phường",
            "Hội Nông dân phường",
            "Ban Quản lý chợ phường",
            "Trường Tiểu học phường");
    private static final List<String> WHEN = List.of(
            "Sáng nay",
            "Chiều qua",
            "Tuần trước",
            "Trong quý này",
            "Từ đầu năm đến nay",
            "Nhân dịp này",
            "Theo kế hoạch đã đề ra",
            "Sau ba tháng triển khai",
            "Trước đó",
            "Ngay trong ngày đầu ra quân");
    private static final List<String> DOES = List.of(
            "tổ chức hội nghị sơ kết",
            "phối hợp ra quân thực hiện",
            "phát động đợt cao điểm về",
            "kiểm tra thực tế tại các khu phố về",
            "tuyên truyền lưu động về",
            "trao kinh phí hỗ trợ cho",
            "tiếp nhận và giải quyết kiến nghị của người dân về",
            "triển khai kế hoạch về",
            "khen thưởng các tập thể trong",
            "lấy ý kiến cộng đồng dân cư về",
            "tập huấn cho cán bộ khu phố về",
            "vận động các hộ dân tham gia");
    private static final List<String> WHAT = List.of(
            "công tác giữ gìn vệ sinh môi trường dọc bờ sông",
            "việc phân loại rác tại nguồn",
            "cải cách thủ tục hành chính",
            "phòng cháy và chữa cháy khu dân cư",
            "chuyển đổi số và thanh toán không dùng tiền mặt",
            "trật tự đô thị trên các tuyến đường chính",
            "chăm sóc sức khỏe người cao tuổi",
            "phòng chống sốt xuất huyết",
            "nâng cấp hẻm và lắp đèn chiếu sáng",
            "hỗ trợ học sinh có hoàn cảnh khó khăn",
            "thu quỹ đền ơn đáp nghĩa",
            "tuyển quân và giao nhận quân",
            "kê khai đất đai và cấp giấy chứng nhận",
            "bảo đảm an toàn giao thông",
            "xây dựng khu phố văn hóa",
            "trồng cây xanh và hoa dọc lối đi");
    private static final List<String> WITH = List.of(
            "với sự tham gia của đông đảo đoàn viên, hội viên", "nhằm nâng cao ý thức của người dân",
            "để kịp hoàn thành trước mùa mưa", "theo phương châm dân biết, dân bàn, dân làm, dân kiểm tra",
            "góp phần giữ vững danh hiệu phường văn minh", "qua đó nhiều kiến nghị đã được giải quyết ngay tại chỗ",
            "được bà con trên địa bàn đồng tình hưởng ứng", "và giao các khu phố báo cáo kết quả hằng tuần",
            "đồng thời nhân rộng những cách làm hay", "với tổng kinh phí do xã hội đóng góp");

    private final Random random;

    TownTalk(Random random) {
        this.random = random;
    }

    String ward() {
        return any(WARDS);
    }

    /** Capitalised, with a full stop: some twenty syllables. */
    String sentence() {
        return any(WHEN) + ", " + lower(any(WHO)) + " " + ward() + " " + any(DOES) + " " + any(WHAT) + " " + any(WITH)
                + ".";
    }

    String paragraph() {
        var text = new StringBuilder(sentence());
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(' ').append(sentence());
        }
        return text.toString();
    }

    String title() {
        return any(WHO) + " " + ward() + " " + any(DOES) + " " + any(WHAT);
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** As words are used: the first of so many often, most of them hardly ever. */
    int popular(int many) {
        return (int) Math.floor(Math.pow(many, random.nextDouble())) - 1;
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
