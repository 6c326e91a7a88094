package org.plumbline.app.demo.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.app.demo.world.Organisation.Department;
import org.plumbline.app.demo.world.Organisation.Rate;
import org.plumbline.app.demo.world.World.Operation;
import org.plumbline.app.demo.world.World.Portfolio;
import org.plumbline.app.demo.world.World.Programme;
import org.plumbline.app.demo.world.World.Role;
import org.plumbline.app.demo.world.World.SignIn;

/// Reads the texts and puts the world together.
final class WorldMaker {
    private static final List<String> PROJECT_FILES = List.of("projects-live.txt", "projects-other.txt");

    private final long seed;
    private final Calendar calendar;
    private final Staff staff = Staff.read();
    private final Map<String, Block> texts = Block.read("organisation.txt");
    private final Map<String, Block> briefs = new LinkedHashMap<>();
    private final Commons commons;

    WorldMaker(long seed, LocalDate today) {
        this.seed = seed;
        this.calendar = new Calendar(today);
        PROJECT_FILES.forEach(f -> briefs.putAll(Block.read(f)));
        var names = new HashMap<String, String>();
        briefs.forEach((key, text) -> names.put(key, text.title()));
        this.commons = new Commons(
                calendar,
                staff,
                Block.read("registers.txt"),
                Block.read("words.txt"),
                Block.lines("dependencies.txt"),
                names);
    }

    World world() {
        var projects = projects();
        var groups = new GroupWriter(commons, calendar.periods(), seed);
        return new World(
                seed,
                calendar.today(),
                organisation(),
                calendar.periods(),
                portfolios(projects, groups),
                programmes(projects, groups),
                projects,
                operations(),
                signIns());
    }

    private List<Project> projects() {
        var outlines = Block.read("plans.txt");
        var stories = Block.read("stories.txt");
        var writer = new ProjectWriter(commons, seed);
        var projects = new ArrayList<Project>();
        for (var text : briefs.values()) {
            var brief =
                    new Brief(text, new Story(needed(stories, text.cells("is").get(5))));
            projects.add(writer.project(brief, needed(outlines, brief.kind())));
        }
        projects.sort((a, b) -> a.key().compareTo(b.key()));
        return projects;
    }

    private static Block needed(Map<String, Block> blocks, String key) {
        var block = blocks.get(key);
        if (block == null) {
            throw new IllegalStateException("no block [%s] among %s".formatted(key, blocks.keySet()));
        }
        return block;
    }

    private List<List<String>> rows(String block) {
        return needed(texts, block).rows();
    }

    private Organisation organisation() {
        var firm = needed(texts, "organisation");
        var departments = rows("departments").stream()
                .map(c ->
                        new Department(c.get(0), c.get(1), c.get(2).equals("-") ? null : c.get(2), staff.key(c.get(3))))
                .toList();
        var rates = rows("rates").stream()
                .map(c -> new Rate(c.get(0), new BigDecimal(c.get(1)), calendar.first(Integer.parseInt(c.get(2)))))
                .toList();
        return new Organisation(
                firm.text("name"),
                firm.text("sector"),
                firm.text("about"),
                firm.text("currency"),
                departments,
                staff.all(),
                rates);
    }

    private List<Portfolio> portfolios(List<Project> projects, GroupWriter groups) {
        return rows("portfolios").stream()
                .map(c -> new Portfolio(
                        c.get(0),
                        c.get(1),
                        c.get(3),
                        staff.key(c.get(2)),
                        staff.key(c.get(4)),
                        groups.statements(
                                c.get(0),
                                projects.stream()
                                        .filter(p -> p.homePortfolioKey().equals(c.get(0))
                                                || p.otherPortfolioKeys().contains(c.get(0)))
                                        .toList())))
                .toList();
    }

    private List<Programme> programmes(List<Project> projects, GroupWriter groups) {
        return rows("programmes").stream()
                .map(c -> new Programme(
                        c.get(0),
                        c.get(1),
                        c.get(4),
                        c.get(2),
                        staff.key(c.get(3)),
                        groups.statements(
                                c.get(0),
                                projects.stream()
                                        .filter(p -> c.get(0).equals(p.programmeKey()))
                                        .toList())))
                .toList();
    }

    private List<Operation> operations() {
        return rows("operations").stream()
                .map(c -> new Operation(
                        c.get(0),
                        c.get(1),
                        c.get(6),
                        c.get(2),
                        staff.key(c.get(3)),
                        c.get(4),
                        new BigDecimal(c.get(5))))
                .toList();
    }

    private List<SignIn> signIns() {
        return rows("signins").stream()
                .map(c -> new SignIn(c.get(0), Role.valueOf(c.get(1)), staff.key(c.get(2)), c.get(3)))
                .toList();
    }
}
