package vn.portal.parity;

import vn.portal.model.Content;

/**
 * An old item and what is published of it, held against each other.
 *
 * @param key by which its source knows it
 * @param rawHash of the old item's bytes
 * @param path where its page stands, without extension
 */
public record Pair(String key, String rawHash, String path, Content content, Compared compared) {}
