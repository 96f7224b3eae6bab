/** Assertions of AssertJ on the model, for the tests of whoever embeds it; the core's test jar. */
@NullMarked
package vn.portal.assertions;

import org.jspecify.annotations.NullMarked;
