#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>

namespace counterpart::app {

// Topics and notes

/// Where a note stands: at a prompt of a topic, or, without a topic, at the partnership itself.
struct NotePlace {
    std::string topic_id;
    std::int32_t prompt = 0;

    friend bool operator==(const NotePlace&, const NotePlace&) = default;
};

/// Show a prompt's note beneath it, or put it away; the one that was shown is saved.
struct OpenNote {
    NotePlace place;
    bool open = true;
};
struct TypeNote {
    NotePlace place;
    std::string text;
};
/// Make a change of what was typed (the person left the field, or pressed Save).
struct KeepNote {
    NotePlace place;
};
struct ShareNote {
    NotePlace place;
    bool shared = false;
};
/// "We have talked about it."
struct TickNote {
    NotePlace place;
    bool done = false;
};

// Answering in the forum

/// Show the note's text as it would stand in the forum.
struct WriteAnswer {
    NotePlace place;
};
struct TypeAnswer {
    NotePlace place;
    std::string text;
};
struct PutAnswerAway {
    NotePlace place;
};
struct PublishAnswer {
    NotePlace place;
};

// Words

struct TypeWords {
    std::string term;
    std::string text;
};
struct TypeTerm {
    std::string text;
};
/// Take the typed term into the list.
struct AddTerm {};
struct SaveWords {};
/// Put one's saved words into the shared glossary, or take them out.
struct ShareWords {
    bool open = false;
};
/// Take words out of the shared glossary, whoever shares them, or put them back.
struct HideSharedWords {
    std::string term;
    std::string words;
    std::string country;
    bool hidden = true;
};
struct SearchSharedWords {
    std::string text;
};

// Surveys

enum class SurveyQuestion : std::uint8_t { kContact, kSatisfaction, kTopics, kAgain };
inline constexpr std::size_t kSurveyQuestionCount = 4;

/// Choose an answer, by its place among the possible ones.
struct AnswerQuestion {
    SurveyQuestion question = SurveyQuestion::kContact;
    int option = 0;
};
struct TypeSurveyText {
    std::string text;
};
/// Show the questions again with the answers given, or leave those as they are.
struct ChangeSurvey {
    bool change = true;
};
struct SendSurvey {};

using TalkIntent = std::variant<OpenNote, TypeNote, KeepNote, ShareNote, TickNote, WriteAnswer, TypeAnswer, PutAnswerAway, PublishAnswer,
                                TypeWords, TypeTerm, AddTerm, SaveWords, AnswerQuestion, TypeSurveyText, ChangeSurvey, SendSurvey,
                                ShareWords, SearchSharedWords, HideSharedWords>;

}  // namespace counterpart::app
