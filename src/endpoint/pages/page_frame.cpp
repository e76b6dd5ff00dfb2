#include "endpoint/pages/page_frame.h"

#include <utility>

#include "app/text/numbers.h"
#include "base/date_time.h"
#include "endpoint/pages/user_text.h"

namespace counterpart::endpoint {
namespace {

constexpr std::string_view kNameOfSite = "Counterpart", kIconPath = "/icons/mark.svg";

std::string whole_address(const PageSource& source, std::string_view path) { return std::string(source.address) + std::string(path); }

void write_property(HtmlWriter& html, std::string_view property, std::string_view content) {
    html.single("meta", {{"property", property}, {"content", content}});
}

void write_link(HtmlWriter& html, std::string_view relation, std::string_view address) {
    html.single("link", {{"rel", relation}, {"href", address}});
}

/// What other sites show of a page that is linked there (https://ogp.me).
void write_open_graph(HtmlWriter& html, const PageSource& source, const PageHead& head) {
    write_property(html, "og:site_name", kNameOfSite);
    write_property(html, "og:title", head.title);
    write_property(html, "og:description", head.description);
    write_property(html, "og:type", head.is_article ? "article" : "website");
    write_property(html, "og:url", whole_address(source, head.path));
    write_property(html, "og:locale", source.texts.language() == domain::UiLanguage::kSpanish ? "es_ES" : "en_GB");
    if (!head.picture_path.empty()) {
        write_property(html, "og:image", whole_address(source, head.picture_path));
        write_property(html, "og:image:alt", head.picture_text);
    }
}

void write_head(HtmlWriter& html, const PageSource& source, const PageHead& head) {
    html.begin("head");
    html.single("meta", {{"charset", "utf-8"}});
    html.element("title", head.title == kNameOfSite ? head.title : head.title + " · " + std::string(kNameOfSite));
    html.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.single("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    write_link(html, "stylesheet", kStylePath);
    html.single("link", {{"rel", "icon"}, {"type", "image/svg+xml"}, {"href", kIconPath}});
    if (head.path.empty()) {
        html.single("meta", {{"name", "robots"}, {"content", "noindex"}});
    } else {
        html.single("meta", {{"name", "description"}, {"content", head.description}});
        write_link(html, "canonical", whole_address(source, head.path));
        html.single("link", {{"rel", "alternate"},
                             {"type", "application/atom+xml"},
                             {"title", source.texts("page.feed")},
                             {"href", whole_address(source, head.feed_path)}});
        write_open_graph(html, source, head);
        write_link(html, "webmention", whole_address(source, kMentionPath));
        write_link(html, "pingback", whole_address(source, kPingbackPath));
    }
    html.end();
}

}  // namespace

void begin_page(HtmlWriter& html, const PageSource& source, const PageHead& head) {
    const app::Texts& t = source.texts;
    html.begin("html", {{"lang", app::language_tag(t.language())}});
    write_head(html, source, head);
    html.begin("body");
    html.element("a", t("page.to_content"), {{"class", "skip"}, {"href", "#content"}});
    html.begin("header");
    html.begin("nav", {{"aria-label", t("page.navigation")}});
    html.begin("ul");
    for (const auto& [path, key] :
         {std::pair<std::string_view, std::string_view>{"/", "page.home"}, {kTopicsPath, "page.topics"}, {kThreadsPath, "page.forum"}}) {
        html.begin("li");
        if (path == head.path) {
            html.element("a", t(key), {{"href", path}, {"aria-current", "page"}});
        } else {
            html.element("a", t(key), {{"href", path}});
        }
        html.end();
    }
    html.end();
    html.end();
    html.end();
    html.begin("main", {{"id", "content"}});
}

std::string end_page(HtmlWriter html, const PageSource& source, const PageHead& head) {
    const app::Texts& t = source.texts;
    html.end();
    html.begin("footer");
    html.begin("p");
    write_sentence(html, t("page.plain"), {{"page", [&] { html.element("a", t("page.whole"), {{"href", head.app_path}}); }}});
    html.end();
    if (!head.feed_path.empty()) {
        html.begin("p");
        html.element("a", t("page.feed"), {{"href", head.feed_path}, {"type", "application/atom+xml"}});
        html.end();
    }
    html.end();
    html.end();
    html.end();
    return std::move(html).finish();
}

void write_day(HtmlWriter& html, const PageSource& source, CivilDate day) {
    html.element("time", app::format_date(day, source.texts.language()), {{"datetime", format_civil_date(day)}});
}

void write_moment(HtmlWriter& html, const PageSource& source, std::int64_t at_s) {
    const CivilDate day = civil_from_days(at_s / kSecondsPerDay);
    html.element("time", app::format_date(day, source.texts.language()), {{"datetime", format_date_time_utc(at_s)}});
}

std::string page_of_nothing(const PageSource& source) {
    const app::Texts& t = source.texts;
    const PageHead head{.title = std::string(t("page.nothing")), .description = {}, .path = {}, .feed_path = {}};
    HtmlWriter html;
    begin_page(html, source, head);
    html.element("h1", t("page.nothing"));
    html.element("p", t("page.nothing_text"));
    return end_page(std::move(html), source, head);
}

std::string_view page_style() {
    return R"(:root { color-scheme: light dark; --paper: #faf8f4; --surface: #ffffff; --ink: #1c1f2e; --muted: #5f6472; --edge: #d8d2c6; --accent: #0f6e6e; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #12161c; --surface: #1a1f26; --ink: #e8e9ee; --muted: #a3a9b5; --edge: #3a434f; --accent: #4fb3ae; }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1rem clamp(1rem, 4vw, 2rem) 4rem; max-width: 44em; }
main > *, footer > * { max-width: 40em; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1.5rem 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.1rem; margin: 0 0 .25rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { inset-inline-start: 1rem; background: var(--surface); padding: .5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; padding-block: .5rem; }
[aria-current] { font-weight: 600; text-decoration: none; color: inherit; }
.meta, .credit, figcaption { color: var(--muted); font-size: .9rem; margin: .25rem 0; }
.text { overflow-wrap: anywhere; }
.text p { margin: .6em 0; }
h1, h2, h3, li, .meta, .credit { overflow-wrap: anywhere; }
figure { margin: 1.5rem 0; }
img { max-width: 100%; height: auto; border-radius: 8px; }
article article { margin-top: 1rem; padding-inline-start: 1rem; border-inline-start: 2px solid var(--edge); }
.thread { margin: 1rem 0; padding: 1rem; background: var(--surface); border: 1px solid var(--edge); border-radius: 8px; }
.list > li { margin: .75rem 0; }
.write a { display: inline-block; padding: .5rem 1rem; border: 2px solid var(--accent); border-radius: 8px; }
footer { margin-top: 4rem; border-top: 1px solid var(--edge); color: var(--muted); font-size: .9rem; }
@media print { nav, .skip, .write { display: none; } html { background: none; } }
)";
}

}  // namespace counterpart::endpoint
