package vn.portal.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewWorkspaceTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 5, 1);

    @TempDir
    private Path directory;

    @Test
    void writesWhatCheckFindsGoodInEachLanguage() throws IOException {
        for (var locale : List.of(Messages.VIETNAMESE, Locale.ENGLISH)) {
            var place = directory.resolve(locale.getLanguage()).resolve("deeper");
            assertThat(NewWorkspace.create(place, Messages.of(locale), TODAY)).isTrue();

            var opened = Workspace.open(place, Set.of("text"), Map.of());
            assertThat(opened.problems()).isEmpty();
            assertThat(opened.workspace().orElseThrow().settings().locale()).isEqualTo(locale);
            assertThat(Workspace.language(place)).hasValue(locale);
            assertThat(place.resolve("legacy")).isEmptyDirectory();
        }
    }

    @Test
    void showsTheValuesThatHoldWhereASettingIsLeftOut() throws IOException {
        NewWorkspace.create(directory, Messages.of(Locale.ENGLISH), TODAY);
        var all = open();
        var file = directory.resolve("portal.yaml");
        var needed = Files.readString(file)
                .lines()
                .filter(line -> !line.matches(" *(#|language|zone|keyspace|retired|publish|directory|reported|keep|feed"
                        + "|limits|item|archive|vanish|guard).*"))
                .collect(Collectors.joining("\n"));
        Files.writeString(file, needed.replace("place: Example City", "place: Example City\n  language: en"));

        assertThat(open()).isEqualTo(all);
    }

    @Test
    void writesEveryCommentAsComment() throws IOException {
        assertThat(NewWorkspace.text(Messages.of(Locale.ENGLISH), TODAY)).startsWith("""
                # The settings of this portal. 'portal check' names everything that is wrong with them.
                # What a setting leaves out takes the value that is shown here.

                portal:
                  # The portal's title, on its pages and in its feeds.
                  name: Municipal portal
                  # The unit that it speaks for.
                  place: Example City
                """);
        assertThat(NewWorkspace.text(Messages.of(Messages.VIETNAMESE), TODAY)).doesNotContain("#:", "{init", "{today");
    }

    @Test
    void neverWritesOverWhatIsThere() throws IOException {
        Files.writeString(directory.resolve("portal.yaml"), "mine");
        assertThat(NewWorkspace.create(directory, Messages.of(Locale.ENGLISH), TODAY))
                .isFalse();
        assertThat(directory.resolve("portal.yaml")).hasContent("mine");
    }

    private Settings open() {
        return Workspace.open(directory, Set.of("text"), Map.of())
                .workspace()
                .orElseThrow()
                .settings();
    }
}
