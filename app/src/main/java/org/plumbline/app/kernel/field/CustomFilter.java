package org.plumbline.app.kernel.field;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.register.BadParameter;
import org.plumbline.app.kit.register.Facet;
import org.plumbline.app.kit.register.Facet.Kind;
import org.plumbline.app.kit.register.RegisterQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Custom fields as filters of a list: a text by what it contains, numbers, money and dates by a range, the others by
/// their value. What an address asks badly is left out, as everywhere in an address.
@Component
public class CustomFilter {
    private final CustomFields fields;
    private final PersonDirectory directory;
    private final JdbcClient jdbc;

    CustomFilter(CustomFields fields, PersonDirectory directory, JdbcClient jdbc) {
        this.fields = fields;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /// The filters of a kind of record.
    @Transactional(readOnly = true)
    public List<Facet> facets(String subjectKind, RegisterQuery query) {
        return fields.of(subjectKind).stream().map(field -> facet(field, query)).toList();
    }

    private Facet facet(CustomField field, RegisterQuery query) {
        var kind = switch (field.type()) {
            case TEXT -> Kind.TEXT;
            case NUMBER, MONEY -> Kind.NUMBERS;
            case DATE -> Kind.DATES;
            case PERSON -> Kind.PERSON;
            case CHOICE, YES_NO -> Kind.MORE_CHOICE;
        };
        var options = switch (field.type()) {
            case CHOICE -> field.choices().stream().map(Option::of).toList();
            case YES_NO -> List.of(new Option("true", t("Yes")), new Option("false", t("No")));
            case PERSON ->
                query.value(field.parameter()).flatMap(CustomFilter::id).stream()
                        .flatMap(id -> directory.byIds(List.of(id)).values().stream())
                        .map(person -> new Option(person.id().toString(), person.name()))
                        .toList();
            default -> List.<Option>of();
        };
        return Facet.more(kind, field.parameter(), field.label(), options);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /// The records that an address leaves, seen or not: the list asks who sees what itself.
    ///
    /// @return null where the address asks for no custom field
    @Transactional(readOnly = true)
    public @Nullable Set<UUID> among(String subjectKind, RegisterQuery query) {
        Set<UUID> among = null;
        for (var field : fields.of(subjectKind)) {
            var found = found(field, query);
            if (found != null) {
                var left = new HashSet<>(found);
                if (among != null) {
                    left.retainAll(among);
                }
                among = left;
            }
        }
        return among;
    }

    /// The same asked by a program, which is told what cannot be read.
    ///
    /// @throws BadParameter where a range is none, or no field has the name
    @Transactional(readOnly = true)
    public @Nullable Set<UUID> strictlyAmong(String subjectKind, RegisterQuery query) {
        var known = new HashSet<String>();
        for (var field : fields.of(subjectKind)) {
            var name = field.parameter();
            switch (field.type()) {
                case TEXT, CHOICE, YES_NO, PERSON -> known.add(name);
                case NUMBER, MONEY ->
                    List.of(name + "_from", name + "_to").forEach(end -> {
                        known.add(end);
                        require(
                                query,
                                end,
                                number(query.value(end).orElse("0")).isPresent(),
                                "Use digits, with a point for decimals.");
                    });
                case DATE ->
                    List.of(name + "_from", name + "_to").forEach(end -> {
                        known.add(end);
                        require(
                                query,
                                end,
                                day(query.value(end).orElse("2000-01-01")).isPresent(),
                                "Use the form 2026-10-31.");
                    });
            }
        }
        query.names().stream()
                .filter(name -> name.startsWith(CustomField.PREFIX) && !known.contains(name))
                .forEach(name -> {
                    throw new BadParameter(
                            name,
                            query.value(name).orElse(""),
                            "No field has this name, or it is a range: ask /api/v1/fields.");
                });
        return among(subjectKind, query);
    }

    private static void require(RegisterQuery query, String name, boolean isRead, String sentence) {
        if (!isRead) {
            throw new BadParameter(name, query.value(name).orElse(""), sentence);
        }
    }

    private @Nullable List<UUID> found(CustomField field, RegisterQuery query) {
        var name = field.parameter();
        return switch (field.type()) {
            case TEXT -> query.value(name).map(text -> containing(field, text)).orElse(null);
            case CHOICE, YES_NO, PERSON ->
                query.value(name).map(text -> equal(field, text)).orElse(null);
            case NUMBER, MONEY ->
                numbers(
                        field,
                        query.value(name + "_from")
                                .flatMap(CustomFilter::number)
                                .orElse(null),
                        query.value(name + "_to").flatMap(CustomFilter::number).orElse(null));
            case DATE ->
                dates(
                        field,
                        query.value(name + "_from").flatMap(CustomFilter::day).orElse(null),
                        query.value(name + "_to").flatMap(CustomFilter::day).orElse(null));
        };
    }

    private static Optional<BigDecimal> number(String text) {
        return FieldType.NUMBER.read(text.strip(), List.of()).map(BigDecimal::new);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private List<UUID> containing(CustomField field, String text) {
        return jdbc.sql("""
                        select subject_id from kernel.custom_value
                        where field_id = :field and position(lower(:text) in lower(value)) > 0
                        """)
                .param("field", field.id())
                .param("text", text)
                .query(Rows::id)
                .list();
    }

    private List<UUID> equal(CustomField field, String value) {
        return jdbc.sql("""
                        select subject_id from kernel.custom_value
                        where field_id = :field and md5(value) = md5(:value) and value = :value
                        """)
                .param("field", field.id())
                .param("value", value)
                .query(Rows::id)
                .list();
    }

    private @Nullable List<UUID> numbers(CustomField field, @Nullable BigDecimal lowest, @Nullable BigDecimal highest) {
        if (lowest == null && highest == null) {
            return null;
        }
        return jdbc.sql("""
                        select subject_id from kernel.custom_value where field_id = :field
                        and case when field_id = :field then (:lowest::numeric is null or value::numeric >= :lowest)
                            and (:highest::numeric is null or value::numeric <= :highest) end
                        """)
                .param("field", field.id())
                .param("lowest", lowest)
                .param("highest", highest)
                .query(Rows::id)
                .list();
    }

    /// Days in their one form sort as texts do.
    private @Nullable List<UUID> dates(CustomField field, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null && last == null) {
            return null;
        }
        return jdbc.sql("""
                        select subject_id from kernel.custom_value where field_id = :field
                        and (:first::text is null or value >= :first) and (:last::text is null or value <= :last)
                        """)
                .param("field", field.id())
                .param("first", first == null ? null : first.toString())
                .param("last", last == null ? null : last.toString())
                .query(Rows::id)
                .list();
    }
}
