package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.ActionKind;
import org.plumbline.app.assurance.ActionView;
import org.plumbline.app.assurance.Cause;
import org.plumbline.app.assurance.CauseCategory;
import org.plumbline.app.assurance.NewProblem;
import org.plumbline.app.assurance.ProblemClasses;
import org.plumbline.app.assurance.ProblemRules;
import org.plumbline.app.assurance.ProblemSource;
import org.plumbline.app.assurance.ProblemView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// The forms of problems and actions, and what was typed into them.
@Component
class ProblemForms {
    private static final int WHYS = 5;

    private final ProblemClasses classes;
    private final People people;
    private final Projects projects;

    ProblemForms(ProblemClasses classes, People people, Projects projects) {
        this.classes = classes;
        this.people = people;
        this.projects = projects;
    }

    FormPage blank() {
        return FormPage.of(
                        t("Report a problem"),
                        FormModel.post(
                                        "/problems",
                                        t("Report it"),
                                        title(""),
                                        description(""),
                                        kind(null),
                                        Field.select("project", t("Project"), List.of())
                                                .source("/projects/options")
                                                .hint(t("Leave it empty for what concerns the whole organisation.")))
                                .cancel("/problems"))
                .asking(t("What goes wrong in how projects are managed? Risks and issues of one project stay with it."))
                .blaming(rule -> rule == ProblemRules.NO_TITLE ? "title" : null);
    }

    NewProblem read(Typed typed) {
        return new NewProblem(
                typed.text("title"),
                typed.text("description"),
                ProblemSource.OWN,
                typed.reference("class"),
                typed.reference(
                        "project",
                        text -> Typed.id(text).or(() -> projects.find(text).map(one -> one.id()))),
                null);
    }

    private static Field title(String value) {
        return Field.text("title", t("What is wrong"))
                .required()
                .within(null, 200)
                .value(value);
    }

    private static Field description(String value) {
        return Field.area("description", t("What was seen, where and how often"))
                .within(null, 4_000)
                .value(value);
    }

    private Field kind(@Nullable UUID value) {
        return Field.select(
                        "class",
                        t("Class"),
                        classes.all().stream()
                                .map(one -> new Option(
                                        one.id().toString(),
                                        one.isSolved() ? t("{0} (solved, watched)", one.name()) : one.name()))
                                .toList())
                .hint(t("Problems of one class are watched together: a solved class that comes back is a recurrence."))
                .value(value);
    }

    FormPage cause(ProblemView problem) {
        var cause = problem.cause();
        var whys = IntStream.range(0, WHYS)
                .mapToObj(i -> Field.text("why_" + i, t("Why? ({0})", i + 1))
                        .within(null, 500)
                        .value(i < cause.whys().size() ? cause.whys().get(i) : null))
                .toArray(Field[]::new);
        var form = FormModel.post(problem.href() + "/cause", t("Save"), version(problem))
                .section(
                        t("Problem"),
                        null,
                        title(problem.title()),
                        description(problem.says().description()),
                        kind(problem.classId()),
                        person("owner", t("Owner"), problem.ownerId())
                                .hint(t("Answers for the solution. Somebody else closes the problem.")))
                .section(t("Five whys"), t("Each answer is asked \"why?\" again, until it can be changed."), whys)
                .section(
                        t("Root cause"),
                        null,
                        Field.select(
                                        "category",
                                        t("Branch of the cause-and-effect diagram"),
                                        Arrays.stream(CauseCategory.values())
                                                .map(one -> new Option(one.name(), t(one.label())))
                                                .toList())
                                .value(cause.category()),
                        Field.area("root", t("What has to change so that it does not come back"))
                                .within(null, 4_000)
                                .value(cause.root()))
                .cancel(problem.href());
        return FormPage.of(problem.key() + " " + problem.title(), form)
                .asking(t("Why is it there? Name what can be changed."))
                .blaming(rule -> rule == ProblemRules.NO_CAUSE ? "root" : null);
    }

