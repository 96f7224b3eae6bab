package vn.portal.batch.legacy.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Problems;
import vn.portal.batch.workspace.YamlText;

/** Mappings that a test writes down. */
final class TestMappings {
    private TestMappings() {}

    static Mapping mapping(String yaml) {
        var problems = new Problems(Path.of("m.yaml"));
        var node =
                YamlText.read(yaml.getBytes(StandardCharsets.UTF_8), problems).orElseThrow();
        var mapping = MappingReader.read(node, problems);
        assertThat(problems.list()).isEmpty();
        return mapping;
    }

    /** Everything that is wrong with a mapping, as an operator reads it. */
    static List<String> problems(String yaml) {
        var problems = new Problems(Path.of("m.yaml"));
        YamlText.read(yaml.getBytes(StandardCharsets.UTF_8), problems)
                .ifPresent(node -> MappingReader.read(node, problems));
        var messages = Messages.of(Locale.ENGLISH);
        return problems.list().stream().map(problem -> problem.text(messages)).toList();
    }
}
