package org.plumbline.app.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.office.internal.AdviceTable;
import org.plumbline.app.office.internal.OfficeDoor;
import org.plumbline.app.office.internal.OfficeTable;
import org.plumbline.app.organisation.role.Culture;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The type advisor: answers kept, types ranked, one chosen, its defaults set until somebody confirms them.
@Service
public class Advice {
    private final AdviceTable table;
    private final OfficeTable offices;
    private final OfficeDoor door;
    private final Culture culture;
    private final Access access;
    private final AuditTrail audit;
    private final ObjectProvider<MeasuredMaturity> maturity;

    Advice(
            AdviceTable table,
            OfficeTable offices,
            OfficeDoor door,
            Culture culture,
            Access access,
            AuditTrail audit,
            ObjectProvider<MeasuredMaturity> maturity) {
        this.maturity = maturity;
        this.culture = culture;
        this.table = table;
        this.offices = offices;
        this.door = door;
        this.access = access;
        this.audit = audit;
    }

    /// One round of advice.
    ///
    /// @param chosen the type that was chosen; null while none
    /// @param advised the type that ranked first when it was chosen
    /// @param reason why another than the first, empty where the first
    /// @param decidedBy who chose
    public record Round(
            UUID id,
            Map<TypeQuestion, Integer> answers,
            @Nullable OfficeType chosen,
            @Nullable OfficeType advised,
            String reason,
            @Nullable UUID decidedBy,
            Instant madeAt) {}

    /// A setting of an office.
    ///
    /// @param origin where the value comes from: a type or a person
    /// @param confirmedBy who confirmed it; null while it is a default
    public record Setting(
            OfficeSetting name,
            String value,
            String origin,
            @Nullable UUID confirmedBy,
            boolean isInherited) {
        public Setting(OfficeSetting name, String value, String origin, @Nullable UUID confirmedBy) {
            this(name, value, origin, confirmedBy, false);
        }
    }

    /// The rounds of an office, latest first.
    @Transactional(readOnly = true)
    public List<Round> of(UUID officeId) {
        return table.of(door.get(officeId).id());
    }

    /// The latest round, empty before the first.
    @Transactional(readOnly = true)
    public Optional<Round> latest(UUID officeId) {
        return of(officeId).stream().findFirst();
    }

    /// What is known of the organisation and answers some of the questions: its culture profile and its
    /// structure. A
    /// proposal, which whoever asks the advisor may change.
    @Transactional(readOnly = true)
    public Map<TypeQuestion, Integer> proposed() {
        var proposed = new EnumMap<TypeQuestion, Integer>(TypeQuestion.class);
        culture.profile().ifPresent(profile -> {
            proposed.put(TypeQuestion.RULES, (int) Math.round(profile.of(Culture.Trait.RULES)));
            proposed.put(TypeQuestion.AUTONOMY, 6 - (int) Math.round(profile.of(Culture.Trait.UNITY)));
        });
        culture.structure()
                .ifPresent(structure -> proposed.put(
                        TypeQuestion.PROJECTIZED,
                        switch (structure) {
                            case FUNCTIONAL -> 1;
                            case MATRIX_WEAK -> 2;
                            case MATRIX_BALANCED, COMPOSITE -> 3;
                            case MATRIX_STRONG -> 4;
                            case PROJECTIZED -> 5;
                        }));
        return proposed;
    }

    /// The same with what assessments measured: how mature a way of working is answers whether projects
    /// share one, and
    /// what an office does about it. Measured facts go before assumed ones.
    @Transactional(readOnly = true)
    public Map<TypeQuestion, Integer> proposedFor(UUID officeId) {
        var proposed = new EnumMap<TypeQuestion, Integer>(TypeQuestion.class);
        proposed.putAll(proposed());
        measured(officeId).ifPresent(found -> proposed.putAll(MaturityAdvice.answers(found)));
        return proposed;
    }

    /// The latest assessment of a seen office, empty before the first.
    @Transactional(readOnly = true)
    public Optional<MeasuredMaturity.Measured> measured(UUID officeId) {
        var id = door.get(officeId).id();
        return maturity.stream().flatMap(one -> one.of(id).stream()).findFirst();
    }

    /// Keeps answers: in the latest round while nothing was chosen in it, else in another one.
    ///
    /// @param answers from 1 to 5
    @Transactional
    public void answer(UUID officeId, Map<TypeQuestion, Integer> answers) {
        var office = door.lock(officeId);
        if (answers.values().stream().anyMatch(value -> value < 1 || value > 5)) {
            throw new Refusal(OfficeRules.ANSWER_RANGE);
        }
        if (answers.size() < TypeQuestion.values().length / 2) {
            throw new Refusal(OfficeRules.TOO_FEW_ANSWERS, answers.size(), TypeQuestion.values().length / 2);
        }
        var open = table.of(officeId).stream().findFirst().filter(round -> round.chosen() == null);
        table.put(officeId, open.map(Round::id).orElse(null), answers);
        audit.record(
                office.subject(),
                "asked the type advisor",
                Map.of(),
                Map.of("Ranks first", TypeScore.rank(answers).getFirst().type().label()));
    }

