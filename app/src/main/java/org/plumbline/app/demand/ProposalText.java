package org.plumbline.app.demand;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kit.Formats;

/// What a proposal says.
///
/// @param title in a few words
/// @param purpose what it is for
/// @param need why it is needed
/// @param helps how it helps, and how each way would be measured
/// @param people whom it serves, who stands for it, who works it out
/// @param kind what it becomes
/// @param bucket what its money is spent for
/// @param mandatoryReason why it must be done whatever it scores; null where it competes
/// @param currency of all its amounts, three letters
/// @param wish when it is wished for, and with how many people
public record ProposalText(
        String title,
        String purpose,
        String need,
        Map<HelpKind, String> helps,
        People people,
        ProposalKind kind,
        Bucket bucket,
        @Nullable String mandatoryReason,
        String currency,
        Wish wish) {
    private static final int TITLE = 200;
    private static final int ANSWER = 4_000;
    private static final int MEASURE = 500;
    private static final int MOST_MONTHS = 240;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /// Whom it serves, who stands for it, who works it out; null while unknown.
    public record People(
            @Nullable UUID departmentId,
            @Nullable UUID sponsorId,
            @Nullable UUID leadId) {
        /// Nobody is known.
        public static final People UNKNOWN = new People(null, null, null);
    }

    /// When it is wished for, and with how many people; null while unknown.
    ///
    /// @param start its first month
    /// @param months how long it takes, 1 to 240
    public record Wish(@Nullable YearMonth start, @Nullable Integer months, Staffing staffing) {
        /// Nobody said when.
        public static final Wish UNKNOWN = new Wish(null, null);

        /// Nobody said with how many people.
        public Wish(@Nullable YearMonth start, @Nullable Integer months) {
            this(start, months, Staffing.UNKNOWN);
        }
    }

    public ProposalText {
        helps = Map.copyOf(helps);
    }

    /// Only a title and a currency: how a draft begins.
    public static ProposalText of(String title, String currency) {
        return new ProposalText(
                title,
                "",
                "",
                Map.of(),
                People.UNKNOWN,
                ProposalKind.PROJECT,
                Bucket.GROW,
                null,
                currency,
                Wish.UNKNOWN);
    }

    /// What an accepted idea says already; a rule or law that it meets makes it a must.
    static ProposalText of(IdeaText idea, @Nullable UUID leadId, String currency) {
        return new ProposalText(
                idea.title(),
                idea.purpose(),
                idea.need(),
                idea.helps(),
                new People(idea.departmentId(), idea.sponsorId(), leadId),
                ProposalKind.PROJECT,
                Bucket.GROW,
                idea.helps().get(HelpKind.REGULATION),
                currency,
                Wish.UNKNOWN);
    }

    /// True where it must be done whatever it scores.
    public boolean isMandatory() {
        return mandatoryReason != null;
    }

    /// Refuses what no proposal may say, finished or not.
    void requireReadable() {
        if (title.isBlank() || title.length() > TITLE) {
            throw new Refusal(ProposalRules.NO_TITLE);
        }
        within("What is it for?", purpose, ANSWER);
        within("Why is it needed?", need, ANSWER);
        helps.forEach((way, measure) -> within(way.label(), measure, MEASURE));
        if (mandatoryReason != null) {
            within("Why it must be done", mandatoryReason, MEASURE);
        }
        if (!Formats.isCurrency(currency)) {
            throw new Refusal(ProposalRules.NO_CURRENCY, currency);
        }
        var start = wish.start();
        if (start != null && (start.getYear() < FIRST_YEAR || start.getYear() > LAST_YEAR)) {
            throw new Refusal(ProposalRules.ODD_START);
        }
        var months = wish.months();
        if (months != null && (months < 1 || months > MOST_MONTHS)) {
            throw new Refusal(ProposalRules.ODD_LENGTH);
        }
        wish.staffing().requireReadable();
    }

    private static void within(String what, String text, int most) {
        if (text.length() > most) {
            throw new Refusal(ProposalRules.LONG, what, most);
        }
    }

    /// Refuses what may not compete yet: without these nobody can compare it with others.
    void requireComplete() {
        requireReadable();
        var missing = gaps();
        if (!missing.isEmpty()) {
            throw new Refusal(ProposalRules.INCOMPLETE, String.join(", ", missing));
        }
    }

    /// What must be said before it competes and is not, in English; text keys.
    public java.util.List<String> gaps() {
        var gaps = new java.util.ArrayList<String>();
        if (purpose.isBlank()) {
            gaps.add("what it is for");
        }
        if (need.isBlank()) {
            gaps.add("why it is needed");
        }
        if (helps.isEmpty()) {
            gaps.add("how it helps");
        }
        if (people.departmentId() == null) {
            gaps.add("department");
        }
        if (people.sponsorId() == null) {
            gaps.add("sponsor");
        }
        if (people.leadId() == null) {
            gaps.add("who works it out");
        }
        if (wish.start() == null || wish.months() == null) {
            gaps.add("first month and length");
        }
        return gaps;
    }
}
