package org.plumbline.app.organisation.role;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.ProjectDirectory;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who may approve and do what: read from the very table that access is decided by, so that it cannot say
/// otherwise; beyond it, the office plans where it is directive.
@Service
public class Authority {
    private static final Map<Permission, String> WORDS = words();

    private final Access access;
    private final ProjectDirectory projects;

    Authority(Access access, ProjectDirectory projects) {
        this.access = access;
        this.projects = projects;
    }

    /// One matter and the access roles that may settle it.
    ///
    /// @param matter in English; a text key
    public record Line(Permission permission, String matter, List<Role> roles) {
        public Line {
            roles = List.copyOf(roles);
        }
    }

    private static Map<Permission, String> words() {
        var words = new LinkedHashMap<Permission, String>();
        words.put(Permission.DECIDE, "Approves charters, gates and changes; decides what is asked");
        words.put(Permission.RECORD_DECISION, "Writes down what somebody else decided");
        words.put(Permission.CONFIRM_MONEY, "Confirms money and value");
        words.put(Permission.FREEZE, "Opens and freezes reporting periods");
        words.put(Permission.CHALLENGE, "Validates and returns reports");
        words.put(Permission.REPORT, "Reports on a project");
        words.put(Permission.REPORT_GROUP, "Reports on a programme or portfolio");
        words.put(Permission.PLAN, "Changes day-to-day plans");
        words.put(Permission.EDIT_PROJECT, "Changes facts and people of a project");
        words.put(Permission.CREATE_PROJECT, "Takes projects into the register");
        words.put(Permission.GROUP, "Forms programmes, portfolios, bodies and roles");
        words.put(Permission.RUN_OFFICE, "Runs the office: charter, services, plan");
        words.put(Permission.RUN_TRAINING, "Runs training, competencies and the coaching desk");
        words.put(Permission.SCREEN_IDEAS, "Screens ideas: takes up, returns, accepts, rejects");
        words.put(Permission.SET_STRATEGY, "Sets objectives, priorities and what serves them");
        words.put(Permission.SHAPE_METHODS, "Writes methods, policies and standards");
        words.put(Permission.RELEASE_METHODS, "Publishes methods and policies, grants waivers");
        words.put(Permission.MANAGE_PEOPLE, "Keeps people and departments");
        words.put(Permission.ADMINISTER, "Gives access and changes settings");
        return words;
    }

    /// The matters in their order, each with who may settle it.
    public List<Line> lines() {
        access.actor();
        return WORDS.entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey(),
                        entry.getValue(),
                        Arrays.stream(Role.values())
                                .filter(role -> role.may(entry.getKey()))
                                .toList()))
                .toList();
    }

    /// The seen projects, not over, that no sponsor is accountable for.
    @Transactional(readOnly = true)
    public List<ProjectDirectory.Entry> withoutSponsor() {
        var open = projects.open();
        var sponsored = Set.copyOf(access.held(
                Role.SPONSOR,
                ScopeKind.PROJECT,
                open.stream().map(ProjectDirectory.Entry::id).toList()));
        return open.stream()
                .filter(project -> !sponsored.contains(project.id()))
                .toList();
    }
}
