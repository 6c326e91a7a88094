package org.plumbline.app.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Meanwhile;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.office.internal.OfficeDoor;
import org.plumbline.app.office.internal.SetupTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Setting an office up, step by step: left and taken up again at will, and once more at each revisit.
@Service
public class Setups {
    private final SetupTable table;
    private final OfficeDoor door;
    private final AuditTrail audit;

    Setups(SetupTable table, OfficeDoor door, AuditTrail audit) {
        this.table = table;
        this.door = door;
        this.audit = audit;
    }

    /// A step of an office as it stands.
    ///
    /// @param owner who answers for it, null while nobody
    /// @param evidence what shows that it is done
    public record Standing(
            SetupStep step,
            SetupStep.State state,
            @Nullable UUID owner,
            String evidence,
            @Nullable LocalDate due) {
        /// The number of what the form about a step says.
        public int version() {
            return Meanwhile.number(state, owner, evidence, due);
        }
    }

    /// All steps of the present round, in their order; those not begun are in it.
    @Transactional(readOnly = true)
    public List<Standing> of(UUID officeId) {
        door.get(officeId);
        return standing(officeId);
    }

    private List<Standing> standing(UUID officeId) {
        var known = new HashMap<SetupStep, Standing>();
        table.of(officeId, table.round(officeId)).forEach(one -> known.put(one.step(), one));
        var all = new ArrayList<Standing>();
        for (var step : SetupStep.values()) {
            all.add(known.getOrDefault(step, new Standing(step, SetupStep.State.NOT_STARTED, null, "", null)));
        }
        return all;
    }

    /// How far the present round is, from 0 to 1: steps done or left out, of all.
    @Transactional(readOnly = true)
    public double progress(UUID officeId) {
        var over = of(officeId).stream()
                .filter(one -> one.state() == SetupStep.State.DONE || one.state() == SetupStep.State.LEFT_OUT)
                .count();
        return over / (double) SetupStep.values().length;
    }

    /// Which round it is: 1 for the founding, one more for each revisit.
    @Transactional(readOnly = true)
    public int round(UUID officeId) {
        return table.round(door.get(officeId).id());
    }

    /// Keeps where a step stands, whatever stood there.
    ///
    /// @throws Refusal where it is done without owner or evidence
    @Transactional
    public void keep(UUID officeId, Standing standing) {
        door.lock(officeId);
        var present = standing(officeId).stream().filter(one -> one.step() == standing.step());
        keep(officeId, present.findFirst().orElseThrow().version(), standing);
    }

    /// Keeps where a step stands.
    ///
    /// @param version of what the person saw
    /// @throws Refusal where it is done without owner or evidence
    @Transactional
    public void keep(UUID officeId, int version, Standing standing) {
        var office = door.lock(officeId);
        if (standing.state() == SetupStep.State.DONE
                && (standing.owner() == null || standing.evidence().isBlank())) {
            throw new Refusal(OfficeRules.STEP_UNPROVEN, standing.step().label());
        }
        if (standing.state() == SetupStep.State.LEFT_OUT && standing.evidence().isBlank()) {
            throw new Refusal(OfficeRules.STEP_UNEXPLAINED, standing.step().label());
        }
        var before = standing(officeId).stream()
                .filter(one -> one.step() == standing.step())
                .findFirst()
                .orElseThrow();
        Meanwhile.require(version, before.version(), standing.step().label());
        table.put(officeId, table.round(officeId), standing);
        audit.record(office.subject(), "set up", said(before), said(standing));
    }

    private static Map<String, Object> said(Standing standing) {
        var said = new HashMap<String, Object>();
        var step = standing.step().label() + ": ";
        said.put(step + "State", standing.state());
        said.put(step + "Owner", standing.owner() == null ? "" : standing.owner());
        said.put(step + "Evidence", standing.evidence());
        said.put(step + "Due", standing.due() == null ? "" : standing.due());
        return said;
    }
}
