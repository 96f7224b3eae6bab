/** The nightly publisher; its main class, and the map of its rooms. */
@NullMarked
package vn.portal.batch;

import org.jspecify.annotations.NullMarked;
