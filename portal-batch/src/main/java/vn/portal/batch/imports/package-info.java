/** The import job: freeze, read, take in, store, balance the books, resolve. */
@NullMarked
package vn.portal.batch.imports;

import org.jspecify.annotations.NullMarked;
