package org.plumbline.app.benefits.internal;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.benefits.BenefitActuals;
import org.plumbline.app.benefits.BenefitAlignment;
import org.plumbline.app.benefits.BenefitCommand;
import org.plumbline.app.benefits.BenefitFilter;
import org.plumbline.app.benefits.BenefitState;
import org.plumbline.app.benefits.BenefitView;
import org.plumbline.app.benefits.Benefits;
import org.plumbline.app.benefits.Standing;
import org.plumbline.app.benefits.Standings;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;

/// Which benefits wait for whom: claims for who vouches, missing periods for owners, money for finance, and the yes or
/// no of each status cycle for the managers of projects.
record BenefitWork(
        Benefits benefits, Standings standings, BenefitActuals actuals, BenefitAlignment alignment, Access access)
        implements WorkSource {
    @Override
    public List<WorkItem> mine() {
        var seen = benefits.list(BenefitFilter.ALL);
        var items = new ArrayList<WorkItem>();
        if (!seen.isEmpty()) {
            claims(seen, items);
            missing(seen, items);
            money(seen, items);
        }
        for (var project : alignment.awaited()) {
            items.add(new WorkItem(
                    WorkItem.Section.DUE,
                    t("Confirm the benefits of {0}", project.name()),
                    "/projects/" + project.key() + "/benefits",
                    project.key(),
                    null));
        }
        return items;
    }

    private void claims(List<BenefitView> seen, List<WorkItem> items) {
        if (!access.may(Permission.VALIDATE_BENEFITS)) {
            return;
        }
        var waiting = seen.stream()
                .filter(one -> one.state() == BenefitState.CLAIM)
                .filter(one -> one.profile().doam().fails().isEmpty())
                .filter(one -> benefits.steps(one).contains(BenefitCommand.VALIDATE))
                .toList();
        if (!waiting.isEmpty()) {
            items.add(item(
                    WorkItem.Section.DECIDE,
                    waiting.size() == 1
                            ? t("1 benefit waits for somebody to vouch for it")
                            : t("{0} benefits wait for somebody to vouch for them", waiting.size()),
                    waiting.size() == 1 ? waiting.getFirst().href() : "/benefits?show=claims",
                    waiting.getFirst()));
        }
    }

    private void missing(List<BenefitView> seen, List<WorkItem> items) {
        var me = access.actor().personId();
        var mine = seen.stream()
                .filter(one -> one.state() == BenefitState.REALISING && me.equals(one.ownerId()))
                .toList();
        var standing = standings.of(mine);
        for (var one : mine) {
            var periods =
                    standing.getOrDefault(one.id(), Standing.NOTHING).missing().size();
            if (periods > 0) {
                items.add(item(
                        WorkItem.Section.DUE, t("Record what came: {0}", one.title()), one.href() + "/actuals", one));
            }
        }
    }

    private void money(List<BenefitView> seen, List<WorkItem> items) {
        if (!access.may(Permission.CONFIRM_VALUE)) {
            return;
        }
        var open = actuals.unconfirmed(seen.stream().filter(actuals::mayConfirm).toList());
        if (!open.isEmpty()) {
            items.add(item(
                    WorkItem.Section.DECIDE,
                    open.size() == 1
                            ? t("The money of 1 benefit waits to be confirmed")
                            : t("The money of {0} benefits waits to be confirmed", open.size()),
                    open.size() == 1 ? open.getFirst().href() + "/actuals" : "/benefits/value",
                    open.getFirst()));
        }
    }

    private static WorkItem item(WorkItem.Section section, String title, String href, BenefitView first) {
        return new WorkItem(section, title, href, first.key() + " " + first.title(), null);
    }
}
