package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How fast a document has to be passed on (Nghị định 30/2020/NĐ-CP, annex I, III.2). */
public enum Urgency {
    /** Khẩn. */
    @JsonProperty("urgent")
    URGENT,
    /** Thượng khẩn. */
    @JsonProperty("very-urgent")
    VERY_URGENT,
    /** Hỏa tốc, with an hour or without. */
    @JsonProperty("express")
    EXPRESS
}
