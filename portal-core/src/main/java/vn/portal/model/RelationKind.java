package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What one document does to another. */
public enum RelationKind {
    /** Sửa đổi, bổ sung. */
    @JsonProperty("amends")
    AMENDS,
    /** Thay thế. */
    @JsonProperty("replaces")
    REPLACES,
    /** Bãi bỏ, hủy bỏ; hết hiệu lực when this one takes effect. */
    @JsonProperty("repeals")
    REPEALS,
    /** Hướng dẫn thi hành, quy định chi tiết. */
    @JsonProperty("guides")
    GUIDES,
    /** Đính chính. */
    @JsonProperty("corrects")
    CORRECTS,
    /** Gia hạn, kéo dài thời gian thực hiện. */
    @JsonProperty("extends")
    EXTENDS,
    /** Căn cứ: a legal basis. */
    @JsonProperty("based-on")
    BASED_ON,
    /** Ban hành kèm theo: the document that puts this one into force. */
    @JsonProperty("issued-with")
    ISSUED_WITH
}
