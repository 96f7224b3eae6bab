/** Content as JSON, both ways, with its schema; and what machines are told of a page: JSON-LD and Dublin Core. */
@NullMarked
package vn.portal.json;

import org.jspecify.annotations.NullMarked;
