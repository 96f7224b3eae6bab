package vn.portal.validation;

/**
 * What asks for a rule.
 *
 * @param provision the part of the law, as Vietnamese law is cited ({@code Điều 10 khoản 1 điểm e})
 */
public record LegalBasis(Law law, String provision) {

    @Override
    public String toString() {
        return provision + " " + law.number();
    }
}
