#include "app/talk/workspaces_view.h"

#include <algorithm>
#include <functional>

#include "app/talk/companions.h"
#include "app/text/problems.h"
#include "app/view_parts.h"

namespace counterpart::app {
namespace {

using PhotoList = std::vector<const domain::Photo*>;

PhotoList all_photos(const domain::Programme& programme) {
    PhotoList photos;
    for (const domain::Record* record : programme.all(domain::RecordKind::kPhoto)) {
        photos.push_back(&std::get<domain::Photo>(*record));
    }
    std::ranges::stable_sort(photos, std::ranges::greater(), &domain::Photo::published_at_s);
    return photos;
}

/// What waits, also of one's own: somebody may be the only one who looks after the showcase.
void add_queue(WorkspacesView& view, const State& state, PhotoList photos) {
    std::erase_if(photos, [](const domain::Photo* photo) { return !domain::is_offered(*photo) || domain::is_published(*photo); });
    std::ranges::stable_sort(photos, {}, &domain::Photo::offered_at_s);
    for (const domain::Photo* photo : photos) {
        view.queue.push_back(shown_photo_of(state, *photo));
    }
    if (state.showcase.queue_problem) {
        view.queue_problem = sentence_of(words(state), *state.showcase.queue_problem);
    }
}

}  // namespace

WorkspacesView workspaces_view(const State& state) {
    const domain::Programme& programme = state.sync.shown;
    const std::string& me = state.sync.you.person_id;
    WorkspacesView view;
    view.signed_in = !domain::is_visitor(state.sync.you);
    view.may_write = state.shell.storage.may_write();
    view.online = state.shell.online;
    view.mine = photos_view(state);
    view.may_publish = domain::is_moderator(state.sync.you);
    std::vector<std::string> partners;
    if (const domain::Partnership* partnership = newest_partnership(programme, me)) {
        const Texts& t = words(state);
        partners = partners_in(*partnership, me);
        view.has_partner = true;
        view.partner_heading = t.fill("workspaces.partner", {{"name", partner_names(programme, *partnership, me, t)}});
    }
    const PhotoList photos = all_photos(programme);
    for (const domain::Photo* photo : photos) {
        if (view.signed_in && photo->owner_id == me) {
            continue;
        }
        if (std::ranges::contains(partners, photo->owner_id)) {
            view.partners.push_back(shown_photo_of(state, *photo));
        } else if (domain::is_published(*photo)) {
            view.others.push_back(shown_photo_of(state, *photo));
        }
    }
    if (view.may_publish) {
        add_queue(view, state, photos);
    }
    return view;
}

}  // namespace counterpart::app