    static Cause readCause(Typed typed) {
        var whys = new ArrayList<String>();
        for (var i = 0; i < WHYS; i++) {
            var why = typed.line("why_" + i);
            if (why != null) {
                whys.add(why);
            }
        }
        return new Cause(typed.choice("category", CauseCategory.class).orElse(null), whys, typed.text("root"));
    }

    FormPage action(ProblemView problem) {
        var form = FormModel.post(
                        problem.href() + "/actions",
                        t("Plan it"),
                        Field.select(
                                        "kind",
                                        t("What it changes"),
                                        Arrays.stream(ActionKind.values())
                                                .map(one -> new Option(one.name(), t(one.label())))
                                                .toList())
                                .required()
                                .hint(t("Coaching is told to the coaching desk; a change of a template or of the method"
                                        + " is also proposed as an improvement."))
                                .value(ActionKind.FIX),
                        Field.text("title", t("What is done")).required().within(null, 300),
                        person("owner", t("Who does it"), problem.ownerId()).required(),
                        Field.date("due", t("Due")).required(),
                        Field.number("wait", t("Wait before looking whether it worked"))
                                .unit(t("days"))
                                .within(0, 365)
                                .value(30))
                .cancel(problem.href());
        return FormPage.of(t("Plan an action against {0}", problem.key()), form)
                .asking(problem.cause().root())
                .blaming(ProblemForms::fieldOf);
    }

    private static @Nullable String fieldOf(org.plumbline.app.kernel.Rule rule) {
        return switch (rule) {
            case ProblemRules.NO_TITLE -> "title";
            case ProblemRules.DUE_IN_THE_PAST -> "due";
            case ProblemRules.WAIT -> "wait";
            case ProblemRules.UNKNOWN_PERSON -> "owner";
            default -> null;
        };
    }

    static FormPage done(ProblemView problem, ActionView action) {
        var form = FormModel.post(
                        address(problem, action) + "/done",
                        t("It is done"),
                        Field.area("words", t("What was done, and where it can be seen"))
                                .required()
                                .within(null, 4_000))
                .cancel(problem.href());
        return FormPage.of(action.says().title(), form)
                .asking(
                        action.says().waitDays() == 0
                                ? t("Then somebody else looks whether it worked.")
                                : t(
                                        "After {0} days somebody else looks whether it worked.",
                                        action.says().waitDays()))
                .blaming(rule -> rule == ProblemRules.NO_WORDS ? "words" : null);
    }

    static FormPage check(ProblemView problem, ActionView action, String again) {
        var form = FormModel.post(
                        address(problem, action) + "/check",
                        t("Say so"),
                        Field.radio(
                                        "effective",
                                        t("Did it work?"),
                                        List.of(
                                                new Option("true", t("Yes, the cause is gone")),
                                                new Option("false", t("No, it is to be done again"))))
                                .required(),
                        Field.area("words", t("What you saw")).required().within(null, 4_000),
                        Field.date("due", t("If not: due again"))
                                .hint(t("Only where it did not work."))
                                .value(again))
                .cancel(problem.href());
        return FormPage.of(action.says().title(), form)
                .asking(action.doneWords())
                .blaming(rule -> rule == ProblemRules.NO_WORDS ? "words" : fieldOf(rule));
    }

    static String address(ProblemView problem, ActionView action) {
        return problem.href() + "/actions/" + action.number();
    }

    static Field version(ProblemView problem) {
        return Field.hidden("version", Integer.toString(problem.version()));
    }

    Field person(String name, String label, @Nullable UUID chosen) {
        var options = chosen == null
                ? List.<Option>of()
                : people.byIds(List.of(chosen)).values().stream()
                        .map(one -> new Option(one.id().toString(), one.name()))
                        .toList();
        return Field.person(name, label, options).value(chosen);
    }

    @Nullable
    UUID readPerson(Typed typed, String name) {
        return typed.reference(name, text -> Typed.id(text).or(() -> people.known(text)));
    }
}
