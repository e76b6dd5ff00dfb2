#include "domain/mail_check.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "domain/decide_case.h"
#include "domain/email.h"

namespace counterpart::domain {
namespace {

bool is_of_word(char letter) {
    const bool ascii = (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    return ascii || letter == '_' || static_cast<unsigned char>(letter) >= 0x80U;
}

bool is_of_address(char letter) {
    constexpr std::string_view kMarks = ".!#$%&'*+-/=?^`{|}~@";
    return is_of_word(letter) || kMarks.contains(letter);
}

/// The text without what the mail says of the partners.
std::string without(std::string_view text, std::string_view partners) {
    std::string rest;
    while (!partners.empty() && !text.empty()) {
        const std::size_t at = std::min(text.find(partners), text.size());
        rest += text.substr(0, at);
        text.remove_prefix(std::min(at + partners.size(), text.size()));
    }
    return rest + std::string(text);
}

void add_name(std::string& list, std::string_view name) { list += (list.empty() ? "" : ", ") + std::string(name); }

std::string_view parameter_of(const MailOrder& order, std::string_view name) {
    const auto place = std::ranges::find(order.parameters, name, &std::pair<std::string, std::string>::first);
    return place == order.parameters.end() ? std::string_view() : std::string_view(place->second);
}

}  // namespace

bool names_address(std::string_view text, std::string_view address) {
    const std::string wanted = normalised_email(address);
    for (std::size_t at = text.find('@'); at != std::string_view::npos && !wanted.empty(); at = text.find('@', at + 1)) {
        std::size_t from = at;
        std::size_t until = at;
        while (from > 0 && is_of_address(text[from - 1])) {
            --from;
        }
        while (until < text.size() && is_of_address(text[until])) {
            ++until;
        }
        std::string_view found = text.substr(from, until - from);
        while (!found.empty() && !is_of_word(found.back())) {  // the end of a sentence
            found.remove_suffix(1);
        }
        if (normalised_email(found) == wanted) {
            return true;
        }
    }
    return false;
}

std::size_t count_name(std::string_view text, std::string_view name) {
    name = trimmed(name);
    std::size_t count = 0;
    for (std::size_t at = text.find(name); at != std::string_view::npos && !name.empty(); at = text.find(name, at + name.size())) {
        const bool begins = at == 0 || !is_of_word(text[at - 1]);
        const bool ends = at + name.size() == text.size() || !is_of_word(text[at + name.size()]);
        count += begins && ends ? 1 : 0;
    }
    return count;
}

MailFault fault_of(const RenderedMail& mail) {
    if (names_address(mail.text, mail.reader_address) || count_name(without(mail.text, mail.partners), mail.reader_name) > mail.own_names) {
        return MailFault::kNamesReader;
    }
    const bool names_partner = !trimmed(mail.partners).empty() && mail.text.contains(mail.partners);
    return names_partner ? MailFault::kNone : MailFault::kWithoutPartner;
}

RenderedMail rendered_from(const MailOrder& order, std::string partners) {
    RenderedMail mail;
    mail.reader_id = order.person_id;
    mail.reader_name = parameter_of(order, "name");
    mail.reader_address = order.address;
    mail.partners = std::move(partners);
    for (const std::string_view name : {"partner", "country", "email"}) {
        mail.text += std::string(parameter_of(order, name)) + "\n";
    }
    return mail;
}

std::string partners_of_reader(const Programme& programme, const Partnership& partnership, std::string_view reader_id) {
    std::string names;
    for (const Member& member : members_of(programme, partnership)) {
        if (member.person->id != reader_id) {
            add_name(names, member.application->application.name);
        }
    }
    return names;
}

const Partnership* partnership_of_order(const Programme& programme, const MailOrder& order) {
    const Partnership* current = programme.current_partnership(order.person_id, order.round_id);
    return current != nullptr ? current : programme.held_partnership(order.person_id, order.round_id);
}

}  // namespace counterpart::domain
