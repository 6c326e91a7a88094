package org.plumbline.app.benefits.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.BenefitKind;
import org.plumbline.app.benefits.BenefitProfile;
import org.plumbline.app.benefits.BenefitProfile.Measure;
import org.plumbline.app.benefits.BenefitProfile.Place;
import org.plumbline.app.benefits.BenefitProfile.Share;
import org.plumbline.app.benefits.Doam;
import org.plumbline.app.benefits.Grain;
import org.plumbline.app.benefits.Reading;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.plumbline.app.portfolio.Objectives;
import org.springframework.stereotype.Component;

/// The profile of a benefit as a form, and what was typed into it.
@Component
class BenefitForm {
    /// Projects that one form takes.
    static final int PROJECTS = 5;

    private static final int OBJECTIVES = 3;

    private static final int ANSWER = 4_000;

    private final People people;
    private final Departments departments;
    private final Groups groups;
    private final Projects projects;
    private final Objectives objectives;

    BenefitForm(People people, Departments departments, Groups groups, Projects projects, Objectives objectives) {
        this.objectives = objectives;
        this.people = people;
        this.departments = departments;
        this.groups = groups;
        this.projects = projects;
    }

    /// The form, filled with what a benefit says.
    FormModel draw(String address, String verb, BenefitProfile profile, Field... hidden) {
        return FormModel.post(address, verb, hidden)
                .section(t("The benefit"), t("What is better afterwards, and for whom."), what(profile))
                .section(
                        t("Measure"),
                        t("Where it stands before the change, and where it shall stand."),
                        measure(profile.measure()))
                .section(
                        t("Owner and origin"),
                        t("The owner answers for it when the projects are over, and so manages none of them."),
                        place(profile.place()))
                .section(
                        t("Money and periods"),
                        t("A benefit without a currency is followed in its own measure only."),
                        money(profile))
                .section(
                        t("DOAM test"),
                        t("Four questions, each with yes or no and a sentence. With a no it stays a claim."),
                        doam(profile.doam()));
    }

    private static Field[] what(BenefitProfile profile) {
        return new Field[] {
            Field.text("title", t("Title"))
                    .required()
                    .within(null, 200)
                    .hint(t("With a word of change: \"Fewer calls about late deliveries\""))
                    .value(profile.title()),
            Field.select("kind", t("Kind"), options(BenefitKind.values(), BenefitKind::name, BenefitKind::label))
                    .hint(t("A disbenefit is a loss: its amounts are entered without a sign and taken off all sums."))
                    .value(profile.kind()),
            Field.area("description", t("What is different"))
                    .within(null, ANSWER)
                    .value(profile.description()),
            Field.area("beneficiaries", t("Who has it better"))
                    .within(null, ANSWER)
                    .value(profile.beneficiaries())
        };
    }

    private static Field[] measure(Measure measure) {
        return new Field[] {
            Field.text("measure", t("Measure")).within(null, 200).value(measure.name()),
            Field.text("unit", t("Unit"))
                    .within(null, 200)
                    .hint(t("Such as %, minutes, calls a month"))
                    .value(measure.unit()),
            Field.select(
                            "reading",
                            t("Readings of several periods"),
                            options(Reading.values(), Reading::name, Reading::label))
                    .value(measure.reading()),
            Field.number("baseline", t("Baseline")).value(Formats.typed(measure.baseline())),
            Field.date("baseline_on", t("Baseline of")).value(measure.baselineOn()),
            Field.area("evidence", t("Evidence of the baseline"))
                    .within(null, ANSWER)
                    .hint(t("Which report or count says so; files are attached on the benefit's page."))
                    .value(measure.evidence()),
            Field.number("target", t("Target")).value(Formats.typed(measure.target())),
            Field.date("target_on", t("Target by")).value(measure.targetOn())
        };
    }

