/** Content as JSON, both ways. */
@NullMarked
package vn.portal.json;

import org.jspecify.annotations.NullMarked;
