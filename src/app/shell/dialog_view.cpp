#include <algorithm>
#include <set>
#include <utility>

#include "app/home/waiting.h"
#include "app/pair/instead.h"
#include "app/round/round.h"
#include "app/sync/sync.h"
#include "app/text/numbers.h"
#include "app/view_parts.h"
#include "base/later.h"
#include "domain/term_names.h"
#include "pairing/explanation.h"

namespace counterpart::app {
namespace {

constexpr std::size_t kChangesShown = 12;
constexpr std::size_t kAloneShown = 8;

std::string figure(const State& state, std::int64_t number) { return format_count(number, words(state).language()); }

std::string proof_sum_sentence(const State& state) {
    const domain::PreviewFigures& figures = state.preview.result->figures;
    return words(state).fill("proof.sum", {{"bound", figure(state, figures.bound_points)}, {"total", figure(state, figures.total_points)}});
}

std::int64_t barrier_size(const domain::PairingProof& proof) { return std::ranges::count(proof.barrier_classes, -1); }

DialogView proof_view(const State& state) {
    const Texts& t = words(state);
    const domain::MatchPreview& result = *state.preview.result;
    const pairing::RunFigures& run = state.preview.run;
    DialogView view;
    view.title = t("proof.title");
    const std::string people = figure(state, static_cast<std::int64_t>(result.people.size()));
    view.paragraphs.push_back(t.fill("proof.looked", {{"people", people},
                                                      {"pairs", figure(state, result.figures.all_pairs)},
                                                      {"allowed", figure(state, result.figures.allowed_pairs)}}));
    view.paragraphs.emplace_back(t("proof.duals"));
    view.paragraphs.push_back(proof_sum_sentence(state));
    const auto without_pair = static_cast<std::int64_t>(result.alone.size() + result.trios.size());
    view.paragraphs.push_back(without_pair == 0 ? std::string(t("proof.everybody")) : t.count("proof.alone", without_pair));
    if (!result.waited.empty()) {
        view.paragraphs.emplace_back(t("proof.waited"));
    }
    view.paragraphs.emplace_back(t("proof.checker"));
    const auto add = [&](std::string_view key, std::string value) { view.figures.emplace_back(t(key), std::move(value)); };
    add("proof.people", people);
    add("proof.pairs", figure(state, result.figures.all_pairs));
    add("proof.allowed", figure(state, result.figures.allowed_pairs));
    add("proof.total", figure(state, result.figures.total_points));
    add("proof.bound", figure(state, result.figures.bound_points));
    add("proof.blossoms", figure(state, static_cast<std::int64_t>(result.proof.blossom_duals.size())));
    add("proof.barrier", figure(state, barrier_size(result.proof)));
    if (run.total_us > 0) {
        add("proof.solve_time", format_duration_us(run.total_us - run.verify_us, t.language()));
        add("proof.verify_time", format_duration_us(run.verify_us, t.language()));
    }
    return view;
}

std::string name_or_id(const State& state, const std::string& id) {
    const auto person = person_of(state, id);
    return person < 0 ? id : state.round.people[static_cast<std::size_t>(person)].name;
}

std::string change_sentence(const State& state, const pairing::PersonComparison& change) {
    const Texts& t = words(state);
    const std::string nobody(t("compare.nobody"));
    const std::string before = change.partner_before.empty() ? nobody : name_or_id(state, change.partner_before);
    const std::string after = change.partner_after.empty() ? nobody : name_or_id(state, change.partner_after);
    return t.fill("compare.change", {{"name", name_or_id(state, change.person)},
                                     {"before", before},
                                     {"after", after},
                                     {"before_points", std::to_string(change.score_before_points)},
                                     {"after_points", std::to_string(change.score_after_points)}});
}

// A changed pair shows on each of its people: one line a pair is enough.
void add_changes(const State& state, const pairing::PreviewComparison& comparison, DialogView& view) {
    std::set<std::string_view> said;
    std::size_t left = 0;
    for (const pairing::PersonComparison& change : comparison.changed) {
        if (said.contains(change.person)) {
            continue;
        }
        said.insert(change.partner_after);
        if (view.paragraphs.size() < kChangesShown) {
            view.paragraphs.push_back(change_sentence(state, change));
        } else {
            ++left;
        }
    }
    if (left > 0) {
        view.paragraphs.push_back(words(state).count("compare.more", static_cast<std::int64_t>(left)));
    }
}

/// Where the criteria of the two previews differ, a line each.
void add_criteria(const State& state, DialogView& view) {
    const Texts& t = words(state);
    const domain::Criteria& before = state.preview.saved->criteria;
    const domain::Criteria& after = state.preview.result->criteria;
    const std::size_t others = view.figures.size();
    const auto side_by_side = [&](std::string name, std::string one, std::string other) {
        if (one != other) {
            view.figures.emplace_back(std::move(name), one + " \u2192 " + other);
        }
    };
    for (std::size_t k = 0; k < domain::kCriterionCount; ++k) {
        side_by_side(std::string(t("criterion." + std::string(domain::term_name(static_cast<domain::Criterion>(k))))),
                     figure(state, before.weight_points[k]), figure(state, after.weight_points[k]));
    }
    const auto policy_text = [&t](domain::PairingPolicy policy) {
        return std::string(t(policy == domain::PairingPolicy::kWorstPairFirst ? "compare.lowest_first" : "compare.total_first"));
    };
    side_by_side(std::string(t("compare.policy")), policy_text(before.policy), policy_text(after.policy));
    const auto add_rule = [&](std::string_view key, bool one, bool other) {
        const auto in_words = [&t](bool holds) { return std::string(t(holds ? "compare.rule_on" : "compare.rule_off")); };
        side_by_side(std::string(t(key)), in_words(one), in_words(other));
    };
    add_rule("rule.different_country", before.different_country, after.different_country);
    add_rule("rule.never_earlier_partner", before.never_earlier_partner, after.never_earlier_partner);
    add_rule("rule.never_forbidden_pair", before.never_forbidden_pair, after.never_forbidden_pair);
    add_rule("rule.common_language", before.common_language, after.common_language);
    add_rule("keep.label", before.keep_announced, after.keep_announced);
    if (view.figures.size() == others) {
        view.figures.emplace_back(t("compare.criteria"), t("compare.same"));
    }
}

/// Who gains and who loses by the change, and a dot for each person whose partner changes.
void add_gains(const State& state, const pairing::PreviewComparison& comparison, DialogView& view) {
    const Texts& t = words(state);
    const auto gains = std::ranges::count_if(
        comparison.changed, [](const pairing::PersonComparison& one) { return one.score_after_points > one.score_before_points; });
    const auto loses = std::ranges::count_if(
        comparison.changed, [](const pairing::PersonComparison& one) { return one.score_after_points < one.score_before_points; });
    const auto changes = static_cast<std::int64_t>(comparison.changed.size());
    view.figures.emplace_back(t("compare.gain"), figure(state, gains));
    view.figures.emplace_back(t("compare.lose"), figure(state, loses));
    view.figures.emplace_back(t("compare.same_score"), figure(state, changes - gains - loses));
    for (const pairing::PersonComparison& one : comparison.changed) {
        view.dots.emplace_back(static_cast<float>(one.score_before_points), static_cast<float>(one.score_after_points));
    }
    view.dots_text = t.count("compare.dots", changes, {{"gain", figure(state, gains)}, {"lose", figure(state, loses)}});
}

DialogView compare_view(const State& state) {
    const Texts& t = words(state);
    DialogView view;
    view.title = t("compare.title");
    if (!state.preview.facts.comparison) {
        view.paragraphs.emplace_back(t("preview.nothing_saved"));
        return view;
    }
    const pairing::PreviewComparison& comparison = *state.preview.facts.comparison;
    const auto both = [&](std::int64_t before, std::int64_t after) { return figure(state, before) + " \u2192 " + figure(state, after); };
    view.figures.emplace_back(t("compare.pairs"), both(comparison.pairs_before, comparison.pairs_after));
    view.figures.emplace_back(t("compare.points"), both(state.preview.facts.saved_points_now, state.preview.result->figures.total_points));
    view.figures.emplace_back(t("compare.lowest"), both(comparison.lowest_before_points, comparison.lowest_after_points));
    view.figures.emplace_back(t("compare.kept"), figure(state, comparison.pairs_kept));
    view.figures.emplace_back(t("compare.new"), figure(state, comparison.pairs_new));
    if (comparison.same_weights && !comparison.changed.empty()) {
        add_gains(state, comparison, view);
    }
    add_criteria(state, view);
    if (!comparison.same_weights) {
        view.paragraphs.emplace_back(t("compare.other_weights"));
    }
    add_changes(state, comparison, view);
    if (comparison.changed.empty()) {
        view.paragraphs.emplace_back(t("compare.no_change"));
    }
    return view;
}

std::string help_for(const State& state, domain::PersonIndex person) {
    constexpr std::string_view kOpenings[pairing::kHardRuleCount] = {
        "", "", "help.different_country", "help.earlier_partner", "help.forbidden", "help.common_language"};
    const Texts& t = words(state);
    const auto explanation = pairing::explain_person(state.round.compiled.input, *state.preview.result, person);
    std::string text =
        t.count("help.possible", explanation.possible_partner_count, {{"name", state.round.people[static_cast<std::size_t>(person)].name}});
    for (const pairing::RuleOpening& opening : explanation.rules) {
        const std::string_view key = kOpenings[static_cast<std::size_t>(opening.rule)];
        if (!key.empty()) {
            text += ' ' + t.count(key, opening.opened_count);
        }
    }
    const auto wish = std::ranges::max_element(explanation.wishes, {}, &pairing::WishOpening::better_partner_count);
    if (wish != explanation.wishes.end() && wish->better_partner_count > 0) {
        const std::string criterion(domain::term_name(wish->criterion));
        text += ' ' + t.count("help.wish", wish->better_partner_count,
                              {{"criterion", t("criterion." + criterion)}, {"points", std::to_string(wish->best_score_gain_points)}});
    }
    return text;
}

DialogView alone_view(const State& state) {
    const Texts& t = words(state);
    const auto& alone = state.preview.result->alone;
    DialogView view;
    view.title = t("help.title");
    for (std::size_t i = 0; i < std::min(alone.size(), kAloneShown); ++i) {
        view.paragraphs.push_back(help_for(state, alone[i].person));
    }
    view.paragraphs.emplace_back(t("help.contact"));
    return view;
}

DialogView try_view(const State& state, const InsteadView& instead) {
    const Texts& t = words(state);
    DialogView view;
    view.title = instead.title;
    view.paragraphs.push_back(instead.waiting           ? std::string(t("pair.verdict_waiting"))
                              : instead.problem.empty() ? instead.summary
                                                        : instead.problem);
    for (const SwapLineView& line : instead.now) {
        view.figures.emplace_back(t.fill("pair.now_line", {{"names", line.names}}), line.score);
    }
    for (const SwapLineView& line : instead.then) {
        view.figures.emplace_back(t.fill("pair.then_line", {{"names", line.names}}), line.score);
    }
    if (instead.problem.empty() && !instead.waiting) {
        view.confirm = t("pair.fix_instead");
        view.act = FixPair{instead.first_id, instead.second_id};
    }
    return view;
}

/// A question before something that cannot be taken back.
DialogView question_view(std::string_view title, std::string text, std::string_view confirm, Intent act) {
    DialogView view;
    view.title = title;
    view.paragraphs.push_back(std::move(text));
    view.confirm = confirm;
    view.act = std::move(act);
    view.destroys = true;
    return view;
}

DialogView replace_view(const State& state) {
    const Texts& t = words(state);
    const std::string round = state.round.round ? state.round.round->name : std::string();
    return question_view(t("replace.title"), t.fill("replace.text", {{"round", round}}), t("replace.confirm"), ReplaceRound{});
}

DialogView remove_view(const State& state) {
    const Texts& t = words(state);
    return question_view(t("remove.title"), std::string(t("remove.text")), t("remove.confirm"), RemoveEverything{});
}

DialogView sign_out_view(const State& state) {
    const Texts& t = words(state);
    DialogView view = question_view(t("sign_out.title"), std::string(t("sign_out.text")), t("sign_out.confirm"), SignOut{});
    const WaitingChanges waiting = waiting_changes(state);
    if (const int lost = waiting.to_send + waiting.to_decide; lost > 0) {
        view.paragraphs.push_back(t.count("sign_out.lost", lost));
    }
    return view;
}

DialogView delete_account_view(const State& state) {
    const Texts& t = words(state);
    DialogView view =
        question_view(t("delete_account.title"), std::string(t("delete_account.goes")), t("delete_account.confirm"), DeleteAccount{});
    view.paragraphs.emplace_back(
        t(state.account.posts == domain::PostsOfLeaver::kGo ? "delete_account.posts_go" : "delete_account.posts_stay"));
    view.paragraphs.emplace_back(t("delete_account.stays"));
    return view;
}

DialogView end_partnership_view(const State& state) {
    const Texts& t = words(state);
    return question_view(t("end_partnership.title"), std::string(t("end_partnership.text")), t("end_partnership.confirm"),
                         EndMyPartnership{});
}

DialogView withdraw_view(const State& state) {
    const Texts& t = words(state);
    return question_view(t("withdraw.title"), std::string(t("withdraw.text")), t("withdraw.confirm"),
                         WithdrawMine{waiting_application_id(state)});
}

COUNTERPART_LATER std::optional<DialogView> open_dialog_view(const State& state) {
    DialogView view;
    switch (state.shell.dialog) {
        case Dialog::kNone: return std::nullopt;
        case Dialog::kReplaceRound: view = replace_view(state); break;
        case Dialog::kRemoveEverything: view = remove_view(state); break;
        case Dialog::kSignOut: view = sign_out_view(state); break;
        case Dialog::kDeleteAccount: view = delete_account_view(state); break;
        case Dialog::kWithdraw: view = withdraw_view(state); break;
        case Dialog::kEndPartnership: view = end_partnership_view(state); break;
        case Dialog::kTryChange: {
            const auto instead = instead_view(state);
            if (!instead) {
                return std::nullopt;
            }
            view = try_view(state, *instead);
            break;
        }
        case Dialog::kProof:
        case Dialog::kCompare:
        case Dialog::kAlone:
            if (!state.preview.result) {
                return std::nullopt;
            }
            view = state.shell.dialog == Dialog::kProof     ? proof_view(state)
                   : state.shell.dialog == Dialog::kCompare ? compare_view(state)
                                                            : alone_view(state);
            break;
    }
    view.dialog = state.shell.dialog;
    return view;
}

}  // namespace

std::optional<DialogView> dialog_view(const State& state) {
    return state.shell.dialog == Dialog::kNone ? std::nullopt : open_dialog_view(state);
}

}  // namespace counterpart::app