    private Field[] place(Place place) {
        var fields = new ArrayList<Field>();
        fields.add(Field.person("owner", t("Owner"), person(place.ownerId())).value(place.ownerId()));
        fields.add(Field.select(
                        "department",
                        t("Department"),
                        departments.all().stream()
                                .map(one -> new Option(one.id().toString(), one.name()))
                                .toList())
                .value(place.departmentId()));
        fields.add(Field.select(
                        "programme",
                        t("Programme"),
                        groups.all(ScopeKind.PROGRAMME).stream()
                                .map(one -> new Option(one.id().toString(), one.name()))
                                .toList())
                .value(place.programmeId()));
        var choices = projects.of(place.projects()).stream()
                .map(one -> new Option(one.id().toString(), one.key() + " " + one.name()))
                .toList();
        var seen = projects.of(place.projects()).stream().map(ProjectView::id).toList();
        var shares = place.shares().stream()
                .filter(share -> seen.contains(share.projectId()))
                .toList();
        for (var i = 0; i < PROJECTS; i++) {
            var share = i < shares.size() ? shares.get(i) : null;
            fields.add(Field.select("project_" + i, t("Project {0}", i + 1), choices)
                    .source("/projects/options")
                    .value(share == null ? null : share.projectId()));
            fields.add(Field.number("share_" + i, t("Share of project {0}", i + 1))
                    .unit("%")
                    .value(share == null ? null : Formats.typed(share.percent())));
        }
        fields.addAll(objectives(place));
        return fields.toArray(Field[]::new);
    }

    private List<Field> objectives(Place place) {
        var fields = new ArrayList<Field>();
        var aims = aims(place);
        var chosen = aims.stream()
                .map(Option::value)
                .filter(id -> place.objectives().contains(UUID.fromString(id)))
                .toList();
        for (var i = 0; i < OBJECTIVES; i++) {
            fields.add(Field.select("objective_" + i, t("Objective {0}", i + 1), aims)
                    .value(i < chosen.size() ? chosen.get(i) : null));
        }
        return fields;
    }

    /// The objectives in force, and those it serves already.
    private List<Option> aims(Place place) {
        var aims = new LinkedHashMap<UUID, Option>();
        Stream.concat(objectives.of(place.objectives()).stream(), objectives.active().stream())
                .forEach(one -> aims.put(one.id(), new Option(one.id().toString(), one.key() + " " + one.title())));
        return List.copyOf(aims.values());
    }

    private static Field[] money(BenefitProfile profile) {
        return new Field[] {
            Field.text("currency", t("Currency"))
                    .within(null, 3)
                    .hint(t("Three letters, or empty"))
                    .value(profile.currency()),
            Field.select("grain", t("Period"), options(Grain.values(), Grain::name, Grain::label))
                    .value(profile.grain()),
            Field.number("confidence", t("Confidence"))
                    .unit("%")
                    .hint(t("How sure are you that it comes as planned?"))
                    .value(profile.confidence()),
            Field.check("pinned", t("The plan stays when the projects finish later"))
                    .value(profile.isPinned() ? "true" : null)
        };
    }

    private static Field[] doam(Doam doam) {
        var fields = new ArrayList<Field>();
        for (var question : Doam.Question.values()) {
            var answer = doam.answers().get(question);
            fields.add(Field.check(question.word(), t(question.label()))
                    .value(answer != null && answer.holds() ? "true" : null));
            fields.add(Field.area(question.word() + "_says", t(question.asks()))
                    .within(null, ANSWER)
                    .value(answer == null ? null : answer.says()));
        }
        return fields.toArray(Field[]::new);
    }

