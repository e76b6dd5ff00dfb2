#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/problem.h"
#include "endpoint/http.h"
#include "endpoint/static_files.h"

namespace counterpart::endpoint {

inline constexpr std::size_t kUsualBodyBytes = std::size_t{1} << 20;
inline constexpr std::size_t kPhotoBodyBytes = std::size_t{9} << 20;

/// A request that has found its route.
struct RouteCall {
    HttpRequest request;
    /// What stands for the pattern's placeholders, decoded, in their order.
    std::vector<std::string> path_parts;
};

/// Answers at once or later, from any thread.
using RouteHandler = std::function<void(RouteCall, Respond)>;

/// One line of the table: which requests go where.
struct Route {
    /// GET (HEAD is answered too), POST or PUT.
    std::string method;
    /// "/api/photos/{id}": a placeholder stands for one segment that is not empty.
    std::string pattern;
    RouteHandler handler;
    /// The media types that a POST or PUT may bring; another one is answered by 415.
    std::vector<std::string> content_types = {"application/json"};
    std::size_t body_limit_bytes = kUsualBodyBytes;
};

/// The table of the endpoint's routes, and the site's files for every other path outside /api/.
class Routes {
  public:
    /// The site must outlive the routes.
    explicit Routes(const StaticFiles& site) : site_(&site) {}

    void add(Route route) { routes_.push_back(std::move(route)); }

    /// Answers any request. Below /api/ and where a pattern matches: 404, 405 with Allow, 403 for a POST or PUT that another site's page sent,
    /// 415, then the route's handler.
    void answer(HttpRequest request, const Respond& respond) const;

    /// The largest body for a method and target; for `ServerOptions::body_limit_of`.
    [[nodiscard]] std::size_t body_limit_bytes(std::string_view method, std::string_view target) const;

    [[nodiscard]] const std::vector<Route>& all() const { return routes_; }

  private:
    [[nodiscard]] bool is_of_table(std::string_view path) const;
    void answer_from_table(HttpRequest request, const std::string& path, const Respond& respond) const;

    const StaticFiles* site_;
    std::vector<Route> routes_;
};

/// The path's segments that stand for a pattern's placeholders, or nothing if the pattern is another one.
std::optional<std::vector<std::string>> match_path(std::string_view pattern, std::string_view path);

}  // namespace counterpart::endpoint
