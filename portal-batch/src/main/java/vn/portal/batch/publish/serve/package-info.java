/**
 * The published site on the operator's own machine, answered as the web server that it is made for would.
 *
 * <p>To look at, not to run a portal on: one small server of the JDK's, that looks at the link to the current release anew
 * for every request.
 */
@NullMarked
package vn.portal.batch.publish.serve;

import org.jspecify.annotations.NullMarked;
