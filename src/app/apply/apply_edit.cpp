#include "app/apply/apply.h"
#include "app/apply/apply_draft.h"
#include "base/utf8.h"
#include "domain/country.h"

// What a person changes in the form. Each change takes back what was said to be wrong with its field.

namespace counterpart::app {
namespace {

/// The draft to change, or nullptr where nothing can be written.
ApplyDraft* draft_to_edit(State& state, std::string_view field) {
    if (!state.apply.draft) {
        return nullptr;
    }
    if (const auto found = state.apply.problems.find(field); found != state.apply.problems.end()) {
        state.apply.problems.erase(found);
    }
    return &*state.apply.draft;
}

}  // namespace

void on(State& state, const TypeApply& intent, Effects& /*effects*/) {
    ApplyDraft* draft = draft_to_edit(state, key_of(intent.field));
    if (draft == nullptr) {
        return;
    }
    draft->text(intent.field) = intent.text;
    if (intent.field == ApplyText::kTimeZone) {
        draft->set(ApplyFlag::kZoneTyped, true);
    }
    const auto zone = domain::only_time_zone_of_country(intent.text);
    if (intent.field == ApplyText::kCountry && zone && !draft->has(ApplyFlag::kZoneTyped)) {
        draft->text(ApplyText::kTimeZone) = *zone;
        state.apply.problems.erase("time_zone");
    }
}

void on(State& state, const ChooseSector& intent, Effects& /*effects*/) {
    if (ApplyDraft* draft = draft_to_edit(state, "sector")) {
        draft->sector = intent.sector;
    }
}

void on(State& state, const ChooseCareerStage& intent, Effects& /*effects*/) {
    if (ApplyDraft* draft = draft_to_edit(state, "career_stage")) {
        draft->career_stage = intent.stage;
    }
}

void on(State& state, const ChooseRhythm& intent, Effects& /*effects*/) {
    if (ApplyDraft* draft = draft_to_edit(state, "rhythm")) {
        draft->rhythm = intent.rhythm;
    }
}

void on(State& state, const WishFor& intent, Effects& /*effects*/) {
    if (ApplyDraft* draft = draft_to_edit(state, "wishes")) {
        draft->wishes[static_cast<std::size_t>(intent.criterion)] = intent.wish;
    }
}

void on(State& state, const FlipApply& intent, Effects& /*effects*/) {
    if (ApplyDraft* draft = draft_to_edit(state, intent.flag == ApplyFlag::kCodeAccepted ? "code_accepted" : "")) {
        draft->set(intent.flag, !draft->has(intent.flag));
    }
}

void on(State& state, const FlipMethod& intent, Effects& /*effects*/) {
    if (ApplyDraft* draft = draft_to_edit(state, "contact_methods")) {
        draft->methods = static_cast<domain::ContactMethods>(draft->methods ^ (1U << static_cast<unsigned>(intent.method)));
    }
}

void on(State& state, const FlipShown& intent, Effects& /*effects*/) {
    if (ApplyDraft* draft = draft_to_edit(state, "shared")) {
        draft->shared =
            static_cast<domain::SharedFields>((draft->shared ^ (1U << static_cast<unsigned>(intent.field))) | domain::kAlwaysShared);
    }
}

void on(State& state, const ShowAllOfIt& /*intent*/, Effects& /*effects*/) {
    if (ApplyDraft* draft = draft_to_edit(state, "shared")) {
        draft->shared = domain::kAllShared;
    }
}

void on(State& state, const EditLanguage& intent, Effects& /*effects*/) {
    ApplyDraft* draft = draft_to_edit(state, "languages");
    if (draft == nullptr || intent.row > draft->languages.size()) {
        return;
    }
    if (intent.row == draft->languages.size()) {
        draft->languages.push_back({{}, domain::LanguageLevel::kGood});
    }
    domain::LanguageSkill& skill = draft->languages[intent.row];
    skill.language = intent.language.value_or(skill.language);
    skill.level = intent.level.value_or(skill.level);
}

void on(State& state, const RemoveLanguage& intent, Effects& /*effects*/) {
    ApplyDraft* draft = draft_to_edit(state, "languages");
    if (draft != nullptr && intent.row < draft->languages.size()) {
        draft->languages.erase(draft->languages.begin() + static_cast<std::ptrdiff_t>(intent.row));
    }
}

void on(State& state, const TypeAbsence& intent, Effects& /*effects*/) {
    if (ApplyDraft* draft = draft_to_edit(state, "absences")) {
        change_absence(draft->absences, intent.row, intent.from, intent.until);
    }
}

void on(State& state, const RemoveAbsence& intent, Effects& /*effects*/) {
    if (ApplyDraft* draft = draft_to_edit(state, "absences")) {
        remove_absence(draft->absences, intent.row);
    }
}

void on(State& state, const AddInterest& intent, Effects& /*effects*/) {
    if (ApplyDraft* draft = draft_to_edit(state, "interests")) {
        std::string& text = draft->text(ApplyText::kInterests);
        text += (trimmed(text).empty() ? "" : ", ") + intent.text;
    }
}

void on(State& state, const LookedAtStep& /*intent*/, Effects& /*effects*/) {
    if (ApplyDraft* draft = draft_to_edit(state, "looked_at")) {
        draft->looked_at ^= 1U << static_cast<unsigned>(draft->step);
    }
}

}  // namespace counterpart::app
