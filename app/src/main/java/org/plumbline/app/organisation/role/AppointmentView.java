package org.plumbline.app.organisation.role;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.organisation.GovernedScope;

/// Somebody is to take on a role in a project, and those whose yes counts are asked one after the other.
///
/// @param share of the person's time, 1 to 100 percent
/// @param untilDay last day, null for open end
/// @param askedBy who wants it
/// @param consents by place
public record AppointmentView(
        UUID id,
        UUID roleId,
        UUID personId,
        GovernedScope scope,
        int share,
        LocalDate fromDay,
        @Nullable LocalDate untilDay,
        UUID askedBy,
        @Nullable UUID vacancyId,
        List<Consent> consents) {
    public AppointmentView {
        consents = consents.stream()
                .sorted(Comparator.comparingInt(Consent::place))
                .toList();
    }

    /// What one person says.
    ///
    /// @param place whose word counts first, from 1 on; of several at one place one is enough
    /// @param agreed null before they have said anything
    public record Consent(
            int place, UUID approverId, @Nullable Boolean agreed) {}

    /// The place that is asked now; 0 where all have agreed.
    public int asked() {
        return consents.stream()
                .mapToInt(Consent::place)
                .distinct()
                .filter(place ->
                        consents.stream().noneMatch(one -> one.place() == place && Boolean.TRUE.equals(one.agreed())))
                .findFirst()
                .orElse(0);
    }

    /// True where somebody was asked and has not answered, at whatever place.
    public boolean waitsFor(UUID personId) {
        return consents.stream().anyMatch(one -> one.approverId().equals(personId) && one.agreed() == null);
    }

    /// Who may answer now.
    public List<UUID> askedNow() {
        var place = asked();
        return consents.stream()
                .filter(one -> one.place() == place)
                .map(Consent::approverId)
                .toList();
    }
}
