package org.plumbline.app.portfolio.scenario;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.portfolio.internal.scenario.CapacityFile;
import org.plumbline.app.portfolio.internal.scenario.Gathering;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes what may compete into a question, and capacities from files: copies only, nothing is kept by it.
@Service
public class Candidacy {
    private final Gathering gathering;
    private final Clock clock;

    Candidacy(Gathering gathering, Clock clock) {
        this.gathering = gathering;
        this.clock = clock;
    }

    /// The question with all proposals that may be chosen and do not compete yet.
    @Transactional(readOnly = true)
    public Question withProposals(Question question) {
        return with(question, gathering.proposals(question));
    }

    /// The question with the projects under way that do not compete yet, confidential ones aside.
    ///
    /// @param portfolioId only those of a portfolio, null for all
    @Transactional(readOnly = true)
    public Question withRunning(Question question, @Nullable UUID portfolioId) {
        return with(question, gathering.running(question, portfolioId, LocalDate.now(clock)));
    }

    private static Question with(Question question, List<Contender> more) {
        var all = new ArrayList<>(question.contenders());
        all.addAll(more);
        return question.contenders(all);
    }

    /// What a file of capacities holds.
    ///
    /// @param problems sentences with row and column; empty where `question` has what the file says
    public record Filled(Question question, List<String> problems) {}

    /// The question with the capacities of a file in place of those of the same roles.
    public Filled withCapacities(Question question, byte[] file) {
        var read = CapacityFile.of(file, question.horizon());
        if (!read.problems().isEmpty()) {
            return new Filled(question, read.problems());
        }
        var all = new java.util.LinkedHashMap<>(question.capacities());
        all.putAll(read.capacities());
        return new Filled(question.capacities(all), List.of());
    }
}
