package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The four kinds of content a municipal portal publishes. */
public enum Kind {
    ARTICLE("article", "articles"),
    CAMPAIGN("campaign", "campaigns"),
    DIRECTIVE("directive", "directives"),
    STATISTIC("statistic", "statistics");

    private final String code;
    private final String plural;

    Kind(String code, String plural) {
        this.code = code;
        this.plural = plural;
    }

    /** The word for it in identities and JSON; never changes. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The word for many of it, as in paths. */
    public String plural() {
        return plural;
    }

    public static Kind of(String code) {
        return Arrays.stream(values())
                .filter(k -> k.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of content: " + code));
    }
}
