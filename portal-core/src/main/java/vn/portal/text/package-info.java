/** From legacy bytes and fonts to composed Unicode; Vietnamese spelling, slugs, order, dates and numbers. */
@NullMarked
package vn.portal.text;

import org.jspecify.annotations.NullMarked;
