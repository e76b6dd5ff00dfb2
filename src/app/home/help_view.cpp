#include <algorithm>
#include <string_view>

#include "app/app.h"
#include "app/home/home_view.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

std::string_view help_kind_key(domain::HelpKind kind) {
    switch (kind) {
        case domain::HelpKind::kNoAnswer: return "help_kind.no_answer";
        case domain::HelpKind::kWrongMatch: return "help_kind.wrong_match";
        case domain::HelpKind::kConduct: return "help_kind.conduct";
        case domain::HelpKind::kTechnical: return "help_kind.technical";
        case domain::HelpKind::kOther: return "help_kind.something_else";
        case domain::HelpKind::kSelfMatch: return "help_kind.self_match";
        case domain::HelpKind::kPost: return "help_kind.post";
        case domain::HelpKind::kSilence: break;
    }
    return {};
}

}  // namespace

HelpView help_view(const State& state) {
    const Texts& t = words(state);
    HelpView view;
    view.signed_in = !domain::is_visitor(state.sync.you);
    view.kind = state.home.help_kind;
    view.text = state.home.help_text;
    view.may_write = state.shell.storage.may_write();
    if (state.home.help_problem) {
        view.problem = sentence_of(t, *state.home.help_problem);
    }
    for (const domain::Record* record : state.sync.shown.owned_by(state.sync.you.person_id)) {
        const auto* request = std::get_if<domain::HelpRequest>(record);
        if (request != nullptr) {
            view.requests.push_back({std::string(t(help_kind_key(request->kind))), request->text,
                                     t.fill(std::string("help_state.").append(domain::term_name(request->state)),
                                            {{"when", format_moment(request->asked_at_s, state)}}),
                                     request->answer});
        }
    }
    return view;
}

}  // namespace counterpart::app
