package org.plumbline.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/// Whole pages made of the kit, kept to be looked at.
class GalleryTest {
    @BeforeEach
    void reader() {
        LocaleContextHolder.setLocale(Locale.UK);
    }

    @AfterEach
    void nobody() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_status_wall_of_sixty_projects_is_one_small_page() {
        var page = StatusWall.page();

        Gallery.keep("status", page);
        assertThat(page).contains("Core ledger replacement", "false green", "+96 d", "£131.2m");
        assertThat(page.length()).isLessThan(400_000);
    }
}
