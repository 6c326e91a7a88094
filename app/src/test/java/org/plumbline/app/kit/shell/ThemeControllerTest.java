package org.plumbline.app.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The way back after choosing a theme.
class ThemeControllerTest {
    @Test
    void another_host_is_never_followed() {
        assertThat(ThemeController.ownPath("/projects/PRJ-0042")).isEqualTo("/projects/PRJ-0042");
        assertThat(ThemeController.ownPath("//evil.example")).isEqualTo("/");
        assertThat(ThemeController.ownPath("https://evil.example/")).isEqualTo("/");
        assertThat(ThemeController.ownPath("/\\evil.example")).isEqualTo("/");
        assertThat(ThemeController.ownPath(null)).isEqualTo("/");
    }
}
