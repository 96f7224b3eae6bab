package vn.portal.batch.night;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.report.ActReport;
import vn.portal.batch.store.Contents;
import vn.portal.batch.store.Rulings.Ruling;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.Store;
import vn.portal.model.Edition;

/** What keepers say becomes of contents: whether it can be done, and what is done then. */
final class Keepers {
    private final Store store;
    private final ActReport report;

    Keepers(Store store, ActReport report) {
        this.store = store;
        this.report = report;
    }

    /**
     * What is to be done.
     *
     * @param deed gives what is said of it; null where it cannot be done
     * @param refusal why it cannot
     */
    record Plan(
            @Nullable Function<Run, String> deed, @Nullable String refusal) {
        static Plan refused(String why) {
            return new Plan(null, why);
        }

        static Plan of(Function<Run, String> deed) {
            return new Plan(deed, null);
        }
    }

    Plan rollback(Act.Rollback act) {
        var run = store.runs().find(act.run());
        if (run.isEmpty()) {
            return Plan.refused(report.noRun(act.run()));
        }
        if (run.get().purpose() == Run.Purpose.ERASURE) {
            return Plan.refused(report.erasedForGood(act.run()));
        }
        var undone = store.rollback().undoneBy(run.get());
        if (undone.isPresent()) {
            return Plan.refused(report.rolledBackAlready(act.run(), undone.get()));
        }
        var later = store.rollback().later(run.get());
        return later.isEmpty()
                ? Plan.of(now -> report.rolledBack(act.run(), store.rollback().undo(now, run.get())))
                : Plan.refused(report.laterRuns(act.run(), later));
    }

    Plan withdraw(Act.Withdraw act) {
        return onContent(
                act.content(),
                line -> act.explanation() == null
                        ? giveBack(line, Edition.State.WITHDRAWN, act.by())
                        : withdraw(line, act.explanation(), act.by()));
    }

    private Plan withdraw(Contents.Line line, String why, String by) {
        if (line.state() != Edition.State.PUBLISHED && line.state() != Edition.State.WITHDRAWN) {
            return Plan.refused(report.notShown(line));
        }
        return rule(new Ruling(line.id(), Edition.State.WITHDRAWN, null, why, by), report.withdrawn(line));
    }

    private Plan giveBack(Contents.Line line, Edition.State ruled, String by) {
        return store.rulings().stateOf(line.id()) == ruled
                ? rule(new Ruling(line.id(), null, null, "", by), report.givenBack(line))
                : Plan.refused(report.notRuled(line));
    }

    private Plan rule(Ruling ruling, String said) {
        return Plan.of(run -> {
            store.rulings().rule(run, ruling);
            return said;
        });
    }

    Plan redirect(Act.Redirect act) {
        var from = named(act.from());
        if (from.size() > 1) {
            return Plan.refused(report.several(act.from().name(), from));
        }
        if (act.target() == null) {
            return from.isEmpty() || from.get(0).state() != Edition.State.REDIRECTED
                    ? leadNoMore(act.from().name())
                    : giveBack(from.get(0), Edition.State.REDIRECTED, act.by());
        }
        return onContent(act.target(), target -> redirect(act, from.stream().findFirst(), target));
    }

    private Plan redirect(Act.Redirect act, Optional<Contents.Line> from, Contents.Line target) {
        if (target.state() != Edition.State.PUBLISHED && target.state() != Edition.State.WITHDRAWN) {
            return Plan.refused(report.notShown(target));
        }
        if (from.isEmpty()) {
            return Plan.of(run -> store.rulings().lead(act.from().name(), target.id())
                    ? report.led(act.from().name(), target)
                    : report.ledAlready(act.from().name()));
        }
        if (from.get().id().equals(target.id())) {
            return Plan.refused(report.ledToItself(target));
        }
        var ruling = new Ruling(from.get().id(), Edition.State.REDIRECTED, target.id(), "", act.by());
        return rule(ruling, report.led(from.get().headline(), target));
    }

    private Plan leadNoMore(String address) {
        return Plan.of(
                run -> store.rulings().leadNoMore(address) ? report.ledNoMore(address) : report.ledNowhere(address));
    }

    private Plan onContent(Act.Named named, Function<Contents.Line, Plan> plan) {
        var found = named(named);
        return found.size() == 1 ? plan.apply(found.get(0)) : Plan.refused(report.several(named.name(), found));
    }

    private List<Contents.Line> named(Act.Named named) {
        return store.contents().named(named.name(), named.other());
    }
}
