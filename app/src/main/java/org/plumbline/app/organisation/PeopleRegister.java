package org.plumbline.app.organisation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The register of people for who looks after them.
@Service
public class PeopleRegister {
    private static final String FROM = """
            from organisation.person p
            left join organisation.department d on d.id = p.department_id
            left join organisation.sign_in s on s.person_id = p.id
            where p.merged_into is null
            and (:text = '' or p.name ilike '%' || :text || '%' or p.email ilike '%' || :text || '%')
            and (:department::uuid is null or p.department_id = :department::uuid)
            and case :show
                when 'ACTIVE' then p.left_on is null
                when 'SIGNS_IN' then p.left_on is null and s.is_active and (s.password_hash is not null or s.issuer is not null)
                when 'INVITED' then p.left_on is null and s.is_active and s.password_hash is null and s.issuer is null
                when 'UNCONFIRMED' then p.left_on is null and not p.is_confirmed
                when 'LEFT' then p.left_on is not null
                else true end
            """;

    private final JdbcClient jdbc;
    private final Access access;

    PeopleRegister(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /// Which people.
    public enum Show {
        ALL,
        ACTIVE,
        SIGNS_IN,
        INVITED,
        UNCONFIRMED,
        LEFT
    }

    /// In which order.
    public enum Sort {
        NAME("lower(p.name)"),
        DEPARTMENT("lower(d.name)"),
        LAST("s.last_at");

        private final String column;

        Sort(String column) {
            this.column = column;
        }
    }

    /// What is asked for.
    ///
    /// @param text part of a name or e-mail address, empty for all
    /// @param departmentId null for all
    public record Wanted(String text, @Nullable UUID departmentId, Show show, Sort sort, boolean isDescending) {}

    /// A person with the state of the sign-in.
    ///
    /// @param isInvited has a sign-in without a way in yet
    /// @param lastAt when they came in last
    public record Listed(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String department,
            @Nullable String jobTitle,
            boolean isExternal,
            boolean isConfirmed,
            boolean hasLeft,
            boolean signsIn,
            boolean isInvited,
            @Nullable Instant lastAt) {}

    /// A page of people.
    @Transactional(readOnly = true)
    public List<Listed> page(Wanted wanted, long offset, int limit) {
        requireManaging();
        return jdbc.sql("""
                        select p.id, p.name, p.email, d.name as department, p.job_title, p.is_external, p.is_confirmed,
                        p.left_on is not null as has_left,
                        coalesce(s.is_active and (s.password_hash is not null or s.issuer is not null), false) as signs_in,
                        coalesce(s.is_active and s.password_hash is null and s.issuer is null, false) as is_invited,
                        s.last_at
                        """ + FROM + " order by " + wanted.sort().column + (wanted.isDescending() ? " desc" : " asc")
                        + " nulls last, lower(p.name), p.id limit :limit offset :offset")
                .params(parameters(wanted))
                .param("limit", limit)
                .param("offset", offset)
                .query(Rows.of(Listed.class))
                .list();
    }

    /// How many people there are.
    @Transactional(readOnly = true)
    public long count(Wanted wanted) {
        requireManaging();
        return jdbc.sql("select count(*) " + FROM)
                .params(parameters(wanted))
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> parameters(Wanted wanted) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("text", wanted.text());
        parameters.put("department", wanted.departmentId());
        parameters.put("show", wanted.show().name());
        return parameters;
    }

    private void requireManaging() {
        access.require(Permission.MANAGE_PEOPLE);
    }
}
