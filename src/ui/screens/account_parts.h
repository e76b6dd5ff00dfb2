#pragma once

#include "app/account/account_view.h"
#include "app/intent.h"
#include "app/text/texts.h"
#include "ui/frame.h"

namespace counterpart::ui {

/// A new address in place of the account's.
void draw_address_change(Ui& ui, const app::AccountView& view, const app::Texts& t, app::Intents& out);

/// The mails that went to the person.
void draw_mails(Ui& ui, const app::AccountView& view, const app::Texts& t, app::Intents& out);

}  // namespace counterpart::ui
