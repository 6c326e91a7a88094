package org.plumbline.app.capability.change;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A deployment wave: which units take the practices up from when to when.
///
/// @param number counted from 1 within its initiative
/// @param startedOn null until it started
/// @param items what must be ready before it starts
/// @param deployments what the use has shown to be deployed
/// @param surveys keys of the surveys that asked its people how ready they are, oldest first
public record WaveView(
        UUID id,
        UUID initiativeId,
        int number,
        WaveState state,
        Terms terms,
        @Nullable LocalDate startedOn,
        List<Item> items,
        List<Deployment> deployments,
        List<String> surveys,
        int version) {
    public WaveView {
        items = List.copyOf(items);
        deployments = List.copyOf(deployments);
        surveys = List.copyOf(surveys);
    }

    /// What it says.
    ///
    /// @param units departments that take part
    public record Terms(
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable UUID ownerId,
            Set<UUID> units) {
        public Terms {
            units = Set.copyOf(units);
        }
    }

    /// Something that must be ready.
    ///
    /// @param evidence where it can be seen; empty while it is open
    public record Item(
            UUID id,
            String title,
            boolean isMet,
            String evidence,
            @Nullable UUID settledBy,
            @Nullable LocalDate settledOn) {}

    /// A practice whose use is shown in a unit.
    ///
    /// @param month that showed it
    /// @param kept projects that kept the artefact that fewest kept
    /// @param required projects that should have
    public record Deployment(
            UUID departmentId, UUID practiceId, LocalDate deployedOn, YearMonth month, int kept, int required) {}

    /// What is open of what must be ready.
    public List<Item> open() {
        return items.stream().filter(item -> !item.isMet()).toList();
    }

    /// True where it names what must be ready and all of it is.
    public boolean isReady() {
        return !items.isEmpty() && open().isEmpty();
    }

    /// What the use has shown of a practice in a unit.
    public Optional<Deployment> deployment(UUID departmentId, UUID practiceId) {
        return deployments.stream()
                .filter(one -> one.departmentId().equals(departmentId)
                        && one.practiceId().equals(practiceId))
                .findFirst();
    }
}
