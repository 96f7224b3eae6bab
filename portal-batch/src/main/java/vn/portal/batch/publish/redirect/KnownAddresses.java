package vn.portal.batch.publish.redirect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The rules of a release, read back from its table to be asked.
 *
 * <pre>{@code
 * KnownAddresses.read(release).answer("/index.php?op=a-1&nv=news") // 301, https://songmai.example/articles/2024-02/a-1.html
 * }</pre>
 */
public final class KnownAddresses {
    private final Map<String, Form> forms = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();

    private KnownAddresses() {}

    /** @param to where the content stands now; empty where it is gone */
    public record Answer(int status, String to) {}

    /** The rules of a release; none where it has no table. */
    public static KnownAddresses read(Path release) throws IOException {
        var known = new KnownAddresses();
        var table = release.resolve("redirects").resolve(RedirectTable.NAME);
        if (Files.isRegularFile(table)) {
            var format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            try (var rows = format.parse(Files.newBufferedReader(table, StandardCharsets.UTF_8))) {
                rows.forEach(known::add);
            }
        }
        return known;
    }

    private void add(CSVRecord row) {
        var path = OldAddress.folded(OldAddress.decoded(row.get("path")).orElseThrow());
        var asked = parameters(row.get("query"));
        var fixed = new TreeMap<String, String>();
        parameters(row.get("fixed")).forEach(fixed::put);
        var form = new Form(List.copyOf(asked.keySet()), fixed);
        forms.putIfAbsent(path, form);
        var key = form.key(path, List.copyOf(asked.values()));
        answers.put(OldAddress.folded(key), new Answer(Integer.parseInt(row.get("status")), row.get("to")));
    }

    private static SortedMap<String, String> parameters(String query) {
        var parameters = new TreeMap<String, String>();
        if (!query.isEmpty()) {
            for (var parameter : query.split("&")) {
                int sign = parameter.indexOf('=');
                parameters.put(
                        OldAddress.decoded(parameter.substring(0, sign)).orElseThrow(),
                        OldAddress.decoded(parameter.substring(sign + 1)).orElseThrow());
            }
        }
        return parameters;
    }

    /**
     * What to answer to who asks for that; empty where nothing is known of it.
     *
     * @param address path and query as they were asked for
     */
    public Optional<Answer> answer(String address) {
        return OldAddress.of(address).flatMap(this::answer);
    }

    private Optional<Answer> answer(OldAddress asked) {
        var path = OldAddress.folded(asked.path());
        var form = forms.getOrDefault(path, Form.PATH);
        for (var fixed : form.fixed().entrySet()) {
            var value = OldAddress.folded(asked.value(fixed.getKey()));
            if (!value.isEmpty() && !value.equals(fixed.getValue())) {
                return Optional.empty();
            }
        }
        var values = new ArrayList<String>();
        form.names().forEach(name -> values.add(asked.value(name)));
        return Optional.ofNullable(answers.get(OldAddress.folded(form.key(path, values))));
    }
}
