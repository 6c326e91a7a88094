package org.plumbline.app.organisation.web.raci;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.GovernedScopes;
import org.plumbline.app.organisation.raci.RaciLetter;
import org.plumbline.app.organisation.raci.RaciMatrices;
import org.plumbline.app.organisation.raci.RaciPaper;
import org.plumbline.app.organisation.raci.RaciRules;
import org.plumbline.app.organisation.raci.RaciSheet;
import org.plumbline.app.organisation.raci.RaciTemplate;
import org.plumbline.app.organisation.raci.RaciView;
import org.plumbline.app.organisation.raci.RaciWorkbook;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who does what, on a page: the matrices, each with its cells, its gaps and its overlaps.
@Controller
class RaciPages {
    private static final String KEY = "/raci/{key:RAC-[0-9]+}";

    private final RaciMatrices matrices;
    private final RaciWorkbook workbook;
    private final RoleCatalogue roles;
    private final GovernedScopes scopes;

    RaciPages(RaciMatrices matrices, RaciWorkbook workbook, RoleCatalogue roles, GovernedScopes scopes) {
        this.matrices = matrices;
        this.workbook = workbook;
        this.roles = roles;
        this.scopes = scopes;
    }

    @Bean
    static NavigationEntry raciEntry() {
        return new NavigationEntry(NavigationArea.OFFICE, "Who does what", "/raci", 42);
    }

    @GetMapping("/raci")
    String all(Model model) {
        var all = matrices.all();
        var names = scopes.names(all.stream().map(RaciView::governs).toList());
        var lines = new ArrayList<RaciLine>();
        for (var matrix : all) {
            var sheet = matrices.sheet(matrix);
            var findings = matrices.findings(sheet);
            lines.add(new RaciLine(
                    matrix,
                    names.getOrDefault(matrix.governs(), t("something you may not see")),
                    sheet.activities().size(),
                    findings));
        }
        model.addAttribute("lines", lines);
        model.addAttribute("mayChange", matrices.mayChange());
        return "organisation/raci/matrices";
    }

    @GetMapping("/raci/new")
    ModelAndView blank() {
        requireChanging();
        return page().show();
    }

    private void requireChanging() {
        if (!matrices.mayChange()) {
            throw new Forbidden(Permission.GROUP);
        }
    }

    private FormPage page() {
        var templates = RaciTemplate.all().stream()
                .map(template -> new Option(template.name(), t(template.name())))
                .toList();
        var places = scopes.groups().stream()
                .map(place -> new Option(place.scope().word(), place.name()))
                .toList();
        var form = FormModel.post(
                        "/raci",
                        t("Make the matrix"),
                        Field.text("name", t("Name")).within(null, 200).required(),
                        Field.select("scope", t("Holds for"), places)
                                .source("/bodies/scopes")
                                .value(GovernedScope.ORGANISATION.word())
                                .required(),
                        Field.select("template", t("Begin with"), templates)
                                .hint(t("Its roles come from the catalogue. Empty for an empty matrix.")))
                .cancel("/raci");
        return FormPage.of(t("Make a matrix"), form).blaming(rule -> "name");
    }

    @PostMapping("/raci")
    Object create(Typed typed, RedirectAttributes redirect) {
        requireChanging();
        var word = typed.text("scope").isEmpty() ? GovernedScope.ORGANISATION.word() : typed.text("scope");
        return page().take(typed, () -> {
            var scope = scopes.chosen(word);
            var matrix = RaciTemplate.all().stream()
                    .filter(template -> template.name().equals(typed.text("template")))
                    .findFirst()
                    .map(template -> matrices.create(typed.text("name"), scope, template))
                    .orElseGet(() -> matrices.create(typed.text("name"), scope));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is made.", matrix.name())));
            return "redirect:/raci/" + matrix.key();
        });
    }

    @GetMapping(KEY)
    String show(@PathVariable String key, Model model) {
        return show(matrices.get(key), model, null);
    }

    private String show(RaciView matrix, Model model, @Nullable String refusal) {
        var sheet = matrices.sheet(matrix);
        var there = sheet.roles().stream().map(RaciSheet.Column::roleId).toList();
        model.addAttribute("sheet", sheet);
        model.addAttribute("findings", matrices.findings(sheet));
        model.addAttribute("scope", scopes.name(matrix.governs()));
        model.addAttribute("mayChange", matrices.mayChange());
        model.addAttribute("refusal", refusal);
        model.addAttribute(
                "others",
                roles.all().stream()
                        .filter(role -> !there.contains(role.id()))
                        .map(role -> new Option(role.id().toString(), role.title()))
                        .toList());
        return "organisation/raci/matrix";
    }

