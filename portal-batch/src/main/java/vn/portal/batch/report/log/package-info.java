/** What the program says while it runs: one record, one line, for people or for machines. */
@NullMarked
package vn.portal.batch.report.log;

import org.jspecify.annotations.NullMarked;
