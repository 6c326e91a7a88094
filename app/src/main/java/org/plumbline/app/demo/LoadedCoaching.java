package org.plumbline.app.demo;

import java.util.List;
import org.plumbline.app.capability.coaching.Coaches;
import org.plumbline.app.capability.coaching.CoachingDesk;
import org.plumbline.app.capability.coaching.CoachingState;
import org.plumbline.app.capability.coaching.CoachingTalks;
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
    private final Coaches coaches;
    private final LoadedPromotion promotion;
    private final Access access;

    LoadedCoaching(CoachingDesk desk, CoachingTalks talks, Coaches coaches, LoadedPromotion promotion, Access access) {
        this.desk = desk;
        this.talks = talks;
        this.coaches = coaches;
        this.promotion = promotion;
        this.access = access;
    }

    void load(World world, Cast cast) {
        COACHES.forEach(coach -> coaches.put(cast.id(coach), 4));
        DemoLines.of("training.txt").stream()
                .filter(line -> line.head().equals("coaching"))
                .forEach(line -> coaching(line.cells(), world, cast));
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

    private void coaching(List<String> cells, World world, Cast cast) {
        var coachee = actor(cells.get(1), cast);
        var asked = access.as(coachee, () -> desk.ask(cells.get(0), cells.get(5), null));
        var state = CoachingState.valueOf(cells.get(3));
        if (state == CoachingState.REQUESTED) {
            return;
        }
        var coach = actor(cells.get(2), cast);
        var key = asked.key();
        var _ = desk.match(key, asked.version(), null, coach.personId());
        if (state == CoachingState.MATCHED) {
            return;
        }
        var first = world.today().minusDays(60);
        does(coach, () -> talks.meet(key, first, 60, "We agreed what would be different at the end."));
        does(coachee, () -> talks.agree(key, "Try it in one meeting and write down what happened", first.plusDays(14)));
        does(coach, () -> talks.meet(key, first.plusDays(14), 45, ""));
        if (state == CoachingState.ACTIVE) {
            return;
        }
        var _ = access.as(coach, () -> desk.complete(key));
        if (state == CoachingState.EVALUATED) {
            var _ = access.as(coachee, () -> desk.rate(key, Integer.parseInt(cells.get(4))));
        }
    }
}
