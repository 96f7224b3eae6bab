package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The types of documents that Vietnamese state and Party bodies issue (Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW). */
public enum DocumentType {
    NGHI_QUYET("Nghị quyết"),
    QUYET_DINH("Quyết định"),
    CHI_THI("Chỉ thị"),
    QUY_CHE("Quy chế"),
    QUY_DINH("Quy định"),
    THONG_CAO("Thông cáo"),
    THONG_BAO("Thông báo"),
    HUONG_DAN("Hướng dẫn"),
    CHUONG_TRINH("Chương trình"),
    KE_HOACH("Kế hoạch"),
    PHUONG_AN("Phương án"),
    DE_AN("Đề án"),
    DU_AN("Dự án"),
    BAO_CAO("Báo cáo"),
    BIEN_BAN("Biên bản"),
    TO_TRINH("Tờ trình"),
    HOP_DONG("Hợp đồng"),
    CONG_VAN("Công văn"),
    CONG_DIEN("Công điện"),
    BAN_GHI_NHO("Bản ghi nhớ"),
    BAN_THOA_THUAN("Bản thỏa thuận"),
    GIAY_UY_QUYEN("Giấy ủy quyền"),
    GIAY_MOI("Giấy mời"),
    GIAY_GIOI_THIEU("Giấy giới thiệu"),
    GIAY_NGHI_PHEP("Giấy nghỉ phép"),
    PHIEU_GUI("Phiếu gửi"),
    PHIEU_CHUYEN("Phiếu chuyển"),
    PHIEU_BAO("Phiếu báo"),
    THU_CONG("Thư công"),
    BAN_SAO_Y("Bản sao y"),
    BAN_TRICH_SAO("Bản trích sao"),
    BAN_SAO_LUC("Bản sao lục"),
    HIEN_PHAP("Hiến pháp"),
    BO_LUAT("Bộ luật"),
    LUAT("Luật"),
    PHAP_LENH("Pháp lệnh"),
    /** Of the President: {@code Lệnh số 03/2023/L-CTN}. */
    LENH("Lệnh"),
    NGHI_DINH("Nghị định"),
    THONG_TU("Thông tư"),
    THONG_TU_LIEN_TICH("Thông tư liên tịch"),
    NGHI_QUYET_LIEN_TICH("Nghị quyết liên tịch"),
    VAN_BAN_HOP_NHAT("Văn bản hợp nhất"),
    KET_LUAN("Kết luận"),
    THONG_TRI("Thông tri"),
    QUY_HOACH("Quy hoạch"),
    CHUONG_TRINH_HANH_DONG("Chương trình hành động"),
    QUY_TRINH("Quy trình"),
    /** Of before 1960; tables of documents hold them still. */
    SAC_LENH("Sắc lệnh"),
    SAC_LUAT("Sắc luật"),
    THONG_DAT("Thông đạt");

    private final String label;

    DocumentType(String label) {
        this.label = label;
    }

    /** Its name, capitalised as when a document is named. */
    @JsonValue
    public String label() {
        return label;
    }

    /** The type of that name, in whatever case it stands. */
    public static Optional<DocumentType> named(String label) {
        return Arrays.stream(values())
                .filter(t -> t.label.equalsIgnoreCase(label))
                .findFirst();
    }
}
