/** Feeds of other portals read leniently into items: RSS, RDF, Atom, JSON Feed and CDF, well-formed or not. */
@NullMarked
package vn.portal.feed.read;

import org.jspecify.annotations.NullMarked;
