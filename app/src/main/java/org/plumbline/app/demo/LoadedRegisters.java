package org.plumbline.app.demo;

import static org.plumbline.app.registers.RegisterField.*;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demo.world.Project;
import org.plumbline.app.demo.world.Registers.Action;
import org.plumbline.app.demo.world.Registers.Assumption;
import org.plumbline.app.demo.world.Registers.Change;
import org.plumbline.app.demo.world.Registers.Decision;
import org.plumbline.app.demo.world.Registers.Dependency;
import org.plumbline.app.demo.world.Registers.Issue;
import org.plumbline.app.demo.world.Registers.Response;
import org.plumbline.app.demo.world.Registers.Risk;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterState;
import org.plumbline.app.registers.Registers;
import org.springframework.stereotype.Component;

/// Brings risks, issues, assumptions, dependencies, decisions, actions and changes in.
@Component
class LoadedRegisters {
    private final Registers registers;

    LoadedRegisters(Registers registers) {
        this.registers = registers;
    }

    void load(World world, Cast cast) {
        for (var project : world.projects()) {
            var own = project.registers();
            var commands = new ArrayList<NewRecord>();
            own.risks().forEach(risk -> commands.add(risk(project, risk, cast, world.today())));
            own.issues().forEach(issue -> commands.add(issue(project, issue, cast)));
            own.assumptions().forEach(assumption -> commands.add(assumption(project, assumption, cast)));
            own.dependencies().forEach(dependency -> commands.add(dependency(project, dependency, cast)));
            own.decisions().forEach(decision -> commands.add(decision(project, decision, cast)));
            own.actions().forEach(action -> commands.add(action(project, action, cast)));
            own.changes().forEach(change -> commands.add(change(project, change, cast)));
            registers.load(commands);
        }
    }

    private static NewRecord record(
            RegisterKind kind,
            Project project,
            Cast cast,
            RegisterState state,
            Map<RegisterField, @Nullable Object> values) {
        var known = new EnumMap<RegisterField, Object>(RegisterField.class);
        values.forEach((field, value) -> {
            if (value != null && !"".equals(value)) {
                known.put(field, value);
            }
        });
        var raised = (LocalDate) known.remove(REQUESTED_ON);
        if (raised != null && REQUESTED_ON.isOf(kind)) {
            known.put(REQUESTED_ON, raised);
        }
        return new NewRecord(kind, cast.id(project.key()), state, known, raised, null);
    }

    private static EnumMap<RegisterField, @Nullable Object> values(
            String title, @Nullable String description, LocalDate raised) {
        var values = new EnumMap<RegisterField, @Nullable Object>(RegisterField.class);
        values.put(TITLE, title);
        values.put(DESCRIPTION, description);
        values.put(REQUESTED_ON, raised);
        return values;
    }

    private static NewRecord risk(Project project, Risk risk, Cast cast, LocalDate today) {
        var values = values(risk.title(), null, risk.raisedOn());
        values.put(OWNER, cast.id(risk.ownerKey()));
        values.put(DUE, risk.dueOn());
        values.put(CATEGORY, risk.category());
        values.put(CAUSE, risk.cause());
        values.put(EVENT, risk.event());
        values.put(EFFECT, risk.effect());
        values.put(PROBABILITY, risk.probability());
        values.put(IMPACT, risk.impact());
        values.put(RESIDUAL_PROBABILITY, risk.residualProbability());
        values.put(RESIDUAL_IMPACT, risk.residualImpact());
        values.put(IMPACT_COST, risk.impactCost());
        values.put(DIRECTION, risk.response() == Response.EXPLOIT ? "OPPORTUNITY" : "THREAT");
        values.put(RESPONSE, risk.response().name());
        values.put(RESPONSE_PLAN, risk.answer());
        values.put(PROXIMITY, proximity(ChronoUnit.DAYS.between(today, risk.proximity())));
        return record(
                RegisterKind.RISK,
                project,
                cast,
                RegisterState.valueOf(risk.state().name()),
                values);
    }

    private static String proximity(long days) {
        if (days <= 14) {
            return "IMMINENT";
        }
        if (days <= 31) {
            return "WITHIN_A_MONTH";
        }
        return days <= 92 ? "WITHIN_A_QUARTER" : days <= 366 ? "WITHIN_A_YEAR" : "LATER";
    }

