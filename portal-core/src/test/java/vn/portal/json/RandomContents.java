package vn.portal.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.DocumentNumber;
import vn.portal.model.Kind;
import vn.portal.model.Period;
import vn.portal.model.Span;
import vn.portal.model.When;
import vn.portal.notice.Origin;

/** Contents with anything in them that their types allow: nulls, odd texts, strange properties. */
public final class RandomContents {
    private static final List<String> PIECES = List.of(
            "a",
            " ",
            "\n",
            "Biển",
            "Bie\u0302\u0309n",
            "“”",
            "\"",
            "\\",
            "/",
            "{}",
            "\ud83c\udf33",
            "\ud800",
            "\udc00",
            "\u0000",
            "\u001f",
            "\u2028",
            "\uFEFF",
            "\u200b",
            "<p>",
            "null",
            "0");
    private final Random random;

    public RandomContents(long seed) {
        random = new Random(seed);
    }

    public Content next() {
        return (Content) record(pick(Content.class.getPermittedSubclasses()));
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(c -> c.getName().equals("extra") ? extra() : value(c.getGenericType()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " of " + Arrays.toString(values), e);
        }
    }

    private Object value(Type type) {
        if (type == int.class) {
            return random.nextInt();
        }
        if (type == long.class) {
            return random.nextLong();
        }
        return random.nextInt(4) == 0 ? null : present(type);
    }

    private Object present(Type type) {
        if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0]);
        }
        var known = (Class<?>) type;
        if (known.isSealed()) {
            return record(pick(known.getPermittedSubclasses()));
        }
        return known.isEnum() ? pick(known.getEnumConstants()) : simple(known);
    }

    private Object simple(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> text();
            case "Integer" -> random.nextInt();
            case "Boolean" -> random.nextBoolean();
            case "BigDecimal" -> new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(60) - 20);
            case "Instant" -> instant();
            case "ContentId" -> ContentId.derived(Kind.ARTICLE, text());
            case "DocumentNumber" ->
                DocumentNumber.parse(pick("30/2020/NĐ-CP", "15/QĐ-UBND", "217-QĐ/TW", "217", "012a"));
            case "Period" -> Period.parse(pick("2021/2025", "2024", "2024-02", "2024-02-01/2024-02-29"));
            case "When" -> when();
            case "Span" -> span();
            case "Origin" -> new Origin("a" + text(), "b" + text(), "c" + text(), "d" + text(), text(), text());
            default -> record(type);
        };
    }

    private When when() {
        return switch (random.nextInt(4)) {
            case 0 -> When.instant(instant(), text());
            case 1 -> When.day(LocalDate.ofEpochDay(random.nextInt(40_000)), text());
            case 2 -> When.month(YearMonth.of(1900 + random.nextInt(200), 1 + random.nextInt(12)), text());
            default -> When.year(1900 + random.nextInt(200), text());
        };
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    private Span span() {
        int start = random.nextInt(1000);
        return new Span(text(), start, start + 1 + random.nextInt(1000));
    }

    private List<Object> list(Type element) {
        var list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(element));
        }
        return list;
    }

    private Map<String, Object> extra() {
        var extra = new LinkedHashMap<String, Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
            extra.put(
                    pick(
                            "x",
                            "/figures/0/x",
                            "/figures/0/alt",
                            "/body/x",
                            "/x",
                            "/",
                            "//",
                            "/mentions/1/span/x~1y",
                            "~"),
                    json(3));
        }
        return extra;
    }

    /** Values as a reader of JSON makes them. */
    private Object json(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> text();
            case 4 ->
                pick(
                        new BigDecimal("1.50"),
                        Long.MAX_VALUE,
                        new BigInteger("9".repeat(40)),
                        new BigDecimal("0.00000000001"));
            case 5 -> Arrays.asList(json(depth - 1), json(depth - 1));
            default -> {
                var map = new LinkedHashMap<String, Object>();
                map.put(text(), json(depth - 1));
                map.put("k", json(depth - 1));
                yield map;
            }
        };
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(pick(PIECES.toArray(String[]::new)));
        }
        return text.toString();
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
