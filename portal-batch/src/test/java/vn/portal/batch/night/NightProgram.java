package vn.portal.batch.night;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import vn.portal.batch.legacy.LegacyFormats;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Workspace;

/** The night of a day as a program of its own, which can be killed: {@code NightProgram DIR DAY}. */
final class NightProgram {
    private NightProgram() {}

    public static void main(String... arguments) throws IOException {
        var opened = Workspace.open(Path.of(arguments[0]), LegacyFormats.names());
        var workspace =
                opened.workspace().orElseThrow(() -> new IllegalArgumentException("wrong: " + opened.problems()));
        var day = LocalDate.parse(arguments[1]);
        var order = new NightOrder(NightOrder.Scope.NIGHT, day, Set.of(), Set.of(), false);
        var result = new Night(workspace, Household.clock(day), Messages.of(Messages.VIETNAMESE)).run(order);
        System.exit(result.exit().number());
    }
}
