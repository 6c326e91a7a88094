package org.plumbline.app.methods;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectState;

/// What a method consists of, as it is written in a pack: phases with their processes, roles, deliverables,
/// templates, points of oversight and the rules by which it is tailored. Keys name an element within its list and
/// stay the same from one version to the next, so that versions can be compared.
///
/// @param types the kinds of project that its rules tell apart
/// @param thresholds from which budget and length on a project counts as medium and as large
public record Pack(
        String name,
        Kind kind,
        String purpose,
        List<String> types,
        List<Threshold> thresholds,
        List<Participant> roles,
        List<Phase> phases,
        List<Deliverable> deliverables,
        List<Template> templates,
        List<Oversight> oversight,
        List<TailoringRule> tailoring) {

    public Pack {
        types = List.copyOf(types);
        thresholds = List.copyOf(thresholds);
        roles = List.copyOf(roles);
        phases = List.copyOf(phases);
        deliverables = List.copyOf(deliverables);
        templates = List.copyOf(templates);
        oversight = List.copyOf(oversight);
        tailoring = List.copyOf(tailoring);
    }

    /// What a method is for.
    public enum Kind {
        /// Leads projects.
        PROJECT("Projects"),
        /// Leads the life of an office itself.
        OFFICE("Office");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// For which projects an element is meant.
    ///
    /// @param tiers none means all
    /// @param approaches none means all
    public record Reach(Set<Tier> tiers, Set<Approach> approaches) {
        /// For every project.
        public static final Reach EVERY = new Reach(Set.of(), Set.of());

        public Reach {
            tiers = Set.copyOf(tiers);
            approaches = Set.copyOf(approaches);
        }

        /// True where a project of that kind uses it.
        public boolean covers(Approach approach, Tier tier) {
            return (tiers.isEmpty() || tiers.contains(tier)) && (approaches.isEmpty() || approaches.contains(approach));
        }
    }

    /// From where on a project has a size.
    ///
    /// @param budget in the project's currency; 0 where money does not matter
    /// @param months of planned length; 0 where length does not matter
    public record Threshold(Tier tier, BigDecimal budget, int months) {}

    /// Who takes part.
    public record Participant(String key, String name, String answers) {}

    /// A stretch of the life of a project.
    ///
    /// @param state in which state of the project it runs; what it delivers is due once the project has left it
    public record Phase(
            String key, String name, String purpose, ProjectState state, Reach reach, List<Process> processes) {
        public Phase {
            processes = List.copyOf(processes);
        }
    }

    /// Something done in a phase, in steps. It bears the word of the field, which is no process of the machine.
    @SuppressWarnings("AvoidCommonTypeNames")
    public record Process(
            String key, String name, String purpose, Automation automation, Reach reach, List<Step> steps) {
        public Process {
            steps = List.copyOf(steps);
        }
    }

    /// How far the tool does it.
    public enum Automation {
        /// People fill a form.
        MANUAL("By hand"),
        /// The tool prepares, people complete.
        ASSISTED("Prepared by the tool"),
        /// The tool does it from what it knows.
        AUTOMATED("Automatic");

        private final String label;

        Automation(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// @param role key of who does it
    /// @param needs what goes in, empty for nothing
    /// @param gives what comes out, empty for nothing
    public record Step(String name, String role, String needs, String gives) {}

    /// What a project has to show.
    ///
    /// @param template key of what it is written on, empty for none
    /// @param register word of the register that holds it instead of a document, empty for a document
    public record Deliverable(
            String key,
            String name,
            String phase,
            boolean isMandatory,
            String template,
            String register,
            Reach reach,
            String purpose) {}

    /// What a deliverable is written on.
    ///
    /// @param form the file it goes out as
    /// @param body lines as [TemplateText] reads them
    public record Template(String key, String name, Form form, String purpose, String body) {}

    /// The files that templates go out as.
    public enum Form {
        DOCX,
        XLSX
    }

    /// A point at which somebody outside the project looks at it.
    ///
    /// @param who role key or body that looks
    /// @param question what it has to answer
    /// @param kind gate, review or check, as people call it
    public record Oversight(
            String key, String name, String phase, String kind, String who, String question, Reach reach) {}

    /// When a project has these traits, this is advised.
    ///
    /// @param when values by trait: size, type, risk, requirements; each must hold
    /// @param approach advised, null for none
    /// @param tier advised, null for none
    /// @param weight how much it counts, 1 to 9
    /// @param because the sentence that explains it
    public record TailoringRule(
            String key,
            Map<String, List<String>> when,
            @Nullable Approach approach,
            @Nullable Tier tier,
            int weight,
            String because) {}

    /// The phase of a key.
    public Optional<Phase> phase(String key) {
        return phases.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// The template of a key.
    public Optional<Template> template(String key) {
        return templates.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// The deliverable of a key.
    public Optional<Deliverable> deliverable(String key) {
        return deliverables.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// What a role is called; the text itself where it is no key.
    public String roleName(String key) {
        return roles.stream()
                .filter(one -> one.key().equals(key))
                .map(Participant::name)
                .findFirst()
                .orElse(key);
    }

    /// The deliverables of a phase.
    public List<Deliverable> deliverablesOf(String phase) {
        return deliverables.stream().filter(one -> one.phase().equals(phase)).toList();
    }

    /// The points of oversight of a phase.
    public List<Oversight> oversightOf(String phase) {
        return oversight.stream().filter(one -> one.phase().equals(phase)).toList();
    }

    /// What a project of that approach and size uses of it.
    public Pack tailored(Approach approach, Tier tier) {
        return new Pack(
                name,
                kind,
                purpose,
                types,
                thresholds,
                roles,
                phases.stream()
                        .filter(one -> one.reach().covers(approach, tier))
                        .map(one -> new Phase(
                                one.key(),
                                one.name(),
                                one.purpose(),
                                one.state(),
                                one.reach(),
                                one.processes().stream()
                                        .filter(process -> process.reach().covers(approach, tier))
                                        .toList()))
                        .toList(),
                deliverables.stream()
                        .filter(one -> one.reach().covers(approach, tier))
                        .toList(),
                templates,
                oversight.stream()
                        .filter(one -> one.reach().covers(approach, tier))
                        .toList(),
                tailoring);
    }
}
