package vn.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.text.Decoded;
import vn.portal.text.LegacyText;
import vn.portal.text.VietnameseCharsets;

/** Invented pages as the portal software of Vietnam writes them: what each tells stands in a file beside it. */
class PortalPagesTest {
    private static final PageExtractor EXTRACTOR = PageExtractor.of(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Pattern NAMES = Pattern.compile("\\b(class|id)=\"([^\"]*)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {"vnpt", "nukeviet", "joomla", "drupal", "wordpress", "liferay", "dnn", "sharepoint", "bang"})
    void readsStory(String system) {
        assertThat(told(page(system))).isEqualTo(expected(system));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vnpt", "nukeviet", "joomla", "drupal", "wordpress", "liferay", "dnn", "sharepoint"})
    void readsSameStoryWithoutNames(String system) {
        var unnamed = NAMES.matcher(page(system))
                .replaceAll(m ->
                        m.group(1) + "=\"x" + Integer.toHexString(m.group(2).hashCode()) + "\"");
        assertThat(told(unnamed)).isEqualTo(expected(system));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vnpt", "nukeviet", "joomla", "drupal", "wordpress", "liferay", "dnn", "sharepoint", "bang"})
    void readsSameStoryOnOneLineAndDecomposed(String system) {
        var line = page(system).lines().map(String::strip).collect(Collectors.joining(" "));
        assertThat(told(line)).isEqualTo(expected(system));
        assertThat(told(Normalizer.normalize(page(system), Normalizer.Form.NFD)))
                .isEqualTo(expected(system));
    }

    @ParameterizedTest
    @ValueSource(strings = {"joomla", "bang"})
    void readsSameStoryOutOfOldEncodings(String system) {
        var page = page(system).replaceAll("<meta http-equiv=[^>]*>", "");
        assertThat(told(decoded(page, VietnameseCharsets.VNI))).isEqualTo(expected(system));
        assertThat(told(decoded(page, VietnameseCharsets.VISCII))).isEqualTo(expected(system));
    }

    private static String decoded(String page, Charset charset) {
        return ((Decoded.Text) LegacyText.decode(page.getBytes(charset))).text();
    }

    private static String page(String system) {
        return Told.file("portals/" + system + ".html");
    }

    private static String expected(String system) {
        return Told.file("portals/" + system + ".txt");
    }

    private static String told(String html) {
        return Told.fields(EXTRACTOR.read(html, "https://cong.example/tin/x.html"));
    }
}
