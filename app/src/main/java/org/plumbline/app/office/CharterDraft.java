package org.plumbline.app.office;

import static org.plumbline.app.kit.Words.t;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.office.internal.AdviceTable;
import org.plumbline.app.office.internal.PartTable;
import org.springframework.stereotype.Component;

/// Writes the chapters of a charter from what is known of the office, so that nobody copies lists by hand.
@Component
class CharterDraft {
    private final PartTable parts;
    private final AdviceTable advice;
    private final FactTexts texts;

    CharterDraft(PartTable parts, AdviceTable advice, FactTexts texts) {
        this.parts = parts;
        this.advice = advice;
        this.texts = texts;
    }

    Map<CharterSection, String> of(OfficeView office) {
        var all = parts.of(office.id()).stream()
                .filter(part -> part.state().isOpen())
                .toList();
        var sections = new EnumMap<CharterSection, String>(CharterSection.class);
        var facts = office.facts();
        sections.put(
                CharterSection.PURPOSE,
                lines(Stream.of(facts.textOr(OfficeFacts.PURPOSE), facts.textOr(OfficeFacts.MISSION))));
        sections.put(CharterSection.MANDATE, mandate(all));
        sections.put(CharterSection.AUTHORITY, authority(office));
        sections.put(CharterSection.ORGANISATION, organisation(office, all));
        sections.put(CharterSection.SERVICES, list(all, PartKind.SERVICE, part -> true, "description", "customer"));
        sections.put(
                CharterSection.FACTORS, list(all, PartKind.FACTOR, part -> true, "measure", "benchmark", "target"));
        sections.put(CharterSection.BUDGET, budget(office, all));
        sections.put(CharterSection.ASSUMPTIONS, assumptions(all));
        sections.put(CharterSection.REPORTING, reporting(office));
        return sections;
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private String mandate(List<PartView> all) {
        var does =
                list(all, PartKind.MANDATE, part -> "DOES".equals(part.facts().text("side")));
        var not = list(
                all, PartKind.MANDATE, part -> "DOES_NOT".equals(part.facts().text("side")));
        return lines(Stream.of(
                does.isEmpty() ? "" : t("The office does:"),
                does,
                not.isEmpty() ? "" : t("The office does not:"),
                not));
    }

    private String authority(OfficeView office) {
        var type = office.type();
        var head = type == null
                ? ""
                : t("{0}: {1}. It reports to {2}.", t(type.label()), t(type.authority()), t(type.reportsTo()));
        var settings = advice.settings(office.id()).stream()
                .sorted(java.util.Comparator.comparing(Advice.Setting::name))
                .map(one -> "- " + t(one.name().label()) + ": " + t(one.value())
                        + (one.confirmedBy() == null ? " (" + t("not yet confirmed") + ")" : ""));
        return lines(Stream.concat(Stream.of(head), settings));
    }

    private String organisation(OfficeView office, List<PartView> all) {
        var members = all.stream()
                .filter(part -> part.kind() == PartKind.MEMBER)
                .map(part -> {
                    var facts = part.facts();
                    var above = texts.name(facts.id("reports_to"));
                    return "- " + texts.name(facts.id("person")) + ", " + facts.textOr("role")
                            + (above.isEmpty() ? "" : ", " + t("reports to {0}", above));
                });
        var head = texts.name(office.headId());
        var sponsor = texts.name(office.sponsorId());
        var environment = office.facts().textOr(OfficeFacts.ENVIRONMENT);
        return lines(Stream.of(
                        Stream.of(
                                head.isEmpty() ? "" : t("Head: {0}", head),
                                sponsor.isEmpty() ? "" : t("Sponsor: {0}", sponsor)),
                        members,
                        Stream.of(environment))
                .flatMap(one -> one));
    }

    private String list(List<PartView> all, PartKind kind, Predicate<PartView> wanted, String... facts) {
        return all.stream()
                .filter(part -> part.kind() == kind && wanted.test(part))
                .map(part -> {
                    var more = Stream.of(facts)
                            .map(name -> told(part, name))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(", "));
                    return "- " + part.title() + (more.isEmpty() ? "" : ": " + more);
                })
                .collect(Collectors.joining("\n"));
    }

    private String told(PartView part, String name) {
        var fact = PartFacts.of(part.kind(), name);
        if (fact == null || !part.facts().has(name)) {
            return "";
        }
        var shown = texts.shown(fact, part.facts());
        return fact.type() == Fact.Type.NUMBER ? t(fact.label()) + " " + shown : shown;
    }

    private String budget(OfficeView office, List<PartView> all) {
        return all.stream()
                .filter(part -> part.kind() == PartKind.BUDGET)
                .map(part -> "- " + part.title() + ": "
                        + org.plumbline.app.kit.Formats.money(part.facts().number("planned"), office.currency()) + ", "
                        + t("{0} posts", part.facts().textOr("posts")))
                .collect(Collectors.joining("\n"));
    }

    private String assumptions(List<PartView> all) {
        return all.stream()
                .filter(part -> part.kind() == PartKind.ASSUMPTION)
                .map(part -> "- " + part.title() + ": "
                        + (part.state() == PartState.VALIDATED
                                ? t("validated by {0}", texts.name(part.facts().id("validator")))
                                : t("not yet validated")))
                .collect(Collectors.joining("\n"));
    }

    private String reporting(OfficeView office) {
        var until = office.facts().date(OfficeFacts.MANDATE_UNTIL);
        return until == null
                ? t("The charter is reviewed once a year, and whenever the office is revisited.")
                : t("The mandate ends on {0}; before that the charter is approved again.", Formats.date(until));
    }
}
