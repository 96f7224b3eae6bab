package vn.portal.batch.legacy.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MappingReaderTest {

    @Test
    void tellsEverythingThatIsWrongWithItsLine() {
        assertThat(TestMappings.problems("""
                mapping: x
                zone: Hanoi
                items:
                  news:
                    tabel: tin
                    table: tin
                    as: artcle
                    join:
                      muc: {table: muc, on: {ma: ma_muc}, wehre: an = 0}
                      khac: {table: khac}
                    key: "news:{ma"
                    state:
                      publishd: a = 1
                      draft: a ==
                      trashed: (a = 1
                      private: a like 'x'
                    title: tieu_de | entitis
                    body: nuc.noi_dung
                    published: ngay | date
                    edited: ngay | date bbbb
                    lead:
                    aliases: {guidd: x}
                """))
                .containsExactly(
                        "m.yaml:2: zone must be a time zone such as Asia/Ho_Chi_Minh, not \"Hanoi\"",
                        "m.yaml:5: news has no key tabel; did you mean table?",
                        "m.yaml:7: items are no artcle; did you mean article?",
                        "m.yaml:9: muc has no key wehre; did you mean where?",
                        "m.yaml:10: on is missing in khac",
                        "m.yaml:11: a brace has no partner: news:{ma",
                        "m.yaml:13: there is no state publishd; did you mean published?",
                        "m.yaml:14: this is no condition: a == (stopped at: =)",
                        "m.yaml:15: this is no condition: (a = 1 (stopped at: …)",
                        "m.yaml:16: this is no condition: a like 'x' (stopped at: like)",
                        "m.yaml:17: there is no step entitis; did you mean entities?",
                        "m.yaml:18: there is no join nuc; did you mean muc? (in nuc.noi_dung)",
                        "m.yaml:19: the step date does not take that many words",
                        "m.yaml:20: the step date cannot do anything with [bbbb]",
                        "m.yaml:22: there are no aliases of the kind guidd; did you mean guid?");
    }

    @Test
    void wantsTableKeyTitleAndStateOfEveryKindOfItem() {
        assertThat(TestMappings.problems("mapping: x\nitems:\n  news:\n    body: b\n"))
                .containsExactly(
                        "m.yaml:4: table is missing in news",
                        "m.yaml:4: title is missing in news",
                        "m.yaml:4: key is missing in news",
                        "m.yaml:4: state is missing in news");
        assertThat(TestMappings.problems("mapping: x\n")).containsExactly("m.yaml:1: items is missing in mapping");
    }

    @Test
    void refusesShapesThatAreNoRegularExpression() {
        assertThat(TestMappings.problems("mapping: x\nvariables: {lang: '[a-z'}\nitems: {}\n"))
                .containsExactly("m.yaml:2: the shape of the variable lang is no regular expression: [a-z");
    }
}
