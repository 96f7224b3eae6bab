package vn.portal.batch.publish.redirect;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** By which form Apache's httpd tells the contents of a path apart. */
record ApacheForms(List<Rule> rules) implements RedirectFile {
    static final String NAME = "apache-forms.txt";

    @Override
    public String fileName() {
        return NAME;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var lines =
                new Lines(out).add("# paths, and the numbers of the rules in apache.conf that look at what is asked");
        for (var path : Numbered.of(rules).paths(rules).entrySet()) {
            lines.add(ApacheMap.escaped(path.getKey()), " ", path.getValue().toString());
        }
        lines.flush();
    }
}
