package vn.portal.validation;

/** From when on a rule must hold. */
public enum RuleGroup {
    /** Content may not even be stored while it does not hold. */
    STORED,
    /** Content may be stored, but readers should not see it before it holds. */
    PUBLISHED,
    /** Content is better where it holds. */
    ADVICE
}
