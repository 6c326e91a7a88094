package org.plumbline.app.organisation.raci;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A matrix with everything in it.
///
/// @param roles columns, in order
/// @param activities rows, in order
public record RaciSheet(RaciView matrix, List<Column> roles, List<Activity> activities) {
    public RaciSheet {
        roles = List.copyOf(roles);
        activities = List.copyOf(activities);
    }

    /// A role of the matrix.
    ///
    /// @param holders how many people hold it where the matrix holds
    public record Column(UUID roleId, String key, String title, int holders) {}

    /// An activity with a letter for each role that has to do with it.
    public record Activity(UUID id, String title, Map<UUID, RaciLetter> letters) {
        public Activity {
            letters = Map.copyOf(letters);
        }

        /// The role that answers for it.
        public Optional<UUID> accountable() {
            return letters.entrySet().stream()
                    .filter(cell -> cell.getValue().answers())
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        long doing() {
            return letters.values().stream().filter(RaciLetter::does).count();
        }
    }

    /// What is missing or doubled.
    public enum Flaw {
        /// Nobody answers for it.
        NO_A("Nobody is accountable"),
        /// Nobody does it.
        NO_R("Nobody is responsible"),
        /// More than three do it, so that each may wait for the others.
        MANY_R("More than three are responsible"),
        /// Nobody holds the role that answers for it.
        VACANT_A("The accountable role is vacant"),
        /// The role has to do with nothing here.
        IDLE("The role has nothing to do here"),
        /// Another matrix has another role answer for the same activity in the same place.
        CONTRADICTED("Another matrix says otherwise");

        private final String label;

        Flaw(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }

        /// True for gaps; overlaps are the others.
        public boolean isGap() {
            return this == NO_A || this == NO_R || this == VACANT_A;
        }
    }

    /// Something to mend.
    ///
    /// @param activityId the row, null where a whole role is meant
    /// @param subject the activity or role, as people read it
    /// @param detail what else there is to say, such as the other matrix; null for nothing
    public record Finding(
            Flaw flaw,
            @Nullable UUID activityId,
            String subject,
            @Nullable String detail) {}

    private static final int MOST_DOING = 3;

    /// What is missing or doubled within the matrix (F73: exactly one A, at least one R in each row).
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (var activity : activities) {
            var answers = activity.accountable();
            if (answers.isEmpty()) {
                findings.add(new Finding(Flaw.NO_A, activity.id(), activity.title(), null));
            } else {
                column(answers.get())
                        .filter(role -> role.holders() == 0)
                        .ifPresent(role -> findings.add(
                                new Finding(Flaw.VACANT_A, activity.id(), activity.title(), role.title())));
            }
            if (activity.doing() == 0) {
                findings.add(new Finding(Flaw.NO_R, activity.id(), activity.title(), null));
            } else if (activity.doing() > MOST_DOING) {
                findings.add(new Finding(Flaw.MANY_R, activity.id(), activity.title(), null));
            }
        }
        for (var role : roles) {
            if (!activities.isEmpty()
                    && activities.stream().noneMatch(row -> row.letters().containsKey(role.roleId()))) {
                findings.add(new Finding(Flaw.IDLE, null, role.title(), null));
            }
        }
        return findings;
    }

    /// The column of a role.
    public Optional<Column> column(UUID roleId) {
        return roles.stream().filter(role -> role.roleId().equals(roleId)).findFirst();
    }
}
