/** The publishing job: stored content out as a release that readers never see half of. */
@NullMarked
package vn.portal.batch.publish;

import org.jspecify.annotations.NullMarked;
