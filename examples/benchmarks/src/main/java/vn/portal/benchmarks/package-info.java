/** How well and how fast pages are read, measured on anybody's own pages. */
@NullMarked
package vn.portal.benchmarks;

import org.jspecify.annotations.NullMarked;
