package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.methods.MethodView;
import org.plumbline.app.methods.Methods;
import org.plumbline.app.methods.NewProjectMethod;
import org.plumbline.app.methods.Pack;
import org.plumbline.app.methods.ProjectMethods;
import org.plumbline.app.methods.ReleaseCommand;
import org.plumbline.app.methods.ReleaseState;
import org.plumbline.app.methods.ReleaseView;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.body.Bodies;
import org.springframework.stereotype.Component;

/// The head that all pages of a method share, and the tabs of everything about methods.
@Component
class MethodHead {
    private final Methods methods;
    private final ProjectMethods pinned;
    private final People people;
    private final Bodies bodies;
    private final NewProjectMethod forNew;

    MethodHead(Methods methods, ProjectMethods pinned, People people, Bodies bodies, NewProjectMethod forNew) {
        this.forNew = forNew;
        this.methods = methods;
        this.pinned = pinned;
        this.people = people;
        this.bodies = bodies;
    }

    /// The tabs over all lists of this area.
    static List<RecordView.Tab> areas(String current) {
        var tabs = new ArrayList<RecordView.Tab>();
        var all = new String[][] {
            {"Methods", "/methods"},
            {"Policies and standards", "/policies"},
            {"Operating processes", "/operating-processes"},
            {"Tools and resources", "/tools"},
            {"Improvement requests", "/methods/requests"}
        };
        for (var one : all) {
            tabs.add(RecordView.Tab.of(t(one[0]), one[1], one[1].equals(current)));
        }
        return tabs;
    }

    /// The head of a page about a version of a method.
    ///
    /// @param suffix what follows the method's address
    RecordView of(MethodView method, ReleaseView release, String suffix) {
        var asked = "?version=" + release.number();
        var record = RecordView.of(method.key(), method.name())
                .sub(t("Version {0} · {1}", release.number(), owner(method))
                        + (isForNew(method) ? " · " + t("new projects begin on it") : ""))
                .state(t(release.state().label()), release.state().tone())
                .facts(figures(method, release))
                .tabs(
                        tab(method, "", t("Way of working"), suffix, asked),
                        tab(method, "/templates", t("Templates"), suffix, asked)
                                .count(release.pack().templates().size()),
                        tab(method, "/tailoring", t("Tailoring"), suffix, asked),
                        tab(method, "/releases", t("Versions"), suffix, ""),
                        tab(method, "/requests", t("Improvement requests"), suffix, ""));
        for (var step : steps(method, release)) {
            record = record.step(step);
        }
        return record;
    }

    private static RecordView.Tab tab(MethodView method, String at, String label, String suffix, String asked) {
        return RecordView.Tab.of(label, method.href() + at + asked, at.equals(suffix));
    }

    private List<RecordView.Step> steps(MethodView method, ReleaseView release) {
        var home = method.href() + "/releases/" + release.number();
        var steps = new ArrayList<RecordView.Step>();
        if (methods.mayShape()) {
            steps.add(RecordView.Step.open(t("Owner and board"), method.href() + "/edit")
                    .seldom(true));
            if (release.state() == ReleaseState.DRAFT) {
                steps.add(
                        RecordView.Step.open(t("Bring a file"), home + "/file").seldom(true));
            }
        }
        for (var command : methods.steps(method, release)) {
            steps.add(
                    command == ReleaseCommand.PUBLISH
                            ? RecordView.Step.open(t(command.label()), home + "/publication")
                            : RecordView.Step.post(t(command.label()), home + "/moves/" + command.word()));
        }
        var isLatest = methods.releases(method).getFirst().id().equals(release.id());
        if (methods.mayShape() && isLatest && release.state() == ReleaseState.PUBLISHED) {
            steps.add(RecordView.Step.post(t("Begin the next version"), method.href() + "/releases"));
        }
        addNaming(method, steps);
        return steps;
    }

    private boolean isForNew(MethodView method) {
        return forNew.current().filter(one -> one.id().equals(method.id())).isPresent();
    }

    private void addNaming(MethodView method, List<RecordView.Step> steps) {
        if (!forNew.mayName(method)) {
            return;
        }
        if (isForNew(method)) {
            steps.add(RecordView.Step.post(t("New projects choose by themselves"), method.href() + "/new-projects/end")
                    .seldom(true));
        } else if (forNew.fits(method)) {
            steps.add(RecordView.Step.post(t("New projects begin on it"), method.href() + "/new-projects")
                    .seldom(true));
        }
    }

    private Figure[] figures(MethodView method, ReleaseView release) {
        var pack = release.pack();
        var processes =
                pack.phases().stream().mapToInt(one -> one.processes().size()).sum();
        var mine = pinned.all().values().stream()
                .filter(one -> one.method().id().equals(method.id()))
                .toList();
        var here = mine.stream()
                .filter(one -> one.release().id().equals(release.id()))
                .count();
        return new Figure[] {
            Figure.of(t("Processes"), Formats.number(processes))
                    .sub(t("in {0} phases", pack.phases().size())),
            Figure.of(t("Deliverables"), Formats.number(pack.deliverables().size()))
                    .sub(t(
                            "{0} mandatory",
                            pack.deliverables().stream()
                                    .filter(Pack.Deliverable::isMandatory)
                                    .count())),
            Figure.of(t("Projects on this version"), Formats.number(here)).sub(t("of {0} on the method", mine.size())),
            Figure.of(t("Published"), Formats.date(release.publishedOn()))
                    .sub(release.publishedBy() == null ? t("not yet") : name(release.publishedBy()))
        };
    }

    private String owner(MethodView method) {
        var owner = method.ownerId() == null ? t("no owner") : t("owned by {0}", name(method.ownerId()));
        var board = board(method);
        return board.isEmpty() ? owner : owner + " · " + t("board: {0}", board);
    }

    String board(MethodView method) {
        return method.boardId() == null
                ? ""
                : bodies.find(method.boardId()).map(one -> one.name()).orElse("");
    }

    String name(@Nullable UUID person) {
        return person == null ? "" : names(List.of(person)).getOrDefault(person, "");
    }

    Map<UUID, String> names(List<UUID> ids) {
        var names = new HashMap<UUID, String>();
        people.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    /// The version that an address asks for, the present one where it asks for none.
    ReleaseView release(MethodView method, @Nullable Integer number) {
        if (number != null) {
            return methods.release(method, number);
        }
        return methods.present(method).orElseThrow(() -> new org.plumbline.app.kernel.Missing("release", method.key()));
    }
}
