package vn.portal.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known against an item, in the order in which it was found; never changes. */
public record Notices(List<Notice> list) implements Iterable<Notice> {
    private static final Notices NONE = new Notices(List.of());

    public Notices {
        list = List.copyOf(list);
    }

    public static Notices none() {
        return NONE;
    }

    public static Notices of(Notice... notices) {
        return new Notices(Arrays.asList(notices));
    }

    public Notices plus(Notices more) {
        var all = new ArrayList<>(list);
        all.addAll(more.list);
        return new Notices(all);
    }

    public Notices plus(Notice notice) {
        return plus(of(notice));
    }

    public boolean hasErrors() {
        return list.stream().anyMatch(n -> n.severity() == Severity.ERROR);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** How often each code occurs, in the order of the codes. */
    public Map<String, Long> countByCode() {
        return list.stream().collect(Collectors.groupingBy(Notice::code, TreeMap::new, Collectors.counting()));
    }

    public <T> List<T> map(Function<Notice, T> each) {
        return list.stream().map(each).toList();
    }

    public Stream<Notice> stream() {
        return list.stream();
    }

    @Override
    public Iterator<Notice> iterator() {
        return list.iterator();
    }
}
