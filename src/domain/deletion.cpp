#include "domain/deletion.h"

#include <algorithm>
#include <set>
#include <string>

#include "domain/decide_case.h"
#include "domain/email.h"

namespace counterpart::domain {
namespace {

class Deletion {
  public:
    Deletion(const Programme& programme, const Person& person, std::int64_t now_s)
        : programme_(programme), person_(person), now_s_(now_s) {}

    Decision run(PostsOfLeaver posts) {
        for (const Record* record : programme_.owned_by(person_.id)) {
            const auto* post = std::get_if<Post>(record);
            if (post != nullptr && posts == PostsOfLeaver::kStayWithoutName) {
                leave_nameless(*post);
            } else {
                decision_.removed.push_back(key_of(*record));
            }
            if (const auto* application = std::get_if<ApplicationRecord>(record)) {
                application_ids_.insert(application->application.id);
                round_ids_.insert(application->round_id);
            }
        }
        leave_partnerships();
        leave_rounds();
        leave_other_applications();
        leave_subscriptions();
        leave_links();
        leave_office();
        MailOrder mail = mail_to(person_, MailKind::kDataDeleted);
        mail.person_id = kFormerPerson;
        decision_.mails.push_back(std::move(mail));
        return std::move(decision_);
    }

  private:
    void leave_nameless(Post post) {
        post.author_id = kFormerPerson;
        post.author_name.clear();
        decision_.written.emplace_back(std::move(post));
    }

    void leave_partnerships() {
        for (const Partnership* found : programme_.partnerships_of(person_.id)) {
            if (found->started_at_s == 0) {
                leave_held(*found);
                continue;
            }
            Partnership partnership = *found;
            forget_office(partnership);
            std::erase(partnership.stay_in_touch, person_.id);
            std::ranges::replace(partnership.person_ids, person_.id, std::string(kFormerPerson));
            round_ids_.insert(partnership.round_id);
            if (partnership.ended_at_s == 0) {
                tell_partners(partnership);
                if (still_two(partnership)) {  // two of three go on
                    decision_.written.emplace_back(std::move(partnership));
                    continue;
                }
                partnership.ended_at_s = now_s_;
                partnership.end_reason = EndReason::kPersonLeft;
            }
            decision_.written.emplace_back(std::move(partnership));
        }
    }

    /// Nobody knows of it yet: the others can be paired anew.
    void leave_held(const Partnership& held) {
        decision_.removed.push_back({RecordKind::kPartnership, held.id});
        for (const std::string& person_id : held.person_ids) {
            const ApplicationRecord* other = programme_.application_of(person_id, held.round_id);
            if (other != nullptr && person_id != person_.id) {
                freed_ids_.insert(other->application.id);
            }
        }
    }

    void leave_subscriptions() {
        const std::string address = normalised_email(person_.email);
        for (const Record* record : programme_.all(RecordKind::kSubscription)) {
            if (normalised_email(std::get<Subscription>(*record).email) == address) {
                decision_.removed.push_back(key_of(*record));
            }
        }
    }

    static bool still_two(const Partnership& partnership) {
        return std::ranges::count_if(partnership.person_ids, [](const std::string& id) { return id != kFormerPerson; }) >= 2;
    }

    void tell_partners(const Partnership& partnership) {
        const RoundRecord* round = programme_.round(partnership.round_id);
        for (const std::string& person_id : partnership.person_ids) {
            if (const Person* partner = programme_.person(person_id); partner != nullptr) {
                decision_.mails.push_back(mail_to(*partner, MailKind::kPartnerLeft));
                decision_.mails.back().parameters.emplace_back("round", round == nullptr ? std::string() : round->name);
            }
        }
    }

    bool is_about_person(const PersonPair& pair) const {
        return application_ids_.contains(pair.first) || application_ids_.contains(pair.second);
    }

    /// Pair rules and saved previews hold the applications of their round.
    void leave_rounds() {
        for (const std::string& round_id : round_ids_) {
            for (const Record* record : programme_.of_round(round_id)) {
                if (std::holds_alternative<SavedPreview>(*record)) {
                    decision_.removed.push_back(key_of(*record));
                }
            }
        }
        for (const Record* record : programme_.all(RecordKind::kRound)) {
            RoundRecord round = std::get<RoundRecord>(*record);
            leave_round(round);
            if (round != std::get<RoundRecord>(*record)) {
                decision_.written.emplace_back(std::move(round));
            }
        }
    }

