/** What a municipal portal publishes, and the portal's own identity. */
@NullMarked
package vn.portal.model;

import org.jspecify.annotations.NullMarked;
