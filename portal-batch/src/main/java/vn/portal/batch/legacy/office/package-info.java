/**
 * Office files as a reader meets them: paragraphs, tables and pictures in order, each run decoded by its own font.
 *
 * <p>Tools that give a file's text alone drop the fonts, and without them TCVN3 and VNI can only be guessed. So the
 * containers are read here by the libraries below such tools (POI for DOC, XLS and PPT, PDFBox for PDF), which tell the
 * fonts; those that are XML in a ZIP are read as streams, so that a thousand pages need no more memory than one.
 */
@NullMarked
package vn.portal.batch.legacy.office;

import org.jspecify.annotations.NullMarked;
