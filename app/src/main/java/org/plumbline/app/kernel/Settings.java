package org.plumbline.app.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the installation is set to, by name; changed by administrators and audited, but for the values of secrets.
@Component
public class Settings {
    private static final UUID SUBJECT = UUID.nameUUIDFromBytes(new byte[] {1});

    private final JdbcClient jdbc;
    private final Access access;
    private final AuditTrail audit;

    Settings(JdbcClient jdbc, Access access, AuditTrail audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /// The value of a setting; empty where it was never set.
    @Transactional(readOnly = true)
    public Optional<String> text(String name) {
        return jdbc.sql("select value from kernel.setting where name = :name")
                .param("name", name)
                .query(Rows::text)
                .optional();
    }

    /// Sets a value; a blank one takes the setting away.
    @Transactional
    public void put(String name, String value) {
        access.require(Permission.ADMINISTER);
        var before = text(name).orElse("");
        if (value.isBlank()) {
            jdbc.sql("delete from kernel.setting where name = :name")
                    .param("name", name)
                    .update();
        } else {
            jdbc.sql("""
                            insert into kernel.setting (name, value) values (:name, :value)
                            on conflict (name) do update set value = :value
                            """).param("name", name).param("value", value).update();
        }
        var isSecret = name.endsWith(".password") || name.endsWith(".secret");
        audit.record(
                new Subject("settings", SUBJECT, "Settings", null),
                "set",
                Map.of(name, isSecret ? "" : before),
                Map.of(name, isSecret ? "(secret)" : value));
    }
}
