package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a campaign calls itself. */
public enum CampaignKind {
    DRIVE("drive", "cuộc vận động"),
    MOVEMENT("movement", "phong trào"),
    PROGRAMME("programme", "chương trình"),
    SCHEME("scheme", "đề án"),
    MODEL("model", "mô hình"),
    THEME("theme", "chủ đề"),
    ACTION("action", "chiến dịch"),
    MONTH("month", "tháng hành động"),
    WEEK("week", "tuần lễ");

    private final String code;
    private final String noun;

    CampaignKind(String code, String noun) {
        this.code = code;
        this.noun = noun;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** The Vietnamese noun, in lower case. */
    public String noun() {
        return noun;
    }
}
