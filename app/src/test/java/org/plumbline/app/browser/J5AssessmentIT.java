package org.plumbline.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.assurance.assessment.AssessmentModel;
import org.plumbline.app.assurance.assessment.AssessmentModels;
import org.plumbline.app.assurance.assessment.AssessmentPurpose;
import org.plumbline.app.assurance.assessment.ModelRule;
import org.plumbline.app.assurance.assessment.NewAssessment;
import org.plumbline.app.assurance.assessment.PastAssessments;
import org.plumbline.app.assurance.assessment.Reply;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.People;

/// J5: an assessment from its plan to what is done about it, in a real browser on the demonstration: planned, answered
/// by two people with evidence, moderated where they are far apart, published, compared with the one before, and sent
/// to
/// its sponsor on one page; and what is refused on the way.
class J5AssessmentIT {
    private static final String MODEL = "Organisational project management";
    private static final String TITLE = "How we run projects, before the merger";
    private static final Pattern KEY = Pattern.compile("/assessments/(MAT-[0-9]+)");
    private static final String[] ASKED = {"PMO member", "Project manager"};

    private final LocalDate today = LocalDate.now(DemoServer.bean(Clock.class));

    private static void press(Page page, String verb) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(verb).setExact(true))
                .first()
                .click();
    }

    private static void confirm(Page page, String verb) {
        press(page, verb);
        page.locator("dialog[open]").getByRole(AriaRole.BUTTON).last().click();
    }

    private static String text(Page page) {
        return page.locator("main").innerText();
    }

    /// Chooses who by typing the name, as people do.
    private static void choose(Page page, String field, String name) {
        page.locator("#f-" + field + "-ts-control").fill(name);
        page.locator(".ts-dropdown [data-selectable]:visible", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
    }

    private static UUID person(String role) {
        var email = DemoServer.somebody(role).email();
        return DemoServer.asSystem(
                () -> DemoServer.bean(People.class).known(email).orElseThrow());
    }

    private static String name(String role) {
        return DemoServer.asSystem(
                () -> DemoServer.bean(People.class).get(person(role)).name());
    }

    @Test
    @Requirement({"R020", "R063"})
    void from_the_plan_to_what_is_done_about_it() throws IOException {
        var model = DemoServer.asSystem(() -> DemoServer.bean(AssessmentModels.class).inForce().stream()
                .filter(one -> one.name().equals(MODEL))
                .findFirst()
                .orElseThrow());
        var first = model.questions().getFirst();
        var address = plan();
        for (var role : ASKED) {
            answer(address, role, first);
        }
        try (var visit = DemoServer.visit("PMO head").expecting(422)) {
            moderate(visit, address, first);
            result(visit, address, first);
            compare(visit, address, model);
            improve(visit, address, first);
            read(visit, address);
            skip(visit);
        }
    }

    private String plan() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/assessments");
            page.getByText("Plan an assessment").first().click();
            page.locator("a.door", new Page.LocatorOptions().setHasText(MODEL)).click();
            page.getByLabel("Title").fill(TITLE);
            var prior = page.locator("#f-prior option", new Page.LocatorOptions().setHasText("How we run projects, 20"))
                    .first()
                    .innerText();
            page.locator("#f-prior").selectOption(new SelectOption().setLabel(prior));
            for (var role : ASKED) {
                choose(page, "respondents", name(role));
            }
            page.locator("input[name^=target_]").first().fill("4");
            press(page, "Plan it");
            page.waitForURL(KEY.asPredicate());
            confirm(page, "Invite to answer");
            page.getByText("It is being answered").waitFor();
            var found = KEY.matcher(page.url());
            assertThat(found.find()).isTrue();
            return "/assessments/" + found.group(1);
        }
    }

    /// All questions are answered alike but the first, on which the two are far apart.
    private static void answer(String address, String role, AssessmentModel.Question first) {
        try (var visit = DemoServer.visit(role).expecting(422)) {
            var page = visit.open(address + "/answer");
            var isSure = role.equals(ASKED[0]);
            page.locator("input[name='v_" + first.code() + "'][value='" + (isSure ? 3 : 0) + "']")
                    .check();
            press(page, "Send my answers");
            assertThat(text(page)).contains("questions need your attention");
            page.evaluate("""
                    (first) => {
                      for (const tick of document.querySelectorAll("input[type=radio][value='2']"))
                        if (tick.name !== first) tick.checked = true;
                      for (const said of document.querySelectorAll("input[name^='e_']")) said.value = "Minutes of May";
                    }""", "v_" + first.code());
            press(page, "Send my answers");
            assertThat(page.url()).contains("/my-work");
        }
    }

    private static void moderate(Visit visit, String address, AssessmentModel.Question first) {
        var page = visit.open(address);
        assertThat(text(page)).contains("2 of 2 have answered");
        confirm(page, "Close and score");
        press(page, "Begin the moderation");
        visit.open(address + "/publication");
        press(page, "Publish it");
        assertThat(text(page)).contains("People are far apart, and nothing is agreed yet");
        visit.open(address + "/moderation");
        page.getByText("1 said what shows it").first().click();
        assertThat(text(page)).contains("1 question is far apart", "Minutes of May");
        page.locator("#v-" + first.code()).selectOption("1");
        page.locator("#r-" + first.code()).fill("One department of three does it");
        Browser.shoot(page, "assessment-moderation");
        press(page, "Keep what was agreed");
        assertThat(text(page)).contains("Nothing that is far apart is left");
        visit.open(address + "/publication");
        page.getByLabel("In your words, for the sponsor").fill("Two sides are ahead of the others.");
        press(page, "Publish it");
        page.getByText("Two sides are ahead of the others.").first().waitFor();
    }

    private static void result(Visit visit, String address, AssessmentModel.Question first) {
        var page = visit.open(address);
        assertThat(page.locator("#blocking").innerText()).contains(first.text());
        var table = page.locator("table", new Page.LocatorOptions().setHasText("Target"))
                .first();
        assertThat(table.textContent()).contains("Before", "Now", "Target");
        Browser.shoot(page, "assessment-result");
        Browser.axe(page);
    }

    /// The same version is compared by itself; another model says first which parts mean the same.
    private void compare(Visit visit, String address, AssessmentModel model) {
        var page = visit.open(address + "/comparison");
        assertThat(text(page)).contains("Groups", "Change", "To go");
        var other = another(model);
        assertThat(visit.status(address + "/comparison?with=" + other)).isEqualTo(422);
        assertThat(text(page))
                .contains("Different versions are not compared by themselves", "Say which parts mean the same");
    }

    /// An assessment of the organisation two years ago, by a model that no mapping knows.
    private UUID another(AssessmentModel model) {
        return DemoServer.asSystem(() -> {
            var models = DemoServer.bean(AssessmentModels.class);
            var draft = models.bring(
                    new AssessmentModels.Wanted(
                            "Model of the consultants", ModelRule.STAGED, "Once bought", "Theirs", model.body()),
                    null);
            var theirs = models.putInForce(draft.id());
            var replies = new HashMap<String, Reply>();
            theirs.questions().forEach(question -> replies.put(question.code(), new Reply(1, null)));
            var terms = new NewAssessment(
                    "What the consultants saw",
                    theirs.id(),
                    AssessmentPurpose.AD_HOC,
                    ScopeKind.ORGANISATION,
                    null,
                    null,
                    today.minusYears(2),
                    false,
                    Map.of(),
                    null,
                    Set.of(person("PMO member")));
            return DemoServer.bean(PastAssessments.class)
                    .bring(
                            terms,
                            new PastAssessments.Content(Map.of(person("PMO member"), replies), Map.of()),
                            null,
                            today.minusYears(2))
                    .id();
        });
    }

    private void improve(Visit visit, String address, AssessmentModel.Question first) {
        var page = visit.open(address + "/plan");
        page.getByLabel("What is done").first().fill("Show the other two departments how");
        var against = page.locator("#f-for option", new Page.LocatorOptions().setHasText(first.text()))
                .first()
                .getAttribute("value");
        page.locator("#f-for").selectOption(against);
        choose(page, "owner", name("PMO member"));
        page.locator("#f-due").fill(today.plusDays(40).toString());
        press(page, "Add the step");
        assertThat(text(page)).contains("Show the other two departments how", "IST-", "PRB-");
    }

    private static void read(Visit visit, String address) throws IOException {
        var answer = visit.page().request().get(DemoServer.address() + address + "/brief.pdf");
        try (var pdf = Loader.loadPDF(answer.body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(TITLE, "Two sides are ahead of the others.", "What holds us back")
                    .contains("Before", "Target", "Show the other two departments how");
        }
    }

    /// A file of a model that skips a level becomes nothing, and says which level of which group is missing.
    private static void skip(Visit visit) {
        var page = visit.open("/assessments/models/import");
        page.getByLabel("Name").fill("Model with a gap");
        page.locator("input[name=rule][value=STAGED]").check();
        page.locator("#f-levels").fill("Seen: it is known\nDone: it is done");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "gap.csv",
                        "text/csv",
                        "Group,Question,Level\nRisk,Are risks owned?,2\n".getBytes(StandardCharsets.UTF_8)));
        press(page, "Read it");
        assertThat(text(page)).contains("\"Risk\" asks nothing at level 1", "Nothing is changed");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring it in as a draft"))
                        .count())
                .isZero();
    }
}
