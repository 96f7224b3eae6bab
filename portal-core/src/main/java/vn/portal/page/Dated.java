package vn.portal.page;

import vn.portal.model.When;

/**
 * A moment and the words in which a page tells it.
 *
 * @param written as it stands on the page
 */
public record Dated(When when, String written) {}
