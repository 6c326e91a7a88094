package org.plumbline.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every main screen opens for the head of the PMO, on a desk and on a telephone, and shuts nobody out.
class ScreensIT {
    /// @param name of the pictures
    /// @param path its address
    private record Screen(String name, String path) {}

    private static final List<Screen> SCREENS = List.of(
            new Screen("my-work", "/my-work"),
            new Screen("wall", "/status?show=red"),
            new Screen("projects", "/projects"),
            new Screen("project", "/projects/PRJ-0001"),
            new Screen("plan", "/projects/PRJ-0001/plan"),
            new Screen("money", "/projects/PRJ-0001/money"),
            new Screen("project-edit", "/projects/PRJ-0001/edit"),
            new Screen("programmes", "/programmes"),
            new Screen("portfolios", "/portfolios"),
            new Screen("notifications", "/notifications"),
            new Screen("tokens", "/settings/tokens"));

    @Test
    void every_main_screen_opens_on_desk_and_telephone_and_shuts_nobody_out() {
        var complaints = new ArrayList<String>();
        try (var visit = DemoServer.visit("PMO head").expecting(404).expecting(500)) {
            for (var screen : SCREENS) {
                look(visit, screen, complaints);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static void look(Visit visit, Screen screen, List<String> complaints) {
        try {
            var page = visit.open(screen.path());
            Browser.shoot(page, screen.name());
            Browser.fitsNarrow(page);
            Browser.axe(page);
        } catch (AssertionError complaint) {
            complaints.add(screen.name() + ": " + complaint.getMessage());
        }
    }
}
