package org.plumbline.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.app.kit.shell.Shell;
import org.plumbline.app.kit.shell.Theme;

/// Small choices of the shell.
class ThemeTest {
    @Test
    void anything_but_light_and_dark_leaves_it_to_the_system() {
        assertThat(Theme.of("dark").attribute()).isEqualTo("dark");
        assertThat(Theme.of("\"><script>").attribute()).isNull();
        assertThat(Theme.of(null)).isEqualTo(Theme.AUTO);
    }

    @Test
    void initials_are_those_of_the_first_and_the_last_name() {
        assertThat(new Shell.Viewer("Mei Tanaka", "").initials()).isEqualTo("MT");
        assertThat(new Shell.Viewer("ada", "").initials()).isEqualTo("A");
        assertThat(new Shell.Viewer("Juan Carlos de Borbón", "").initials()).isEqualTo("JB");
        assertThat(new Shell.Viewer(" ", "").initials()).isEmpty();
    }
}
