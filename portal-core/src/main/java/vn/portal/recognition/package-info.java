/** Which kind of content it is, and where its parts are. */
@NullMarked
package vn.portal.recognition;

import org.jspecify.annotations.NullMarked;