    /// Chooses the type of the office.
    ///
    /// @param reason why another than the one that ranks first; not needed for the first
    /// @throws Refusal where a lower one is chosen without a reason
    @Transactional
    public OfficeView choose(UUID officeId, OfficeType type, String reason) {
        var office = door.lock(officeId);
        var round = latest(officeId).orElseThrow(() -> new Refusal(OfficeRules.NOT_ASKED, office.name()));
        var first = TypeScore.rank(round.answers()).getFirst().type();
        var why = FactTexts.clean(reason);
        if (type != first && why.isEmpty()) {
            throw new Refusal(OfficeRules.REASON_NEEDED, type.label(), first.label());
        }
        table.decide(
                round.id(),
                type,
                first,
                type == first ? "" : why,
                access.actor().personId());
        var facts = office.facts()
                .with(OfficeFacts.TYPE, type.name())
                .with(OfficeFacts.LEVEL, type.level().name());
        if (type.isTemporary()) {
            facts = facts.with(OfficeFacts.IS_TEMPORARY, "true");
            if (!facts.has(OfficeFacts.END_CONDITION)) {
                facts = facts.with(OfficeFacts.END_CONDITION, "The work it serves is done");
            }
        }
        var after = new OfficeView(office.id(), office.key(), office.state(), facts, office.version() + 1);
        offices.put(after);
        defaults(office.id(), type);
        var said = new HashMap<String, Object>(Map.of("Type", type));
        said.put("Reason", why);
        var was = office.type();
        audit.record(office.subject(), "chose its type", was == null ? Map.of() : Map.of("Type", was), said);
        return after;
    }

    /// A type gives defaults; what somebody confirmed stays.
    private void defaults(UUID officeId, OfficeType type) {
        var known = new EnumMap<OfficeSetting, Setting>(OfficeSetting.class);
        table.settings(officeId).forEach(setting -> known.put(setting.name(), setting));
        var values = new EnumMap<OfficeSetting, String>(OfficeSetting.class);
        for (var setting : OfficeSetting.values()) {
            values.put(setting, setting.choices().getFirst());
        }
        values.putAll(type.control().defaults());
        if (type == OfficeType.REPORTING) {
            values.put(OfficeSetting.PROFILE, "reporting only");
        }
        values.forEach((setting, value) -> {
            var before = known.get(setting);
            if (before == null || before.confirmedBy() == null) {
                table.put(officeId, new Setting(setting, value, type.label(), null));
            }
        });
    }

    /// How the office works, in the order of the settings; empty before a type was chosen. What nobody has
    /// confirmed
    /// for
    /// the office itself is as the office above has confirmed it.
    @Transactional(readOnly = true)
    public List<Setting> settings(UUID officeId) {
        var office = door.get(officeId);
        var own = new EnumMap<OfficeSetting, Setting>(OfficeSetting.class);
        table.settings(officeId).forEach(setting -> own.put(setting.name(), setting));
        var parent = office.parentId();
        if (parent != null) {
            var origin = offices.all().stream()
                    .filter(one -> one.id().equals(parent))
                    .map(OfficeView::name)
                    .findFirst()
                    .orElse("");
            for (var standard : table.settings(parent)) {
                var mine = own.get(standard.name());
                if (standard.confirmedBy() != null && (mine == null || mine.confirmedBy() == null)) {
                    own.put(standard.name(), new Setting(standard.name(), standard.value(), origin, null, true));
                }
            }
        }
        var all = new ArrayList<>(own.values());
        all.sort(java.util.Comparator.comparing(Setting::name));
        return all;
    }

    /// Confirms settings, changed or as they were proposed; who does it is kept with each.
    @Transactional
    public void confirm(UUID officeId, Map<OfficeSetting, String> values) {
        var office = door.get(officeId);
        var me = access.actor().personId();
        if (!me.equals(office.headId()) && !me.equals(office.sponsorId())) {
            door.requireRun(office);
        }
        var before = new HashMap<String, Object>();
        table.settings(officeId)
                .forEach(setting -> before.put(
                        setting.name().label(),
                        setting.value() + (setting.confirmedBy() == null ? " (not yet confirmed)" : "")));
        var after = new HashMap<String, Object>();
        values.forEach((setting, value) -> {
            if (!setting.choices().contains(value)) {
                throw new Refusal(OfficeRules.NOT_READABLE, setting.label(), value, "Choose one of the list.");
            }
            table.put(officeId, new Setting(setting, value, "", me));
            after.put(setting.label(), value);
        });
        before.keySet().retainAll(after.keySet());
        audit.record(office.subject(), "confirmed its settings", before, after);
    }

    /// True where a setting of the office holds, confirmed or not.
    @Transactional(readOnly = true)
    public boolean is(UUID officeId, OfficeSetting setting, String value) {
        return settings(officeId).stream().anyMatch(one -> one.name() == setting && Objects.equals(one.value(), value));
    }
}
