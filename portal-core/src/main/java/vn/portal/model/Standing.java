package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a directive is known. */
public enum Standing {
    /** The document itself, with number, signer and text. */
    @JsonProperty("issued")
    ISSUED,
    /** Told by a story. */
    @JsonProperty("reported")
    REPORTED
}
