package org.plumbline.app.planning.web;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.planning.Scenario;

/// A scenario as it is listed.
///
/// @param href tries it on the plan as it stands
public record KeptScenario(
        String name, @Nullable String note, String href, String discard, String finish, String slip, String by) {

    static KeptScenario of(String key, Scenario scenario) {
        var home = "/projects/%s/analysis/".formatted(key);
        var query = String.join("&change=", scenario.changes());
        return new KeptScenario(
                scenario.name(),
                scenario.note(),
                home + "what-if" + (query.isEmpty() ? "" : "?change=" + query),
                home + "scenarios/" + scenario.id() + "/discard",
                Formats.date(scenario.after()),
                Formats.slip(ChronoUnit.DAYS.between(scenario.before(), scenario.after())),
                scenario.madeBy() + ", " + Formats.moment(scenario.madeAt()));
    }
}
