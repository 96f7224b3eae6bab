package vn.portal.batch.imports;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import vn.portal.batch.workspace.Failpoint;

/** The wish that a night end soon; heard after each chunk. */
final class StopSignal implements StepInterruptionPolicy {
    private final AtomicBoolean given = new AtomicBoolean();

    void give() {
        given.set(true);
    }

    boolean isGiven() {
        return given.get();
    }

    @Override
    public void checkInterrupted(StepExecution step) {
        Failpoint.reach("import.chunk.committed");
        if (given.get()) {
            // by throwing alone the step would count as completed, and the items not read yet as read
            step.setTerminateOnly();
        }
    }
}
