package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.workspace.Messages;
import vn.portal.intake.Entry;
import vn.portal.page.SiteProfile;

class TableFormatTest {
    private static final String DUMP = """
            -- MariaDB dump 10.19
            INSERT INTO `x7_vi_tin_tuc_cat` (`catid`, `parentid`, `title`, `alias`, `status`, `groups_view`) VALUES
            (1,0,'Tin t&#7913;c','tin-tuc',1,'6'),(2,1,'Ngõ xóm','ngo-xom',1,'6'),(3,0,'Nội bộ','noi-bo',1,'4');
            INSERT INTO `x7_vi_tin_tuc_rows` (`id`, `catid`, `listcatid`, `author`, `status`, `publtime`, `exptime`, `title`, `alias`, `hometext`, `homeimgfile`, `new_column`) VALUES
            (1,2,'2','Thu Hà',1,1708563600,0,'Ra qu&acirc;n','ra-quan','Tóm tắt','a.jpg',NULL),
            (2,3,'3','',1,1708563600,0,'Nội bộ','noi-bo','','',NULL),
            (3,2,'2','',1,4102444800,0,'Sắp đăng','sap-dang','','',NULL),
            (4,9,'9','',1,1708563600,0,'Mồ côi','mo-coi','','',NULL);
            INSERT INTO `x7_vi_tin_tuc_bodyhtml_1` (`id`, `bodyhtml`) VALUES (1,'<p>Sáng nay.</p>'),(2,'<p>Kín.</p>'),(3,'<p>Chưa.</p>'),(4,'<p>?</p>');
            INSERT INTO `x7_vi_tin_tuc_2` (`id`, `title`) VALUES (1,'Ra quân');
            INSERT INTO `x7_vi_faq` (`id`, `question`) VALUES (1,'?');
            INSERT INTO `x7_users` (`userid`, `password`) VALUES (1,'bí mật');
            -- Dump completed on 2024-03-01
            """;

    @TempDir
    Path folder;

    @Test
    void takesItemsOutOfADumpWithOtherNamesFewerTablesAndMoreColumns() throws IOException {
        var kept = new ArrayList<FrozenEntry>();
        var taken = takeOut(TableFormat.sql(), DUMP, "nukeviet", kept);

        assertThat(kept.stream().map(item -> item.key() + " " + item.state() + " " + item.turns()))
                .containsExactly(
                        "tin_tuc:1 public null",
                        "tin_tuc:2 private null",
                        "tin_tuc:3 scheduled 2100-01-01T00:00:00Z",
                        "tin_tuc:4 unknown null");
        var entry = TableFormat.sql().entry(kept.get(0), settings("nukeviet"));
        assertThat(entry.title()).isEqualTo("Ra quân");
        assertThat(entry.categories()).containsExactly("Tin tức", "Ngõ xóm");
        assertThat(entry.body()).isEqualTo("<p>Sáng nay.</p>");
        assertThat(entry.pictures()).containsExactly(new Entry.Picture("/uploads/tin_tuc/a.jpg", null, null));
        assertThat(entry.origins()).containsEntry("body", "x7_vi_tin_tuc_bodyhtml_1.bodyhtml");
        assertThat(kept.toString())
                .doesNotContain("bí mật")
                .doesNotContain("Kín")
                .doesNotContain("Chưa");
        assertThat(taken.isWhole()).isTrue();
    }

    @Test
    void readsTablesWithinJsonByTheirWholeNames() throws IOException {
        Files.writeString(folder.resolve("tin.yaml"), """
                mapping: tin
                items:
                  tin: {table: source.posts, key: "{id}", state: {published: always}, title: title, body: html}
                """);
        var kept = new ArrayList<FrozenEntry>();
        var json = "{\"posts\": [{\"id\": 1, \"title\": \"Một\", \"html\": \"<p>Hai</p>\"}]}";
        takeOut(TableFormat.json(), json, "tin.yaml", kept);

        assertThat(kept.stream().map(FrozenEntry::key)).containsExactly("1");
    }

    @Test
    void tellsWhatNothingReads() throws IOException {
        var taken = takeOut(TableFormat.sql(), DUMP, "nukeviet", new ArrayList<>());

        assertThat(taken.remarks().stream().map(remark -> remark.code() + " " + remark.arguments()))
                .contains(
                        "repeated {count=1, what=x7_vi_tin_tuc_2}",
                        "not-modelled {count=1, what=questions: x7_vi_faq}",
                        "outside {count=1, what=x7_users}");
    }

    @Test
    void keepsTheSameOfTheSameExportEveryTime() throws IOException {
        var once = new ArrayList<FrozenEntry>();
        var again = new ArrayList<FrozenEntry>();
        takeOut(TableFormat.sql(), DUMP, "nukeviet", once);
        takeOut(TableFormat.sql(), DUMP, "nukeviet", again);

        assertThat(again).isEqualTo(once);
    }

    @Test
    void saysSoWhenTheMappingIsOfAnotherSystem() throws IOException {
        var taken = takeOut(TableFormat.sql(), DUMP, "joomla", new ArrayList<>());

        assertThat(taken.remarks().toString())
                .contains("mapping-recognises-nothing")
                .contains("x7_users");
    }

    @Test
    void tellsWhatIsWrongWithAMapping() throws IOException {
        Files.writeString(folder.resolve("m.yaml"), "mapping: m\nitems:\n  tin: {table: tin, titel: x}\n");
        var english = Messages.of(Locale.ENGLISH);

        assertThat(problems(null, english))
                .containsExactly(
                        folder.resolve("portal.yaml")
                                + ": this format needs a mapping: a file, or one of nukeviet, joomla, drupal, wordpress, dnn, umbraco, ghost, wordpress-rest");
        assertThat(problems("nukeveit", english))
                .containsExactly(
                        folder.resolve("portal.yaml")
                                + ": the mapping nukeveit is neither a file that is there ('portal guess' writes a first one) nor one of nukeviet, joomla, drupal, wordpress, dnn, umbraco, ghost, wordpress-rest");
        assertThat(problems("m.yaml", english).get(0))
                .isEqualTo(folder.resolve("m.yaml") + ":3: tin has no key titel; did you mean title?");
        assertThat(problems("nukeviet", english)).isEmpty();
    }

    @Test
    void changesItsHashWithTheMapping() throws IOException {
        Files.writeString(folder.resolve("m.yaml"), "mapping: m\nitems: {}\n");
        var before = TableFormat.csv().mapping(settings("m.yaml"));
        Files.writeString(folder.resolve("m.yaml"), "mapping: m\nitems: {}\n# changed\n");

        assertThat(TableFormat.csv().mapping(settings("m.yaml"))).isNotEqualTo(before);
    }

    private List<String> problems(String mapping, Messages messages) {
        return TableFormat.sql().problems(settings(mapping)).stream()
                .map(problem -> problem.text(messages))
                .toList();
    }

    private EntryFormat.Taken takeOut(TableFormat format, String text, String mapping, List<FrozenEntry> kept)
            throws IOException {
        var file = Files.writeString(folder.resolve("source"), text);
        var scratch = Files.createTempDirectory(folder, "scratch");
        var live = new LiveSource(
                file, settings(mapping), Instant.parse("2024-03-01T00:00:00Z"), 1 << 20, scratch, folder);
        return format.takeOut(live, kept::add);
    }

    private SourceSettings settings(String mapping) {
        var options = new TreeMap<String, String>();
        if (mapping != null) {
            options.put("mapping", mapping);
        }
        return new SourceSettings(folder, ZoneId.of("Asia/Ho_Chi_Minh"), SiteProfile.NONE, options, Map.of());
    }
}
