package vn.portal.batch.command;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.night.NightResult;
import vn.portal.batch.night.NightWatch;
import vn.portal.batch.night.Voice;
import vn.portal.batch.night.WatchServer;

/** {@code portal schedule}: one night after another, until it is told to end. */
@Command(name = "schedule")
final class ScheduleCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    ScheduleCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        var workspace = desk.open(directory.path());
        var schedule = workspace.settings().schedule();
        if (schedule == null) {
            throw new Trouble(ExitCode.WRONG_CONFIGURATION, desk.messages().text("schedule.none"));
        }
        var watch = NightWatch.over(
                workspace, () -> desk.reopen(directory.path()), desk.clock(), desk.messages(), new Said());
        var listen = schedule.listen();
        try (var server = WatchServer.start(watch, listen)) {
            desk.say("schedule.at", server.address());
            watch.run();
        } catch (BindException e) {
            throw new Trouble(
                    ExitCode.WRONG_CONFIGURATION, desk.messages().text("schedule.taken", listen.host(), listen.port()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE.number();
    }

    /** At once, so that a journal has it at its time. */
    private final class Said implements Voice {
        @Override
        public void say(String sentence) {
            desk.out().println(sentence);
        }

        @Override
        public void ended(NightResult result) {
            desk.say(result);
            desk.out().flush();
        }

        @Override
        public void failed(Exception why) {
            desk.err().println(new Mishap(desk.messages()).sentence(why));
        }
    }
}
