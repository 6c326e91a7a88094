package org.plumbline.app.organisation.web.role;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.organisation.role.AssignmentView;
import org.plumbline.app.organisation.role.RoleText.SkillLevel;
import org.plumbline.app.organisation.role.RoleView;

/// A role with everything that its page shows.
///
/// @param above the role it reports to
public record RoleLine(
        RoleView role, @Nullable RoleView above, List<String> duties, List<SkillLevel> skills, List<Holder> holders) {
    /// Somebody who holds it.
    ///
    /// @param scope where, by name
    public record Holder(AssignmentView held, PersonView person, String scope) {}

    /// How many holders have read the present edition.
    public long read() {
        return holders.stream()
                .filter(holder -> role.isPublished() && holder.held().readEdition() >= role.edition())
                .count();
    }

    /// True where the work suffers because nobody holds it.
    public boolean isMissed() {
        return role.isEssential() && holders.isEmpty();
    }
}
