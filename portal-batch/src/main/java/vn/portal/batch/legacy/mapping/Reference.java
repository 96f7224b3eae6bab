package vn.portal.batch.legacy.mapping;

/**
 * A column as an expression names it.
 *
 * @param join the joined rows that have it; empty for the row itself
 * @param column its name, or a path into nested JSON
 */
record Reference(String join, String column) {

    /** The column that holds what a path leads into. */
    String root() {
        int dot = column.indexOf('.');
        return dot < 0 ? column : column.substring(0, dot);
    }
}
