package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.office.Fact;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartFacts;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.springframework.stereotype.Component;

/// A list of an office as a register: the title, the facts that matter most, the state.
@Component
class PartRegister {
    private static final int SHOWN = 4;

    private final Offices offices;
    private final Parts parts;
    private final FactTexts texts;

    PartRegister(Offices offices, Parts parts, FactTexts texts) {
        this.offices = offices;
        this.parts = parts;
        this.texts = texts;
    }

    Register draw(OfficeView office, PartKind kind, RegisterQuery query) {
        var all = parts.of(office.id(), kind);
        var words = query.text().toLowerCase(Locale.ROOT);
        var isAll = query.show().equals(Optional.of("all"));
        var found = all.stream()
                .filter(part -> isAll || part.state().isOpen())
                .filter(part -> (part.key() + " " + part.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .sorted(Comparator.comparing(PartView::key))
                .toList();
        var columns = new ArrayList<Column>();
        columns.add(Column.text("title", t(kind.label())));
        var facts = facts(kind);
        facts.forEach(
                fact -> columns.add(Column.text(fact.name(), t(fact.label())).wide()));
        columns.add(Column.text("state", t("State")));
        var rows = found.stream()
                .skip(query.offset())
                .limit(query.size())
                .map(part -> row(part, facts))
                .toList();
        var open = all.stream().filter(part -> part.state().isOpen()).count();
        return Register.of(t(kind.plural()), query, columns, empty(office, kind))
                .rows(rows, found.size())
                .chips(List.of(new FilterChip(t("Standing"), null, open), new FilterChip(t("All"), "all", all.size())));
    }

    /// Short facts come into the table, long ones stay on the page.
    private static List<Fact> facts(PartKind kind) {
        return PartFacts.of(kind).stream()
                .filter(fact -> fact.type() != Fact.Type.LONG_TEXT)
                .limit(SHOWN)
                .toList();
    }

    private Row row(PartView part, List<Fact> facts) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.link(part.title(), part.href()).sub(part.key()));
        facts.forEach(fact -> cells.add(Cell.muted(texts.shown(fact, part.facts()))));
        cells.add(Cell.state(t(part.state().label()), PartPages.tone(part.state())));
        return Row.of(part.key(), cells.toArray(Cell[]::new));
    }

    private Empty empty(OfficeView office, PartKind kind) {
        var empty = Empty.of(t("{0}: nothing yet", t(kind.plural())), t(kind.sentence()));
        return offices.mayRun(office) && office.state().isOpen()
                ? empty.next(t("Add the first"), office.href() + "/lists/" + kind.word() + "/new")
                : empty;
    }
}
