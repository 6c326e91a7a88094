package org.plumbline.app.organisation.web.body;

import static org.plumbline.app.kit.Words.t;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.GovernedScopes;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.BodyKind;
import org.plumbline.app.organisation.body.BodyTemplate;
import org.plumbline.app.organisation.body.BodyTerms;
import org.plumbline.app.organisation.body.BodyView;
import org.plumbline.app.organisation.body.MeetingTime;
import org.plumbline.app.organisation.body.NewSeat;
import org.plumbline.app.organisation.body.Post;
import org.plumbline.app.organisation.body.Rhythm;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The forms of bodies, drawn and read.
@Component
class BodyForms {
    static final int TEXT = 4_000;
    private static final int USUAL_MINUTES = 90;

    private final Bodies bodies;
    private final GovernedScopes scopes;

    BodyForms(Bodies bodies, GovernedScopes scopes) {
        this.bodies = bodies;
        this.scopes = scopes;
    }

    /// The terms of a fresh body, begun from the template of its kind.
    FormModel fresh(BodyKind kind) {
        var template = BodyTemplate.of(kind);
        return terms("/bodies", t("Set the body up"), null)
                .filled(
                        java.util.Map.of(
                                "kind", List.of(kind.name()),
                                "scope", List.of(GovernedScope.ORGANISATION.word()),
                                "purpose", List.of(t(template.purpose())),
                                "authority", List.of(t(template.authority())),
                                "limits", List.of(t(template.limits())),
                                "quorum", List.of(Integer.toString(template.quorumPercent())),
                                "needs_chair", List.of("true")),
                        java.util.Map.of())
                .cancel("/bodies");
    }

    FormModel terms(String action, String submit, @Nullable BodyView body) {
        var kinds = Arrays.stream(BodyKind.values())
                .map(kind -> new Option(kind.name(), t(kind.label())))
                .toList();
        var above = bodies.all().stream()
                .filter(other -> body == null || !other.id().equals(body.id()))
                .filter(BodyView::isActive)
                .map(other -> new Option(other.id().toString(), other.name()))
                .toList();
        return FormModel.post(action, submit, Field.hidden("version", body == null ? "0" : "" + body.version()))
                .section(t("What it is"), null, what(body, kinds, above))
                .section(t("Terms of reference"), null, reference(body))
                .section(t("When it may decide"), null, deciding(body));
    }

    private Field[] what(@Nullable BodyView body, List<Option> kinds, List<Option> above) {
        return new Field[] {
            Field.text("name", t("Name"))
                    .value(body == null ? null : body.name())
                    .within(null, 200)
                    .required(),
            Field.select("kind", t("Kind"), kinds)
                    .value(body == null ? null : body.kind())
                    .required(),
            scope(body == null ? GovernedScope.ORGANISATION : body.governs()),
            Field.select("parent", t("Passes matters on to"), above).value(body == null ? null : body.parentId())
        };
    }

    private static Field[] reference(@Nullable BodyView body) {
        return new Field[] {
            Field.area("purpose", t("What it is for"))
                    .value(body == null ? null : body.purpose())
                    .within(null, TEXT)
                    .required(),
            Field.area("authority", t("What it may decide"))
                    .value(body == null ? null : body.authority())
                    .within(null, TEXT),
            Field.area("limits", t("What it passes on"))
                    .value(body == null ? null : body.limits())
                    .within(null, TEXT)
        };
    }

    private static Field[] deciding(@Nullable BodyView body) {
        return new Field[] {
            Field.number("quorum", t("Voting members who must be there"))
                    .unit("%")
                    .within(1, 100)
                    .value(body == null ? null : body.quorumPercent())
                    .required(),
            Field.check("needs_chair", t("Decides only under its chair or deputy chair"))
                    .value(body == null || body.needsChair())
        };
    }

    /// What is governed: typed, since projects are many.
    Field scope(GovernedScope chosen) {
        var options = new ArrayList<Option>();
        scopes.groups().forEach(place -> options.add(new Option(place.scope().word(), place.name())));
        if (options.stream().noneMatch(option -> option.value().equals(chosen.word()))) {
            options.add(new Option(chosen.word(), scopes.name(chosen)));
        }
        return Field.select("scope", t("Governs"), options)
                .source("/bodies/scopes")
                .hint(t("The organisation, a portfolio, a programme or a project: type part of its name."))
                .value(chosen.word())
                .required();
    }

    BodyTerms read(Typed typed) {
        return new BodyTerms(
                typed.text("name"),
                typed.choice("kind", BodyKind.class).orElse(BodyKind.OTHER),
                scopes.chosen(typed.text("scope").isEmpty() ? GovernedScope.ORGANISATION.word() : typed.text("scope")),
                typed.reference("parent"),
                typed.text("purpose"),
                typed.orNull("authority"),
                typed.orNull("limits"),
                typed.whole("quorum", -1),
                typed.isTicked("needs_chair"));
    }

