package vn.portal.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import vn.portal.model.PortalContext;
import vn.portal.recognition.Recogniser;
import vn.portal.validation.RuleSet;

/**
 * What an outcome depends on besides the bytes.
 *
 * @param mapping hash of the mapping and of the portal's identity, as far as recognition looks at it
 * @param rules version of the rule set
 * @param extractor version of decoding, extraction and recognition
 * @param correction of what a person said of the item; empty where nobody did
 */
public record PipelineVersion(String mapping, String rules, String extractor, String correction) {
    private static final int DIGITS = 12;

    /**
     * The portal's name and address are left out: no outcome depends on them.
     *
     * @param reader version of what reads this kind of item alone; empty for plain text
     */
    static PipelineVersion of(
            PortalContext context, String mapping, ZoneId zone, String reader, Correction correction) {
        var identity = new ByteArrayOutputStream();
        for (var part : new String[] {mapping, context.place(), context.language(), zone.getId()}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            identity.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            identity.writeBytes(bytes);
        }
        var hash = Sha256.hex(identity.toByteArray()).substring(0, DIGITS);
        return new PipelineVersion(hash, RuleSet.VERSION, "e" + Recogniser.VERSION + reader, correction.version());
    }

    @Override
    public String toString() {
        return extractor + "." + rules + (mapping.isEmpty() ? "" : "." + mapping) + correction;
    }
}
