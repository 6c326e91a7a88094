package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.demand.GateTemplate;
import org.plumbline.app.demand.GateTemplate.Answer;
import org.plumbline.app.demand.GateView;

/// Answers and votes of a gate as people read them, the same on the page and on paper.
public final class GateWords {
    private GateWords() {}

    /// The answer to the criterion of a place.
    public static String answer(GateView gate, int place) {
        return answer(gate.template().criteria().get(place), gate.answers().getOrDefault(place, Answer.OPEN));
    }

    /// The answer to a criterion as people read it.
    private static String answer(GateTemplate.Criterion criterion, Answer answer) {
        var value = answer.value();
        if (value == null) {
            return t("open");
        }
        return criterion.isMust() ? value == 1 ? t("yes") : t("no") : t("{0} of 5", value);
    }

    /// Criteria with their answers and what shows them.
    static List<List<String>> criteria(GateView gate) {
        var rows = new ArrayList<List<String>>();
        for (var place = 0; place < gate.template().criteria().size(); place++) {
            var criterion = gate.template().criteria().get(place);
            var answer = gate.answers().getOrDefault(place, Answer.OPEN);
            rows.add(List.of(t(criterion.title()), answer(criterion, answer), answer.words()));
        }
        return rows;
    }

    /// Gatekeepers with their votes and words.
    public static List<List<String>> ballots(GateView gate, Map<UUID, String> names) {
        var rows = new ArrayList<List<String>>();
        for (var keeper : gate.keepers()) {
            var vote = gate.votes().stream()
                    .filter(one -> one.personId().equals(keeper.personId()))
                    .findFirst();
            var recusal = keeper.recusal();
            rows.add(List.of(
                    names.getOrDefault(keeper.personId(), ""),
                    recusal == null
                            ? vote.map(one -> t(one.verdict().label())).orElse(t("no vote"))
                            : t("stepped back: {0}", t(recusal)),
                    vote.map(GateView.Vote::words).orElse("")));
        }
        return rows;
    }
}
