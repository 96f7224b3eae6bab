/**
 * From the addresses that content of the old portals had to the pages where it stands now, as web servers read it.
 *
 * <p>Hosts play no part: whoever points the old names to the new server gets the old links answered. Rules name what is
 * known and no patterns, so that no address is answered with a page that it never meant; and no rule stands at a place
 * where the site has a file, so that a chain or a loop of redirects cannot be written down.
 */
@NullMarked
package vn.portal.batch.publish.redirect;

import org.jspecify.annotations.NullMarked;
