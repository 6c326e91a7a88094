package org.plumbline.app.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.app.demo.world.Organisation.Person;
import org.plumbline.app.demo.world.Project.State;

class WorldTest {

    static Stream<World> worlds() {
        return Worlds.all();
    }

    @Test
    void the_same_seed_and_day_make_the_same_world_and_another_seed_makes_another() {
        var day = LocalDate.of(2026, 11, 22);

        var again = World.generate(1, day);
        var other = World.generate(2, day);

        assertThat(again).isEqualTo(Worlds.USUAL).hasSameHashCodeAs(Worlds.USUAL);
        assertThat(other.projects()).isNotEqualTo(again.projects());
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void twelve_periods_are_frozen_and_one_is_open(World world) {
        var periods = world.periods();

        assertThat(periods).hasSize(13);
        assertThat(periods.subList(0, 12)).allMatch(World.Period::isFrozen);
        assertThat(periods.getLast().isFrozen()).isFalse();
        assertThat(periods.get(11).last().plusDays(1)).isEqualTo(world.today().withDayOfMonth(1));
        assertThat(world.today())
                .isBetween(periods.get(12).first(), periods.get(12).last());
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void names_and_keys_are_unique(World world) {
        assertThat(world.projects()).extracting(Project::key).doesNotHaveDuplicates();
        assertThat(world.projects()).extracting(Project::name).doesNotHaveDuplicates();
        assertThat(world.organisation().people()).extracting(Person::name).doesNotHaveDuplicates();
        assertThat(world.organisation().people()).extracting(Person::email).doesNotHaveDuplicates();
        for (var keys : recordKeys(world)) {
            assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    private static List<List<String>> recordKeys(World world) {
        var registers = world.projects().stream().map(Project::registers).toList();
        return List.of(
                registers.stream()
                        .flatMap(r -> r.risks().stream())
                        .map(Registers.Risk::key)
                        .toList(),
                registers.stream()
                        .flatMap(r -> r.issues().stream())
                        .map(Registers.Issue::key)
                        .toList(),
                registers.stream()
                        .flatMap(r -> r.assumptions().stream())
                        .map(Registers.Assumption::key)
                        .toList(),
                registers.stream()
                        .flatMap(r -> r.dependencies().stream())
                        .map(Registers.Dependency::key)
                        .toList(),
                registers.stream()
                        .flatMap(r -> r.decisions().stream())
                        .map(Registers.Decision::key)
                        .toList(),
                registers.stream()
                        .flatMap(r -> r.actions().stream())
                        .map(Registers.Action::key)
                        .toList(),
                registers.stream()
                        .flatMap(r -> r.changes().stream())
                        .map(Registers.Change::key)
                        .toList());
    }

    @Test
    void everybody_named_is_somebody_and_every_boss_exists() {
        var world = Worlds.USUAL;
        var people = world.organisation().people().stream().map(Person::key).collect(Collectors.toSet());

        assertThat(people).hasSizeGreaterThanOrEqualTo(90);
        assertThat(world.organisation().people()).filteredOn(Person::isExternal).isNotEmpty();
        assertThat(world.organisation().people().stream()
                        .map(Person::managerKey)
                        .filter(k -> k != null))
                .allMatch(people::contains);
        assertThat(world.projects())
                .allMatch(p -> people.containsAll(List.of(p.managerKey(), p.sponsorKey(), p.ownerKey())));
        assertThat(world.signIns()).hasSize(6).allMatch(s -> people.contains(s.personKey()));
    }

    @Test
    void the_portfolio_has_the_promised_breadth() {
        var world = Worlds.USUAL;

        assertThat(world.portfolios()).hasSize(3);
        assertThat(world.programmes()).hasSize(6);
        assertThat(world.operations()).hasSize(4);
        assertThat(world.projects()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(world.projects()).extracting(Project::state).contains(State.values());
        assertThat(world.projects()).filteredOn(Project::isConfidential).hasSize(1);
        assertThat(world.projects()).filteredOn(p -> p.programmeKey() == null).hasSizeGreaterThan(10);
        assertThat(world.projects())
                .filteredOn(p -> !p.otherPortfolioKeys().isEmpty())
                .hasSizeGreaterThan(3);
        assertThat(world.projects()).filteredOn(p -> p.currency().equals("EUR")).hasSize(1);
        assertThat(world.organisation().departments()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void no_text_keeps_a_placeholder() {
        assertThat(Worlds.USUAL.toString())
                .doesNotContain("{part}", "{supplier}", "{late}", "{finish}", "{n}", "{risk}");
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void nothing_has_happened_after_today(World world) {
        var today = world.today();

        for (var project : world.projects()) {
            assertThat(project.history()).as(project.key()).allMatch(c -> !c.on().isAfter(today));
            assertThat(project.history()).as(project.key()).isSortedAccordingTo((a, b) -> a.on().compareTo(b.on()));
            assertThat(project.registers().risks()).allMatch(r -> !r.raisedOn().isAfter(today));
            assertThat(project.registers().issues()).allMatch(r -> !r.raisedOn().isAfter(today));
            assertThat(project.registers().decisions())
                    .allMatch(d -> d.decidedOn() == null || !d.decidedOn().isAfter(today));
            assertThat(project.reports())
                    .allMatch(r -> r.submittedOn() == null || !r.submittedOn().isAfter(today));
        }
    }
}
