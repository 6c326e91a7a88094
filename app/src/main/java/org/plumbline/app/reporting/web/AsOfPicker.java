package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.TopBarPicker;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Picker;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.Periods;
import org.springframework.stereotype.Component;

/// The date that the figures of a page answer for: live, or the end of a frozen period.
@Component
class AsOfPicker implements TopBarPicker {
    private static final int SHOWN = 24;

    private final Periods periods;

    AsOfPicker(Periods periods) {
        this.periods = periods;
    }

    @Override
    public Place place() {
        return Place.AS_OF;
    }

    @Override
    public @Nullable Picker on(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!WallController.isWall(path)) {
            return null;
        }
        var query = RegisterQuery.of(request);
        var chosen = query.value("as_of").orElse(null);
        var choices = new ArrayList<Picker.Choice>();
        choices.add(new Picker.Choice(t("Live"), query.with("as_of", null), chosen == null));
        for (var period : periods.list().stream()
                .filter(PeriodView::isFrozen)
                .limit(SHOWN)
                .toList()) {
            var day = period.toDay().toString();
            choices.add(new Picker.Choice(
                    PeriodWords.name(period) + " · " + Formats.date(period.toDay()),
                    query.with("as_of", day),
                    day.equals(chosen)));
        }
        try {
            var day = Asked.day(chosen);
            return new Picker(
                    t("As of"),
                    day == null ? t("now") : Formats.date(day),
                    day == null ? t("live") : t("frozen"),
                    choices,
                    "as_of");
        } catch (org.plumbline.app.kernel.Refusal notADay) {
            return null;
        }
    }
}
