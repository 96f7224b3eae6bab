package vn.portal.batch.legacy.log;

/**
 * One line of a log, as far as counting needs it.
 *
 * @param second since 1970
 * @param client its address, as written
 * @param agent the browser as it calls itself; empty where the log doesn't say
 * @param method in capitals
 * @param address path and query, as written
 * @param status of the answer; 0 where unknown
 */
record Request(long second, String client, String agent, String method, String address, int status) {}
