/**
 * Who visited an old portal, counted from its web server's logs without keeping anybody's address.
 *
 * <p>A visitor is an address and a browser, hashed with a salt that is drawn for each day and forgotten: nobody, we
 * included, can follow a visitor from one day to the next, so that visitors of a week or month are those of its days,
 * added up. Logs are merged by time while they are read, so that only the visitors of two days are in memory.
 */
@NullMarked
package vn.portal.batch.legacy.log;

import org.jspecify.annotations.NullMarked;
