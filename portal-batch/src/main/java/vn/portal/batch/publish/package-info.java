/**
 * The publishing job: stored content out as a release that readers never see half of.
 *
 * <p>Plain code and no Spring Batch job: a release is a function of the database and the settings, so that a killed one
 * is thrown away and made anew, and there is no place in it from which a restart could go on.
 */
@NullMarked
package vn.portal.batch.publish;

import org.jspecify.annotations.NullMarked;
