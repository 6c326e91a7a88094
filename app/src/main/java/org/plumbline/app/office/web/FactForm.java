package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.office.Fact;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.Facts;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.Parts;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// Draws facts as fields of a form.
@Component
class FactForm {
    private final People people;
    private final Departments departments;
    private final Offices offices;
    private final Parts parts;
    private final SearchIndex index;

    FactForm(People people, Departments departments, Offices offices, Parts parts, SearchIndex index) {
        this.people = people;
        this.departments = departments;
        this.offices = offices;
        this.parts = parts;
        this.index = index;
    }

    /// Some facts as fields, filled with what is known.
    ///
    /// @param office whose parts may be referred to; null before there is one
    Field[] fields(Collection<Fact> facts, Facts known, @Nullable OfficeView office) {
        return facts.stream().map(fact -> field(fact, known, office)).toArray(Field[]::new);
    }

    /// One fact as a field.
    Field field(Fact fact, Facts known, @Nullable OfficeView office) {
        var name = fact.name();
        var label = t(fact.label());
        var drawn = switch (fact.type()) {
            case TEXT -> Field.text(name, label).within(null, 300);
            case LONG_TEXT -> Field.area(name, label).within(null, 10_000);
            case PERSON -> Field.person(name, label, person(known.id(name)));
            case DATE -> Field.date(name, label);
            case NUMBER -> Field.number(name, label);
            case MONEY -> Field.money(name, label, office == null ? "" : office.currency());
            case CHOICE -> Field.select(name, label, choices(fact));
            case YES_NO ->
                Field.select(name, label, List.of(new Option("true", t("Yes")), new Option("false", t("No"))));
            case PROJECT -> Field.select(name, label, project(known.id(name))).source("/projects/options");
            case OFFICE -> Field.select(name, label, offices(office));
            case DEPARTMENT -> Field.select(name, label, departments());
            case PART -> Field.select(name, label, parts(fact, office));
        };
        var hint = fact.hint();
        return drawn.value(known.text(name)).hint(hint == null ? null : t(hint));
    }

    private static List<Option> choices(Fact fact) {
        return fact.choices().stream()
                .map(choice -> new Option(choice, t(FactTexts.word(fact, choice))))
                .toList();
    }

    List<Option> person(@Nullable UUID id) {
        return id == null
                ? List.of()
                : people.byIds(List.of(id)).values().stream()
                        .map(person -> new Option(person.id().toString(), person.name()))
                        .toList();
    }

    private List<Option> project(@Nullable UUID id) {
        return id == null
                ? List.of()
                : index.seen(List.of(id)).stream()
                        .map(place -> new Option(id.toString(), place.subject().key() + " " + place.title()))
                        .toList();
    }

    List<Option> offices(@Nullable OfficeView but) {
        return offices.all().stream()
                .filter(office ->
                        office.state().isOpen() && (but == null || !but.id().equals(office.id())))
                .map(office -> new Option(office.id().toString(), office.key() + " " + office.name()))
                .toList();
    }

    private List<Option> departments() {
        return departments.all().stream()
                .map(department -> new Option(department.id().toString(), department.name()))
                .toList();
    }

    private List<Option> parts(Fact fact, @Nullable OfficeView office) {
        var target = fact.target();
        return office == null || target == null
                ? List.of()
                : parts.of(office.id(), target).stream()
                        .filter(part -> part.state().isOpen())
                        .map(part -> new Option(part.id().toString(), part.key() + " " + part.title()))
                        .toList();
    }
}
