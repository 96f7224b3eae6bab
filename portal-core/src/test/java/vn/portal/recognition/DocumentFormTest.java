package vn.portal.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentFormTest {

    /**
     * A document with what it is to say of itself.
     *
     * @param expected one {@code field: value} a line, or {@code none}
     */
    record Example(String name, String text, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Example> examples() {
        return Stream.of(resource("document-forms.txt").split("\n==== "))
                .skip(1)
                .map(example -> {
                    var parts = example.split("\n----\n", 2);
                    var head = parts[0].split("\n", 2);
                    return new Example(head[0], head[1], parts[1].strip());
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsWhatADocumentSaysOfItself(Example example) {
        var form = DocumentForm.in(example.text.lines().toList());

        assertThat(form.map(DocumentFormTest::shown).orElse("none")).isEqualTo(example.expected);
    }

    /** Each of them a hundred thousand characters that never become a heading or a signature. */
    static List<String> hostile() {
        return Stream.of(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA ",
                        "Độc lập - Tự do - ",
                        "Số : 12 /QĐ- ",
                        "Số:..........",
                        "Hà Nội, ngày . tháng . năm ",
                        "KT. KT. CHỦ TỊCH ",
                        "QUYẾT ĐỊNH CỦA ",
                        "Nơi nhận: - ",
                        "Luật này đã được Quốc hội, ",
                        "Nguyễn Văn ",
                        "Phụ lục I ",
                        " | ",
                        "Q U Y ",
                        "(Ban hành kèm theo ",
                        "của và của và ")
                .flatMap(unit -> Stream.of(unit, unit.strip() + "\n", unit.repeat(12) + "\n"))
                .map(unit -> "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nQUYẾT ĐỊNH\n" + unit.repeat(100_000 / unit.length()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void takesLinearTime(String text) {
        var lines = text.lines().toList();
        assertTimeout(Duration.ofSeconds(3), () -> DocumentForm.in(lines));
    }

    private static String shown(DocumentForm form) {
        var lines = new ArrayList<String>();
        var more = form.formalities();
        show(lines, "number", form.number());
        show(lines, "symbol", form.symbol());
        show(lines, "type", form.type() == null ? null : form.type().label());
        show(lines, "issuer", form.issuer());
        show(lines, "superior", more.superior());
        show(lines, "place", more.place());
        show(lines, "date", form.date() == null ? null : form.date().at());
        show(lines, "subject", form.subject());
        show(lines, "urgency", more.urgency());
        show(lines, "secrecy", more.secrecy());
        show(lines, "addressees", joined(form.addressees()));
        show(lines, "authority", more.authority());
        show(
                lines,
                "authorities",
                more.authorities().isEmpty()
                        ? null
                        : more.authorities().stream().map(Enum::name).collect(Collectors.joining(" ")));
        show(lines, "position", form.position());
        show(lines, "signer", form.signer());
        show(lines, "recipients", joined(more.recipients()));
        show(lines, "annexes", joined(more.annexes()));
        return String.join("\n", lines);
    }

    private static void show(List<String> lines, String name, @Nullable Object value) {
        if (value != null) {
            lines.add(name + ": " + value);
        }
    }

    private static @Nullable String joined(List<String> list) {
        return list.isEmpty() ? null : String.join("; ", list);
    }

    private static String resource(String name) {
        try (var in = DocumentFormTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
