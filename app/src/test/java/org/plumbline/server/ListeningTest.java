package org.plumbline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ListeningTest {
    @Test
    void says_nothing_listens_on_loopback() {
        assertThat(Listening.of(Map.of(), null).settings())
                .containsEntry("server.address", "127.0.0.1")
                .hasSize(1);
    }

    @Test
    void plain_http_beyond_this_machine_is_refused_with_the_remedy_in_one_line() {
        for (var address : new String[] {"0.0.0.0", "::", "192.0.2.7"}) {
            assertThatThrownBy(() -> Listening.of(Map.of("PLUMBLINE_ADDRESS", address), null)
                            .settings())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("PLUMBLINE_TLS_KEYSTORE")
                    .hasMessageContaining("PLUMBLINE_PUBLIC_ADDRESS")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void a_proxy_with_https_lets_it_listen_and_only_then_are_its_headers_believed() {
        var behind = Listening.of(
                        Map.of("PLUMBLINE_ADDRESS", "0.0.0.0", "PLUMBLINE_PUBLIC_ADDRESS", "https://pmo.example.org"),
                        null)
                .settings();

        assertThat(behind)
                .containsEntry("server.address", "0.0.0.0")
                .containsEntry("server.forward-headers-strategy", "native");
        assertThat(Listening.of(Map.of(), null).settings()).doesNotContainKey("server.forward-headers-strategy");
    }

    @Test
    void a_plain_public_address_and_an_unreadable_key_store_are_refused() {
        assertThatThrownBy(() -> Listening.of(Map.of("PLUMBLINE_PUBLIC_ADDRESS", "http://pmo.example.org"), null)
                        .settings())
                .isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> Listening.of(Map.of("PLUMBLINE_TLS_KEYSTORE", "/no/such/file.p12"), null)
                        .settings())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("/no/such/file.p12");
    }

    @Test
    void forwarding_headers_are_believed_from_named_proxies_only_where_some_are_named_or_tls_ends_here() {
        var behind = Map.of("PLUMBLINE_PUBLIC_ADDRESS", "https://pmo.example.org", "PLUMBLINE_PROXIES", "192.0.2.7/32");

        assertThat(Listening.of(behind, null).settings())
                .containsEntry("server.tomcat.remoteip.internal-proxies", "192.0.2.7/32")
                .containsEntry("server.forward-headers-strategy", "native");
    }
}
