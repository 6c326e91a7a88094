package org.plumbline.app.demo.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fictional firm: its departments, its people and the rates by which it adds foreign money.
///
/// @param currency reporting currency, ISO code
public record Organisation(
        String name,
        String sector,
        String about,
        String currency,
        List<Department> departments,
        List<Person> people,
        List<Rate> rates) {

    public Organisation {
        departments = List.copyOf(departments);
        people = List.copyOf(people);
        rates = List.copyOf(rates);
    }

    /// A department; the top one has no parent.
    public record Department(
            String key, String name, @Nullable String parentKey, String headKey) {}

    /// A person; `company` is the employer of an external one.
    public record Person(
            String key,
            String name,
            String email,
            String jobTitle,
            String departmentKey,
            @Nullable String managerKey,
            @Nullable String company) {
        public boolean isExternal() {
            return company != null;
        }
    }

    /// One unit of `currency` in the reporting currency, valid from a day on.
    public record Rate(String currency, BigDecimal rate, LocalDate from) {}
}
