package vn.portal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.model.Content;
import vn.portal.model.Samples;

/** What hosts see that put our records through mappers of their own. */
class HostJacksonTest {

    // so that what the model does not know compares equal too
    private static final JsonMapper JACKSON_3 = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectMapper JACKSON_2 = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Test
    void goesThroughAHostsJackson3() {
        for (var content : Samples.all()) {
            assertThat(JACKSON_3.readValue(JACKSON_3.writeValueAsString(content), Content.class))
                    .isEqualTo(content);
        }
    }

    @Test
    void goesThroughAHostsJackson2() throws Exception {
        for (var content : Samples.all()) {
            assertThat(JACKSON_2.readValue(JACKSON_2.writeValueAsString(content), Content.class))
                    .isEqualTo(content);
        }
    }

    @Test
    void readsWhatHostsWrote() throws Exception {
        for (var content : Samples.all()) {
            assertThat(ContentJson.readArchive(JACKSON_3.writeValueAsString(content)))
                    .isEqualTo(content);
            assertThat(ContentJson.readArchive(JACKSON_2
                            .copy()
                            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                            .writeValueAsString(content)))
                    .isEqualTo(content);
        }
    }

    @Test
    void isReadByHosts() throws Exception {
        var campaign = Samples.campaign();
        assertThat(JACKSON_3.readValue(ContentJson.archive(campaign), Content.class))
                .isEqualTo(campaign);
        assertThat(JACKSON_2.readValue(ContentJson.archive(campaign), Content.class))
                .isEqualTo(campaign);
    }
}
