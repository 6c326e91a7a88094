package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.record.RecordView.Step;
import org.plumbline.app.kit.record.RecordView.Tab;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.OfficeCommand;
import org.plumbline.app.office.OfficeLife;
import org.plumbline.app.office.OfficeState;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartKind;
import org.springframework.stereotype.Component;

/// The head that all pages of an office share: name, state, next steps, tabs.
@Component
class OfficeHead {
    private final Offices offices;
    private final FactTexts texts;

    OfficeHead(Offices offices, FactTexts texts) {
        this.offices = offices;
        this.texts = texts;
    }

    /// The head with steps, for the office's first page.
    RecordView first(OfficeView office) {
        var head = of(office, "");
        if (!offices.mayRun(office)) {
            return head;
        }
        if (office.state().isOpen()) {
            head = head.step(Step.open(t("Edit"), office.href() + "/edit"));
        }
        // Closing is done once in the life of an office: it never stands out.
        for (var row : OfficeLife.TABLE.from(office.state()).reversed()) {
            var command = row.command();
            var address = office.href() + "/moves/" + command.name().toLowerCase(Locale.ROOT);
            head = head.step(
                    command == OfficeCommand.CLOSE
                            ? Step.open(t(command.label()), office.href() + "/closing")
                            : Step.post(t(command.label()), address));
        }
        return head;
    }

    /// The head of a page of the office.
    ///
    /// @param tab what follows the office's address, such as `/charter`
    RecordView of(OfficeView office, String tab) {
        var type = office.type();
        var tabs = new ArrayList<Tab>();
        tab(tabs, office, tab, "", t("Overview"));
        tab(tabs, office, tab, "/setup", t("Set-up"));
        tab(tabs, office, tab, "/charter", t("Charter"));
        for (var area : PartKind.Area.values()) {
            tab(tabs, office, tab, "/" + area.word(), t(area.label()));
        }
        tab(tabs, office, tab, "/review", t("Review"));
        return RecordView.of(office.key(), office.name())
                .sub(sub(office, type == null ? t("no type yet") : t(type.label())))
                .state(t(office.state().label()), tone(office.state()))
                .tabs(tabs.toArray(Tab[]::new));
    }

    private String sub(OfficeView office, String type) {
        var head = texts.name(office.headId());
        return head.isEmpty() ? type : t("{0}, headed by {1}", type, head);
    }

    private static void tab(List<Tab> tabs, OfficeView office, @Nullable String current, String path, String label) {
        tabs.add(Tab.of(label, office.href() + path, path.equals(current)));
    }

    static Tone tone(OfficeState state) {
        return switch (state) {
            case INITIATION, PLANNING -> Tone.ACCENT;
            case OPERATION -> Tone.GOOD;
            case IMPROVEMENT -> Tone.CARE;
            case CLOSED -> Tone.MUTED;
        };
    }
}
