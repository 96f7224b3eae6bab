package vn.portal.batch.publish.redirect;

import java.util.List;

/**
 * One old address and what its server shall answer.
 *
 * @param path decoded, as it was written
 * @param values of the form's parameters, decoded, as they were written; empty for one that is missing
 * @param to path of the page from the site's root; {@link #GONE} where there is none any more
 */
record Rule(Form form, String path, List<String> values, String to) {
    static final String GONE = "-";

    boolean isGone() {
        return to.equals(GONE);
    }

    /** Whether it is for who asks for the path and for nothing of it. */
    boolean asksNothing() {
        return values.stream().allMatch(String::isEmpty);
    }

    int status() {
        return isGone() ? 410 : 301;
    }

    String key() {
        return form.key(path, values);
    }
}
