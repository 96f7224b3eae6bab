/** Lock, recovery, the order of jobs. */
@NullMarked
package vn.portal.batch.night;

import org.jspecify.annotations.NullMarked;
