package org.plumbline.app.assurance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.assurance.internal.MandateTable.Found;
import org.plumbline.app.methods.policy.WaiverView;

/// What comes first where several things speak about one standard.
class StandardCellTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final UUID ID = new UUID(0, 1);

    private static WaiverView waiver(LocalDate until) {
        return new WaiverView(
                ID, "WVR-0001", ID, ID, "Kept elsewhere", until, WaiverView.State.GRANTED, "", ID, TODAY, null, 1);
    }

    private static Found found(Verdict verdict, @Nullable String finding, boolean isCured) {
        return new Found(ID, "POL-0001", verdict, TODAY.minusDays(40), "/audits/AUD-0001#line-4", finding, isCured);
    }

    private static StandardCell cell(@Nullable WaiverView waiver, @Nullable Verdict live, Found... found) {
        var seen = live == null ? null : new Gathered(live, TODAY, "Seen today");
        return StandardCell.of(
                new StandardCell.Evidence(true, waiver, seen, "/projects/PRJ-0001/method", List.of(found)), TODAY);
    }

    @Test
    @Requirement("R057")
    void a_waiver_holds_to_its_last_day_and_not_longer() {
        var open = found(Verdict.NOT_MET, "FND-0001", false);

        var held = cell(waiver(TODAY), Verdict.NOT_MET, open);
        assertThat(held.standing()).isEqualTo(Standing.WAIVED);
        assertThat(held.day()).isEqualTo(TODAY);
        assertThat(held.href()).isEqualTo("/policies/waivers/WVR-0001");

        assertThat(cell(waiver(TODAY.minusDays(1)), Verdict.NOT_MET, open).standing())
                .isEqualTo(Standing.BROKEN);
        assertThat(cell(waiver(TODAY.minusDays(1)), null).sentence()).contains("WVR-0001 ended", "nobody has looked");
    }

    @Test
    @Requirement("R057")
    void an_open_finding_comes_before_what_the_system_sees_and_a_cured_one_after_it() {
        var open = cell(null, Verdict.MET, found(Verdict.NOT_MET, "FND-0001", false));
        assertThat(open.standing()).isEqualTo(Standing.BROKEN);
        assertThat(open.href()).isEqualTo("/findings/FND-0001");

        assertThat(cell(null, Verdict.NOT_MET, found(Verdict.NOT_MET, "FND-0001", true))
                        .standing())
                .as("it was cured, and is not kept to again")
                .isEqualTo(Standing.BROKEN);
        var cured = cell(null, Verdict.NOT_MEASURABLE, found(Verdict.NOT_MET, "FND-0001", true));
        assertThat(cured.standing()).isEqualTo(Standing.KEPT);
        assertThat(cured.sentence()).contains("FND-0001 is put right");
    }

    @Test
    @Requirement("R057")
    void the_last_audit_speaks_where_the_system_sees_nothing_and_nobody_is_blamed_unseen() {
        assertThat(cell(null, null).standing()).isEqualTo(Standing.UNSEEN);
        assertThat(cell(null, Verdict.NOT_MEASURABLE).standing())
                .as("what is not due or not kept here is no fault")
                .isEqualTo(Standing.UNSEEN);
        assertThat(cell(null, null, found(Verdict.NOT_MET, null, false), found(Verdict.MET, null, false))
                        .standing())
                .as("the later one counts")
                .isEqualTo(Standing.KEPT);
        assertThat(cell(null, null, found(Verdict.PARTLY, null, false)).standing())
                .isEqualTo(Standing.BROKEN);
        assertThat(cell(null, null, found(Verdict.OPEN, null, false)).standing())
                .isEqualTo(Standing.UNSEEN);
        assertThat(cell(null, null, found(Verdict.NOT_APPLICABLE, null, false)).standing())
                .isEqualTo(Standing.NOT_FOR);
        assertThat(StandardCell.of(new StandardCell.Evidence(false, null, null, "", List.of()), TODAY)
                        .standing())
                .isEqualTo(Standing.NOT_FOR);
    }
}
