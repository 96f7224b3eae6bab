package vn.portal.intake;

import vn.portal.model.PortalContext;
import vn.portal.notice.Origin;

/** The door: one item's bytes in, one outcome out. */
public final class Intake {
    private final PortalContext context;

    private Intake(PortalContext context) {
        this.context = context;
    }

    public static Intake of(PortalContext context) {
        return new Intake(context);
    }

    /** What an outcome of these hints depends on besides the bytes. */
    public PipelineVersion pipelineVersion(Hints hints) {
        return new PipelineVersion(hints.mapping() + context.place(), "r1", "e1");
    }

    public Outcome take(Origin origin, byte[] bytes, Hints hints) {
        throw new IllegalStateException("being built: " + origin + bytes.length + hints);
    }
}
