package org.plumbline.app.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnAddressTest {
    @Test
    void a_page_of_ours_is_gone_to_with_what_it_asks() {
        for (var ours : new String[] {"/", "/projects/PRJ-0042", "/registers?sort=-due&q=a%20b", "/projects/a.b_c-d"}) {
            assertThat(OwnAddress.of(ours, "/else")).isEqualTo(ours);
        }
    }

    @Test
    void what_leads_elsewhere_or_would_be_read_otherwise_is_never_gone_to() {
        for (var other : new String[] {
            "//evil.example",
            "https://evil.example/",
            "/\\evil.example",
            "\\/evil.example",
            "javascript:alert(1)",
            "",
            "/.//evil.example",
            "/%09/evil.example",
            "/%2f/evil.example",
            "/x\r\nSet-Cookie: a=b",
            "/%0d%0aX-Evil:1",
            "/registers?q={name}",
            "/a b",
            "registers",
            "/" + "a".repeat(3000)
        }) {
            assertThat(OwnAddress.of(other, "/else")).as(other).isEqualTo("/else");
        }
        assertThat(OwnAddress.of(null, "/else")).isEqualTo("/else");
    }
}
