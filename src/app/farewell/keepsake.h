#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/text/texts.h"
#include "domain/programme.h"

namespace counterpart::app {

/// When something is written down, and how far the reader's clock is ahead of UTC.
struct LocalMoment {
    std::int64_t now_s = 0;
    std::int32_t utc_offset_minutes = 0;
};

/// Something that a partner agreed to show.
struct KeptFact {
    std::string field;  ///< "email", for programs
    std::string label;
    std::string text;
};

/// A partner as they showed themselves.
struct KeptPartner {
    std::string name;
    std::vector<KeptFact> facts;
};

/// A contact of the journal.
struct KeptContact {
    std::int64_t at_s = 0;
    std::string when;
    std::string what;
    std::string note;  ///< the reader's own
};

/// What somebody wrote at a prompt or about the partnership.
struct KeptNote {
    std::string writer;  ///< as a heading says it: "My note", "Aroha wrote"
    bool is_mine = false;
    std::string text;
};

/// A prompt with what was written to it.
struct KeptPrompt {
    std::string text;
    bool is_done = false;
    std::vector<KeptNote> notes;
};

struct KeptTopic {
    std::string title;
    std::string starts_on;  ///< "2014-08-31"
    std::vector<KeptPrompt> prompts;
};

/// What there is of a partnership for one of its people, in their language.
struct Keepsake {
    std::string language;
    std::string title;
    std::string lead;        ///< when it began and ends, and when this was written
    std::string made_on;     ///< "2014-12-21"
    std::string round;
    std::string contacts_label, topics_label, notes_label, done_label, nothing_label;
    std::vector<KeptPartner> partners;
    std::vector<KeptContact> contacts;
    std::vector<KeptTopic> topics;
    std::vector<KeptNote> notes;  ///< about the partnership as a whole
};

/// Collects what the programme shows to a person of one of their partnerships. Notes of the partner are in it if they are shared.
Keepsake keepsake_of(const domain::Programme& programme, std::string_view person_id, const domain::Partnership& partnership, const Texts& t,
                     LocalMoment moment);

/// A page for any browser that needs nothing else: no script, no file beside it; every text in it is escaped.
std::string keepsake_html(const Keepsake& keepsake);

/// The same for programs.
std::string keepsake_json(const Keepsake& keepsake);

}  // namespace counterpart::app
