/** Content as RSS, Atom and JSON Feed, in sitemaps, lists of feeds, calendars and tables. */
@NullMarked
package vn.portal.feed;

import org.jspecify.annotations.NullMarked;
