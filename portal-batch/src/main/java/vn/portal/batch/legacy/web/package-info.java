/**
 * Other people's servers, asked politely and never believed: what comes over HTTP, bounded in size and time, from public
 * addresses alone.
 *
 * <p>The client is Apache's, not the JDK's: a host's address must be checked and then be the very one that is connected
 * to, on every redirect, and {@code java.net.http} cannot be given a resolver. The rest of that client's cleverness
 * (redirects, retries, cookies, decompression) is switched off: each is done here, where it can be bounded and told.
 */
@NullMarked
package vn.portal.batch.legacy.web;

import org.jspecify.annotations.NullMarked;