    static <E> List<Option> options(E[] values, Function<E, String> name, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> new Option(name.apply(value), t(label.apply(value))))
                .toList();
    }

    List<Option> person(@Nullable UUID id) {
        return id == null
                ? List.of()
                : people.byIds(List.of(id)).values().stream()
                        .map(one -> new Option(one.id().toString(), one.name()))
                        .toList();
    }

    /// What was typed; what cannot be read has its sentence.
    BenefitProfile read(Typed typed, BenefitProfile before) {
        return new BenefitProfile(
                typed.text("title").replace('\n', ' '),
                typed.choice("kind", BenefitKind.class).orElse(before.kind()),
                typed.text("description"),
                typed.text("beneficiaries"),
                new Measure(
                        typed.text("measure"),
                        typed.text("unit"),
                        typed.choice("reading", Reading.class)
                                .orElse(before.measure().reading()),
                        typed.number("baseline"),
                        typed.day("baseline_on"),
                        typed.text("evidence"),
                        typed.number("target"),
                        typed.day("target_on")),
                place(typed, before.place()),
                doam(typed),
                typed.whole("confidence"),
                currency(typed),
                typed.choice("grain", Grain.class).orElse(before.grain()),
                typed.isTicked("pinned"));
    }

    /// Somebody chosen from the list, or typed by name.
    static @Nullable UUID person(Typed typed, String name, People people) {
        var text = typed.text(name);
        if (text.isEmpty()) {
            return null;
        }
        var found = Typed.id(text)
                .filter(id -> !people.byIds(List.of(id)).isEmpty())
                .or(() -> people.known(text));
        if (found.isEmpty()) {
            typed.wrong(name, t("Choose somebody from the list."));
        }
        return found.orElse(null);
    }

    /// A month as people write it.
    static @Nullable YearMonth month(Typed typed, String name) {
        var text = typed.text(name);
        var month = text.isEmpty() ? null : Grain.read(text);
        if (month == null && !text.isEmpty()) {
            typed.wrong(name, t("Enter a month as 2027-03."));
        }
        return month;
    }

    private static @Nullable String currency(Typed typed) {
        var text = typed.line("currency");
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private Place place(Typed typed, Place before) {
        var shares = new ArrayList<Share>();
        for (var i = 0; i < PROJECTS; i++) {
            var key = typed.text("project_" + i);
            var percent = typed.number("share_" + i);
            if (!key.isEmpty()) {
                var project = project(key);
                if (project == null) {
                    typed.wrong("project_" + i, t("Choose one of the list."));
                } else {
                    shares.add(new Share(project, percent == null ? BigDecimal.valueOf(100) : percent));
                }
            }
        }
        return new Place(
                person(typed, "owner", people),
                typed.among(
                        "department",
                        departments.all().stream().map(one -> one.id()).toList()),
                typed.among(
                        "programme",
                        groups.all(ScopeKind.PROGRAMME).stream()
                                .map(one -> one.id())
                                .toList()),
                shares,
                objectives(typed, before));
    }

    /// Those chosen, and those that the form had no room for or the person may not see.
    private Set<UUID> objectives(Typed typed, Place before) {
        if (!typed.has("objective_0")) {
            return before.objectives();
        }
        var known = aims(before).stream()
                .map(option -> UUID.fromString(option.value()))
                .toList();
        var served = known.stream().filter(before.objectives()::contains).toList();
        var shown = served.subList(0, Math.min(OBJECTIVES, served.size()));
        var wanted = new HashSet<>(before.objectives());
        shown.forEach(wanted::remove);
        for (var i = 0; i < OBJECTIVES; i++) {
            var id = typed.among("objective_" + i, known);
            if (id != null) {
                wanted.add(id);
            }
        }
        return wanted;
    }

    /// A project by its id, or by its key as people type it; null where none is seen.
    private @Nullable UUID project(String text) {
        try {
            return projects.of(List.of(UUID.fromString(text))).stream()
                    .map(ProjectView::id)
                    .findFirst()
                    .orElse(null);
        } catch (IllegalArgumentException aKey) {
            return projects.find(text.toUpperCase(Locale.ROOT))
                    .map(ProjectView::id)
                    .orElse(null);
        }
    }

    private static Doam doam(Typed typed) {
        var answers = new java.util.EnumMap<Doam.Question, Doam.Answer>(Doam.Question.class);
        for (var question : Doam.Question.values()) {
            var says = typed.text(question.word() + "_says");
            var holds = typed.isTicked(question.word());
            if (holds || !says.isEmpty()) {
                answers.put(question, new Doam.Answer(holds, says));
            }
        }
        return new Doam(Map.copyOf(answers));
    }
}
