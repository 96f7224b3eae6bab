/** Exports of content systems as XML, read as a stream, however badly they were written. */
@NullMarked
package vn.portal.batch.legacy.xml;

import org.jspecify.annotations.NullMarked;
