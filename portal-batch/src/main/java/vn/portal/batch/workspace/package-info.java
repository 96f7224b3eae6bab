/** An operator's directory: configuration, database, raw store, site. */
@NullMarked
package vn.portal.batch.workspace;

import org.jspecify.annotations.NullMarked;
