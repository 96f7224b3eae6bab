package vn.portal.batch.publish;

/**
 * What timelines show of a content.
 *
 * @param bucket the folder of its month
 */
record TimelineEntry(String bucket, Line line) {}
