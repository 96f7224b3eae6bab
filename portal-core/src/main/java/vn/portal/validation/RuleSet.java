package vn.portal.validation;

/** The constraints of {@code vn.portal.model}, taken as one set. */
public final class RuleSet {
    /** Raised whenever content may be judged otherwise than before; part of every pipeline version. */
    public static final String VERSION = "r1";

    private RuleSet() {}
}
