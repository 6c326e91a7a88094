package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.Facts;
import org.plumbline.app.office.OfficeFacts;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// All offices: their list, their network, and founding one.
@Controller
class OfficesController {
    private final Offices offices;
    private final FactForm forms;
    private final FactTexts texts;
    private final Access access;

    OfficesController(Offices offices, FactForm forms, FactTexts texts, Access access) {
        this.offices = offices;
        this.forms = forms;
        this.texts = texts;
        this.access = access;
    }

    @GetMapping("/offices")
    String list(HttpServletRequest request, Model model) {
        var query = RegisterQuery.of(request);
        var words = query.text().toLowerCase(Locale.ROOT);
        var counts = offices.projectCounts();
        var rows = offices.all().stream()
                .filter(office -> (office.key() + " " + office.name())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .map(office -> row(office, Objects.requireNonNullElse(counts.get(office.id()), 0L)))
                .toList();
        model.addAttribute(
                "register",
                Register.of(
                                t("Offices"),
                                query,
                                List.of(
                                        Column.text("name", t("Office")),
                                        Column.text("type", t("Type")),
                                        Column.text("state", t("State")),
                                        Column.text("above", t("Overseen by")).wide(),
                                        Column.text("head", t("Head")).wide(),
                                        Column.number("projects", t("Projects"))),
                                empty())
                        .rows(rows, rows.size()));
        model.addAttribute("mayFound", offices.mayFound());
        return Htmx.wantsPiece(request) ? "kit/register" : "office/offices";
    }

    private Empty empty() {
        var empty = Empty.of(
                t("No office yet"),
                t("Say who leads it and what it is for; the advisor, the charter and the services come after."));
        return offices.mayFound() ? empty.next(t("Found the office"), "/offices/new") : empty;
    }

    private Row row(OfficeView office, long projects) {
        var type = office.type();
        var parent = office.parentId();
        return Row.of(
                office.key(),
                Cell.link(office.name(), office.href()).sub(office.key()),
                Cell.text(type == null ? null : t(type.label())),
                Cell.state(t(office.state().label()), OfficeHead.tone(office.state())),
                Cell.muted(
                        parent == null
                                ? null
                                : offices.all().stream()
                                        .filter(other -> other.id().equals(parent))
                                        .map(OfficeView::name)
                                        .findFirst()
                                        .orElse(null)),
                Cell.muted(texts.name(office.headId())),
                Cell.number(projects));
    }

    @GetMapping("/offices/new")
    ModelAndView blank() {
        access.require(Permission.RUN_OFFICE);
        return page().show();
    }

    private FormPage page() {
        var form = FormModel.post("/offices", t("Found the office"))
                .section(
                        t("What it is"),
                        t("A name is enough to begin; the rest can follow."),
                        forms.fields(OfficeFacts.IDENTITY, Facts.NONE, null))
                .section(t("How long, and by whom"), null, forms.fields(OfficeFacts.FRAME, Facts.NONE, null))
                .cancel("/offices")
                .draft("office");
        return FormPage.of(t("Found an office"), form);
    }

    @PostMapping("/offices")
    Object found(Typed typed, RedirectAttributes redirect) {
        access.require(Permission.RUN_OFFICE);
        var read = texts.read(OfficeFacts.ALL, typed.firsts());
        return page().take(typed.wrong(read.errors()), () -> {
            var office = offices.found(Facts.NONE.with(read.patch()));
            redirect.addFlashAttribute(
                    "flash", Flash.done(t("{0} is founded. Next: the type advisor, or the charter.", office.name())));
            return "redirect:" + office.href() + "/setup";
        });
    }
}
