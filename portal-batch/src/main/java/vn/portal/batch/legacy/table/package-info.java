/**
 * Tables of old systems, row by row, whatever kept them: a dump, a live database, a CSV, XLSX or JSON file.
 *
 * <p>A source is read once from front to back and may be larger than memory, so that rows are pushed to whoever wants
 * them. Values stay as they are written, because only a mapping knows which number is a date.
 */
@NullMarked
package vn.portal.batch.legacy.table;

import org.jspecify.annotations.NullMarked;
