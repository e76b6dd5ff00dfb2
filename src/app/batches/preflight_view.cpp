#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "app/batches/batches.h"
#include "app/batches/batches_view_parts.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/view_parts.h"
#include "domain/country.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

using domain::FindingKind;

constexpr std::size_t kFindingsShown = 20;
constexpr std::size_t kFindingNamesShown = 5;

/// What was looked at: the key of its sentence, and the kinds that speak against it.
struct Check {
    std::string_view key;
    std::array<FindingKind, 3> kinds;
};

constexpr std::array<Check, 10> kChecks{{
    {"preflight.check_themselves", {FindingKind::kWithThemselves, FindingKind::kOwnCopy, FindingKind::kSameName}},
    {"preflight.check_mails", {FindingKind::kMailNamesReader, FindingKind::kMailWithoutPartner, FindingKind::kMailWithoutPartner}},
    {"preflight.check_twice", {FindingKind::kPersonTwice, FindingKind::kLikelyTwice, FindingKind::kAlreadyPartnered}},
    {"preflight.check_everybody", {FindingKind::kWithoutPartner, FindingKind::kWithoutPartner, FindingKind::kWithoutPartner}},
    {"preflight.check_countries", {FindingKind::kSameCountry, FindingKind::kSameCountry, FindingKind::kSameCountry}},
    {"preflight.check_earlier", {FindingKind::kEarlierPartner, FindingKind::kEarlierPartner, FindingKind::kEarlierPartner}},
    {"preflight.check_forbidden", {FindingKind::kPairForbidden, FindingKind::kPairForbidden, FindingKind::kPairForbidden}},
    {"preflight.check_addresses", {FindingKind::kNoAddress, FindingKind::kAddressNotConfirmed, FindingKind::kAddressNotConfirmed}},
    {"preflight.check_still_here", {FindingKind::kApplicationWithdrawn, FindingKind::kRemovedFromRound, FindingKind::kOnWaitingList}},
    {"preflight.check_batch", {FindingKind::kOtherBatch, FindingKind::kOtherBatch, FindingKind::kOtherBatch}},
}};

std::string names_of_finding(const State& state, const domain::Finding& finding) {
    std::vector<std::string> names;
    for (const std::string& id : finding.application_ids) {
        names.push_back(name_of_application(state, id));
    }
    return list_of(names, words(state));
}

std::string country_of_finding(const State& state, const domain::Finding& finding) {
    const domain::ApplicationRecord* one = state.sync.shown.application(finding.application_ids.front());
    return one == nullptr ? std::string() : std::string(domain::country_name(one->application.country, words(state).language()));
}

std::string sentence_about(const State& state, const domain::Finding& finding, std::string_view ending) {
    const std::string key = "finding." + std::string(domain::term_name(finding.kind)) + std::string(ending);
    const std::string first = name_of_application(state, finding.application_ids.front());
    return words(state).fill(
        key, {{"names", names_of_finding(state, finding)}, {"name", first}, {"country", country_of_finding(state, finding)}});
}

/// Of two applications that look alike, the one of each: "Keep that of 3 August, 09:12".
void add_ways_to_keep(const State& state, const domain::Finding& finding, FindingView& view) {
    for (const std::string& id : finding.application_ids) {
        const domain::ApplicationRecord* one = state.sync.shown.application(id);
        if (one != nullptr && finding.application_ids.size() == 2) {
            view.keep.emplace_back(id,
                                   words(state).fill("preflight.keep", {{"when", format_moment(one->application.arrived_at_s, state)}}));
        }
    }
}

void add_repairs(const State& state, const domain::Finding& finding, FindingView& view) {
    const PreflightResult& result = state.batches.result;
    const bool is_held = finding.group >= 0 && static_cast<std::size_t>(finding.group) >= result.planned;
    view.may_take_out = finding.group >= 0;
    view.take_out_label = words(state)(is_held ? "preflight.take_back" : "preflight.take_out");
    switch (domain::repair_of(finding.kind)) {
        case domain::Repair::kForbidPair: view.may_forbid = finding.application_ids.size() == 2; break;
        case domain::Repair::kDecideDuplicate:
            view.may_compare = true;
            add_ways_to_keep(state, finding, view);
            break;
        case domain::Repair::kAskToConfirm: view.ask_application_id = finding.application_ids.front(); break;
        case domain::Repair::kFindPartner: view.may_find_partner = true; break;
        case domain::Repair::kTakeOut:
        case domain::Repair::kMoveToOneBatch:
        case domain::Repair::kNone: break;
    }
}

