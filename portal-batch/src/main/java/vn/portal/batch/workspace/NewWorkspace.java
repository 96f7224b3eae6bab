package vn.portal.batch.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;

/** A first {@code portal.yaml}, commented in the operator's language, and the folder of its one source. */
public final class NewWorkspace {
    private static final String TEMPLATE = "portal.yaml.template";
    private static final String COMMENT = "#: ";

    private NewWorkspace() {}

    /**
     * Writes them; never over what is there already.
     *
     * @param today the day on which the portal's name was surely its own
     * @return whether they were written; false if there is a {@code portal.yaml}
     */
    public static boolean create(Path directory, Messages messages, LocalDate today) throws IOException {
        var text = text(messages, today);
        Files.createDirectories(directory);
        try {
            Files.writeString(directory.resolve(Workspace.CONFIGURATION), text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        Files.createDirectories(directory.resolve("legacy"));
        return true;
    }

    static String text(Messages messages, LocalDate today) throws IOException {
        return template()
                .lines()
                .map(line -> line.strip().startsWith(COMMENT) ? comment(line, messages) : line)
                .collect(Collectors.joining("\n", "", "\n"))
                .replace("{today}", today.toString())
                .replace("{language}", messages.locale().getLanguage())
                .replace("{init.value.name}", messages.text("init.value.name"))
                .replace("{init.value.place}", messages.text("init.value.place"))
                .replace("{init.value.system}", messages.text("init.value.system"))
                .replace("{init.footer.body}", messages.text("init.footer.body"))
                .replace("{init.footer.responsible}", messages.text("init.footer.responsible"))
                .replace("{init.footer.address}", messages.text("init.footer.address"));
    }

    private static String template() throws IOException {
        try (InputStream in = NewWorkspace.class.getResourceAsStream(TEMPLATE)) {
            return new String(Objects.requireNonNull(in, TEMPLATE).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A line that only names a text becomes that text, commented out at the same indentation. */
    private static String comment(String line, Messages messages) {
        var indentation = line.substring(0, line.indexOf(COMMENT));
        return messages.text(line.strip().substring(COMMENT.length()))
                .lines()
                .map(text -> indentation + "# " + text)
                .collect(Collectors.joining("\n"));
    }
}
