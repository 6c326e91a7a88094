package org.plumbline.app.benefits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.benefits.BenefitWorld.BENEFITS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.portfolio.ObjectiveCommand;
import org.plumbline.app.portfolio.ObjectiveLevel;
import org.plumbline.app.portfolio.ObjectiveText;
import org.plumbline.app.portfolio.Objectives;
import org.plumbline.app.portfolio.Perspective;

/// Benefits: claimed, put to the DOAM test by somebody else, owned by the line.
class BenefitsIT {
    private static final LocalDate FINISH = LocalDate.of(2027, 3, 31);

    private final BenefitWorld world = new BenefitWorld();

    private static void assertRefused(Runnable work, Rule rule) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    void what_fails_a_question_of_the_test_stays_a_claim_and_its_claimer_does_not_vouch_for_it() {
        var project = world.project(FINISH, false);
        var whole = world.profile(project);
        var answers = new HashMap<>(whole.doam().answers());
        answers.put(Doam.Question.ATTRIBUTABLE, new Doam.Answer(false, "Prices fall anyhow"));
        var weak = new BenefitProfile(
                whole.title(),
                whole.kind(),
                whole.description(),
                whole.beneficiaries(),
                whole.measure(),
                whole.place(),
                new Doam(answers),
                80,
                "EUR",
                Grain.MONTH,
                false);

        var claim = Running.as(world.head, () -> BENEFITS.claim(weak));

        assertThat(claim.key()).matches("BEN-[0-9]{4,}");
        assertThatThrownBy(() -> world.move(world.member, claim, BenefitCommand.VALIDATE, ""))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo(BenefitRules.FAILS_DOAM);
                    assertThat(refusal.arguments()).containsExactly("Attributable");
                });
        var mended = Running.as(world.head, () -> BENEFITS.change(claim.id(), claim.version(), whole));
        assertRefused(() -> world.move(world.head, mended, BenefitCommand.VALIDATE, ""), BenefitRules.OWN_CLAIM);
        assertThatThrownBy(() -> world.move(world.owner, mended, BenefitCommand.VALIDATE, ""))
                .isInstanceOf(Forbidden.class);
        var validated = world.move(world.finance, mended, BenefitCommand.VALIDATE, "");
        assertThat(validated.state()).isEqualTo(BenefitState.VALIDATED);
        assertThat(validated.validatedBy()).isEqualTo(world.finance.personId());
        assertRefused(() -> world.move(world.head, validated, BenefitCommand.PLAN, ""), BenefitRules.NOT_READY);
    }

    @Test
    void a_benefit_is_never_owned_by_who_manages_one_of_its_projects() {
        var project = world.project(FINISH, false);
        var profile = world.profile(project);
        var managed = new BenefitProfile(
                profile.title(),
                profile.kind(),
                "",
                "",
                profile.measure(),
                new BenefitProfile.Place(
                        world.manager.personId(),
                        null,
                        null,
                        profile.place().shares(),
                        profile.place().objectives()),
                profile.doam(),
                null,
                null,
                Grain.MONTH,
                false);

        assertRefused(() -> Running.as(world.head, () -> BENEFITS.claim(managed)), BenefitRules.OWNER_MANAGES);
    }

    @Test
    void the_benefit_of_a_confidential_project_is_seen_by_its_owner_and_nobody_who_is_not_named() {
        var secret = world.project(FINISH, true);
        var benefit = Running.as(world.manager, () -> BENEFITS.claim(world.profile(secret)));

        assertThatThrownBy(() -> Running.as(world.head, () -> BENEFITS.get(benefit.key())))
                .isInstanceOf(Missing.class);
        assertThat(Running.as(world.owner, () -> BENEFITS.get(benefit.key())).title())
                .isEqualTo(benefit.title());
        assertThat(Visitor.signedIn(world.head).get(benefit.href()).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(world.head).get("/benefits.csv").body()).doesNotContain(benefit.title());
        assertThat(Running.as(world.head, () -> Running.bean(SearchIndex.class).find(benefit.title(), 5)))
                .isEmpty();
        var stranger = Running.person(Role.REQUESTER);
        assertThat(Visitor.signedIn(stranger).get("/benefits").body()).doesNotContain(benefit.title());
        assertThatThrownBy(() -> Running.as(stranger, () -> BENEFITS.claim(world.profile(secret))))
                .isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @CsvSource({
        "target, 1200, The target equals the baseline",
        "target, -5, below zero",
        "target, 1000000000000000, at most 1",
        "target, many, Enter a number",
        "share_0, 120, at most 100 percent",
        "share_0, 0, more than 0",
        "confidence, 130, from 0 to 100",
        "currency, XQZ, is no currency",
        "baseline_on, 2027-13-01, Enter a day",
        "target_on, 2020-01-01, later day for the target",
        "project_0, PRJ-999999, Choose one of the list",
        "owner, nobody at all, Choose somebody",
        "title, '', Give the benefit a title"
    })
    void what_cannot_stand_comes_back_with_a_sentence_and_all_that_was_typed(
            String field, String value, String sentence) {
        var sent = fewerCalls(world.project(FINISH, false));
        sent.put(field, value);

        var answer = Visitor.signedIn(world.head).post("/benefits/new", "/benefits", sent);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence, "Customers see where their parcel is");
    }

    private static Map<String, String> fewerCalls(ProjectView project) {
        var sent = new HashMap<>(Map.of("title", "Fewer calls", "kind", "CASH", "measure", "Calls", "currency", "eur"));
        sent.putAll(Map.of("baseline", "1200", "baseline_on", "2026-01-31", "target", "800"));
        sent.putAll(Map.of("project_0", project.key(), "share_0", "60"));
        sent.put("description", "Customers see where their parcel is");
        return sent;
    }

    @Test
    void a_claim_through_the_form_stands_as_it_was_typed() {
        var project = world.project(FINISH, false);
        var title = BenefitWorld.fresh("Fewer calls");
        var aim = objective(title);
        var sent = Map.of(
                "title",
                title,
                "objective_0",
                aim.toString(),
                "kind",
                "DISBENEFIT",
                "measure",
                "Calls",
                "baseline",
                "1,200",
                "target",
                "1500.5",
                "project_0",
                project.key(),
                "share_0",
                "60",
                "described",
                "true",
                "described_says",
                "More calls");

        var answer = Visitor.signedIn(world.head).post("/benefits/new", "/benefits", sent);

        assertThat(answer.statusCode()).isEqualTo(302);
        var claimed = Running.as(world.head, () -> BENEFITS.list(new BenefitFilter(null, null, null, title)))
                .getFirst();
        assertThat(claimed.profile().kind().sign()).isEqualTo(-1);
        assertThat(claimed.profile().measure().target()).isEqualByComparingTo("1500.5");
        assertThat(claimed.profile().place().shares().getFirst().percent()).isEqualByComparingTo(new BigDecimal("60"));
        assertThat(claimed.profile().doam().fails()).hasSize(3);
        assertThat(claimed.profile().place().objectives()).containsExactly(aim);
        assertThat(Visitor.signedIn(world.head).get(claimed.href()).body())
                .contains("More calls", "1500.5", "Disbenefit", "Calm of " + title);
    }

    private UUID objective(String title) {
        return Running.asSystem(() -> {
            var objectives = Running.bean(Objectives.class);
            var made = objectives.create(new ObjectiveText(
                    ObjectiveLevel.OBJECTIVE,
                    null,
                    Perspective.CUSTOMERS,
                    "Calm of " + title,
                    "Nobody has to call",
                    2,
                    world.owner.personId(),
                    LocalDate.of(2026, 1, 1),
                    null,
                    new ObjectiveText.Measure(
                            "Calls", "a week", new BigDecimal("9"), new BigDecimal("4"), LocalDate.of(2028, 12, 31)),
                    List.of()));
            return objectives
                    .move(made.id(), made.version(), ObjectiveCommand.ACTIVATE, "")
                    .id();
        });
    }
}
