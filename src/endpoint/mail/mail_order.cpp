#include "endpoint/mail/mail_order.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "domain/country.h"
#include "domain/term_names.h"
#include "endpoint/mail/mail_text.h"

namespace counterpart::endpoint {
namespace {

constexpr std::string_view kBetween = ", ";

/// "ES, JP" as "Spain, Japan".
std::string country_names(std::string_view codes, domain::UiLanguage language) {
    std::string names;
    while (!codes.empty()) {
        const std::string_view code = codes.substr(0, codes.find(kBetween));
        names += std::string(names.empty() ? "" : kBetween) + std::string(domain::country_name(code, language));
        codes.remove_prefix(std::min(codes.size(), code.size() + kBetween.size()));
    }
    return names;
}

std::string filling_of(const std::string& name, const std::string& value, const app::Texts& texts) {
    if (name == "country") {
        return country_names(value, texts.language());
    }
    if (name == "role") {
        return std::string(texts("mail.role." + value));
    }
    return name == "email" && value.empty() ? std::string(texts("mail.no_address")) : value;
}

}  // namespace

OutgoingMail mail_of_order(const domain::MailOrder& order, const OrderLinks& links, std::string message_id, std::int64_t now_s) {
    const app::Texts& texts = mail_texts(order.language);
    std::vector<std::string> values;
    values.reserve(order.parameters.size());
    const std::string days = std::to_string(links.life_s / kDay_s);
    std::vector<app::Filling> fillings{
        {"link", links.link.empty() ? links.page_address : links.link}, {"page", links.page_address}, {"days", days}};
    for (const auto& [name, value] : order.parameters) {
        values.push_back(filling_of(name, value, texts));
        fillings.emplace_back(name, values.back());
    }
    MailText text = write_mail(texts, domain::term_name(order.kind), fillings);
    return {.message_id = std::move(message_id),
            .recipient = order.address,
            .subject = std::move(text.subject),
            .text = std::move(text.text),
            .urgency = MailUrgency::kUsual,
            .created_at_s = now_s,
            .not_before_s = now_s,
            .useless_after_s = links.life_s == 0 ? 0 : now_s + links.life_s,
            .kind = std::string(domain::term_name(order.kind)),
            .person_id = order.person_id == domain::kFormerPerson ? std::string() : order.person_id,
            .round_id = order.round_id,
            .batch = order.batch};
}

domain::MailFault fault_of_mail(const domain::MailOrder& order, const OrderLinks& links, const std::string& partners) {
    const OutgoingMail mail = mail_of_order(order, links, {}, 0);
    // Without what it says of the partners: so often the reader's name stands in it in any case.
    domain::MailOrder greeting = order;
    for (auto& [name, value] : greeting.parameters) {
        if (name == "partner" || name == "email") {
            value.clear();
        }
    }
    const OutgoingMail without = mail_of_order(greeting, links, {}, 0);
    domain::RenderedMail rendered = domain::rendered_from(order, partners);
    rendered.text = mail.subject + "\n" + mail.text;
    rendered.own_names = domain::count_name(without.subject + "\n" + without.text, rendered.reader_name);
    return domain::fault_of(rendered);
}

OutgoingMail mail_to_address(std::string_view kind, std::string_view address, domain::UiLanguage language, std::string_view page_address,
                             std::string message_id, std::int64_t now_s) {
    const std::array<app::Filling, 1> fillings{{{"link", page_address}}};
    MailText text = write_mail(mail_texts(language), kind, fillings);
    return {.message_id = std::move(message_id),
            .recipient = std::string(address),
            .subject = std::move(text.subject),
            .text = std::move(text.text),
            .urgency = MailUrgency::kUsual,
            .created_at_s = now_s,
            .not_before_s = now_s,
            .kind = std::string(kind)};
}

OutgoingMail mail_with_link(const LinkMail& link, std::string_view page_address, std::string message_id, std::int64_t now_s) {
    const std::string minutes = std::to_string(link.life_s / 60);
    const std::array<app::Filling, 3> fillings{{{"link", link.link}, {"page", page_address}, {"minutes", minutes}}};
    MailText text = write_mail(mail_texts(link.language), link.kind, fillings);
    return {.message_id = std::move(message_id),
            .recipient = std::string(link.address),
            .subject = std::move(text.subject),
            .text = std::move(text.text),
            .urgency = MailUrgency::kUrgent,
            .created_at_s = now_s,
            .not_before_s = now_s,
            .useless_after_s = now_s + link.life_s,
            .kind = std::string(link.kind)};
}

}  // namespace counterpart::endpoint
