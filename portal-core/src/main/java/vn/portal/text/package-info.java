/** From legacy bytes to composed Unicode; Vietnamese spelling, slugs, dates and numbers. */
@NullMarked
package vn.portal.text;

import org.jspecify.annotations.NullMarked;
