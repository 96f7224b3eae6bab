/**
 * The nightly publisher; its main class, and the map of its rooms.
 *
 * <p>Spring Batch without Spring Boot's container: a night's rooms are put together by hand in {@code night.Rooms}, and
 * verbs that ask the store open nothing but the store. A container took longer to start than most verbs have to do.
 */
@NullMarked
package vn.portal.batch;

import org.jspecify.annotations.NullMarked;
