package org.plumbline.app.capability.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the desk tells about topics without telling who.
class TopicFiguresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    private static CoachingView coaching(String topic, UUID coachee, @Nullable Integer rating) {
        return new CoachingView(
                UUID.randomUUID(),
                "COA-0001",
                coachee,
                UUID.randomUUID(),
                null,
                topic,
                CoachingOrigin.OWN,
                "",
                null,
                null,
                rating == null ? CoachingState.ACTIVE : CoachingState.EVALUATED,
                coachee,
                DAY,
                null,
                rating,
                1);
    }

    private static List<CoachingView> people(String topic, int number, @Nullable Integer rating) {
        var all = new ArrayList<CoachingView>();
        for (var i = 0; i < number; i++) {
            all.add(coaching(topic, UUID.randomUUID(), rating));
        }
        return all;
    }

    @Test
    void a_topic_of_fewer_than_five_people_is_not_told_apart_nor_is_its_rating() {
        var all = people("Planning", 6, 4);
        all.addAll(people("Risk", 5, 5));
        all.addAll(people("Method", 4, 1));
        all.addAll(people("Leadership", 3, 2));

        var figures = TopicFigures.of(all);

        assertThat(figures.topics()).extracting(TopicFigures.Line::topic).containsExactly("Planning", "Risk");
        assertThat(figures.others()).isEqualTo(7);
        assertThat(figures.people()).isEqualTo(18);
        assertThat(figures.topics().getFirst().rating()).isEqualByComparingTo("4.0");
        assertThat(figures.rating()).isEqualByComparingTo("3.3");
    }

    @Test
    void what_could_be_computed_by_taking_topics_from_the_whole_is_hidden_too() {
        var all = people("Planning", 6, null);
        all.addAll(people("Risk", 5, null));
        all.addAll(people("Method", 1, null));

        var figures = TopicFigures.of(all);

        assertThat(figures.topics()).extracting(TopicFigures.Line::topic).containsExactly("Planning");
        assertThat(figures.others()).isEqualTo(6);
    }

    @Test
    void a_missing_rating_says_whether_nobody_rated_or_too_few_did() {
        assertThat(TopicFigures.of(people("Planning", 6, null)).sentence()).endsWith("Nobody has rated it yet.");
        assertThat(TopicFigures.of(people("Planning", 4, 5)).sentence())
                .endsWith("Ratings are hidden while fewer than five have rated.");
        assertThat(TopicFigures.of(people("Planning", 5, 4)).sentence()).isEqualTo("5 people coached, rated 4.0 of 5.");
    }

    @Test
    void several_coachings_of_one_person_in_a_topic_are_one_person() {
        var same = UUID.randomUUID();
        var all = people("Planning", 4, null);
        all.add(coaching("Planning", same, null));
        all.add(coaching("Planning", same, 5));

        assertThat(TopicFigures.of(all).topics().getFirst().people()).isEqualTo(5);
        assertThat(TopicFigures.of(people("Risk", 4, 3)).topics()).isEmpty();
        assertThat(TopicFigures.of(people("Risk", 4, 3)).rating()).isNull();
    }

    @Test
    void many_ratings_of_few_people_are_few_people() {
        var pair = List.of(UUID.randomUUID(), UUID.randomUUID());
        var all = people("Planning", 5, null);
        for (var i = 0; i < 6; i++) {
            all.add(coaching("Planning", pair.get(i % 2), 1));
        }

        var figures = TopicFigures.of(all);

        assertThat(figures.topics()).singleElement().satisfies(line -> {
            assertThat(line.people()).isEqualTo(7);
            assertThat(line.rating()).as("two said all six").isNull();
        });
        assertThat(figures.rating()).isNull();
    }

    @Test
    void whoever_rated_in_two_topics_is_one_person_in_what_is_left_of_the_whole() {
        var pair = List.of(UUID.randomUUID(), UUID.randomUUID());
        var all = people("Planning", 6, 4);
        all.addAll(people("Risk", 3, null));
        for (var topic : List.of("Risk", "Method", "Leadership")) {
            pair.forEach(one -> all.add(coaching(topic, one, 1)));
        }

        var figures = TopicFigures.of(all);

        assertThat(figures.rating()).isEqualByComparingTo("2.5");
        assertThat(figures.topics())
                .as("the whole less Planning would be six ratings of two people")
                .allSatisfy(line -> assertThat(line.rating()).isNull());
    }
}
