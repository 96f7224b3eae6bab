package vn.portal.batch.store;

/**
 * Which source is meant. The ledger knows a source's items by system and keyspace, so that renaming it changes nothing.
 *
 * @param name as in {@code portal.yaml}; may be renamed
 */
public record SourceKey(String name, String system, String keyspace) {}
