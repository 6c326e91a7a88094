package org.plumbline.app.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.ScopeKind;

/// Improvements: ranked by value and effort, decided on at each review, with minutes.
class ImprovementsIT {
    private static final Improvements IMPROVEMENTS = Running.bean(Improvements.class);

    private final AssuranceWorld world = new AssuranceWorld();

    private static void assertRefused(Runnable work, Rule rule) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private ImprovementView proposed(String title, int value, int effort) {
        var made = Running.as(
                world.member,
                () -> IMPROVEMENTS.propose(NewProblem.of(ProblemSource.OWN, title, "For all", null, null)));
        return Running.as(world.head, () -> IMPROVEMENTS.rate(made.key(), value, effort));
    }

    private Map<String, CycleReview.Wish> wishes(CycleReview.Choice choice) {
        var wishes = new HashMap<String, CycleReview.Wish>();
        for (var one : Running.as(world.head, IMPROVEMENTS::ranked)) {
            if (one.state() == ImprovementState.PROPOSED) {
                wishes.put(one.key(), new CycleReview.Wish(choice, "Said", null, null));
            }
        }
        return wishes;
    }

    @Test
    @Requirement("R038")
    void the_list_is_ranked_and_a_review_decides_on_each_and_keeps_its_minutes() throws IOException {
        var dear = proposed(AssuranceWorld.fresh("One tool for all"), 3, 5);
        var cheap = proposed(AssuranceWorld.fresh("One page for each gate"), 4, 1);
        var ranked = Running.as(world.head, IMPROVEMENTS::ranked).stream()
                .map(ImprovementView::key)
                .toList();
        assertThat(ranked.indexOf(cheap.key())).isLessThan(ranked.indexOf(dear.key()));

        var wishes = wishes(CycleReview.Choice.LATER);
        var without = new HashMap<>(wishes);
        without.remove(dear.key());
        assertRefused(
                () -> Running.as(world.head, () -> IMPROVEMENTS.hold("Minutes", without)), ProblemRules.UNDECIDED);
        assertRefused(() -> Running.as(world.head, () -> IMPROVEMENTS.hold(" ", wishes)), ProblemRules.NO_MINUTES);
        wishes.put(cheap.key(), new CycleReview.Wish(CycleReview.Choice.CHOOSE, "", null, null));
        assertRefused(() -> Running.as(world.head, () -> IMPROVEMENTS.hold("M", wishes)), ProblemRules.NO_OWNER);
        wishes.put(
                cheap.key(),
                new CycleReview.Wish(
                        CycleReview.Choice.CHOOSE, "Much for little", world.member.personId(), world.today));
        wishes.put(dear.key(), new CycleReview.Wish(CycleReview.Choice.REJECT, "A year", null, null));

        var review = Running.as(world.head, () -> IMPROVEMENTS.hold("We looked at all.", wishes));

        assertThat(Running.as(world.head, () -> IMPROVEMENTS.get(cheap.key())).state())
                .isEqualTo(ImprovementState.CHOSEN);
        assertThat(Running.as(world.head, () -> IMPROVEMENTS.get(dear.key())).state())
                .isEqualTo(ImprovementState.REJECTED);
        assertRefused(() -> Running.as(world.head, () -> IMPROVEMENTS.rate(dear.key(), 1, 1)), ProblemRules.SETTLED);
        var visitor = Visitor.signedIn(world.head);
        assertThat(visitor.get("/improvements").body()).contains(cheap.says().title(), review.key());
        try (var pdf = Loader.loadPDF(visitor.bytes("/improvements/reviews/" + review.key() + ".pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("We looked at all.", cheap.key(), "Much for little", "Reject");
        }
    }

    @Test
    void what_a_review_decided_of_a_confidential_project_nobody_else_counts() {
        var secret = world.project(true);
        Running.asSystem(() -> {
            Running.bean(Access.class).grant(world.head.personId(), Role.SPONSOR, ScopeKind.PROJECT, secret.id());
            return true;
        });
        var hidden = Running.as(
                world.head,
                () -> IMPROVEMENTS.propose(
                        NewProblem.of(ProblemSource.OWN, "Meet in another house", "Hidden", secret.id(), null)));
        var review = allLater(5);

        assertThat(decided(world.head, review)).contains(hidden.id());
        assertThat(decided(Running.person(Role.PMO_HEAD), review))
                .doesNotContain(hidden.id())
                .hasSize(review.decisions().size() - 1);
    }

    /// Others may propose something between what is asked and what is decided.
    private CycleReview allLater(int tries) {
        var wishes = wishes(CycleReview.Choice.LATER);
        try {
            return Running.as(world.head, () -> IMPROVEMENTS.hold("All looked at.", wishes));
        } catch (Refusal undecided) {
            if (tries == 1) {
                throw undecided;
            }
            return allLater(tries - 1);
        }
    }

    private static List<UUID> decided(Actor reader, CycleReview review) {
        return Running.as(reader, IMPROVEMENTS::reviews).stream()
                .filter(one -> one.id().equals(review.id()))
                .flatMap(one -> one.decisions().stream())
                .map(CycleReview.Decided::improvementId)
                .toList();
    }

    @Test
    void who_sees_nothing_of_the_organisation_neither_reads_nor_proposes() {
        var stranger = Running.person(Role.REQUESTER);

        assertThatThrownBy(() -> Running.as(stranger, IMPROVEMENTS::ranked)).isInstanceOf(Forbidden.class);
        assertThat(Visitor.signedIn(stranger).get("/improvements").statusCode()).isEqualTo(403);
    }
}