    /// One cell: the island sends each as it is typed, and takes the findings from the answer.
    @PostMapping(KEY + "/cell")
    Object cell(@PathVariable String key, Typed typed, Model model) {
        var matrix = matrices.get(key);
        try {
            put(matrix, typed.text("activity"), typed.text("role"), typed.text("letter"), typed.isTicked("move"));
        } catch (Refusal refusal) {
            return ResponseEntity.unprocessableContent()
                    .header(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .body(Sentences.of(refusal));
        }
        var sheet = matrices.sheet(matrix);
        model.addAttribute("findings", matrices.findings(sheet));
        return "organisation/raci/findings";
    }

    private void put(RaciView matrix, String activity, String role, String letter, boolean moves) {
        var wanted = RaciLetter.of(letter);
        if (wanted.isEmpty() && !letter.isEmpty()) {
            throw new Refusal(RaciRules.LETTER);
        }
        matrices.put(matrix, id(activity), id(role), wanted.orElse(null), moves);
    }

    /// All cells at once, for who works without scripts: what is wrong is named, and nothing is half written.
    @PostMapping(KEY)
    Object save(@PathVariable String key, Typed typed, Model model, RedirectAttributes redirect) {
        requireChanging();
        var matrix = matrices.get(key);
        var sheet = matrices.sheet(matrix);
        var lines = new ArrayList<RaciTemplate.Line>();
        try {
            for (var activity : sheet.activities()) {
                lines.add(new RaciTemplate.Line(activity.title(), letters(sheet, activity, typed)));
            }
            var columns = sheet.roles().stream().map(RaciSheet.Column::roleId).toList();
            var changed = matrices.bring(matrix, lines, columns);
            redirect.addFlashAttribute("flash", Flash.done(plural(changed, "{0} cell changed.", "{0} cells changed.")));
            return "redirect:/raci/" + key;
        } catch (Refusal refusal) {
            var page = new ModelAndView(show(matrix, model, Sentences.of(refusal)), HttpStatus.UNPROCESSABLE_CONTENT);
            page.addAllObjects(model.asMap());
            return page;
        }
    }

    private static List<String> letters(RaciSheet sheet, RaciSheet.Activity activity, Typed typed) {
        var letters = new ArrayList<String>();
        @Nullable String answers = null;
        for (var role : sheet.roles()) {
            var text = typed.text("c_" + activity.id() + "_" + role.roleId());
            var letter = RaciLetter.of(text);
            if (letter.isEmpty() && !text.isEmpty()) {
                throw new Refusal(RaciRules.LETTER);
            }
            if (letter.filter(RaciLetter::answers).isPresent()) {
                if (answers != null) {
                    throw new Refusal(RaciRules.TWO_AS, answers, activity.title());
                }
                answers = role.title();
            }
            letters.add(text);
        }
        return letters;
    }

    @PostMapping(KEY + "/activities")
    String addActivity(@PathVariable String key, @RequestParam String title, RedirectAttributes redirect) {
        var matrix = matrices.get(key);
        return Outcome.of(redirect, "/raci/" + key, t("Added."), () -> matrices.addActivity(matrix, title));
    }

    @PostMapping(KEY + "/activities/{id}/removal")
    String removeActivity(@PathVariable String key, @PathVariable String id, RedirectAttributes redirect) {
        var matrix = matrices.get(key);
        return Outcome.of(redirect, "/raci/" + key, t("Removed."), () -> matrices.removeActivity(matrix, id(id)));
    }

    @PostMapping(KEY + "/roles")
    String addRole(@PathVariable String key, @RequestParam String role, RedirectAttributes redirect) {
        var matrix = matrices.get(key);
        return Outcome.of(redirect, "/raci/" + key, t("Added."), () -> matrices.addRole(matrix, id(role)));
    }

    @PostMapping(KEY + "/roles/{id}/removal")
    String removeRole(@PathVariable String key, @PathVariable String id, RedirectAttributes redirect) {
        var matrix = matrices.get(key);
        return Outcome.of(redirect, "/raci/" + key, t("Removed."), () -> matrices.removeRole(matrix, id(id)));
    }

    @PostMapping(KEY + "/removal")
    String remove(@PathVariable String key, RedirectAttributes redirect) {
        var matrix = matrices.get(key);
        return Outcome.of(redirect, "/raci", t("{0} is removed.", matrix.name()), () -> matrices.remove(matrix));
    }

    @GetMapping(KEY + ".xlsx")
    ResponseEntity<byte[]> out(@PathVariable String key) {
        var content = workbook.write(matrices.sheet(matrices.get(key)));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + ".xlsx\"")
                .body(content);
    }

    @GetMapping(KEY + "." + PaperFile.PATH)
    ResponseEntity<byte[]> paper(@PathVariable String key, @PathVariable String form) {
        var matrix = matrices.get(key);
        var sheet = matrices.sheet(matrix);
        return PaperFile.answer(
                form, key, RaciPaper.of(sheet, matrices.findings(sheet), scopes.name(matrix.governs())));
    }

    @GetMapping(KEY + "/upload")
    ModelAndView ask(@PathVariable String key) {
        requireChanging();
        return FormPage.of(matrices.get(key).name(), uploadForm(key)).show();
    }

    private static FormModel uploadForm(String key) {
        return FormModel.post(
                        "/raci/" + key + "/upload",
                        t("Take it over"),
                        Field.files("file", t("Workbook"))
                                .hint(t("The workbook that you took out and changed. Nothing that is missing in it is"
                                        + " removed here.")))
                .cancel("/raci/" + key);
    }

    @PostMapping(KEY + "/upload")
    Object in(@PathVariable String key, @RequestParam MultipartFile file, Typed typed, RedirectAttributes redirect)
            throws IOException {
        var matrix = matrices.get(key);
        requireChanging();
        var content = file.getBytes();
        return FormPage.of(matrix.name(), uploadForm(key)).take(typed, () -> {
            var changed = workbook.read(matrix, content);
            redirect.addFlashAttribute("flash", Flash.done(plural(changed, "{0} cell changed.", "{0} cells changed.")));
            return "redirect:/raci/" + key;
        });
    }

    private static UUID id(String word) {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException notAnId) {
            throw new Missing("record", word);
        }
    }
}
