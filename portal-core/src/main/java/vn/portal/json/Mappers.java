package vn.portal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonView;
import java.time.Instant;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;
import vn.portal.model.ForKeepers;
import vn.portal.notice.Origin;

/** The one mapper, with every setting that could differ from host to host made explicit. */
final class Mappers {
    /** A document nested deeper, or with longer texts, is an attack or an accident. */
    static final int DEEPEST = 100;

    static final int LONGEST = 50_000_000;

    static final JsonMapper MAPPER = JsonMapper.builder(factory())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(MapperFeature.DEFAULT_VIEW_INCLUSION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .nodeFactory(new PlainNumbers())
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withCoercionConfig(
                    LogicalType.Textual,
                    c -> c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.Enum,
                    c -> c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            // a number of blanks is no number
            .withCoercionConfigDefaults(c -> c.setAcceptBlankAsEmpty(false))
            .addModule(new SimpleModule().addDeserializer(Instant.class, new WrittenInstants()))
            .addMixIn(Origin.class, PublicOrigin.class)
            .build();

    private Mappers() {}

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST)
                        .maxDocumentLength(LONGEST)
                        .build())
                .build();
    }

    /** Of an origin the public may see the address alone; the ground floor itself knows no views. */
    private abstract static class PublicOrigin {
        @JsonView(ForKeepers.class)
        abstract String system();

        @JsonView(ForKeepers.class)
        abstract String source();

        @JsonView(ForKeepers.class)
        abstract String keyspace();

        @JsonView(ForKeepers.class)
        abstract String key();

        @JsonView(ForKeepers.class)
        abstract String position();
    }
}
