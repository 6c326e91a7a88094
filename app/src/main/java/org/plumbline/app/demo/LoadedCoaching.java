package org.plumbline.app.demo;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.app.capability.coaching.Coaches;
import org.plumbline.app.capability.coaching.CoachingDesk;
import org.plumbline.app.capability.coaching.CoachingState;
import org.plumbline.app.capability.coaching.CoachingTalks;
import org.plumbline.app.capability.coaching.PastCoaching;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.springframework.stereotype.Component;

/// Eight coachings, from the one that was just asked for to those that were rated.
@Component
class LoadedCoaching {
    private static final List<String> COACHES = List.of("nora.fitzgerald", "oluwaseun.ade", "zainab.malik");

    private final CoachingDesk desk;
    private final CoachingTalks talks;
    private final PastCoaching past;
    private final Coaches coaches;
    private final LoadedPromotion promotion;
    private final Access access;

    LoadedCoaching(
            CoachingDesk desk,
            CoachingTalks talks,
            PastCoaching past,
            Coaches coaches,
            LoadedPromotion promotion,
            Access access) {
        this.past = past;
        this.desk = desk;
        this.talks = talks;
        this.coaches = coaches;
        this.promotion = promotion;
        this.access = access;
    }

    void load(World world, Cast cast) {
        COACHES.forEach(coach -> coaches.put(cast.id(coach), 4));
        var number = 0;
        for (var line : DemoLines.of("training.txt")) {
            if (line.head().equals("coaching")) {
                var first = world.today().minusDays(130 - 12L * number);
                var asked = world.today().minusDays(19 - 2L * number++);
                var key = coaching(line.cells(), first, cast);
                access.asSystem(() -> {
                    past.settle(key, asked);
                    return key;
                });
            }
        }
        promotion.load(world, cast);
    }

    private static Actor actor(String key, Cast cast) {
        return new Actor(cast.id(key), cast.name(key));
    }

    private boolean does(Actor who, Runnable work) {
        return access.as(who, () -> {
            work.run();
            return true;
        });
    }

    /// How far a coaching has come.
    ///
    /// @param first the day of its first meeting, where there is one
    /// @return its key
    private String coaching(List<String> cells, LocalDate first, Cast cast) {
        var coachee = actor(cells.get(1), cast);
        var asked = access.as(coachee, () -> desk.ask(cells.get(0), cells.get(5), null));
        var state = CoachingState.valueOf(cells.get(3));
        var key = asked.key();
        if (state == CoachingState.REQUESTED) {
            return key;
        }
        var coach = actor(cells.get(2), cast);
        var _ = desk.match(key, asked.version(), null, coach.personId());
        if (state == CoachingState.MATCHED) {
            return key;
        }
        does(coach, () -> talks.meet(key, first, 60, "We agreed what would be different at the end."));
        does(coachee, () -> talks.agree(key, "Try it in one meeting and write down what happened", first.plusDays(14)));
        does(coach, () -> talks.meet(key, first.plusDays(14), 45, ""));
        if (state == CoachingState.ACTIVE) {
            return key;
        }
        var _ = access.as(coach, () -> desk.complete(key));
        if (state == CoachingState.EVALUATED) {
            var _ = access.as(coachee, () -> desk.rate(key, Integer.parseInt(cells.get(4))));
        }
        return key;
    }
}
