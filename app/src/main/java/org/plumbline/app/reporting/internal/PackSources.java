package org.plumbline.app.reporting.internal;

import static org.plumbline.app.kit.Words.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.reporting.GroupName;
import org.plumbline.app.reporting.GroupReportView;
import org.plumbline.app.reporting.StatusQuestion;
import org.plumbline.app.reporting.internal.PackTable.Behind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a pack needs beside the figures: words of groups, report versions, and what stands behind each line.
@Component
public class PackSources {
    private final PackTable table;
    private final GroupReportTable groups;
    private final Access access;
    private final JdbcClient jdbc;

    PackSources(PackTable table, GroupReportTable groups, Access access, JdbcClient jdbc) {
        this.table = table;
        this.groups = groups;
        this.access = access;
        this.jdbc = jdbc;
    }

    /// What stands behind each line.
    public Map<UUID, Behind> behind(StatusQuestion question, Sight sight, LocalDate today) {
        return table.of(question, sight, today);
    }

    /// The words of the groups that the acting person may see.
    public List<GroupReportView> words(String period, @Nullable String groupKey) {
        return groups.of(period).stream()
                .filter(report -> groupKey == null || report.group().key().equals(groupKey))
                .filter(report -> isSeen(report.group()))
                .toList();
    }

    /// The programme or portfolio of a key.
    ///
    /// @throws Missing where there is none
    public GroupName group(String key) {
        return groups.group(key).orElseThrow(() -> new Missing("group", key));
    }

    /// True where the acting person may read the group as a whole.
    public boolean isSeen(GroupName group) {
        return access.may(Permission.SEE, group.kind(), group.groupId());
    }

    /// Which corrected versions answer a question, in a sentence.
    public String versions(StatusQuestion question, Sight sight) {
        var corrected = jdbc.sql(AnswerSql.answer(question, sight) + """
                        select key || ' v' || version from answer where version > 1 order by key limit 20
                        """)
                .params(AnswerSql.parameters(question, sight, LocalDate.EPOCH))
                .query(org.plumbline.app.kernel.Rows::text)
                .list();
        return corrected.isEmpty()
                ? t("All reports in their first version.")
                : t("Corrected: {0}.", String.join(", ", corrected));
    }
}
