package org.plumbline.app.methods.library.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.record.RecordView.Step;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.methods.library.Communities;
import org.plumbline.app.methods.library.Community;
import org.plumbline.app.methods.library.Esteem;
import org.plumbline.app.methods.library.ItemFilter;
import org.plumbline.app.methods.library.ItemFilter.Show;
import org.plumbline.app.methods.library.ItemView;
import org.plumbline.app.methods.library.Library;
import org.plumbline.app.methods.library.LibraryRules;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Communities: who belongs to them, what they share, and joining.
@Controller
class CommunitiesController {
    private static final String ONE = "/library/communities/{key:COM-[0-9]+}";

    private final Communities communities;
    private final Library library;
    private final People people;
    private final Talk talk;
    private final Access access;

    CommunitiesController(Communities communities, Library library, People people, Talk talk, Access access) {
        this.communities = communities;
        this.library = library;
        this.people = people;
        this.talk = talk;
        this.access = access;
    }

    @GetMapping("/library/communities")
    String list(Model model) {
        var all = communities.all();
        model.addAttribute("tabs", LibraryTabs.at(LibraryTabs.COMMUNITIES));
        model.addAttribute("communities", all);
        model.addAttribute("sizes", communities.sizes());
        model.addAttribute(
                "names", names(all.stream().map(Community::moderatorId).toList()));
        model.addAttribute("mayFound", communities.mayFound());
        return "methods/library/communities";
    }

    private Map<UUID, String> names(List<UUID> ids) {
        var names = new HashMap<UUID, String>();
        people.byIds(new HashSet<>(ids)).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    @GetMapping(ONE)
    String show(@PathVariable String key, Model model) {
        var community = communities.get(key);
        var members = communities.members(community);
        var me = access.actor().personId();
        var ids = new java.util.ArrayList<>(
                members.stream().map(Community.Member::personId).toList());
        ids.add(community.moderatorId());
        var names = names(ids);
        var shared = library.list(ItemFilter.of(null).within(community.id())).rows();
        var isMember = members.stream().anyMatch(one -> one.personId().equals(me));
        var record = RecordView.of(community.key(), community.name())
                .sub(t("moderated by {0}", names.getOrDefault(community.moderatorId(), "—")))
                .facts(
                        Figure.of(t("Members"), Integer.toString(members.size())),
                        Figure.of(t("Shared"), plural(shared.size(), "{0} item", "{0} items")));
        if (isMember && !community.moderatorId().equals(me)) {
            record = record.step(Step.post(t("Leave"), community.href() + "/leaving"));
        }
        if (communities.mayChange(community)) {
            record = record.step(Step.open(t("Edit"), community.href() + "/edit"));
        }
        model.addAttribute("record", record);
        model.addAttribute("community", community);
        model.addAttribute("members", members);
        model.addAttribute("isMember", isMember);
        model.addAttribute("names", names);
        model.addAttribute("shared", shared);
        model.addAttribute(
                "waiting",
                library.list(ItemFilter.of(null).within(community.id()).show(Show.PROPOSED))
                        .rows());
        model.addAttribute(
                "esteem", library.esteem(shared.stream().map(ItemView::id).toList()));
        model.addAttribute("none", Esteem.NONE);
        model.addAttribute("talk", talk.about(community.id()));
        return "methods/library/community";
    }

    @PostMapping(ONE + "/joining")
    String join(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var community = communities.get(key);
        return Outcome.of(
                redirect,
                community.href(),
                t("You belong to {0}.", community.name()),
                () -> communities.join(community, typed.isTicked("digest")));
    }

    @PostMapping(ONE + "/leaving")
    String leave(@PathVariable String key, RedirectAttributes redirect) {
        var community = communities.get(key);
        return Outcome.of(
                redirect, community.href(), t("You left {0}.", community.name()), () -> communities.leave(community));
    }

    @GetMapping("/library/communities/new")
    ModelAndView blank() {
        return form(null).show();
    }

    @GetMapping(ONE + "/edit")
    ModelAndView edit(@PathVariable String key) {
        return form(communities.get(key)).show();
    }

    private FormPage form(@Nullable Community known) {
        var moderator = known == null ? null : known.moderatorId();
        var options = moderator == null
                ? List.<Option>of()
                : names(List.of(moderator)).entrySet().stream()
                        .map(one -> new Option(one.getKey().toString(), one.getValue()))
                        .toList();
        var address = known == null ? LibraryTabs.COMMUNITIES : known.href();
        return FormPage.of(
                        known == null ? t("Found a community") : known.key() + " " + known.name(),
                        FormModel.post(
                                        address,
                                        known == null ? t("Found it") : t("Save"),
                                        Field.hidden(
                                                "version", known == null ? "0" : Integer.toString(known.version())),
                                        Field.text("name", t("Name"))
                                                .required()
                                                .within(null, 120)
                                                .value(known == null ? null : known.name()),
                                        Field.area("purpose", t("What it is for"))
                                                .required()
                                                .within(null, 2_000)
                                                .value(known == null ? null : known.purpose()),
                                        Field.person("moderator", t("Moderator"), options)
                                                .required()
                                                .hint(t("Curates what the community proposes."))
                                                .value(moderator))
                                .cancel(address))
                .blaming(rule -> rule == LibraryRules.NAME_TAKEN ? "name" : null);
    }

    @PostMapping("/library/communities")
    Object found(Typed typed, RedirectAttributes redirect) {
        var moderator = moderator(typed);
        return form(null).take(typed, moderator, person -> {
            var community = communities.found(typed.text("name"), typed.text("purpose"), person);
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is founded.", community.name())));
            return "redirect:" + community.href();
        });
    }

    @PostMapping(ONE)
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var community = communities.get(key);
        var moderator = moderator(typed);
        return form(community).take(typed, moderator, person -> {
            communities.change(community, typed.version(), typed.text("name"), typed.text("purpose"), person);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + community.href();
        });
    }

    private static @Nullable UUID moderator(Typed typed) {
        typed.require("name", t("Enter a name."));
        typed.require("purpose", t("Say what it is for."));
        typed.require("moderator", t("Choose who looks after it."));
        return typed.reference("moderator");
    }
}
