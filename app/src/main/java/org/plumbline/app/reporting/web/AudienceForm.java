package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.reporting.Audience;
import org.plumbline.app.reporting.Audience.Carriage;
import org.plumbline.app.reporting.GroupName;
import org.plumbline.app.reporting.ReportBody;
import org.springframework.util.MultiValueMap;

/// The form of an audience.
final class AudienceForm {
    private AudienceForm() {}

    /// @param names of the people in it, by id
    static FormModel of(Audience audience, Map<UUID, String> names, List<GroupName> groups) {
        var people = names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(entry -> new Option(entry.getKey().toString(), entry.getValue()))
                .toList();
        return FormModel.post(
                        "/status/audiences/" + audience.id(),
                        t("Save"),
                        Field.text("name", t("Name"))
                                .required()
                                .within(null, 80)
                                .value(audience.name()),
                        Field.select("group", t("Only this programme or portfolio"), scopes(groups))
                                .value(audience.groupKey())
                                .hint(t("Without a choice the pack is of everything.")))
                .section(
                        t("Readers"),
                        t("Each gets a copy made with what they may see; being in an audience shows nobody more. "
                                + "People from outside are entered as external people first."),
                        Field.person("people", t("People"), people)
                                .several()
                                .values(people.stream().map(Option::value).toList()),
                        Field.select("roles", t("Everybody who is"), roles())
                                .several()
                                .values(audience.roles().stream()
                                        .map(Role::name)
                                        .toList())
                                .hint(t("In the whole organisation, or for the programme or portfolio above.")))
                .section(
                        t("How it goes out"),
                        null,
                        Field.radio("carriage", t("By mail as"), carriages())
                                .required()
                                .value(audience.carriage()),
                        Field.check("on_freeze", t("Send it whenever a period is frozen"))
                                .value(audience.isSentOnFreeze()),
                        Field.hidden("version", Integer.toString(audience.version())))
                .cancel("/status/distribution");
    }

    /// The options of a select that names programmes and portfolios.
    static List<Option> scopes(List<GroupName> groups) {
        return groups.stream()
                .map(group -> new Option(group.key(), group.name() + " · " + group.key()))
                .toList();
    }

    private static List<Option> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.REQUESTER)
                .map(role -> new Option(role.name(), t(role.label())))
                .toList();
    }

    private static List<Option> carriages() {
        return Arrays.stream(Carriage.values())
                .map(one -> new Option(one.name(), t(one.label())))
                .toList();
    }

    /// What was sent; what is no person, role or carriage is left out.
    static Audience read(UUID id, MultiValueMap<String, String> sent) {
        var version = Objects.requireNonNullElse(sent.getFirst("version"), "0");
        return new Audience(
                id,
                Objects.requireNonNullElse(sent.getFirst("name"), "").strip(),
                ReportBody.given(sent.getFirst("group")),
                "ATTACHED".equals(sent.getFirst("carriage")) ? Carriage.ATTACHED : Carriage.LINK,
                "true".equals(sent.getFirst("on_freeze")),
                all(sent.get("people"))
                        .filter(one -> one.matches("[0-9a-fA-F-]{36}"))
                        .map(UUID::fromString)
                        .distinct()
                        .toList(),
                Arrays.stream(Role.values())
                        .filter(role -> all(sent.get("roles")).anyMatch(role.name()::equals))
                        .toList(),
                version.matches("[0-9]{1,8}") ? Integer.parseInt(version) : 0);
    }

    private static Stream<String> all(@Nullable List<String> values) {
        return values == null ? Stream.of() : values.stream().filter(Objects::nonNull);
    }
}
