package org.plumbline.app.kernel.setting;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an administrator has set, by name. Reading is for the program; the pages that show a setting ask first.
@Service
public class Settings {
    private static final UUID SUBJECT = new UUID(0, 2);
    private static final String HIDDEN = "(secret)";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Access access;
    private final AuditTrail audit;

    Settings(JdbcClient jdbc, SecretBox box, Access access, AuditTrail audit) {
        this.jdbc = jdbc;
        this.box = box;
        this.access = access;
        this.audit = audit;
    }

    /// The value of a setting, empty where it was never made.
    public Optional<String> get(String name) {
        return jdbc.sql("select value from kernel.setting where name = :name")
                .param("name", name)
                .query(Rows::text)
                .optional();
    }

    /// The value of a secret setting, empty where it was never made or the key file is another.
    public Optional<String> secret(String name) {
        return get(name).flatMap(stored -> box.open(name, stored));
    }

    /// Makes a setting; null or blank removes it.
    @Transactional
    public void put(String name, @Nullable String value) {
        access.require(Permission.ADMINISTER);
        var before = get(name).orElse(null);
        var after = value == null || value.isBlank() ? null : value.strip();
        write(name, after);
        record(name, before, after);
    }

    /// Makes a secret setting, stored encrypted; null or blank removes it. The audit trail tells that it changed, not
    /// to
    /// what.
    @Transactional
    public void putSecret(String name, @Nullable String value) {
        access.require(Permission.ADMINISTER);
        var isGone = value == null || value.isBlank();
        write(name, value == null || isGone ? null : box.seal(name, value));
        record(name, null, isGone ? null : HIDDEN);
    }

    private void write(String name, @Nullable String value) {
        if (value == null) {
            jdbc.sql("delete from kernel.setting where name = :name")
                    .param("name", name)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into kernel.setting (name, value) values (:name, :value)
                        on conflict (name) do update set value = :value
                        """).param("name", name).param("value", value).update();
    }

    private void record(String name, @Nullable String before, @Nullable String after) {
        audit.record(
                new Subject("setting", SUBJECT, name, null),
                "changed",
                before == null ? Map.of() : Map.of(name, before),
                after == null ? Map.of() : Map.of(name, after));
    }
}
