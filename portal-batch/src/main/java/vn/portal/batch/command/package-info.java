/** The command line: one class per verb, no logic. */
@NullMarked
package vn.portal.batch.command;

import org.jspecify.annotations.NullMarked;
