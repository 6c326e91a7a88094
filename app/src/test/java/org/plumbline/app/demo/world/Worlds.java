package org.plumbline.app.demo.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The worlds that the tests look at: many days with one seed, and many seeds on one day.
final class Worlds {
    static final World USUAL = World.generate(1, LocalDate.of(2026, 11, 22));

    private static final List<World> ALL = new ArrayList<>();

    private Worlds() {}

    static synchronized Stream<World> all() {
        if (ALL.isEmpty()) {
            days().map(d -> World.generate(7, d)).forEach(ALL::add);
            IntStream.rangeClosed(1, 8)
                    .mapToObj(s -> World.generate(s * 31L, LocalDate.of(2027, 3, 14)))
                    .forEach(ALL::add);
        }
        return ALL.stream();
    }

    /// Leap day, New Year, first and last days of months, and one day of each weekday.
    private static Stream<LocalDate> days() {
        return Stream.of(
                        "2024-02-29",
                        "2028-02-29",
                        "2026-01-01",
                        "2027-01-01",
                        "2026-12-31",
                        "2025-02-28",
                        "2026-03-01",
                        "2026-03-31",
                        "2026-04-30",
                        "2026-05-01",
                        "2026-06-15",
                        "2026-07-04",
                        "2026-08-31",
                        "2026-09-01",
                        "2026-10-25",
                        "2026-11-22",
                        "2027-02-01",
                        "2027-05-31",
                        "2027-08-08",
                        "2028-01-01",
                        "2028-03-01",
                        "2029-12-24",
                        "2030-07-31",
                        "2033-10-10")
                .map(LocalDate::parse);
    }

    static Project project(World world, String key) {
        return world.projects().stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
