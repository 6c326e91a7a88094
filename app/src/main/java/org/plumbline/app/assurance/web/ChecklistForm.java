package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plumbline.app.assurance.audit.AuditLine;
import org.plumbline.app.assurance.audit.ChecklistView;
import org.plumbline.app.assurance.audit.Probe;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;

/// The next version of a checklist as a form: a line without text is left out.
final class ChecklistForm {
    private static final int SPARE = 4;

    private ChecklistForm() {}

    static FormPage of(ChecklistView before) {
        var form = FormModel.post("/audits/checklists/" + before.id(), t("Release it"));
        var lines = before.lines();
        for (var i = 0; i < lines.size() + SPARE; i++) {
            form = form.section(t("Line {0}", i + 1), null, line(i, i < lines.size() ? lines.get(i) : null));
        }
        return FormPage.of(t("Next version of {0}", before.title()), form.cancel("/audits/checklists"))
                .asking(t("Audits that are ordered keep their version. A line without text is left out."));
    }

    private static Field[] line(int i, AuditLine.@org.jspecify.annotations.Nullable Asks asks) {
        return new Field[] {
            Field.text("text_" + i, t("What is asked")).within(null, 300).value(asks == null ? null : asks.text()),
            Field.number("weight_" + i, t("Weight")).within(1, 5).value(asks == null ? 1 : asks.weight()),
            Field.check("critical_" + i, t("Critical: caps the grade where it is not met"))
                    .value(asks != null && asks.isCritical() ? "true" : null),
            Field.select(
                            "probe_" + i,
                            t("Looked at by the system in"),
                            Arrays.stream(Probe.values())
                                    .filter(one -> one != Probe.DELIVERABLE && one != Probe.STANDARD)
                                    .map(one -> new Option(one.name(), t(one.label())))
                                    .toList())
                    .value(asks == null ? null : asks.probe())
        };
    }

    static List<AuditLine.Asks> read(Typed typed, ChecklistView before) {
        var lines = new ArrayList<AuditLine.Asks>();
        for (var i = 0; i < before.lines().size() + SPARE; i++) {
            var text = typed.line("text_" + i);
            if (text != null) {
                lines.add(new AuditLine.Asks(
                        text,
                        typed.whole("weight_" + i, 0),
                        typed.isTicked("critical_" + i),
                        typed.choice("probe_" + i, Probe.class).orElse(null),
                        i < before.lines().size() ? before.lines().get(i).classId() : null));
            }
        }
        return lines;
    }
}
