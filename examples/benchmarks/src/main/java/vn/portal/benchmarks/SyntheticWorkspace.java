package vn.portal.benchmarks;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.portal.batch.legacy.LegacyFormats;
import vn.portal.batch.workspace.Workspace;

/** The operator's directory of a {@link SyntheticPortal}. */
final class SyntheticWorkspace {
    private static final String YAML = """
            portal:
              name: Cổng thông tin điện tử thành phố Biển Mới
              place: thành phố Biển Mới
              address: https://bienmoi.example/
              language: vi
              zone: Asia/Ho_Chi_Minh
              tag: {authority: bienmoi.example, date: 2024-01-01}
            systems:
              - {code: bien-moi, name: Cổng cũ}
            sources: [%s]
            """;

    private SyntheticWorkspace() {}

    /**
     * Makes one.
     *
     * @param sources as a list in {@code portal.yaml} has them
     * @throws FileAlreadyExistsException if there is a workspace already: it would be measured with what it holds
     */
    static Workspace in(Path folder, String sources) throws IOException {
        var configuration = folder.resolve(Workspace.CONFIGURATION);
        if (Files.exists(configuration)) {
            throw new FileAlreadyExistsException(configuration.toString());
        }
        Files.createDirectories(folder);
        Files.writeString(configuration, YAML.formatted(sources));
        return Workspace.open(folder, LegacyFormats.names()).workspace().orElseThrow();
    }
}
