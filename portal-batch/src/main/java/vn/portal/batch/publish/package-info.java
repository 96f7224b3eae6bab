/**
 * The publishing job: stored content out as a release that readers never see half of.
 *
 * <p>Plain code and no Spring Batch job: a release is a function of the database and the settings, so that a killed one
 * is thrown away and made anew, and there is no place in it from which a restart could go on.
 *
 * <p>What makes it quick night after night: whoever writes a file says what it is made of ({@code Input}), and
 * {@code ReleaseFiles} takes over from the release before what is made of the same. Nothing is ever changed in a release
 * that has a name, because its files are those of the releases before and after it too.
 */
@NullMarked
package vn.portal.batch.publish;

import org.jspecify.annotations.NullMarked;
