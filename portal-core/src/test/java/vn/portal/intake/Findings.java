package vn.portal.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** What an invented page tells of contents that it does not own, each once, in the order of first mention. */
final class Findings {
    private final Map<String, String[]> slots = new LinkedHashMap<>();
    private final List<String> judged = new ArrayList<>();
    private final List<String> noticed = new ArrayList<>();

    void campaign(String kind, String name, String period, String by) {
        var slot = slots.computeIfAbsent(
                kind + name, k -> new String[] {"campaign " + kind + " “" + name + "”", "-", "-"});
        slot[1] = slot[1].equals("-") ? period : slot[1];
        slot[2] = slot[2].equals("-") ? by : slot[2];
    }

    /**
     * @param judged notices of the judge, made with the finding's number
     * @param noticed notices of the recogniser itself
     */
    void other(String key, String line, List<IntFunction<String>> judged, List<IntFunction<String>> noticed) {
        if (slots.putIfAbsent(key, new String[] {line}) == null) {
            judged.forEach(n -> this.judged.add("notice " + n.apply(slots.size() - 1)));
            noticed.forEach(n -> this.noticed.add("notice " + n.apply(slots.size() - 1)));
        }
    }

    int count() {
        return slots.size();
    }

    void notice(String line) {
        noticed.add("notice " + line);
    }

    List<String> lines() {
        return slots.values().stream()
                .map(s -> s.length == 1 ? s[0] : s[0] + " aliases=[] period=" + s[1] + " by=" + s[2])
                .toList();
    }

    List<String> notices() {
        var all = new ArrayList<>(judged);
        all.addAll(noticed);
        return all;
    }
}