    void leave_round(RoundRecord& round) const {
        const auto about_person = [this](const PersonPair& pair) { return is_about_person(pair); };
        std::erase_if(round.forbidden_pairs, about_person);
        std::erase_if(round.fixed_pairs, about_person);
        std::erase_if(round.overrulings, [this](const Overruling& one) {
            return std::ranges::any_of(one.application_ids, [this](const std::string& id) { return application_ids_.contains(id); });
        });
        for (Overruling& one : round.overrulings) {
            if (one.by_id == person_.id) {
                one.by_id = kFormerPerson;
            }
        }
    }

    void leave_other_applications() {
        const std::string address = normalised_email(person_.email);
        for (const Record* record : programme_.all(RecordKind::kApplication)) {
            ApplicationRecord other = std::get<ApplicationRecord>(*record);
            const auto names_person = [&](const std::string& partner) {
                return application_ids_.contains(partner) || normalised_email(partner) == address;
            };
            if (other.person_id == person_.id) {
                continue;
            }
            const bool freed = freed_ids_.contains(other.application.id);
            other.batch = freed ? 0 : other.batch;
            const bool led_here = application_ids_.contains(other.merged_into);
            if (led_here) {
                other.merged_into.clear();
            }
            const bool removed_by_person = other.removal.by == person_.id;
            forget(other.removal.by);
            if (std::erase_if(other.application.earlier_partners, names_person) > 0 || freed || led_here || removed_by_person) {
                decision_.written.emplace_back(std::move(other));
            }
        }
    }

    /// What coordinators found out about their accounts, kept by the other ones.
    void leave_links() {
        for (const std::vector<std::string>* links : {&person_.same_as, &person_.told_apart}) {
            for (const std::string& id : *links) {
                const Person* other = programme_.person(id);
                if (other != nullptr && unlinked_ids_.insert(id).second) {
                    Person unlinked = *other;
                    std::erase(unlinked.same_as, person_.id);
                    std::erase(unlinked.told_apart, person_.id);
                    decision_.written.emplace_back(std::move(unlinked));
                }
            }
        }
    }

    /// What they did as a coordinator stays, without their id.
    void leave_office() {
        for (const Record* record : programme_.all(RecordKind::kHelpRequest)) {
            HelpRequest request = std::get<HelpRequest>(*record);
            if ((request.answered_by == person_.id || request.claimed_by == person_.id) && request.person_id != person_.id) {
                forget(request.answered_by);
                forget(request.claimed_by);
                decision_.written.emplace_back(std::move(request));
            }
        }
        for (const Record* record : programme_.all(RecordKind::kPartnership)) {
            Partnership partnership = std::get<Partnership>(*record);
            const bool own = std::ranges::contains(partnership.person_ids, person_.id);
            if (!own && forget_office(partnership)) {
                decision_.written.emplace_back(std::move(partnership));
            }
        }
        leave_audit();
        for (const Record* record : programme_.all(RecordKind::kSavedPreview)) {
            const auto& found = std::get<SavedPreview>(*record);
            if (found.saved_by == person_.id && !round_ids_.contains(found.round_id)) {
                SavedPreview preview = found;
                preview.saved_by = kFormerPerson;
                decision_.written.emplace_back(std::move(preview));
            }
        }
    }

    /// What was done to them and by them stays, without their id.
    void leave_audit() {
        for (const Record* record : programme_.all(RecordKind::kAuditEntry)) {
            AuditEntry entry = std::get<AuditEntry>(*record);
            if (entry.by != person_.id && !std::ranges::contains(entry.person_ids, person_.id)) {
                continue;
            }
            forget(entry.by);
            std::ranges::for_each(entry.person_ids, [this](std::string& id) { forget(id); });
            decision_.written.emplace_back(std::move(entry));
        }
    }

    /// Puts `kFormerPerson` in place of their id.
    void forget(std::string& id) const {
        if (id == person_.id) {
            id = kFormerPerson;
        }
    }

    /// Takes their id out of what coordinators did about a partnership; whether it was there.
    bool forget_office(Partnership& partnership) const {
        const Partnership before = partnership;
        forget(partnership.held.by);
        std::ranges::for_each(partnership.nudges, [this](Nudge& nudge) { forget(nudge.by); });
        return partnership != before;
    }

    const Programme& programme_;
    const Person& person_;
    std::int64_t now_s_;
    Decision decision_;
    std::set<std::string> application_ids_;
    std::set<std::string> round_ids_;
    std::set<std::string> unlinked_ids_;
    std::set<std::string> freed_ids_;  ///< applications whose held partnership is gone
};

}  // namespace

Decision delete_person(const Programme& programme, const Person& person, PostsOfLeaver posts, std::int64_t now_s) {
    return Deletion(programme, person, now_s).run(posts);
}

}  // namespace counterpart::domain
