package vn.portal.batch.legacy.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a guest behaves: what a server's robots.txt forbids is not asked for, and nothing is asked for in haste. */
final class Courtesy {
    /** A server that wants longer pauses gets fewer questions: the night ends before. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Web web;
    private final String robot;
    private final Duration delay;
    private final SitePlan.Budget budget;
    private final Map<String, BaseRobotRules> rules = new HashMap<>();
    private final Map<String, Long> last = new HashMap<>();
    private final long begin = System.nanoTime();
    private int requests;
    private long bytes;

    Courtesy(Web web, String agent, Duration delay, SitePlan.Budget budget) {
        this.web = web;
        this.robot = agent.split("[\\s/(]", 2)[0].toLowerCase(Locale.ROOT);
        this.delay = delay;
        this.budget = budget;
    }

    /** Whether one more question may be asked this night. */
    boolean hasLeft() {
        return requests < budget.requests()
                && bytes < budget.bytes()
                && System.nanoTime() - begin < budget.time().toNanos()
                && !Thread.currentThread().isInterrupted();
    }

    int requests() {
        return requests;
    }

    boolean isAllowed(URI address) {
        return rules(address).isAllowed(address.toString());
    }

    /** Asks after a pause. */
    Answer ask(URI address, Known known) {
        var pause = Duration.ofMillis(Math.max(0, rules(address).getCrawlDelay()));
        rest(server(address), pause.compareTo(delay) > 0 ? pause : delay);
        return asked(address, known);
    }

    private Answer asked(URI address, Known known) {
        requests++;
        var answer = web.get(address, known);
        last.put(server(address), System.nanoTime());
        if (answer instanceof Answer.Found found) {
            bytes += found.bytes().length;
        }
        return answer;
    }

    private void rest(String server, Duration pause) {
        var before = last.get(server);
        if (before == null) {
            return;
        }
        var wanted = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        long left = wanted.toNanos() - (System.nanoTime() - before);
        if (left > 0) {
            try {
                Thread.sleep(Duration.ofNanos(left).toMillis() + 1);
            } catch (InterruptedException e) {
                // the night is to end: nothing more is asked
                Thread.currentThread().interrupt();
            }
        }
    }

    private BaseRobotRules rules(URI address) {
        var known = rules.get(server(address));
        if (known == null) {
            known = asked(address.resolve("/robots.txt"));
            rules.put(server(address), known);
        }
        return known;
    }

    /** Who has no rules forbids nothing; who cannot say them now is left alone. */
    private BaseRobotRules asked(URI robots) {
        var parser = new SimpleRobotRulesParser();
        var answer = asked(robots, Known.NOTHING);
        if (answer instanceof Answer.Found found) {
            return parser.parseContent(robots.toString(), found.bytes(), "text/plain", List.of(robot));
        }
        return parser.failedFetch(answer instanceof Answer.Missing missing ? missing.status() : status(answer));
    }

    private static int status(Answer answer) {
        boolean isForbidden = answer instanceof Answer.Failed failed
                && failed.code().equals("web-status")
                && failed.detail().startsWith("4");
        return isForbidden ? 404 : 503;
    }

    private static String server(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
