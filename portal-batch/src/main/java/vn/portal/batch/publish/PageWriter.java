package vn.portal.batch.publish;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.portal.model.PortalContext;

/** Puts pages into a release, each through its template. */
record PageWriter(Furniture furniture, SiteWords words, ReleaseFiles files, Templates templates) {

    PortalContext portal() {
        return furniture.portal();
    }

    /**
     * Writes a page that is no content's.
     *
     * @param heading null for the site's first
     */
    void write(String template, String path, Input input, @Nullable String heading, Supplier<?> view)
            throws IOException {
        var frame = Frame.of(furniture, path, heading);
        write(template, input, List.of(), heading == null ? frame.tellingPortal() : frame, path, view);
    }

    /** @param needs files that its content has, whether or not the page leads to them */
    void write(String template, Input input, List<String> needs, Frame frame, String path, Supplier<?> view)
            throws IOException {
        files.write(path, input, needs, out -> {
            templates.write(template, view.get(), new Templates.Around(frame, words.texts()), out);
        });
    }
}
