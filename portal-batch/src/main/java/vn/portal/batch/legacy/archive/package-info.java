/** Archives read as if they were folders of files: ZIP, TAR and the web's own WARC, however badly they were made. */
@NullMarked
package vn.portal.batch.legacy.archive;

import org.jspecify.annotations.NullMarked;
