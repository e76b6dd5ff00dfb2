#include "app/talk/workspaces_view.h"

#include <algorithm>

#include "app/talk/companions.h"
#include "app/view_parts.h"

namespace counterpart::app {
namespace {

ShownPhotoView shown_photo_of(const domain::Photo& photo, const Texts& t) {
    return {photo.id, photo.description.empty() ? std::string(t("photos.undescribed")) : photo.description, photo.description};
}

}  // namespace

WorkspacesView workspaces_view(const State& state) {
    const Texts& t = words(state);
    const domain::Programme& programme = state.sync.shown;
    const std::string& me = state.sync.you.person_id;
    WorkspacesView view;
    view.signed_in = !domain::is_visitor(state.sync.you);
    view.may_write = state.shell.storage.may_write();
    view.online = state.shell.online;
    view.mine = photos_view(state);
    std::vector<std::string> partners;
    if (const domain::Partnership* partnership = newest_partnership(programme, me)) {
        partners = partners_in(*partnership, me);
        view.has_partner = true;
        view.partner_heading = t.fill("workspaces.partner", {{"name", partner_names(programme, *partnership, me, t)}});
    }
    for (const domain::Record* record : programme.all(domain::RecordKind::kPhoto)) {
        const auto& photo = std::get<domain::Photo>(*record);
        if (view.signed_in && photo.owner_id == me) {
            continue;
        }
        auto& list = std::ranges::contains(partners, photo.owner_id) ? view.partners : view.others;
        list.push_back(shown_photo_of(photo, t));
    }
    return view;
}

}  // namespace counterpart::app
