/**
 * What a reader would see on a page, and nothing else.
 *
 * <p>The only room that knows jsoup. It also reads, as a stream of tokens, the JSON-LD that pages carry about themselves;
 * nothing here writes JSON or maps it.
 */
@NullMarked
package vn.portal.page;

import org.jspecify.annotations.NullMarked;
