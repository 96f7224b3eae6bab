/** One item in, one outcome out: the whole judgement in one call. */
@NullMarked
package vn.portal.intake;

import org.jspecify.annotations.NullMarked;
