/** The formats old portals left behind: one entry file each. */
@NullMarked
package vn.portal.batch.legacy;

import org.jspecify.annotations.NullMarked;
