package vn.portal.batch.publish;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Looks at files of a release as they lie on disk, before readers do. */
final class ReleaseCheck {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path folder;

    ReleaseCheck(Path folder) {
        this.folder = folder;
    }

    /**
     * Checks that the file has those bytes, can be read as what it is, and leads nowhere else than to files.
     *
     * @throws PublishingException naming the file, if it is not right
     */
    void require(String path, String sha256) throws IOException {
        if (!holds(path) || !Manifest.sha256(folder.resolve(path)).equals(sha256)) {
            throw new PublishingException("damaged", path, "not the bytes that were written");
        }
        if (path.endsWith(".xml")) {
            requireXml(path);
        } else if (path.endsWith(".json")) {
            requireJson(path);
        } else if (PageLinks.isPage(path)) {
            requireLinks(path);
        }
    }

    boolean holds(String path) {
        return Files.isRegularFile(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    private void requireXml(String path) throws IOException {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (var in = Files.newInputStream(folder.resolve(path))) {
            var reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (XMLStreamException e) {
            throw new PublishingException("unreadable-feed", path, e);
        }
    }

    private void requireJson(String path) throws IOException {
        try (var in = Files.newInputStream(folder.resolve(path));
                var parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                // reading to the end is the check
            }
        } catch (JacksonException e) {
            throw new PublishingException("unreadable-data", path, e);
        }
    }

    private void requireLinks(String path) throws IOException {
        var html = Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
        for (var address : HtmlText.addresses(html)) {
            if (PageLinks.isOwn(address)
                    && !PageLinks.target(path, address).filter(this::holds).isPresent()) {
                throw new PublishingException("dead-link", path, address);
            }
        }
    }
}
