package vn.portal.batch.legacy.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WxrAttachmentsTest {
    @TempDir
    private Path folder;

    @Test
    void findsFilesByTheirAddressOrByTheirGuidOrWhereUploadsLie() throws IOException {
        var file = "2024/02/anh.jpg";

        assertThat(address("https://cu.example/tep/anh.jpg", "https://cu.example/?attachment_id=6", file))
                .isEqualTo("https://cu.example/tep/anh.jpg");
        assertThat(address("", "https://cu.example/wp-content/uploads/sites/2/anh.jpg", file))
                .isEqualTo("https://cu.example/wp-content/uploads/sites/2/anh.jpg");
        assertThat(address("", "https://cu.example/?attachment_id=6", file))
                .isEqualTo("/wp-content/uploads/2024/02/anh.jpg");
        assertThat(address("", "https://cu.example/?attachment_id=6", ""))
                .isEqualTo("https://cu.example/?attachment_id=6");
    }

    private String address(String url, String guid, String file) throws IOException {
        var item = new WxrItem(1);
        item.put("post_id", "6");
        item.put("attachment_url", url);
        item.put("guid", guid);
        item.meta("_wp_attached_file", file);
        try (var attachments = new WxrAttachments(folder)) {
            attachments.put(item);
            attachments.sort();
            return attachments.find("6").orElseThrow().address();
        }
    }
}
