package vn.portal.batch.night;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import vn.portal.batch.legacy.LegacyFormats;
import vn.portal.batch.workspace.Failpoint;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Workspace;

/**
 * The night of a day as a program of its own, which can be killed: {@code NightProgram DIR DAY [MINUTES]}, so many minutes
 * after two in the morning. Says last how often it came by which failpoint, if somebody wants to know.
 */
final class NightProgram {
    static final String REACHED = "reached ";

    private NightProgram() {}

    public static void main(String... arguments) throws IOException {
        var opened = Workspace.open(Path.of(arguments[0]), LegacyFormats.names());
        var workspace =
                opened.workspace().orElseThrow(() -> new IllegalArgumentException("wrong: " + opened.problems()));
        var day = LocalDate.parse(arguments[1]);
        var order = new NightOrder(NightOrder.Scope.NIGHT, day, Set.of(), Set.of(), false);
        var minutes = Duration.ofMinutes(arguments.length < 3 ? 0 : Long.parseLong(arguments[2]));
        var clock = Clock.offset(Household.clock(day), minutes);
        var result = new Night(workspace, clock, Messages.of(Messages.VIETNAMESE)).run(order);
        Failpoint.reached().forEach((place, times) -> System.out.println(REACHED + place + " " + times));
        System.exit(result.exit().number());
    }
}
