package vn.portal.batch.legacy.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Where the parts are that another part names by number. */
final class Relations extends XmlReading {
    private final String folder;
    private final Map<String, String> paths = new HashMap<>();

    /** @param folder in which the part lies that names them, with a slash at its end */
    Relations(String folder) {
        this.folder = folder;
    }

    /** Those that a part of XML holds; none where there is no such part. */
    static Map<String, String> of(String folder, byte @Nullable [] xml) throws IOException {
        var relations = new Relations(folder);
        if (xml != null) {
            relations.read(new ByteArrayInputStream(xml));
        }
        return relations.paths;
    }

    Map<String, String> paths() {
        return paths;
    }

    @Override
    void begin(String element, XMLStreamReader xml) {
        if (element.equals("Relationship") && !attribute(xml, "TargetMode").equals("External")) {
            paths.put(attribute(xml, "Id"), path(attribute(xml, "Target")));
        }
    }

    private String path(String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        return target.startsWith("../")
                ? folder.replaceFirst("[^/]+/$", "") + target.substring("../".length())
                : folder + target;
    }

    @Override
    void end(String element) {}
}
