package org.plumbline.files.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.levelling.Activity;
import org.plumbline.engine.levelling.Demand;
import org.plumbline.engine.levelling.LevellingProblem;
import org.plumbline.engine.levelling.Mode;
import org.plumbline.engine.levelling.Precedence;
import org.plumbline.engine.levelling.Project;
import org.plumbline.engine.levelling.Resource;
import org.plumbline.files.Limits;

/// Many projects with modes (`.txt` of the MISTA challenge of 2013): the number of projects; for each its release, the
/// length of its critical path and the `.mm` file that stands beside the list; the number of resources of each project
/// and for each the capacity all projects share, or -1 where each project has its own.
final class ProjectListReader {
    private static final int OWN = -1;

    private final Path file;
    private final Limits limits;
    private final Numbers numbers;
    private final List<Project> projects = new ArrayList<>();
    private final List<LevellingProblem> contents = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Precedence> links = new ArrayList<>();

    ProjectListReader(Path file, String text, Limits limits) {
        this.file = file;
        this.limits = limits;
        numbers = new Numbers(text);
    }

    /// True where the fourth word names a problem with modes: the first project's file.
    static boolean looksLike(String text) {
        var words = text.strip().split("\\s+", 5);
        return words.length > 3
                && words[0].matches("\\d+")
                && words[3].toLowerCase(java.util.Locale.ROOT).endsWith(".mm");
    }

    /// @throws IOException where a file of a project cannot be read
    LevellingProblem read(String name) throws IOException {
        int count = numbers.next("the number of projects", 1, Sizes.PROJECTS);
        for (int p = 1; p <= count; p++) {
            int release = numbers.next("the release of project " + p, 0, Sizes.TIME);
            int length = numbers.next("the critical path of project " + p, 0, Sizes.TIME);
            projects.add(new Project("Project " + p, release, release + length, 1));
            contents.add(content(p));
        }
        int kinds = numbers.next("the number of resources", 0, Sizes.RESOURCES);
        var shared = new int[kinds];
        for (int r = 0; r < kinds; r++) {
            shared[r] = numbers.next("the capacity of resource " + (r + 1), OWN, Sizes.UNITS);
        }
        var place = new int[kinds];
        for (int r = 0; r < kinds; r++) {
            place[r] = resources.size();
            if (shared[r] != OWN) {
                resources.add(resized(contents.getFirst(), r, shared[r]));
            }
        }
        for (int p = 0; p < count; p++) {
            add(p, shared, place);
        }
        return new LevellingProblem(name, projects, resources, List.of(), activities, links);
    }

    private LevellingProblem content(int p) throws IOException {
        int line = numbers.line();
        var named = numbers.word("the file of project " + p).replace('\\', '/');
        var path = Path.of(named);
        if (path.isAbsolute() || path.normalize().startsWith("..")) {
            throw Numbers.damaged(
                    line,
                    "the file of project %d must stand beside the list, was \"%s\"".formatted(p, Numbers.shown(named)));
        }
        var beside = file.resolveSibling(path.normalize());
        if (!Files.isRegularFile(beside)) {
            throw Numbers.damaged(
                    line,
                    "the file of project %d is missing: \"%s\" must stand beside the list"
                            .formatted(p, Numbers.shown(named)));
        }
        if (Files.size(beside) > limits.fileBytes()) {
            throw Numbers.damaged(
                    line, "the file of project %d is larger than %d bytes".formatted(p, limits.fileBytes()));
        }
        return new PsplibReader(named, Files.readString(beside, StandardCharsets.ISO_8859_1)).read();
    }

    private Resource resized(LevellingProblem content, int r, int units) {
        requireKind(content, r);
        var like = content.resources().get(r);
        return new Resource(like.name(), like.kind(), List.of(new Resource.Step(0, units)));
    }

    private void requireKind(LevellingProblem content, int r) {
        if (r >= content.resources().size()) {
            throw Numbers.damaged(
                    numbers.line(),
                    "resource %d stands in the list, \"%s\" has %d"
                            .formatted(
                                    r + 1, content.name(), content.resources().size()));
        }
    }

    private void add(int p, int[] shared, int[] place) {
        var content = contents.get(p);
        for (int r = 0; r < shared.length; r++) {
            requireKind(content, r);
            if (shared[r] == OWN) {
                var own = content.resources().get(r);
                place[r] = resources.size();
                resources.add(new Resource((p + 1) + ":" + own.name(), own.kind(), own.steps()));
            }
        }
        int first = activities.size();
        for (var activity : content.activities()) {
            var modes = new ArrayList<Mode>();
            for (var mode : activity.modes()) {
                var demands = new ArrayList<Demand>();
                for (var demand : mode.demands()) {
                    if (demand.resource() >= shared.length) {
                        throw Numbers.damaged(
                                numbers.line(),
                                "\"%s\" has more resources than the %d of the list"
                                        .formatted(content.name(), shared.length));
                    }
                    demands.add(new Demand(place[demand.resource()], demand.units()));
                }
                modes.add(new Mode(mode.duration(), demands));
            }
            activities.add(new Activity((p + 1) + ":" + activity.name(), p, modes));
        }
        for (var link : content.links()) {
            links.add(Precedence.finishToStart(first + link.from(), first + link.to()));
        }
        if (activities.size() > Sizes.ACTIVITIES || links.size() > Sizes.LINKS) {
            throw Numbers.damaged(
                    numbers.line(),
                    "the projects have more than %d activities or %d links".formatted(Sizes.ACTIVITIES, Sizes.LINKS));
        }
    }
}
