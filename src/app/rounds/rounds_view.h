#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/rounds/rounds_intent.h"

namespace counterpart::app {

/// A round in the list.
struct RoundLineView {
    std::string id;
    std::string name;
    std::string when;     ///< "31 August 2014 to 21 December 2014 · 16 weeks"
    std::string state;    ///< "Open: applications come in"
    std::string figures;  ///< "572 applications from 72 countries"
    std::string address;
    std::string intake_address;
    std::string copy_address;
};

/// What somebody will read in a mail, as the endpoint will write it.
struct MailPreviewView {
    std::string mail;  ///< "You are in: 2026A"
    std::string text;  ///< the paragraph, filled in; or that there is none
    bool is_empty = false;
};

/// A choice of a form: texts and what they stand for.
struct ChoiceView {
    std::vector<std::string> labels, values;
    int chosen = 0;
};

/// The form of one round.
struct RoundFormView {
    bool is_new = false;
    std::string heading;
    std::string lead;                                     ///< from which round it is a copy, or what is set here
    std::array<std::string, kRoundFieldCount> fields;     ///< as typed
    std::array<std::string, kRoundFieldCount> problems;   ///< what is wrong with a field; mostly empty
    std::string problem;                                  ///< what is wrong with none of them
    bool in_months = false;
    bool slots_by_hand = false;
    std::string plan_text;            ///< "8 topics, until 21 December 2014", or that the dates are to be mended first
    std::vector<std::string> slots;   ///< "1 · 31 August to 13 September"
    std::string opens_here, closes_here;  ///< on the reader's own clock; empty where they are not readable
    ChoiceView state, cap_reading, odd_one_out, stand_in, criteria;
    std::string criteria_text;        ///< the chosen criteria in words
    bool state_is_fixed = false;      ///< the round runs or is over
    bool asks_stand_in = false;
    std::string reader;               ///< what was typed to find somebody
    std::string reader_text;          ///< "For Anele Gumede, in English"
    std::vector<MailPreviewView> previews;
    bool changed = false;
};

/// The rounds of the programme, or the form of one; for coordinators and directors.
struct RoundsView {
    bool may_run = false;
    bool may_write = true;  ///< this tab writes
    bool is_form = false;
    bool is_unknown = false;
    std::vector<RoundLineView> rounds;  ///< the latest first
    std::string copy_last_address;      ///< of the latest round; empty: there is none
    std::string copy_last_label;
    std::optional<RoundFormView> form;
};

}  // namespace counterpart::app
