#include "domain/visible.h"

#include <algorithm>
#include <utility>

namespace counterpart::domain {
namespace {

/// An application with nothing but what its owner agreed to show.
ApplicationRecord shared_part(const ApplicationRecord& whole) {
    ApplicationRecord part;
    part.round_id = whole.round_id;
    part.person_id = whole.person_id;
    part.state = whole.state;
    part.shared = whole.shared;
    part.extent = Extent::kShared;
    const Application& from = whole.application;
    Application& to = part.application;
    to.id = from.id;
    const auto copy = [&](SharedField field, auto Application::* member) {
        if (has_field(whole.shared, field)) {
            to.*member = from.*member;
        }
    };
    copy(SharedField::kName, &Application::name);
    copy(SharedField::kCountry, &Application::country);
    copy(SharedField::kEmail, &Application::email);
    copy(SharedField::kTimeZone, &Application::time_zone);
    copy(SharedField::kWorkplace, &Application::workplace);
    copy(SharedField::kRole, &Application::role);
    copy(SharedField::kPlace, &Application::place);
    copy(SharedField::kSector, &Application::sector);
    copy(SharedField::kCareerStage, &Application::career_stage);
    copy(SharedField::kLanguages, &Application::languages);
    copy(SharedField::kInterests, &Application::interests);
    copy(SharedField::kContactMethods, &Application::contact_methods);
    copy(SharedField::kHopes, &Application::hopes);
    copy(SharedField::kSocialProfiles, &Application::social_profiles);
    copy(SharedField::kAbsences, &Application::absences);
    return part;
}

/// One rule for each kind of record.
class View {
  public:
    View(const Programme& programme, const Actor& actor) : programme_(programme), actor_(actor), staff_(is_staff(actor)) {}

    std::optional<Record> operator()(const Person& person) const {
        if (staff_) {
            return person;
        }
        if (!is_own(person.id)) {
            return std::nullopt;
        }
        Person own = person;
        own.same_as.clear();
        own.told_apart.clear();
        return own;
    }

    std::optional<Record> operator()(const RoundRecord& round) const {
        if (staff_) {
            return round;
        }
        RoundRecord open = round;
        open.criteria = {};
        open.forbidden_pairs.clear();
        open.fixed_pairs.clear();
        open.stand_in_id.clear();
        open.mail_texts.clear();
        open.overrulings.clear();
        for (RoundBatch& batch : open.batches) {
            batch.held_told_at_s = 0;
        }
        return open;
    }

    std::optional<Record> operator()(const ApplicationRecord& application) const {
        if (staff_) {
            return application;
        }
        if (is_own(application.person_id)) {
            ApplicationRecord own = application;
            own.merged_into.clear();
            own.removal.reason.clear();
            own.removal.by.clear();
            return own;
        }
        const bool met = std::ranges::any_of(programme_.partnerships_of(actor_.person_id), [&](const Partnership* one) {
            return one->round_id == application.round_id && is_in(*one, application.person_id) && shows_partners(*one);
        });
        if (!met || !takes_part(application)) {
            return std::nullopt;
        }
        return shared_part(application);
    }

    std::optional<Record> operator()(const Partnership& partnership) const {
        if (staff_) {
            return partnership;
        }
        if (!is_in(partnership, actor_.person_id) || partnership.started_at_s == 0) {
            return std::nullopt;
        }
        Partnership seen = partnership;
        seen.nudges.clear();
        seen.held = {};
        if (!all_stay_in_touch(partnership)) {
            std::erase_if(seen.stay_in_touch, [&](const std::string& id) { return id != actor_.person_id; });
        }
        return seen;
    }

    std::optional<Record> operator()(const ContactEntry& entry) const {
        if (is_own(entry.person_id)) {
            return entry;
        }
        const Partnership* partnership = programme_.partnership(entry.partnership_id);
        const bool partners =
            is_contact(entry.kind) && partnership != nullptr && is_current(*partnership) && is_in(*partnership, actor_.person_id);
        if (!staff_ && !partners) {
            return std::nullopt;
        }
        ContactEntry without_note = entry;
        without_note.note.clear();
        return without_note;
    }

    std::optional<Record> operator()(const Post& post) const {
        if (is_moderator(actor_) || is_own(post.author_id)) {
            return post;
        }
        if (post.state == PostState::kWaiting) {
            return std::nullopt;
        }
        Post seen = post;
        seen.edits.clear();
        if (post.author_id != kFormerPerson) {
            seen.author_id.clear();
        }
        if (post.state == PostState::kHidden) {  // its place stays, so that answers have something to hang on
            seen.title.clear();
            seen.author_id.clear();
            seen.author_name.clear();
            seen.text.clear();
            seen.language.clear();
            seen.country.clear();
            seen.source_url.clear();
            seen.source_name.clear();
        }
        return seen;
    }

