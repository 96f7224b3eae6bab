package vn.portal.recognition;

import vn.portal.notice.Origin;

/**
 * The item whose texts are read, as far as what is found in them depends on it.
 *
 * @param capture SHA-256 of its bytes, in hexadecimal
 * @param pipelineVersion what judges it
 */
public record Item(Origin origin, String capture, String pipelineVersion) {}
