package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.internal.CaseTable;
import org.plumbline.app.demand.internal.ProposalTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.setting.Settings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Business cases of proposals: who sees the proposal reads its case, who may change the one changes the other.
@Service
public class BusinessCases {
    private final CaseTable table;
    private final ProposalTable headlines;
    private final Proposals proposals;
    private final ProposalMoves moves;
    private final Settings settings;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    BusinessCases(
            CaseTable table,
            ProposalTable headlines,
            Proposals proposals,
            ProposalMoves moves,
            Settings settings,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.headlines = headlines;
        this.proposals = proposals;
        this.moves = moves;
        this.settings = settings;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// The case of a proposal as it is being written.
    @Transactional(readOnly = true)
    public CaseView of(UUID proposalId) {
        var proposal = proposals.get(proposalId);
        return view(table.of(proposal.id()).orElse(new CaseTable.Stored(BusinessCase.EMPTY, 0)));
    }

    private CaseView view(CaseTable.Stored stored) {
        return new CaseView(stored.content(), table.usualRate(), stored.version());
    }

    /// The case as it stood at each submission and decision, oldest first.
    @Transactional(readOnly = true)
    public List<CaseVersion> versions(UUID proposalId) {
        return table.versions(proposals.get(proposalId).id());
    }

    /// Puts an option into a case, or in place of the one that stands there.
    ///
    /// @param version of the case as it was read
    /// @param place of the option, or their number for one more
    /// @throws Refusal where an amount, a year or the name is odd, or somebody was faster
    @Transactional
    public CaseView put(UUID proposalId, int version, int place, CaseOption option) {
        return change(proposalId, version, now -> {
            if (place < 0 || place > now.options().size()) {
                throw new Refusal(CaseRules.NO_SUCH_OPTION);
            }
            return now.with(place, option);
        });
    }

    /// Takes an option out.
    @Transactional
    public CaseView remove(UUID proposalId, int version, int place) {
        return change(proposalId, version, now -> {
            if (place == 0) {
                throw new Refusal(CaseRules.NOTHING_STAYS);
            }
            if (place < 0 || place >= now.options().size()) {
                throw new Refusal(CaseRules.NO_SUCH_OPTION);
            }
            return now.without(place);
        });
    }

    /// Says which option is recommended and why, by which rate, and what figures do not say.
    ///
    /// @param rate null takes the organisation's
    @Transactional
    public CaseView say(
            UUID proposalId, int version, int recommended, @Nullable BigDecimal rate, BusinessCase.Words words) {
        return change(proposalId, version, now -> now.saying(recommended, rate, words));
    }

    /// Puts a whole case in place, as of now.
    @Transactional
    public CaseView replace(UUID proposalId, BusinessCase content) {
        return change(proposalId, of(proposalId).version(), now -> content);
    }

    private CaseView change(UUID proposalId, int version, UnaryOperator<BusinessCase> change) {
        var proposal = moves.locked(proposalId);
        if (!proposal.state().isOpenToChange()) {
            throw new Refusal(ProposalRules.NOT_OPEN, proposal.key(), proposal.state());
        }
        if (!proposals.mayChange(proposal)) {
            throw new Forbidden(Permission.SCREEN_IDEAS);
        }
        var before = table.of(proposalId).orElse(new CaseTable.Stored(BusinessCase.EMPTY, 0));
        if (before.version() != version) {
            throw new Refusal(CaseRules.CHANGED_MEANWHILE);
        }
        var content = change.apply(before.content());
        content.requireSound();
        var after = new CaseTable.Stored(content, version + 1);
        table.put(proposalId, after, clock.instant(), access.actor().personId());
        headlines.headline(proposalId, content.headline(table.usualRate()));
        audit.record(proposal.subject(), "case changed", told(before.content()), told(content));
        return view(after);
    }

    private Map<String, @Nullable Object> told(BusinessCase content) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("Recommended option", content.choice().name());
        told.put(
                "Options",
                String.join(
                        ", ", content.options().stream().map(CaseOption::name).toList()));
        told.put("Discount rate", content.rate());
        var place = content.recommended();
        var appraisal = Appraisal.of(content, place, table.usualRate());
        told.put("NPV", appraisal.npv().setScale(2, RoundingMode.HALF_UP));
        told.put("Cost", appraisal.cost());
        told.put("Benefits", appraisal.benefit());
        return told;
    }

    /// The rate that holds where a case has none of its own, 0.08 is 8 %.
    public BigDecimal usualRate() {
        return table.usualRate();
    }

    /// Sets the rate that cases without one of their own are discounted by, and the currency that proposals begin with.
    /// Frozen versions keep theirs.
    ///
    /// @param rate from 0 to 1
    @Transactional
    public void rule(BigDecimal rate, String currency) {
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            throw new Refusal(CaseRules.ODD_RATE);
        }
        if (!org.plumbline.app.kit.Formats.isCurrency(currency)) {
            throw new Refusal(ProposalRules.NO_CURRENCY, currency);
        }
        settings.put(CaseTable.RATE, rate.toPlainString());
        settings.put(Proposals.CURRENCY, currency);
    }

    /// True where the acting person sets the rate and the currency.
    public boolean mayRule() {
        return access.may(Permission.ADMINISTER);
    }
}
