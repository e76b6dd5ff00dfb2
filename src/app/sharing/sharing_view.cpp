#include "app/sharing/sharing_view.h"

#include "app/apply/apply_draft.h"
#include "app/home/home.h"
#include "app/sharing/sharing.h"
#include "app/talk/companions.h"
#include "app/text/problems.h"
#include "app/view_parts.h"

namespace counterpart::app {

SharingView sharing_view(const State& state) {
    const Texts& t = words(state);
    SharingView view;
    view.signed_in = !domain::is_visitor(state.sync.you);
    view.may_write = state.shell.storage.may_write();
    const domain::ApplicationRecord* mine = shared_application(state);
    view.has_partner = mine != nullptr;
    if (mine == nullptr) {
        view.lead = t(view.signed_in ? "sharing.nobody" : "account.nobody");
        return view;
    }
    const std::string names = partner_names(state.sync.shown, *current_partnership(state), state.sync.you.person_id, t);
    view.lead = t.fill("sharing.lead", {{"name", names}});
    view.fields = shown_fields(mine->application, mine->shared, t);
    view.absences = state.sharing.absences.value_or(rows_of(mine->application.absences));
    view.can_save = state.sharing.absences.has_value();
    if (state.sharing.problem) {
        view.problem = sentence_of(t, *state.sharing.problem);
    }
    return view;
}

}  // namespace counterpart::app
