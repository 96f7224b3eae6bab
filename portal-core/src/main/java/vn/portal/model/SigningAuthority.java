package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By what right somebody signs (Nghị định 30/2020/NĐ-CP, annex I, II.7; the Party writes T/M, K/T, T/L). */
public enum SigningAuthority {
    /** {@code TM.}: on behalf of the body as a whole. */
    @JsonProperty("on-behalf")
    ON_BEHALF,
    /** {@code KT.}: a deputy in the place of the head. */
    @JsonProperty("in-place")
    IN_PLACE,
    /** {@code TL.}: by order of the head. */
    @JsonProperty("by-order")
    BY_ORDER,
    /** {@code TUQ.}: by delegation. */
    @JsonProperty("by-delegation")
    BY_DELEGATION,
    /** {@code Q.}: acting as the head. */
    @JsonProperty("acting")
    ACTING
}
