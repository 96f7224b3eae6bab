/** What is wrong with an item, said as data. */
@NullMarked
package vn.portal.notice;

import org.jspecify.annotations.NullMarked;
