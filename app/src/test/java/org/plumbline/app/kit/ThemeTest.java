package org.plumbline.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationFolds;
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
    void sections_stay_as_they_were_folded_and_nonsense_folds_all() {
        assertThat(NavigationFolds.of(null).kept()).isEqualTo("decide.deliver");
        assertThat(NavigationFolds.of("admin.grow").open())
                .containsExactlyInAnyOrder(NavigationArea.ADMIN, NavigationArea.GROW);
        assertThat(NavigationFolds.of("admin.admin..\"><script>").kept()).isEqualTo("admin");
        assertThat(NavigationFolds.of("").open()).isEmpty();
    }

    @Test
    void initials_are_those_of_the_first_and_the_last_name() {
        assertThat(new Shell.Viewer("Mei Tanaka", "").initials()).isEqualTo("MT");
        assertThat(new Shell.Viewer("ada", "").initials()).isEqualTo("A");
        assertThat(new Shell.Viewer("Juan Carlos de Borbón", "").initials()).isEqualTo("JB");
        assertThat(new Shell.Viewer(" ", "").initials()).isEmpty();
    }
}
