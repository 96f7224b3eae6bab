package vn.portal.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.notice.Origin;

/** What a synthetic portal leaves behind, in one of the forms that imports read. */
interface Export {
    /** The source in {@code portal.yaml}. */
    String source();

    /** Where it lies. */
    String place();

    /** Writes all of its stories, and what the source needs besides. */
    void write(Path folder) throws IOException;

    /** The judgement alone of one story; its bytes are made before. */
    Callable<Outcome> judgement(Intake intake, int number);

    static Origin origin(int number) {
        return new Origin("bien-moi", "tin", "main", Integer.toString(number), null, null);
    }
}
