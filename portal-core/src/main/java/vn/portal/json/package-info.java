/**
 * Content as JSON, both ways, with its schema; and what machines are told of a page: JSON-LD and Dublin Core.
 *
 * <p>It may ask {@code place} what an issuer's code means: a content holds the code alone, and machines that do not know
 * our codes are told the name of the place.
 */
@NullMarked
package vn.portal.json;

import org.jspecify.annotations.NullMarked;
