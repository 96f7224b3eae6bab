package vn.portal.batch.publish.redirect;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NginxMapTest {
    @TempDir
    private Path folder;

    @Test
    void isReadByARealNginx() throws Exception {
        var site = Files.createDirectory(folder.resolve("site"));
        OldLinks.write(site);
        var http = """
            include %1$s/redirects/nginx.conf;
            server {
                listen 127.0.0.1:@PORT@;
                root %1$s;
                if ($portal_moved = -) { return 410; }
                if ($portal_moved) { return 301 $portal_base$portal_moved; }
                location / { try_files $uri $uri/index.html =404; }
            }
            """.formatted(site);
        try (var nginx = Nginx.start(folder, http)) {
            OldLinks.areAnswered(nginx.answers());
        }
    }
}
