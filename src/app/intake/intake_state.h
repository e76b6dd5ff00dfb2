#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/intake/intake_intent.h"
#include "base/result.h"
#include "domain/application.h"
#include "domain/country_cap.h"
#include "domain/intake.h"
#include "domain/merge_queue.h"
#include "domain/ui_language.h"
#include "pairing/what_if.h"

namespace counterpart::app {

/// One application in the list, ready to show.
struct IntakeLine {
    std::string id;
    std::string name;
    std::string caption;  ///< "Nigeria · Hospital librarian"
    std::string state;    ///< "Accepted"
    std::string arrived;  ///< "20 August, 09:12"
    std::string search;   ///< folded
    domain::ApplicationState standing = domain::ApplicationState::kSubmitted;
    bool unconfirmed = false;  ///< the address is
    bool asks = false;         ///< perhaps the same person as another one
};

/// What the lists were made from; when it changes, they are made anew.
struct IntakeSource {
    std::string round_id;
    std::string person_id;
    std::int64_t last_sequence = 0;
    std::int64_t next_number = 0;
    std::size_t changes_waiting = 0;
    std::int64_t changes_refused = 0;
    domain::UiLanguage language = domain::UiLanguage::kEnglish;

    friend bool operator==(const IntakeSource&, const IntakeSource&) = default;
};

/// What the file that was read is, and where it is to go.
struct IntakeFileSource {
    IntakeSource programme;
    std::string name;
    std::size_t rows = 0;
    std::size_t bad_rows = 0;
    std::size_t bytes = 0;

    friend bool operator==(const IntakeFileSource&, const IntakeFileSource&) = default;
};

/// The selected applicant as one who comes late to the open round.
struct LateTrial {
    std::string application_id;
    std::uint32_t round_version = 0;
    Result<pairing::WhatIfQuery> query;  ///< or why it cannot be tried
};

/// Taking applications in.
struct IntakeState {
    std::string search;
    IntakeFilter filter = IntakeFilter::kAll;
    std::string selected_id;
    std::size_t question = 0;
    bool takes_other_answers = false;
    domain::SharedFields shown_by_form = 0b111;  ///< name, country and address
    std::optional<Problem> problem;

    std::optional<IntakeSource> source;
    std::vector<IntakeLine> lines;    ///< by order of arrival
    std::vector<std::int32_t> found;  ///< indices into lines
    domain::CapPlan cap;
    std::vector<domain::MergeQuestion> questions;
    std::size_t questions_from = 0;   ///< a hash of all that the questions are made from; 0 = never made

    std::optional<LateTrial> late;    ///< nothing: nobody is selected who could come late

    std::optional<IntakeFileSource> file_source;
    std::vector<domain::Application> file;     ///< each with an id of its own
    std::vector<domain::IntakeRow> file_rows;  ///< what becomes of each
};

}  // namespace counterpart::app
