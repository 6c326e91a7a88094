package org.plumbline.app.organisation.role;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.setting.Settings;
import org.plumbline.app.organisation.OrganisationStructure;
import org.springframework.stereotype.Service;

/// How the organisation really works, by eight answers, and whether the structure it has chosen fits.
@Service
public class Culture {
    static final String SETTING = "organisation.culture";
    private static final double LOW = 2.5;
    private static final double HIGH = 3.5;

    private final Settings settings;
    private final ApprovalPath path;
    private final Access access;

    Culture(Settings settings, ApprovalPath path, Access access) {
        this.settings = settings;
        this.path = path;
        this.access = access;
    }

    /// What the answers tell of, each by two questions.
    public enum Trait {
        SHARING("Sharing people"),
        RULES("Keeping rules"),
        CANDOUR("Bad news"),
        UNITY("One way of working");

        private final String label;

        Trait(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// What is asked; answered from 1, not at all, to 5, entirely.
    public enum Question {
        LEND(Trait.SHARING, "Departments lend people to projects without a long argument."),
        FOLLOW(Trait.SHARING, "People follow a project manager as readily as their own head."),
        WRITTEN(Trait.RULES, "What is written down is done that way."),
        DATES(Trait.RULES, "Dates for reports and papers are kept without reminders."),
        UPWARD(Trait.CANDOUR, "Bad news reaches the top within days."),
        THANKED(Trait.CANDOUR, "Whoever names a problem early is thanked for it."),
        ACCEPTED(Trait.UNITY, "What is decided for all is done in every department."),
        GIVE_UP(Trait.UNITY, "Departments give up ways of their own for a common one.");

        private final Trait trait;
        private final String text;

        Question(Trait trait, String text) {
            this.trait = trait;
            this.text = text;
        }

        /// What it tells of.
        public Trait trait() {
            return trait;
        }

        /// On screen, in English; a text key.
        public String text() {
            return text;
        }
    }

    /// Rules about answers.
    public enum Rules implements Rule {
        /// Half a profile misleads.
        INCOMPLETE("Answer each question from 1 to 5.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// The answers in the order of the questions, 1 to 5.
    public record Profile(List<Integer> answers) {
        public Profile {
            answers = List.copyOf(answers);
        }

        /// The answer to a question, 1 to 5.
        public int to(Question question) {
            return answers.get(List.of(Question.values()).indexOf(question));
        }

        /// The mean of a trait's answers, 1 to 5.
        public double of(Trait trait) {
            return Arrays.stream(Question.values())
                    .filter(question -> question.trait() == trait)
                    .mapToInt(this::to)
                    .average()
                    .orElseThrow();
        }
    }

    /// The profile; empty before anybody answered.
    public Optional<Profile> profile() {
        access.actor();
        return settings.get(SETTING)
                .map(text ->
                        Arrays.stream(text.split(",")).map(Integer::valueOf).toList())
                .filter(answers -> answers.size() == Question.values().length)
                .map(Profile::new);
    }

    /// Records the answers; an administrator does.
    public void answer(List<Integer> answers) {
        if (answers.size() != Question.values().length
                || answers.stream().anyMatch(answer -> answer < 1 || answer > 5)) {
            throw new Refusal(Rules.INCOMPLETE);
        }
        settings.put(
                SETTING, String.join(",", answers.stream().map(String::valueOf).toList()));
    }

    /// The structure that was recorded.
    public Optional<OrganisationStructure> structure() {
        return path.structure();
    }

    /// Where the profile and the structure pull apart, as sentences with what to do about it.
    public List<String> warnings() {
        var profile = profile();
        var structure = structure();
        return profile.isEmpty() || structure.isEmpty() ? List.of() : warnings(profile.get(), structure.get());
    }

    /// The same for any profile and structure.
    static List<String> warnings(Profile profile, OrganisationStructure structure) {
        var warnings = new ArrayList<String>();
        var name = t(structure.label());
        var isStrong =
                structure == OrganisationStructure.MATRIX_STRONG || structure == OrganisationStructure.PROJECTIZED;
        var isWeak = structure == OrganisationStructure.FUNCTIONAL || structure == OrganisationStructure.MATRIX_WEAK;
        if (isStrong && profile.of(Trait.SHARING) < LOW) {
            warnings.add(t(
                    "{0}: projects decide about people, but departments hold on to theirs. Agree with the heads first, or begin with a weaker matrix.",
                    name));
        }
        if (isWeak && profile.of(Trait.SHARING) > HIGH) {
            warnings.add(t(
                    "{0}: people are lent more readily than the structure assumes. Project managers can be given more say.",
                    name));
        }
        if (structure == OrganisationStructure.MATRIX_BALANCED && profile.of(Trait.CANDOUR) < LOW) {
            warnings.add(t(
                    "{0}: two bosses have to disagree openly, but problems are kept back. Name who settles a disagreement, and by when.",
                    name));
        }
        if (!isWeak && profile.of(Trait.UNITY) < LOW) {
            warnings.add(t(
                    "{0}: departments keep ways of their own. Ask for few common things, and for those everywhere.",
                    name));
        }
        if (structure != OrganisationStructure.FUNCTIONAL && profile.of(Trait.RULES) < LOW) {
            warnings.add(t(
                    "{0}: who may decide about people has to be written and kept, but rules are not. Begin with the authority matrix and one rule that is enforced.",
                    name));
        }
        return warnings;
    }
}
