/** What a reader would see on a page, and nothing else. */
@NullMarked
package vn.portal.page;

import org.jspecify.annotations.NullMarked;
