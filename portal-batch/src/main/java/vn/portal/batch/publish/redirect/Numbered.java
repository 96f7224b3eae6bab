package vn.portal.batch.publish.redirect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The forms that paths ask to be told apart by, each with a number; 0 is that of all other paths. */
record Numbered(Map<Form, Integer> forms) {

    static Numbered of(List<Rule> rules) {
        var forms = new LinkedHashMap<Form, Integer>();
        for (var rule : rules) {
            if (!rule.form().isPath()) {
                forms.putIfAbsent(rule.form(), forms.size() + 1);
            }
        }
        return new Numbered(forms);
    }

    /** The paths that are not told apart by themselves, in small letters, with the numbers of their forms. */
    Map<String, Integer> paths(List<Rule> rules) {
        var paths = new LinkedHashMap<String, Integer>();
        for (var rule : rules) {
            if (!rule.form().isPath()) {
                paths.put(OldAddress.folded(rule.path()), forms.get(rule.form()));
            }
        }
        return paths;
    }

    /** Every parameter that some form looks at. */
    List<String> names() {
        return forms.keySet().stream()
                .flatMap(form -> Stream.concat(form.names().stream(), form.fixed().keySet().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    int number(String name) {
        return names().indexOf(name);
    }
}
