/**
 * Whether a published content says what the old item said: held against a second reading of it that looks for no story.
 *
 * <p>A room of its own, because it must not know how content came to be: it takes what a page shows and what is published,
 * and nothing of {@code recognition} or {@code intake}. Whatever those two agree upon by mistake shows here.
 */
@NullMarked
package vn.portal.parity;

import org.jspecify.annotations.NullMarked;
