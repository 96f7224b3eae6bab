/** Content as RSS, Atom and JSON Feed. */
@NullMarked
package vn.portal.feed;

import org.jspecify.annotations.NullMarked;
