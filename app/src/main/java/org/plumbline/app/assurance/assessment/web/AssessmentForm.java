package org.plumbline.app.assurance.assessment.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.AssessmentModel;
import org.plumbline.app.assurance.assessment.AssessmentModels;
import org.plumbline.app.assurance.assessment.AssessmentPurpose;
import org.plumbline.app.assurance.assessment.AssessmentView;
import org.plumbline.app.assurance.assessment.Assessments;
import org.plumbline.app.assurance.assessment.NewAssessment;
import org.plumbline.app.kernel.ProjectDirectory;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.office.Offices;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// The form of an assessment: drawn, and read back.
@Component
class AssessmentForm {
    private static final int USUAL_DAYS = 14;
    private static final String TARGET = "target_";

    private final AssessmentModels models;
    private final Assessments assessments;
    private final Offices offices;
    private final ProjectDirectory projects;
    private final People people;
    private final Clock clock;

    AssessmentForm(
            AssessmentModels models,
            Assessments assessments,
            Offices offices,
            ProjectDirectory projects,
            People people,
            Clock clock) {
        this.models = models;
        this.assessments = assessments;
        this.offices = offices;
        this.projects = projects;
        this.people = people;
        this.clock = clock;
    }

    /// An assessment nobody has planned yet, by a model.
    NewAssessment blank(AssessmentModel model) {
        return new NewAssessment(
                t("{0}, {1}", model.name(), LocalDate.now(clock).getYear()),
                model.id(),
                AssessmentPurpose.PERIODIC,
                ScopeKind.ORGANISATION,
                null,
                null,
                LocalDate.now(clock).plusDays(USUAL_DAYS),
                false,
                Map.of(),
                null,
                Set.of());
    }

    FormModel draw(NewAssessment terms, @Nullable AssessmentView one) {
        var model = models.get(terms.modelId());
        var action = one == null ? "/assessments" : one.href();
        return FormModel.post(
                        action,
                        one == null ? t("Plan it") : t("Save"),
                        Field.hidden("version", one == null ? "0" : Integer.toString(one.version())),
                        Field.hidden("model", model.key()))
                .section(t("What it is"), model.purpose(), what(terms))
                .section(
                        t("Who is asked"),
                        t("Whoever is asked gets a letter with the way to the questions."),
                        Field.person("respondents", t("People"), names(terms.respondents()))
                                .several()
                                .values(texts(terms.respondents())),
                        Field.check("is_anonymous", t("Anonymous"))
                                .hint(
                                        t(
                                                "Answers are kept without the person, and opened from five answers on. Needed where the answer could be held against somebody."))
                                .value(terms.isAnonymous()),
                        Field.date("deadline", t("Last day to answer"))
                                .required()
                                .value(terms.deadline()))
                .section(
                        t("What shall be reached"),
                        t("A level from 0 to {0} for each group; leave out what you do not aim at.", model.most()),
                        targets(model, terms))
                .cancel(one == null ? "/assessments" : one.href());
    }

    private Field[] what(NewAssessment terms) {
        var sponsor = terms.sponsorId();
        return new Field[] {
            Field.text("title", t("Title")).required().within(null, 200).value(terms.title()),
            Field.select(
                            "purpose",
                            t("Purpose"),
                            Arrays.stream(AssessmentPurpose.values())
                                    .map(one -> new Option(one.name(), t(one.label())))
                                    .toList())
                    .required()
                    .hint(t("A baseline is of an office: its business case rests on it."))
                    .value(terms.purpose().name()),
            Field.select("scope", t("What is assessed"), scopes())
                    .required()
                    .value(
                            terms.scopeId() == null
                                    ? "" + ScopeKind.ORGANISATION
                                    : terms.scope() + " " + terms.scopeId()),
            Field.person("sponsor", t("Sponsor"), sponsor == null ? List.of() : names(List.of(sponsor)))
                    .hint(t("Gets the result on one page, by mail, when it is published."))
                    .value(sponsor),
            Field.select("prior", t("Compare with"), priors())
                    .hint(t("An earlier one about the same. Of another version of the model only what a mapping says."))
                    .value(terms.priorId())
        };
    }

    private List<Option> scopes() {
        var all = new ArrayList<Option>();
        all.add(new Option(ScopeKind.ORGANISATION.name(), t("The organisation")));
        offices.all().forEach(one -> all.add(new Option(ScopeKind.OFFICE + " " + one.id(), one.name())));
        projects.open()
                .forEach(one -> all.add(new Option(ScopeKind.PROJECT + " " + one.id(), one.key() + " " + one.name())));
        return all;
    }

    private List<Option> priors() {
        return assessments.seen().stream()
                .filter(one -> one.state().isPublished())
                .map(one -> new Option(one.id().toString(), one.key() + " " + one.title()))
                .toList();
    }

    private static Field[] targets(AssessmentModel model, NewAssessment terms) {
        return model.body().dimensions().stream()
                .map(group -> Field.number(TARGET + group.code(), group.name())
                        .within(0, model.most())
                        .value(terms.targets().get(group.code())))
                .toArray(Field[]::new);
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().toList();
    }

    private List<Option> names(Collection<UUID> ids) {
        return people.byIds(ids).values().stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }

    /// Reads what was sent. What has to be mended is said on `typed`.
    NewAssessment read(NewAssessment before, Typed typed) {
        typed.require("title", t("Enter a title."));
        typed.require("deadline", t("Enter a day, such as {0}.", before.deadline()));
        typed.require("scope", t("Choose what is assessed."));
        var model = models.get(before.modelId());
        var targets = new HashMap<String, BigDecimal>();
        for (var group : model.body().dimensions()) {
            var target = typed.number(TARGET + group.code());
            if (target != null) {
                targets.put(group.code(), target);
            }
        }
        var scope = typed.text("scope").split(" ", 2);
        var kind = Arrays.stream(ScopeKind.values())
                .filter(one -> one.name().equals(scope[0]))
                .findFirst()
                .orElse(ScopeKind.ORGANISATION);
        return new NewAssessment(
                typed.text("title"),
                before.modelId(),
                typed.choice("purpose", AssessmentPurpose.class).orElse(before.purpose()),
                kind,
                scope.length > 1 ? Typed.id(scope[1]).orElse(null) : null,
                typed.reference("sponsor"),
                Objects.requireNonNullElse(typed.day("deadline"), before.deadline()),
                typed.isTicked("is_anonymous"),
                targets,
                typed.reference("prior"),
                typed.each("respondents").stream()
                        .flatMap(text -> Typed.id(text).stream())
                        .collect(Collectors.toSet()));
    }
}
