package vn.portal.batch.publish.redirect;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.portal.model.ContentId;
import vn.portal.text.ViewParameter;

/**
 * Finds which parameters tell the contents of one path apart, from the addresses themselves.
 *
 * <p>A parameter is left out only if all that is known of the path stays told apart without it, and if there is a reason:
 * it says how a page is shown and to whom; it came with several values to one content, all else being equal (Joomla's
 * {@code Itemid}); or it never had but one value ({@code language=vi}), and then another value still means another page.
 *
 * <pre>{@code
 * // /index.php?nv=news&op=a-1&language=vi, /index.php?op=a-2&nv=news&language=vi&utm_source=x
 * // told apart by op; nv and language are fixed, utm_source plays no part
 * }</pre>
 */
final class Distinction {
    /** What can stand in any server's pattern. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.,:/ -]+");

    private static final char BETWEEN = '\u0000';

    private final List<Place> places;
    private final Set<String> all;
    private final TreeSet<String> names;
    private final TreeMap<String, String> fixed = new TreeMap<>();

    private Distinction(List<Place> places) {
        this.places = places;
        this.names = new TreeSet<>();
        places.forEach(place -> names.addAll(place.from().query().keySet()));
        this.all = Set.copyOf(names);
    }

    /** @param places all of one path, no two of them asking for the same and being different contents */
    static Form among(List<Place> places) {
        var distinction = new Distinction(places);
        if (distinction.names.isEmpty()) {
            return Form.PATH;
        }
        distinction.leaveOutViews();
        distinction.leaveOutWanderers();
        distinction.fixConstants();
        return new Form(List.copyOf(distinction.names), distinction.fixed);
    }

    private void leaveOutViews() {
        for (var name : List.copyOf(names)) {
            if (isView(name)) {
                leaveOut(name);
            }
        }
    }

    private void leaveOutWanderers() {
        for (var name : List.copyOf(names)) {
            if (wanders(name)) {
                leaveOut(name);
            }
        }
    }

    /** Whether one content was found with several values of it and equal ones of all others. */
    private boolean wanders(String name) {
        var others = without(name);
        var seen = new HashMap<String, String>();
        for (var place : places) {
            var value = OldAddress.folded(place.from().value(name));
            var before = seen.putIfAbsent(key(place, others) + BETWEEN + place.content(), value);
            if (before != null && !before.equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Of one content alone nobody can say what is the same for all. */
    private void fixConstants() {
        if (places.stream().map(Place::content).distinct().limit(2).count() < 2) {
            return;
        }
        for (var name : List.copyOf(names)) {
            var values = values(name);
            var value = values.size() == 1 ? values.iterator().next() : "";
            if (PLAIN.matcher(value).matches() && leaveOut(name)) {
                fixed.put(name, value);
            }
        }
    }

    private Set<String> values(String name) {
        var values = new TreeSet<String>();
        for (var place : places) {
            var value = OldAddress.folded(place.from().value(name));
            if (!value.isEmpty()) {
                values.add(value);
            }
            if (values.size() > 1) {
                break;
            }
        }
        return values;
    }

    private boolean leaveOut(String name) {
        var others = without(name);
        var tellApart = tellApart(others);
        if (tellApart) {
            names.remove(name);
        }
        return tellApart;
    }

    /** An address that asks for something must go on asking for something: it would else be that of the path alone. */
    private boolean tellApart(Set<String> kept) {
        var contents = new HashMap<String, ContentId>();
        for (var place : places) {
            var key = key(place, kept);
            var before = contents.putIfAbsent(key, place.content());
            if (before != null && !before.equals(place.content()) || key.isEmpty() && asks(place)) {
                return false;
            }
        }
        return true;
    }

    private boolean asks(Place place) {
        return place.from().query().keySet().stream().anyMatch(name -> !isView(name));
    }

    /** Joomla says under which point of its menu a page is shown; elsewhere that name may say which page it is. */
    private boolean isView(String name) {
        return ViewParameter.is(name) || name.equals("itemid") && all.contains("option");
    }

    private Set<String> without(String name) {
        var others = new TreeSet<>(names);
        others.remove(name);
        return others;
    }

    private static String key(Place place, Set<String> names) {
        var key = new StringBuilder();
        place.from().query().forEach((name, value) -> {
            if (names.contains(name)) {
                key.append(name).append('=').append(OldAddress.folded(value)).append(BETWEEN);
            }
        });
        return key.toString();
    }
}
