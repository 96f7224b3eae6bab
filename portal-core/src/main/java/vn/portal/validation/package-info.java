/** Judges content by its constraints and says so in notices. */
@NullMarked
package vn.portal.validation;

import org.jspecify.annotations.NullMarked;
