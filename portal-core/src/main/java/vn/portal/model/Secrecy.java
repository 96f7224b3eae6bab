package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How secret a document says that it is; no portal should have published one. */
public enum Secrecy {
    /** Mật. */
    @JsonProperty("secret")
    SECRET,
    /** Tối mật. */
    @JsonProperty("highly-secret")
    HIGHLY_SECRET,
    /** Tuyệt mật. */
    @JsonProperty("top-secret")
    TOP_SECRET
}
