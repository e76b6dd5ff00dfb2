#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/apply/apply_view.h"
#include "app/intent.h"
#include "app/text/texts.h"
#include "ui/frame.h"

namespace counterpart::ui {

/// What a page of the form is drawn with.
struct ApplyForm {
    Ui& ui;
    const app::ApplyView& view;
    const app::Texts& t;
    app::Intents& out;

    [[nodiscard]] const app::ApplyDraft& draft() const { return *view.draft; }
    [[nodiscard]] bool partner_sees(domain::SharedField field) const { return domain::has_field(draft().shared, field); }
};

/// A field of the form that is one text.
struct ApplyField {
    app::ApplyText field = app::ApplyText::kName;
    std::string_view id;
    std::string_view label;
    std::string_view help = {};
    std::string_view error = {};
    std::string_view hint = {};
    bool required = false;
    bool disabled = false;
    int rows = 0;                                          ///< 0: a line
    std::optional<domain::SharedField> shown_as = std::nullopt;  ///< marked "Partner sees this" while it is shown
};

void apply_field(const ApplyForm& form, const ApplyField& field);

/// A wish for one dimension of the partner.
void apply_wish(const ApplyForm& form, domain::Criterion criterion, std::string_view label);

/// "Partner sees this", or nothing.
std::string_view eye_of(const ApplyForm& form, domain::SharedField field);

/// A sentence about what is wrong with a group of fields.
void draw_group_problem(const ApplyForm& form, std::string_view id, const std::string& problem);

/// The words of all values of a kind of term.
template <typename Term, std::size_t kCount>
std::array<std::string_view, kCount> words_of(const app::Texts& t, std::string_view prefix) {
    std::array<std::string_view, kCount> words;
    for (std::size_t k = 0; k < kCount; ++k) {
        words[k] = t(std::string(prefix) + std::string(domain::term_name(static_cast<Term>(k))));
    }
    return words;
}

/// What was done to the rows of absences.
struct AbsenceChange {
    std::size_t row = 0;
    std::optional<std::string> from = std::nullopt;
    std::optional<std::string> until = std::nullopt;
    bool remove = false;
    bool add = false;
};
/// Days of absence, to be typed, added and removed.
AbsenceChange absence_rows(Ui& ui, const std::vector<app::AbsenceDraft>& rows, const app::Texts& t);

/// What the partner may see, each with a tick; the field whose tick was pressed.
std::optional<domain::SharedField> shown_field_rows(Ui& ui, const std::vector<app::ShownFieldView>& fields, bool disabled,
                                                    const app::Texts& t);

void draw_apply_you(const ApplyForm& form);
void draw_apply_work(const ApplyForm& form);
void draw_apply_interests(const ApplyForm& form);
void draw_apply_contact(const ApplyForm& form);
void draw_apply_send(const ApplyForm& form);

}  // namespace counterpart::ui