    FormModel seat(BodyView body, LocalDate today) {
        var posts = Arrays.stream(Post.values())
                .map(post -> new Option(post.name(), t(post.label())))
                .toList();
        return FormModel.post(
                "/bodies/" + body.key() + "/seats",
                t("Take the seat"),
                Field.person("person", t("Person"), List.of()).required(),
                Field.select("post", t("As"), posts).value(Post.MEMBER).required(),
                Field.text("stands_for", t("Stands for"))
                        .hint(t("Such as \"Finance\" or \"Customers\"."))
                        .within(null, 200),
                Field.check("votes", t("Votes")).value(true),
                Field.person("deputy", t("Deputy"), List.of()),
                Field.date("from", t("From")).value(today).required(),
                Field.date("until", t("Until")).hint(t("Empty for an open end.")));
    }

    static @Nullable NewSeat seat(Typed typed) {
        typed.require("person", t("Choose the person."));
        typed.require("from", t("Enter the first day."));
        typed.require("post", t("Choose one of the list."));
        var person = typed.reference("person");
        var from = typed.day("from");
        var post = typed.choice("post", Post.class).orElse(null);
        if (person == null || from == null || post == null) {
            return null;
        }
        return new NewSeat(
                person,
                post,
                typed.orNull("stands_for"),
                typed.isTicked("votes"),
                typed.reference("deputy"),
                from,
                typed.day("until"));
    }

    /// Its fields have names of their own: the form of a single meeting stands on the same page.
    FormModel rhythm(BodyView body, @Nullable Rhythm rhythm) {
        var units = Arrays.stream(Rhythm.Every.values())
                .map(every -> new Option(every.name(), t(every.label())))
                .toList();
        var days = Arrays.stream(DayOfWeek.values())
                .map(day -> new Option(
                        "" + day.getValue(),
                        day.getDisplayName(TextStyle.FULL_STANDALONE, LocaleContextHolder.getLocale())))
                .toList();
        var nth = List.of(
                new Option("1", t("the first of the month")),
                new Option("2", t("the second of the month")),
                new Option("3", t("the third of the month")),
                new Option("4", t("the fourth of the month")),
                new Option("5", t("the last of the month")));
        return FormModel.post(
                "/bodies/" + body.key() + "/rhythm",
                t("Plan the year"),
                Field.hidden("version", Integer.toString(rhythm == null ? 0 : rhythm.version())),
                Field.select("every", t("Meets"), units)
                        .value(rhythm == null ? Rhythm.Every.MONTHLY : rhythm.every())
                        .required(),
                Field.select("weekday", t("On"), days)
                        .value(rhythm == null ? 2 : rhythm.weekday())
                        .required(),
                Field.select("nth", t("Which one"), nth)
                        .hint(t("Only where it meets by months."))
                        .value(rhythm == null ? Integer.valueOf(2) : rhythm.nth()),
                Field.text("usual_starts_at", t("At"))
                        .value(rhythm == null ? "10:00" : rhythm.startsAt())
                        .required(),
                Field.number("usual_minutes", t("Lasts"))
                        .unit(t("minutes"))
                        .value(rhythm == null ? USUAL_MINUTES : rhythm.minutes())
                        .required(),
                Field.text("usual_place", t("Where"))
                        .hint(t("A room, or the address of the call."))
                        .value(rhythm == null ? null : rhythm.place())
                        .within(null, 300));
    }

    static @Nullable Rhythm rhythm(Typed typed) {
        typed.require("every", t("Choose one of the list."));
        typed.require("usual_starts_at", t("Enter a time such as 10:00."));
        var every = typed.choice("every", Rhythm.Every.class).orElse(null);
        var time = typed.time("usual_starts_at");
        if (every == null || time == null) {
            return null;
        }
        var nth = typed.text("nth").isEmpty() ? null : typed.whole("nth", -1);
        return new Rhythm(
                every,
                typed.whole("weekday", -1),
                nth,
                time,
                typed.whole("usual_minutes", -1),
                typed.orNull("usual_place"));
    }

    static FormModel meeting(String action, String submit, @Nullable MeetingTime time) {
        return FormModel.post(
                action,
                submit,
                Field.date("day", t("Day"))
                        .value(time == null ? null : time.onDay())
                        .required(),
                Field.text("starts_at", t("At"))
                        .value(time == null ? "10:00" : time.startsAt())
                        .required(),
                Field.number("minutes", t("Lasts"))
                        .unit(t("minutes"))
                        .value(time == null ? USUAL_MINUTES : time.minutes())
                        .required(),
                Field.text("place", t("Where"))
                        .value(time == null ? null : time.place())
                        .within(null, 300));
    }

    static @Nullable MeetingTime meeting(Typed typed) {
        typed.require("day", t("Enter the day."));
        typed.require("starts_at", t("Enter a time such as 10:00."));
        var day = typed.day("day");
        var time = typed.time("starts_at");
        return day == null || time == null
                ? null
                : new MeetingTime(day, time, typed.whole("minutes", -1), typed.orNull("place"));
    }
}
