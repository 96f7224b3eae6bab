package vn.portal.batch.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.portal.batch.store.PublishedContent;
import vn.portal.feed.ObservationsCsv;
import vn.portal.json.DataCatalogue;
import vn.portal.model.Kind;
import vn.portal.model.PortalContext;
import vn.portal.model.Statistic;

/** What was observed of each indicator as a table, and the catalogue of these tables for portals of open data. */
record SiteTables(Showcase showcase, PortalContext portal, ContentFolders folders, ReleaseFiles files) {
    private static final String FOLDER = "data";
    static final String CATALOGUE = FOLDER + "/catalogue.jsonld";

    void write() throws IOException {
        files.folder(FOLDER, Input.of("tables").and(folders.madeOf(Kind.STATISTIC)), this::writeAll);
    }

    private void writeAll() throws IOException {
        var datasets = new ArrayList<DataCatalogue.Dataset>();
        for (var each : (Iterable<PublishedContent>) showcase.newest(Kind.STATISTIC)::iterator) {
            var statistic = (Statistic) each.content();
            var path = path(each.path());
            files.write(path, out -> ObservationsCsv.write(List.of(statistic), out));
            datasets.add(dataset(statistic, each.path(), path));
        }
        var json = DataCatalogue.of(portal, address(CATALOGUE), datasets);
        files.write(CATALOGUE, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Of the table of the indicator whose page stands there. */
    static String path(String page) {
        return FOLDER + "/" + page.substring(page.lastIndexOf('/') + 1) + ".csv";
    }

    /** Without its values: a catalogue names them and holds none. */
    private DataCatalogue.Dataset dataset(Statistic s, String page, String csv) {
        var named = new Statistic(
                s.id(), s.language(), s.code(), s.label(), s.unit(), List.of(), s.edition(), s.provenance(), s.extra());
        return new DataCatalogue.Dataset(named, address(page + ".html"), address(csv), address(page + ".json"), null);
    }

    private URI address(String path) {
        return portal.address().resolve(path);
    }
}