    std::optional<Record> operator()(const HelpRequest& request) const {
        if (staff_ || (request.kind == HelpKind::kPost && is_moderator(actor_))) {
            return request;
        }
        if (!is_own(request.person_id) || request.kind == HelpKind::kSilence) {
            return std::nullopt;
        }
        HelpRequest own = request;
        own.staff_note.clear();
        own.answered_by.clear();
        own.claimed_by.clear();
        own.claimed_at_s = 0;
        return own;
    }

    std::optional<Record> operator()(const Photo& photo) const {
        if (is_own(photo.owner_id)) {
            return photo;
        }
        const bool partners = programme_.are_partners(actor_.person_id, photo.owner_id);
        const bool looked_after = is_moderator(actor_) && is_offered(photo);
        const bool shown = is_published(photo) || looked_after || (photo.visibility != PhotoVisibility::kOnlyMe && partners);
        if (!shown) {
            return std::nullopt;
        }
        Photo seen = photo;
        seen.was_wider = false;
        if (!is_published(photo) && !looked_after) {  // a partner sees the picture, but not what is meant for the showcase
            seen.story.clear();
            seen.credit = {};
        }
        if (!partners && !staff_) {
            seen.owner_id.clear();
        }
        return seen;
    }

    std::optional<Record> operator()(const SavedPreview& preview) const { return staff_ ? std::optional<Record>(preview) : std::nullopt; }

    std::optional<Record> operator()(const Topic& topic) const {
        const bool for_everybody = topic.state == TopicState::kPublished && !topic.round_id.empty();
        return for_everybody || is_moderator(actor_) ? std::optional<Record>(topic) : std::nullopt;
    }

    std::optional<Record> operator()(const Note& note) const {
        if (is_own(note.person_id)) {
            return note;
        }
        const Partnership* partnership = note.shared ? programme_.partnership(note.partnership_id) : nullptr;
        const bool partners = partnership != nullptr && is_in(*partnership, actor_.person_id) && shows_partners(*partnership);
        if (!partners) {
            return std::nullopt;
        }
        return note;
    }

    std::optional<Record> operator()(const SurveyAnswer& answer) const {
        return staff_ || is_own(answer.person_id) ? std::optional<Record>(answer) : std::nullopt;
    }

    std::optional<Record> operator()(const Glossary& glossary) const {
        if (is_own(glossary.person_id) || programme_.are_partners(actor_.person_id, glossary.person_id)) {
            return glossary;
        }
        if (!glossary.open) {
            return std::nullopt;
        }
        Glossary nameless = glossary;
        nameless.person_id.clear();
        if (!is_moderator(actor_)) {
            std::erase_if(nameless.entries, [](const GlossaryEntry& entry) { return entry.hidden; });
        }
        return nameless;
    }

    std::optional<Record> operator()(const Subscription& subscription) const {
        return staff_ ? std::optional<Record>(subscription) : std::nullopt;
    }

    std::optional<Record> operator()(const LiveEvent& event) const { return event; }

    std::optional<Record> operator()(const AuditEntry& entry) const { return staff_ ? std::optional<Record>(entry) : std::nullopt; }

    std::optional<Record> operator()(const WorkDay& day) const {
        return staff_ || is_own(day.person_id) ? std::optional<Record>(day) : std::nullopt;
    }

  private:
    /// Whether the people of a partnership see what each agreed to show.
    static bool shows_partners(const Partnership& partnership) {
        return is_current(partnership) || (partnership.started_at_s != 0 && all_stay_in_touch(partnership));
    }

    bool is_own(std::string_view person_id) const { return !is_visitor(actor_) && person_id == actor_.person_id; }

    static bool is_in(const Partnership& partnership, std::string_view person_id) {
        return !person_id.empty() && person_id != kFormerPerson && std::ranges::contains(partnership.person_ids, person_id);
    }

    const Programme& programme_;
    const Actor& actor_;
    bool staff_ = false;
};

}  // namespace

std::optional<Record> visible(const Programme& programme, const Actor& actor, const Record& record) {
    return std::visit(View(programme, actor), record);
}

std::int64_t scope_sequence(const Programme& programme, const Actor& actor) { return programme.scope_sequence(actor.person_id); }

bool removal_is_told(RecordKind kind) { return kind != RecordKind::kPhoto; }

bool hiding_is_told(RecordKind kind) { return kind == RecordKind::kGlossary; }

}  // namespace counterpart::domain