/// The reason that a finding stands for, and whose it is.
void add_reason(const State& state, const domain::Finding& finding, FindingView& view) {
    const auto reasons = reasons_that_hold(state);
    const auto reason = std::ranges::find_if(
        reasons, [&](const domain::Overruling& one) { return one.kind == finding.kind && one.application_ids == finding.application_ids; });
    if (reason == reasons.end()) {
        return;
    }
    const Texts& t = words(state);
    const domain::Person* by = state.sync.shown.person(reason->by_id);
    view.may_block_again = reason->by_id.empty();
    view.overruled_text = by == nullptr ? t.fill("preflight.reason_is", {{"reason", reason->reason}})
                                        : t.fill("preflight.reason_of", {{"reason", reason->reason},
                                                                         {"name", by->name.empty() ? by->email : by->name},
                                                                         {"when", format_moment(reason->at_s, state)}});
}

FindingView finding_view(const State& state, const domain::Finding& finding) {
    FindingView view;
    view.key = finding_key(finding);
    view.title = sentence_about(state, finding, "");
    view.text = sentence_about(state, finding, "_text");
    view.severity = domain::severity_of(finding.kind);
    view.group = finding.group;
    view.may_overrule = view.severity == domain::Severity::kBlocks;
    if (const auto typed = state.batches.reasons.find(view.key); typed != state.batches.reasons.end()) {
        view.reason = typed->second;
    }
    add_repairs(state, finding, view);
    add_reason(state, finding, view);
    return view;
}

/// What is only said, one line for all of a kind.
void add_said(const State& state, PreflightView& view) {
    std::vector<std::string> names;
    for (const domain::Finding& one : state.batches.result.findings) {
        if (domain::severity_of(one.kind) == domain::Severity::kSays) {
            names.push_back(names_of_finding(state, one));
        }
    }
    if (names.empty()) {
        return;
    }
    const Texts& t = words(state);
    FindingView said;
    said.severity = domain::Severity::kSays;
    said.key = "said";
    said.title = t.count("preflight.one_way", static_cast<std::int64_t>(names.size()));
    const std::size_t more = names.size() > kFindingNamesShown ? names.size() - kFindingNamesShown : 0;
    names.resize(names.size() - more);
    said.text = t.fill("preflight.one_way_text", {{"names", list_of(names, t)}});
    if (more > 0) {
        said.text += " " + t.count("preflight.more", static_cast<std::int64_t>(more));
    }
    view.said.push_back(std::move(said));
}

void add_checks(const State& state, const std::set<FindingKind>& open, PreflightView& view) {
    const Texts& t = words(state);
    std::int64_t passed = 0;
    for (const Check& check : kChecks) {
        const bool holds = std::ranges::none_of(check.kinds, [&](FindingKind kind) { return open.contains(kind); });
        passed += holds ? 1 : 0;
        view.checks.push_back({std::string(t(check.key)), holds});
    }
    view.passed_title = t.count("preflight.passed", passed);
}

}  // namespace

std::string name_of_application(const State& state, const std::string& application_id) {
    const domain::ApplicationRecord* one = state.sync.shown.application(application_id);
    return one == nullptr ? application_id : one->application.name;
}

PreflightView preflight_view(const State& state) {
    const Texts& t = words(state);
    const PreflightResult& result = state.batches.result;
    PreflightView view;
    const auto reasons = reasons_that_hold(state);
    std::set<FindingKind> open;
    std::int64_t left = 0;
    for (const domain::Finding& one : result.findings) {
        if (domain::severity_of(one.kind) == domain::Severity::kSays) {
            continue;
        }
        const bool settled = domain::is_settled(one, reasons);
        if (!settled) {
            open.insert(one.kind);
        }
        std::vector<FindingView>& list = settled ? view.overruled : view.blocking;
        if (list.size() < kFindingsShown) {
            list.push_back(finding_view(state, one));
        } else {
            ++left;
        }
    }
    view.more = left > 0 ? t.count("preflight.more", left) : std::string();
    view.is_clean = open.empty();
    add_said(state, view);
    add_checks(state, open, view);
    const std::int64_t written = state.batches.letters.written;
    const std::string when = format_moment(result.checked_at_s, state);
    view.checked =
        written < 0 ? t.fill("preflight.checked", {{"when", when}}) : t.count("preflight.checked_letters", written, {{"when", when}});
    return view;
}

}  // namespace counterpart::app
