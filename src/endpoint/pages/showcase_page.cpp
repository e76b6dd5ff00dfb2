#include "endpoint/pages/showcase_page.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "domain/term_names.h"
#include "domain/visible.h"
#include "endpoint/pages/credit_line.h"
#include "endpoint/pages/topic_page.h"
#include "endpoint/pages/user_text.h"

namespace counterpart::endpoint {
namespace {

/// The credit with what its owner allowed in the reader's language.
domain::Credit credit_in_words(const PageSource& source, domain::Credit credit) {
    if (domain::licence_from_text(credit.licence) == domain::PhotoLicence::kByPermission) {
        credit.licence = source.texts("page.by_permission");
    }
    return credit;
}

std::string path_of_photo(const domain::Photo& photo) { return "/api/photos/" + photo.id; }

void write_photo_of_showcase(HtmlWriter& html, const PageSource& source, const domain::Photo& photo) {
    const domain::Credit credit = credit_in_words(source, photo.credit);
    html.begin("figure");
    const std::string path = path_of_photo(photo), width = std::to_string(photo.width_px), height = std::to_string(photo.height_px);
    html.single("img",
                {{"src", path}, {"alt", photo.description}, {"lang", ""}, {"width", width}, {"height", height}, {"loading", "lazy"}});
    html.begin("figcaption");
    if (!photo.story.empty()) {
        write_user_text(html, photo.story, {});
    }
    html.begin("p", {{"class", "credit"}});
    if (is_credited(credit)) {
        write_sentence(html, source.texts("page.picture_credit"), {{"credit", [&] { write_credit(html, source, credit); }}});
        html.text(" · ");
    }
    write_moment(html, source, photo.published_at_s);
    html.end();
    html.end();
    html.end();
}

}  // namespace

std::vector<domain::Photo> photos_for_visitor(const domain::Programme& programme) {
    std::vector<domain::Photo> photos;
    for (const domain::Record* record : programme.all(domain::RecordKind::kPhoto)) {
        if (auto seen = domain::visible(programme, domain::Actor(), *record)) {
            photos.push_back(std::get<domain::Photo>(*std::move(seen)));
        }
    }
    std::ranges::sort(photos, std::greater(), [](const domain::Photo& photo) { return std::pair(photo.published_at_s, photo.id); });
    return photos;
}

std::string page_of_showcase(const PageSource& source) {
    const app::Texts& t = source.texts;
    const std::vector<domain::Photo> photos = photos_for_visitor(source.programme);
    const PageHead head{.title = std::string(t("page.showcase")),
                        .description = std::string(t("page.showcase_text")),
                        .path = std::string(kShowcasePath),
                        .feed_path = std::string(kForumFeedPath),
                        .app_path = "/#/photos",
                        .picture_path = photos.empty() ? std::string() : path_of_photo(photos.front()),
                        .picture_text = photos.empty() ? std::string() : photos.front().description};
    HtmlWriter html;
    begin_page(html, source, head);
    html.element("h1", head.title);
    html.element("p", head.description);
    if (photos.empty()) {
        html.element("p", t("page.no_photos"));
    }
    for (const domain::Photo& photo : photos) {
        write_photo_of_showcase(html, source, photo);
    }
    return end_page(std::move(html), source, head);
}

}  // namespace counterpart::endpoint
