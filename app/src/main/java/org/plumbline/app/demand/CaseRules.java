package org.plumbline.app.demand;

import org.plumbline.app.kernel.Rule;

/// What business cases must keep to.
public enum CaseRules implements Rule {
    TOO_MANY_OPTIONS("A case compares at most {0} options. Leave out those that nobody would choose."),
    NO_SUCH_OPTION("Choose one of the options of the case."),
    NOTHING_STAYS("\"Do nothing\" stays: what the others are worth is seen beside it."),
    ODD_RATE("Enter a discount rate from 0 to 100 %, such as 8."),
    SAME_NAME("Two options are called \"{0}\". Give one another name."),
    NO_NAME("Give the option a name of 1 to 120 characters."),
    TOO_MANY_YEARS("At most {0} years. Sum up what comes later in the last one."),
    ODD_YEAR("{0} is no year of a case. Use years in {1}."),
    YEARS_OUT_OF_ORDER("{0} stands after {1}. Put each year once, in their order."),
    NEGATIVE("{0}: {1} is negative. Enter costs and benefits as positive amounts; the case subtracts the costs."),
    TOO_MUCH("{0}: an amount is more than 1,000,000,000,000. Is it in the right unit?"),
    TWO_CURRENCIES("Line {0} is in {1}, the proposal is in {2}. Convert the amounts to one currency first."),
    UNREADABLE_LINE(
            "Line {0}: \"{1}\" is not read. Write year, capex, opex and benefit in this order, such as: 2027 120000 20000 0"),
    TOO_LARGE("The file is larger than flows of a case ever are: at most {0} MB. Send only the sheet with the flows."),
    NOTHING_READ("Nothing is read. Paste lines of year, capex, opex and benefit, with or without a head."),
    CHANGED_MEANWHILE(
            "Somebody changed the case while you were writing. Open it again and enter what is still missing.");

    private final String sentence;

    CaseRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
