/**
 * The tables of SQL databases: out of a dump, or from the living database in one snapshot, with the same values.
 *
 * <p>A dump is passed through a small window once. What a database would run is not run and not parsed beyond what rows
 * need: quoting, lists of columns, types that tell text from bytes. A general SQL parser would refuse at the first
 * damaged byte and hold statements of any length; here damage costs the rows that it hit, and is told.
 */
@NullMarked
package vn.portal.batch.legacy.sql;

import org.jspecify.annotations.NullMarked;
