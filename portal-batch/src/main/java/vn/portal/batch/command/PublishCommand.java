package vn.portal.batch.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.night.NightOrder;
import vn.portal.batch.publish.PublishingException;
import vn.portal.batch.publish.Verification;

/** {@code portal publish}: what is stored to readers, and nothing from the sources; or the release before; or a look. */
@Command(name = "publish")
final class PublishCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    @ArgGroup
    private @Nullable Instead instead;

    /** What may be asked for in the place of publishing. */
    static final class Instead {
        @Option(names = "--verify", descriptionKey = "option.verify")
        private boolean verify;

        @Option(names = "--rollback", descriptionKey = "option.rollback")
        private boolean rollback;

        @Option(names = "--resume", descriptionKey = "option.resume")
        private boolean resume;
    }

    PublishCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        return instead != null && instead.verify ? verify() : desk.night(directory.path(), NightOrder.of(scope()));
    }

    private NightOrder.Scope scope() {
        if (instead == null) {
            return NightOrder.Scope.PUBLISH;
        }
        return instead.rollback ? NightOrder.Scope.ROLLBACK : NightOrder.Scope.RESUME;
    }

    private int verify() throws IOException {
        long[] wrong = {0};
        long files = Verification.of(desk.open(directory.path()).site(), trouble -> {
            wrong[0]++;
            desk.err().println(text(trouble));
        });
        desk.say(wrong[0] == 0 ? "verify.right" : "verify.wrong", files, wrong[0]);
        return (wrong[0] == 0 ? ExitCode.DONE : ExitCode.FAILED).number();
    }

    private String text(PublishingException trouble) {
        return desk.messages().text("verify." + trouble.code(), trouble.file(), trouble.detail());
    }
}
