#include "domain/audit.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "domain/limits.h"
#include "domain/term_names.h"

namespace counterpart::domain {
namespace {

/// What an operation says about itself in the trail.
struct Trace {
    std::string round_id;
    std::vector<std::string> person_ids;
    std::string detail;
};

std::string role_text(const RoleGrant& grant) {
    return std::string(term_name(grant.role)) + (grant.country.empty() ? "" : " " + grant.country);
}

std::string batch_text(std::int32_t batch) { return "batch " + std::to_string(batch); }

/// The trace of each kind of operation that leaves one.
class Tracer {
  public:
    explicit Tracer(const Case& at) : at_(at) {}

    std::optional<Trace> operator()(const ReleasePairs& body) const {
        Trace trace{body.round_id, {}, batch_text(body.batch)};
        for (const ReleasedGroup& group : body.groups) {
            add_applicants(group.application_ids, trace);
        }
        return trace;
    }
    std::optional<Trace> operator()(const StartBatch& body) const {
        Trace trace{body.round_id, {}, batch_text(body.batch)};
        for (const Record* record : at_.programme.of_round(body.round_id)) {
            const auto* held = std::get_if<Partnership>(record);
            if (held != nullptr && held->batch == body.batch && held->started_at_s == 0 && held->ended_at_s == 0) {
                trace.person_ids.insert(trace.person_ids.end(), held->person_ids.begin(), held->person_ids.end());
            }
        }
        return trace;
    }
    std::optional<Trace> operator()(const DecideApplications& body) const {
        Trace trace{body.round_id, {}, std::string(term_name(body.state))};
        add_applicants(body.application_ids, trace);
        return trace;
    }
    std::optional<Trace> operator()(const EndPartnership& body) const {
        const Partnership* partnership = at_.programme.partnership(body.partnership_id);
        return is_partner(at_, *partnership) ? std::nullopt : std::optional(of_partnership(body.partnership_id, term_name(body.reason)));
    }
    std::optional<Trace> operator()(const NudgePartners& body) const { return of_partnership(body.partnership_id, {}); }
    std::optional<Trace> operator()(const RematchPartners& body) const {
        Trace trace = of_partnership(body.partnership_id, term_name(body.reason));
        trace.person_ids = body.person_ids;
        return trace;
    }
    std::optional<Trace> operator()(const RemoveFromRound& body) const { return of_application(body.application_id); }
    std::optional<Trace> operator()(const TakeBack& body) const {
        return body.partnership_id.empty() ? of_application(body.application_id)
                                           : of_partnership(body.partnership_id, term_name(held_of(body.partnership_id)));
    }
    std::optional<Trace> operator()(const AnswerHelp& body) const {
        const HelpRequest* request = at_.programme.help_request(body.request_id);
        Trace trace = of_partnership(request->partnership_id, term_name(body.state));
        trace.person_ids = people({request->person_id});
        return trace;
    }
    std::optional<Trace> operator()(const HidePost& body) const {
        const Post* post = at_.programme.post(body.post_id);
        return post->author_id == at_.actor.person_id
                   ? std::nullopt
                   : std::optional(Trace{{}, people({post->author_id}), std::string(term_name(body.state))});
    }
    std::optional<Trace> operator()(const MoveToHelp& body) const {
        return Trace{{}, people({at_.programme.post(body.post_id)->author_id}), {}};
    }
    std::optional<Trace> operator()(const BanFromForum& body) const {
        return Trace{{}, {body.person_id}, body.banned ? "banned" : "allowed"};
    }
    std::optional<Trace> operator()(const GrantRole& body) const { return Trace{{}, {body.person_id}, role_text(body.grant)}; }
    std::optional<Trace> operator()(const RevokeRole& body) const { return Trace{{}, {body.person_id}, role_text(body.grant)}; }

    template <typename Body>
    std::optional<Trace> operator()(const Body&) const {
        return std::nullopt;
    }

  private:
    /// The ids that name somebody.
    static std::vector<std::string> people(std::vector<std::string> ids) {
        std::erase_if(ids, [](const std::string& id) { return id.empty(); });
        return ids;
    }

    void add_applicants(const std::vector<std::string>& application_ids, Trace& trace) const {
        for (const std::string& id : application_ids) {
            if (const ApplicationRecord* application = at_.programme.application(id)) {
                trace.person_ids.push_back(application->person_id);
            }
        }
    }

    Trace of_partnership(const std::string& id, std::string_view detail) const {
        const Partnership* partnership = at_.programme.partnership(id);
        return partnership == nullptr ? Trace{{}, {}, std::string(detail)}
                                      : Trace{partnership->round_id, partnership->person_ids, std::string(detail)};
    }

    Trace of_application(const std::string& id) const {
        const ApplicationRecord* application = at_.programme.application(id);
        return Trace{application->round_id, {application->person_id}, {}};
    }

    HeldAct held_of(const std::string& id) const { return at_.programme.partnership(id)->held.act; }

    const Case& at_;
};

}  // namespace

std::optional<AuditEntry> audit_entry_of(const Case& at, const Operation& operation, const Decision& decision) {
    const bool changes = !decision.written.empty() || !decision.removed.empty();
    std::optional<Trace> trace = changes && is_moderator(at.actor) ? std::visit(Tracer(at), operation.body) : std::nullopt;
    if (!trace.has_value()) {
        return std::nullopt;
    }
    AuditEntry entry;
    entry.id = operation.id;
    entry.round_id = std::move(trace->round_id);
    entry.at_s = at.now_s;
    entry.by = at.actor.person_id;
    entry.what = operation_kind_name(operation.body.index());
    entry.people = static_cast<std::int32_t>(trace->person_ids.size());
    trace->person_ids.resize(std::min(trace->person_ids.size(), kMaxAuditPeople));
    entry.person_ids = std::move(trace->person_ids);
    entry.detail = std::move(trace->detail);
    return entry;
}

}  // namespace counterpart::domain
