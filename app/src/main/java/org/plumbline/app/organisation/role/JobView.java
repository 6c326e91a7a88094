package org.plumbline.app.organisation.role;

import java.util.List;
import java.util.UUID;

/// A job: one or more roles that one person fills together.
///
/// @param key such as `JOB-0001`
/// @param roles by title
/// @param duties of all its roles, in order, each once
/// @param skills that its roles ask for, each at the highest level asked
/// @param version rises with each change; an edit names the one it saw
public record JobView(
        UUID id,
        String key,
        String title,
        List<RoleView> roles,
        List<String> duties,
        List<RoleText.SkillLevel> skills,
        int version) {
    public JobView {
        roles = List.copyOf(roles);
        duties = List.copyOf(duties);
        skills = List.copyOf(skills);
    }

    /// A skill that the job asks for and somebody lacks.
    ///
    /// @param has the level they say they have, 0 for none
    /// @param needed from 1 to 5
    public record Gap(UUID personId, String person, String skill, int has, int needed) {}
}
