package vn.portal.batch.publish;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Looks at a release as it lies on disk, before readers do. */
final class ReleaseCheck {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path folder;
    private final Manifest manifest;

    ReleaseCheck(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /** Whether every file is there with its hash. */
    boolean isIntact() throws IOException {
        if (!manifest.isOf(folder)) {
            return false;
        }
        for (var file : manifest.files().entrySet()) {
            if (!hasHash(file.getKey(), file.getValue())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Checks files, feeds, data and links.
     *
     * @throws PublishingException naming the first file that is not right
     */
    void require() throws IOException {
        for (var file : manifest.files().entrySet()) {
            var path = file.getKey();
            if (!hasHash(path, file.getValue())) {
                throw new PublishingException("damaged", path, "not the bytes that were written");
            }
            if (path.endsWith(".xml")) {
                requireXml(path);
            } else if (path.endsWith(".json")) {
                requireJson(path);
            } else if (path.endsWith(".html")) {
                requireLinks(path);
            }
        }
    }

    private boolean hasHash(String path, String hash) throws IOException {
        var file = folder.resolve(path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), Manifest.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            var digest = ((DigestInputStream) in).getMessageDigest().digest();
            return HexFormat.of().formatHex(digest).equals(hash);
        }
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
            if (!leadsSomewhere(path, address)) {
                throw new PublishingException("dead-link", path, address);
            }
        }
    }

    private boolean leadsSomewhere(String path, String address) {
        if (HtmlText.isAbsolute(address) || address.startsWith("#")) {
            return true;
        }
        var base = URI.create("/" + path);
        try {
            var target = base.resolve(address).getPath();
            return target != null && manifest.files().containsKey(target.substring(1));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
