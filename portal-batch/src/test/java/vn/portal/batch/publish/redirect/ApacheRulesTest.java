package vn.portal.batch.publish.redirect;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApacheRulesTest {
    @TempDir
    private Path folder;

    @Test
    void areReadByARealApache() throws Exception {
        var site = Files.createDirectory(folder.resolve("site"));
        OldLinks.write(site);
        try (var apache = Apache.start(folder, """
            Define PORTAL_SITE %1$s
            <VirtualHost *:@PORT@>
                DocumentRoot %1$s
                DirectoryIndex index.html
                <Directory %1$s>
                    Require all granted
                </Directory>
                Include %1$s/redirects/apache.conf
            </VirtualHost>
            """.formatted(site))) {
            OldLinks.areAnswered(apache.answers());
        }
    }
}
