package org.plumbline.app.demand.internal;

import static org.plumbline.app.kit.Words.t;

import java.util.UUID;
import java.util.function.Supplier;
import org.plumbline.app.demand.GateView;
import org.plumbline.app.kernel.notice.Notifications;
import org.springframework.stereotype.Component;

/// Tells gatekeepers that a gate waits for their vote, and everybody concerned what it decided.
@Component
public class GateLetters {
    private final Notifications notifications;

    GateLetters(Notifications notifications) {
        this.notifications = notifications;
    }

    /// Asks for votes.
    public void ask(GateView gate) {
        Supplier<String> sentence =
                () -> t("{0} waits for your vote: {1}", gate.key(), gate.about().title());
        for (var keeper : gate.keepers()) {
            if (keeper.recusal() == null) {
                tell(keeper.personId(), gate, sentence);
                var deputy = keeper.deputyId();
                if (deputy != null) {
                    tell(deputy, gate, sentence);
                }
            }
        }
    }

    /// Tells what was decided, and owners of conditions what is theirs to do.
    public void tell(GateView gate) {
        var decision = gate.decision();
        if (decision == null) {
            return;
        }
        for (var keeper : gate.keepers()) {
            tell(
                    keeper.personId(),
                    gate,
                    () -> t(
                            "{0} {1}: {2}",
                            gate.key(),
                            gate.about().title(),
                            t(decision.verdict().label())));
        }
        for (var condition : gate.conditions()) {
            tell(condition.ownerId(), gate, () -> t("A condition of {0} is yours: {1}", gate.key(), condition.text()));
        }
    }

    private void tell(UUID person, GateView gate, Supplier<String> sentence) {
        notifications.tell(person, gate.subject(), sentence, gate.href());
    }
}
