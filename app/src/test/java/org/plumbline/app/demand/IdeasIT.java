package org.plumbline.app.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.search.SearchIndex;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Ideas: handed in by anybody, screened by the office, answered to who had them.
class IdeasIT {
    private static final Ideas IDEAS = Running.bean(Ideas.class);

    private final Actor requester = Running.person(Role.REQUESTER);
    private final Actor head = Running.person(Role.PMO_HEAD);

    private static String fresh(String title) {
        return title + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static IdeaText text(String title) {
        return new IdeaText(
                title,
                "Fewer calls",
                "People wait for minutes",
                Map.of(HelpKind.COST, "300 hours a year"),
                null,
                null,
                null,
                new IdeaText.Cost(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.TEN),
                null);
    }

    private IdeaView handedIn(String title) {
        return Running.as(requester, () -> IDEAS.handIn(text(title)));
    }

    private IdeaView move(IdeaView idea, IdeaCommand command, String reason) {
        return Running.as(head, () -> IDEAS.move(idea.id(), idea.version(), command, new Ideas.Said(reason, "")));
    }

    private static List<String> letters(Actor person) {
        return Running.bean(JdbcClient.class)
                .sql("select subject || ' ' || body from kernel.mail where recipient = :to order by id")
                .param("to", Running.email(person.name()))
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    @Requirement({"R089", "R090", "R091"})
    void none_of_the_three_questions_can_be_skipped_at_any_door() {
        var visitor = Visitor.signedIn(requester);
        var sent = new HashMap<>(Map.of("title", fresh("Self-service returns"), "purpose", "Fewer calls"));

        var missing = visitor.post("/ideas/new", "/ideas", sent);
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body())
                .contains("Say why it is needed", "Say how it helps", "Fewer calls")
                .doesNotContain("Say what the idea is for");
        sent.put("need", "People wait");
        sent.put("help_regulation", "The returns act, by March");
        var done = visitor.post("/ideas/new", "/ideas", sent);

        assertThat(done.statusCode()).isEqualTo(302);
        var page = visitor.get(done.headers().firstValue("Location").orElseThrow());
        assertThat(page.body()).contains("Submitted", "The returns act, by March");
        var idea = Running.as(
                head,
                () -> IDEAS.list(new IdeaFilter(
                                IdeaFilter.Show.REQUIRED,
                                null,
                                null,
                                sent.get("title"),
                                IdeaFilter.Sort.KEY,
                                false,
                                0,
                                10))
                        .rows());
        assertThat(idea)
                .singleElement()
                .satisfies(one -> assertThat(one.text().isRequired()).isTrue());
        assertThatThrownBy(() -> Running.as(requester, () -> IDEAS.handIn(IdeaText.of("Only a title"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(IdeaRules.NO_PURPOSE));
    }

    @Test
    @Requirement({"R087", "R088"})
    void an_idea_is_screened_returned_with_a_reason_and_accepted_and_who_had_it_is_told_by_mail() {
        var idea = handedIn(fresh("Shared calendars"));
        var screened = move(idea, IdeaCommand.SCREEN, "");
        assertThatThrownBy(() -> move(screened, IdeaCommand.RETURN, " "))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(IdeaRules.NO_REASON));
        var returned = move(screened, IdeaCommand.RETURN, "Whose calendars?");
        var visitor = Visitor.signedIn(requester);
        assertThat(visitor.get(idea.href()).body()).contains("Whose calendars?", "Returned");
        assertThat(visitor.get("/my-work").body()).contains(idea.title());

        var again = Running.as(
                requester, () -> IDEAS.move(idea.id(), returned.version(), IdeaCommand.SUBMIT, Ideas.Said.NOTHING));
        var accepted = move(move(again, IdeaCommand.SCREEN, ""), IdeaCommand.ACCEPT, "");

        assertThat(accepted.state()).isEqualTo(IdeaState.ACCEPTED);
        assertThat(accepted.screenerId()).isEqualTo(head.personId());
        assertThat(letters(requester))
                .hasSize(6)
                .anySatisfy(letter -> assertThat(letter).contains("Whose calendars?", idea.href()))
                .last()
                .asString()
                .contains("accepted")
                .doesNotContain("Whose calendars?");
    }

    @Test
    @Requirement("R088")
    void a_duplicate_names_what_it_repeats_and_likeness_shows_only_what_one_may_see() {
        var word = UUID.randomUUID().toString().substring(0, 8);
        var first = handedIn("Parking for bicycles " + word);
        var other = Running.person(Role.REQUESTER);
        var second = Running.as(other, () -> IDEAS.handIn(text("Bicycle parking " + word)));

        assertThat(Running.as(head, () -> IDEAS.alike("Parking of bicycles " + word)))
                .extracting(place -> place.subject().key())
                .contains(first.key(), second.key());
        assertThat(Running.as(other, () -> IDEAS.alike("Parking for bicycles " + word)))
                .extracting(place -> place.subject().key())
                .containsExactly(second.key());
        assertThatThrownBy(() -> move(second, IdeaCommand.DUPLICATE, "Asked before"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(IdeaRules.NO_TWIN));
        var said = new Ideas.Said("Asked before", first.key().toLowerCase(java.util.Locale.ROOT));
        var done = Running.as(head, () -> IDEAS.move(second.id(), second.version(), IdeaCommand.DUPLICATE, said));

        assertThat(done.twinId()).isEqualTo(first.id());
        assertThat(Visitor.signedIn(head).get(second.href()).body()).contains(first.title());
        assertThat(Visitor.signedIn(other).get(second.href()).body())
                .contains("Asked before")
                .doesNotContain(first.title());
    }

    @Test
    @Requirement("R087")
    void everybody_sees_only_their_own_and_drafts_are_nobody_elses() {
        var title = fresh("Quiet rooms");
        var draft = Running.as(requester, () -> IDEAS.draft(IdeaText.of(title)));
        var other = Running.person(Role.REQUESTER);

        assertThatThrownBy(() -> Running.as(head, () -> IDEAS.get(draft.key()))).isInstanceOf(Missing.class);
        assertThat(Running.bean(JdbcClient.class)
                        .sql("select count(*) from kernel.audit_entry where changes::text like :like")
                        .param("like", "%" + title + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(Visitor.signedIn(head)
                        .get("/ideas?q=" + title.replace(' ', '+'))
                        .body())
                .doesNotContain(draft.key());
        var idea = handedIn(title);
        assertThatThrownBy(() -> Running.as(other, () -> IDEAS.get(idea.key()))).isInstanceOf(Missing.class);
        var stranger = Visitor.signedIn(other);
        assertThat(stranger.get(idea.href()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/ideas").body()).doesNotContain(title);
        assertThat(stranger.get("/ideas.csv").body()).doesNotContain(title);
        assertThat(Running.as(other, () -> Running.bean(SearchIndex.class).find(title, 5)))
                .isEmpty();
        assertThat(Running.as(head, () -> IDEAS.get(idea.key())).title()).isEqualTo(title);
        assertThatThrownBy(() -> Running.as(
                        requester, () -> IDEAS.move(idea.id(), idea.version(), IdeaCommand.SCREEN, Ideas.Said.NOTHING)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void an_own_idea_is_not_screened_by_who_had_it_and_a_stale_change_loses_nothing() {
        var mine = Running.as(head, () -> IDEAS.handIn(text(fresh("From the head"))));
        assertThatThrownBy(() -> move(mine, IdeaCommand.SCREEN, ""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(IdeaRules.OWN_IDEA));
        var idea = handedIn(fresh("Two tabs"));
        var visitor = Visitor.signedIn(requester);
        var fields = Map.of(
                "version", "1", "title", "Typed in the other tab", "purpose", "p", "need", "n", "help_cost", "c");

        var stale = visitor.post(idea.href() + "/edit", idea.href(), fields);

        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body())
                .contains("Somebody else changed this", "Typed in the other tab", "Now it reads: " + idea.title());
        var taken = move(idea, IdeaCommand.SCREEN, "");
        assertThatThrownBy(
                        () -> Running.as(requester, () -> IDEAS.change(idea.id(), taken.version(), text("Too late"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(IdeaRules.NOT_OPEN));
    }

    @Test
    void odd_guesses_are_refused_with_the_way_out() {
        var visitor = Visitor.signedIn(requester);
        var sent = new HashMap<>(Map.of(
                "title",
                fresh("Odd"),
                "purpose",
                "p",
                "need",
                "n",
                "help_cost",
                "c",
                "cost_low",
                "9",
                "cost_high",
                "3"));

        assertThat(visitor.post("/ideas/new", "/ideas", sent).body()).contains("must rise in that order");
        sent.put("cost_low", "-5");
        sent.put("wanted_by", "31.12.9999");
        sent.put("sponsor", "Nobody at all");
        sent.put("department", "garbage");
        assertThat(visitor.post("/ideas/new", "/ideas", sent).body())
                .contains("Enter an amount such as", "Enter a day as", "Choose somebody", "Choose one of the list");
        sent.put("purpose", "x".repeat(5_000));
        sent.keySet().removeAll(List.of("cost_low", "cost_high", "wanted_by", "sponsor", "department"));
        assertThat(visitor.post("/ideas/new", "/ideas", sent).body()).contains("at most 4000 characters");
    }
}
