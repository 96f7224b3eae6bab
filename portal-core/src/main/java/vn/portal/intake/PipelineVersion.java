package vn.portal.intake;

/**
 * What an outcome depends on besides the bytes.
 *
 * @param mapping hash of the mapping and of the portal's identity, as far as recognition looks at it
 * @param rules version of the rule set
 * @param extractor version of decoding, extraction and recognition
 */
public record PipelineVersion(String mapping, String rules, String extractor) {

    @Override
    public String toString() {
        return extractor + "." + rules + (mapping.isEmpty() ? "" : "." + mapping);
    }
}
