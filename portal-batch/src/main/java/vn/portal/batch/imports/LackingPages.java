package vn.portal.batch.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.NamedPage;
import vn.portal.batch.store.Coverage;
import vn.portal.batch.store.Coverage.By;
import vn.portal.batch.store.Coverage.Lacking;

/**
 * Pages that an old portal names, until it is known which of them the source holds.
 *
 * <p>Of what it holds eight bytes an address are kept, of what is named and not yet known to be there the address itself,
 * up to a bound.
 */
final class LackingPages {
    private static final int MOST = 200_000;

    private final Set<Long> held = new HashSet<>();
    private final Set<String> hosts = new HashSet<>();
    private final Map<String, Lacking> named = new LinkedHashMap<>();
    private final Map<String, @Nullable String> hostOf = new LinkedHashMap<>();
    private boolean full;

    /** An address at which an item of the source lay. */
    void holds(String address) {
        NamedPage.of(address).ifPresent(page -> {
            held.add(mark(page.path()));
            named.remove(page.path());
            hostOf.remove(page.path());
            if (page.host() != null) {
                hosts.add(page.host());
            }
        });
    }

    /** A page that something names. */
    void names(NamedPage page, By by, String where, long times) {
        if (held.contains(mark(page.path()))) {
            return;
        }
        if (!named.containsKey(page.path()) && named.size() == MOST) {
            full = true;
            return;
        }
        named.merge(
                page.path(),
                new Lacking(page.address(), by, where, times, null),
                (one, more) -> new Lacking(one.address(), one.by(), one.where(), one.times() + more.times(), null));
        hostOf.putIfAbsent(page.path(), page.host());
    }

    /** Whether more was named than can be held. */
    boolean isFull() {
        return full;
    }

    /**
     * What is left: neither an item of the source nor another site's.
     *
     * @param holders who has the pages of some paths, as {@link Coverage#holders} tells
     */
    List<Lacking> left(Function<Collection<String>, Map<String, Optional<String>>> holders) {
        named.keySet().removeIf(path -> isForeign(hostOf.get(path)));
        var held = holders.apply(named.keySet());
        var left = new ArrayList<Lacking>();
        named.forEach((path, page) -> {
            var holder = held.get(path);
            if (holder == null || holder.isPresent()) {
                var elsewhere = holder == null ? null : holder.get();
                left.add(new Lacking(page.address(), page.by(), page.where(), page.times(), elsewhere));
            }
        });
        return left;
    }

    private boolean isForeign(@Nullable String host) {
        return host != null && !hosts.isEmpty() && !hosts.contains(host);
    }

    static long mark(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
