/** What a night did, for the person who must fix the source. */
@NullMarked
package vn.portal.batch.report;

import org.jspecify.annotations.NullMarked;
