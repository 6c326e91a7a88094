package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.io.IOException;
import org.plumbline.app.demand.BusinessCases;
import org.plumbline.app.demand.CaseOption;
import org.plumbline.app.demand.CaseRules;
import org.plumbline.app.demand.CaseView;
import org.plumbline.app.demand.FlowFile;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Cash flows of an option taken from a file.
@Controller
class CaseFileController {
    private static final String FILE = ProposalController.PROPOSAL + "/case/options/{place:[0-9]}/file";

    private final Proposals proposals;
    private final BusinessCases cases;

    CaseFileController(Proposals proposals, BusinessCases cases) {
        this.proposals = proposals;
        this.cases = cases;
    }

    @GetMapping(FILE)
    ModelAndView ask(@PathVariable String key, @PathVariable int place) {
        var proposal = proposals.get(key);
        return page(proposal, option(cases.of(proposal.id()), place), place).show();
    }

    private static CaseOption option(CaseView view, int place) {
        var options = view.content().options();
        if (place >= options.size()) {
            throw new Missing("option", place);
        }
        return options.get(place);
    }

    private static FormPage page(ProposalView proposal, CaseOption option, int place) {
        var file = Field.of(
                        Field.Kind.FILES,
                        "file",
                        t("Cash flows in {0}", proposal.text().currency()))
                .required()
                .hint(
                        t(
                                "XLSX or CSV: a row for each year with year, capex, opex and benefit, all positive; years may also stand across. It takes the place of the flows that stand there."));
        var form = FormModel.post(proposal.href() + "/case/options/" + place + "/file", t("Take in the flows"), file)
                .cancel(proposal.href() + "/case/options/" + place);
        return FormPage.of(t("Cash flows of {0}", option.name()), form);
    }

    @PostMapping(FILE)
    Object take(
            @PathVariable String key,
            @PathVariable int place,
            @RequestParam MultipartFile file,
            Typed typed,
            RedirectAttributes redirect)
            throws IOException {
        var proposal = proposals.get(key);
        var view = cases.of(proposal.id());
        var option = option(view, place);
        if (file.getSize() > FlowFile.MOST_BYTES) {
            return page(proposal, option, place)
                    .again(typed, new Refusal(CaseRules.TOO_LARGE, FlowFile.MOST_BYTES >> 20));
        }
        var read = FlowFile.of(file.getBytes(), proposal.text().currency());
        if (!read.problems().isEmpty()) {
            typed.wrong("file", String.join(" ", read.problems()));
        }
        return page(proposal, option, place).take(typed, () -> {
            var filled = new CaseOption(option.name(), option.description(), read.flows());
            var _ = cases.put(proposal.id(), view.version(), place, filled);
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(plural(read.flows().size(), "{0} year is taken in.", "{0} years are taken in.")));
            return "redirect:" + proposal.href() + "/case";
        });
    }
}