    private static NewRecord issue(Project project, Issue issue, Cast cast) {
        var values = values(issue.title(), issue.description(), issue.raisedOn());
        values.put(OWNER, cast.id(issue.ownerKey()));
        values.put(DUE, issue.dueOn());
        values.put(PRIORITY, issue.priority().name());
        values.put(RESOLUTION, issue.resolution());
        values.put(RESOLVED_ON, issue.closedOn());
        var state = issue.closedOn() == null ? RegisterState.OPEN : RegisterState.RESOLVED;
        return record(RegisterKind.ISSUE, project, cast, state, values);
    }

    private static NewRecord assumption(Project project, Assumption assumption, Cast cast) {
        var values = values(assumption.text(), assumption.check(), assumption.raisedOn());
        values.put(OWNER, cast.id(assumption.ownerKey()));
        values.put(DUE, assumption.checkBy());
        var holds = assumption.holds();
        if (holds != null) {
            values.put(VALIDATED_ON, assumption.checkBy());
        }
        var state = holds == null ? RegisterState.OPEN : holds ? RegisterState.VALIDATED : RegisterState.INVALIDATED;
        return record(RegisterKind.ASSUMPTION, project, cast, state, values);
    }

    private static NewRecord dependency(Project project, Dependency dependency, Cast cast) {
        var values = values(dependency.what(), null, project.start());
        values.put(OWNER, cast.id(dependency.ownerKey()));
        values.put(DUE, dependency.neededOn());
        values.put(NEED, "NEEDS");
        if (dependency.giverKey() != null && cast.knows(dependency.giverKey())) {
            values.put(OTHER_PROJECT, cast.id(dependency.giverKey()));
        } else {
            values.put(OUTSIDE_PARTY, dependency.giver());
        }
        values.put(IS_AGREED, true);
        var state = switch (dependency.state()) {
            case AGREED, AT_RISK -> RegisterState.AGREED;
            case LATE -> RegisterState.MISSED;
            case GIVEN -> RegisterState.DELIVERED;
        };
        return record(RegisterKind.DEPENDENCY, project, cast, state, values);
    }

    private static NewRecord decision(Project project, Decision decision, Cast cast) {
        var values = values(decision.question(), null, decision.requestedOn());
        values.put(QUESTION, decision.question());
        values.put(ASKED_OF, cast.id(decision.askedOfKey()));
        values.put(NEEDED_BY, decision.neededBy());
        values.put(DECIDED_ON, decision.decidedOn());
        values.put(OUTCOME, decision.outcome());
        if (decision.weeklyCostOfWaiting().signum() > 0) {
            values.put(
                    COST_OF_WAITING,
                    "About %s for each week without an answer"
                            .formatted(Formats.moneyShort(decision.weeklyCostOfWaiting(), project.currency())));
        }
        var state = decision.decidedOn() == null ? RegisterState.REQUESTED : RegisterState.DECIDED;
        return record(RegisterKind.DECISION, project, cast, state, values);
    }

    private static NewRecord action(Project project, Action action, Cast cast) {
        var values = values(action.text(), null, action.raisedOn());
        values.put(OWNER, cast.id(action.ownerKey()));
        values.put(DUE, action.dueOn());
        values.put(DONE_ON, action.doneOn());
        var state = action.doneOn() == null ? RegisterState.OPEN : RegisterState.DONE;
        return record(RegisterKind.ACTION, project, cast, state, values);
    }

    private static NewRecord change(Project project, Change change, Cast cast) {
        var values = values(change.title(), null, change.raisedOn());
        values.put(OWNER, cast.id(change.raisedByKey()));
        values.put(JUSTIFICATION, change.reason());
        values.put(IMPACT_DAYS, java.math.BigDecimal.valueOf(change.impactDays()));
        values.put(IMPACT_COST, change.impactCost());
        values.put(IMPACT_TEXT, change.impactScope());
        values.put(DECIDED_ON, change.decidedOn());
        var state = switch (change.state()) {
            case RAISED -> RegisterState.RAISED;
            case IMPACT_ASSESSED -> RegisterState.IMPACT_ASSESSED;
            case AT_BOARD -> RegisterState.BOARD;
            case APPROVED -> RegisterState.APPROVED;
            case REJECTED -> RegisterState.REJECTED;
            case DEFERRED -> RegisterState.DEFERRED;
            case IMPLEMENTED -> RegisterState.IMPLEMENTED;
            case VERIFIED -> RegisterState.VERIFIED;
        };
        return record(RegisterKind.CHANGE, project, cast, state, values);
    }
}
