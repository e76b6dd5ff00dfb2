#include "endpoint/http_server.h"

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <ctime>
#include <list>
#include <optional>
#include <utility>

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/execution/outstanding_work.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include "base/check.h"
#include "endpoint/framing.h"

namespace counterpart::endpoint {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using boost::system::error_code;
using Parser = http::request_parser<http::string_body>;
using Answer = http::response<http::span_body<const char>>;

constexpr int kBacklog = 4096;
constexpr std::chrono::milliseconds kWaitForFreeFile{50};
constexpr std::chrono::milliseconds kLingeringWhileStopping{20};

enum class Afterwards { kKeepAlive, kClose };

auto to(error_code& error) { return asio::redirect_error(asio::use_awaitable, error); }

/// One open connection; it can be cut off while nothing of value is under way.
struct Connection {
    beast::tcp_stream stream;
    std::string peer;
    beast::flat_buffer buffer;
    bool cuttable = true;
};

/// The status for an error while a request was read, or 0 if nobody is there to be answered.
unsigned status_of(const error_code& error) {
    if (error == http::error::body_limit) {
        return 413;
    }
    if (error == http::error::header_limit || error == http::error::buffer_overflow) {
        return 431;
    }
    const bool gone = error == http::error::end_of_stream || error == http::error::partial_message;
    static const error_code any_http_error = http::make_error_code(http::error::bad_method);
    return !gone && error.category() == any_http_error.category() ? 400 : 0;
}

HeaderFields fields_of(const Parser& parser) {
    HeaderFields fields;
    for (const auto& field : parser.get()) {
        fields.push_back({std::string(field.name_string()), std::string(field.value())});
    }
    return fields;
}

HttpVersion version_of(const Parser& parser) {
    const unsigned version = parser.get().version();
    return version == 11 ? HttpVersion::k11 : version == 10 ? HttpVersion::k10 : HttpVersion::kOther;
}

/// The time as HTTP writes it, "Sun, 06 Nov 1994 08:49:37 GMT"; always English.
std::string http_date(std::time_t now) {
    static constexpr std::array<const char*, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm utc{};
    gmtime_r(&now, &utc);
    const auto two = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
    std::string date = kDays.at(static_cast<std::size_t>(utc.tm_wday));
    date += ", " + two(utc.tm_mday) + " " + kMonths.at(static_cast<std::size_t>(utc.tm_mon)) + " " + std::to_string(utc.tm_year + 1900);
    return date + " " + two(utc.tm_hour) + ":" + two(utc.tm_min) + ":" + two(utc.tm_sec) + " GMT";
}

bool is_out_of_files(const error_code& error) {
    return error == boost::system::errc::too_many_files_open || error == boost::system::errc::too_many_files_open_in_system ||
           error == boost::system::errc::no_buffer_space || error == boost::system::errc::not_enough_memory;
}

}  // namespace

class HttpServer::Engine {
  public:
    Engine(const ServerOptions& options, Handler handler) : options_(options), handler_(std::move(handler)) {}

    Result<void> listen();
    [[nodiscard]] std::uint16_t port() const { return port_; }
    void run();
    void stop();

  private:
    asio::awaitable<void> accept_connections();
    asio::awaitable<void> serve(std::list<Connection>::iterator connection);
    asio::awaitable<Afterwards> serve_request(Connection& connection);
    asio::awaitable<unsigned> read_header(Connection& connection, Parser& parser);
    asio::awaitable<unsigned> read_body(Connection& connection, Parser& parser);
    asio::awaitable<HttpResponse> ask_handler(HttpRequest request);
    [[nodiscard]] std::size_t body_limit_of(const Parser& parser) const;
    asio::awaitable<bool> write(Connection& connection, const HttpResponse& response, unsigned version, bool is_head,
                                Afterwards afterwards);
    asio::awaitable<void> linger(Connection& connection);
    void begin_to_stop();
    void end_if_stopped();
    const std::string& date();

    ServerOptions options_;
    Handler handler_;
    asio::io_context io_{1};
    tcp::acceptor acceptor_{io_};
    asio::signal_set signals_{io_};
    asio::steady_timer retry_timer_{io_};
    asio::steady_timer stop_timer_{io_};
    std::list<Connection> connections_;
    std::string date_;
    std::time_t date_second_ = -1;
    std::uint16_t port_ = 0;
    bool stopping_ = false;
};

Result<void> HttpServer::Engine::listen() {
    error_code error;
    const auto address = asio::ip::make_address(options_.address, error);
    if (error) {
        return fail("address_invalid", options_.address, error.message());
    }
    const tcp::endpoint endpoint(address, options_.port);
    acceptor_.open(endpoint.protocol(), error);
    if (!error) {
        acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
    }
    if (!error) {
        acceptor_.bind(endpoint, error);
    }
    if (!error) {
        acceptor_.listen(kBacklog, error);
    }
    if (error) {
        return fail(error == boost::system::errc::address_in_use ? "port_in_use" : "listening_refused", std::to_string(options_.port),
                    error.message());
    }
    port_ = acceptor_.local_endpoint(error).port();
    if (options_.stop_signals == StopSignals::kObey) {
        signals_.add(SIGTERM, error);
        signals_.add(SIGINT, error);
        signals_.async_wait([this](const error_code& failure, int) {
            if (!failure) {
                begin_to_stop();
            }
        });
    }
    return {};
}

void HttpServer::Engine::run() {
    asio::co_spawn(io_, accept_connections(), asio::detached);
    io_.run();
}

void HttpServer::Engine::stop() {
    asio::post(io_, [this] { begin_to_stop(); });
}

void HttpServer::Engine::begin_to_stop() {
    if (std::exchange(stopping_, true)) {
        return;
    }
    error_code ignored;
    acceptor_.close(ignored);
    retry_timer_.cancel();
    signals_.cancel(ignored);
    for (Connection& connection : connections_) {
        if (connection.cuttable) {
            connection.stream.close();
        }
    }
    stop_timer_.expires_after(options_.stop_deadline);
    stop_timer_.async_wait([this](const error_code& failure) {
        if (!failure) {
            io_.stop();
        }
    });
    end_if_stopped();
}

void HttpServer::Engine::end_if_stopped() {
    if (stopping_ && connections_.empty()) {
        stop_timer_.cancel();
    }
}

asio::awaitable<void> HttpServer::Engine::accept_connections() {
    while (!stopping_) {
        error_code error;
        tcp::socket socket = co_await acceptor_.async_accept(to(error));
        if (!error && !stopping_) {
            error_code ignored;
            socket.set_option(tcp::no_delay(true), ignored);
            std::string peer = socket.remote_endpoint(ignored).address().to_string();
            const auto connection = connections_.emplace(connections_.end(), beast::tcp_stream(std::move(socket)), std::move(peer));
            asio::co_spawn(io_, serve(connection), asio::detached);
        } else if (is_out_of_files(error)) {
            // The waiting connection stays in the queue, so accepting again at once would spin.
            retry_timer_.expires_after(kWaitForFreeFile);
            co_await retry_timer_.async_wait(to(error));
        }
    }
}

asio::awaitable<void> HttpServer::Engine::serve(std::list<Connection>::iterator connection) {
    // The stop may have come while an answer was written that still promised to go on.
    while (co_await serve_request(*connection) == Afterwards::kKeepAlive && !stopping_) {
    }
    co_await linger(*connection);
    connections_.erase(connection);
    end_if_stopped();
}

asio::awaitable<Afterwards> HttpServer::Engine::serve_request(Connection& connection) {
    Parser parser;
    connection.cuttable = true;
    unsigned refusal = co_await read_header(connection, parser);
    connection.cuttable = false;
    if (refusal == 0 && !parser.is_header_done()) {
        co_return Afterwards::kClose;
    }
    if (refusal == 0) {
        refusal = co_await read_body(connection, parser);
    }
    const unsigned version = parser.is_header_done() && parser.get().version() == 10 ? 10 : 11;
    if (refusal != 0) {
        co_await write(connection, plain_answer(refusal), version, false, Afterwards::kClose);
        co_return Afterwards::kClose;
    }
    if (!parser.is_done()) {
        co_return Afterwards::kClose;
    }
    HttpRequest request{.method = std::string(parser.get().method_string()),
                        .target = std::string(parser.get().target()),
                        .fields = fields_of(parser),
                        .body = std::move(parser.get().body()),
                        .peer = connection.peer};
    const bool is_head = request.method == "HEAD";
    connection.stream.expires_never();
    const HttpResponse response = co_await ask_handler(std::move(request));
    const auto afterwards = parser.keep_alive() && !stopping_ ? Afterwards::kKeepAlive : Afterwards::kClose;
    const bool written = co_await write(connection, response, version, is_head, afterwards);
    co_return written ? afterwards : Afterwards::kClose;
}

/// Hands the request over and waits for the answer, which may come from another thread.
asio::awaitable<HttpResponse> HttpServer::Engine::ask_handler(HttpRequest request) {
    const auto start = [this](auto completion, HttpRequest asked) {
        // The work counts, so that the loop does not end while the answer is under way.
        const auto executor =
            asio::prefer(asio::get_associated_executor(completion, io_.get_executor()), asio::execution::outstanding_work.tracked);
        struct Waiting {
            std::atomic<bool> answered = false;
            std::decay_t<decltype(completion)> completion;
        };
        const auto waiting = std::make_shared<Waiting>(false, std::move(completion));
        handler_(std::move(asked), [waiting, executor](HttpResponse response) {
            check(!waiting->answered.exchange(true), "a request is answered once");
            asio::post(executor,
                       [waiting, response = std::move(response)]() mutable { std::move(waiting->completion)(std::move(response)); });
        });
    };
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<>&, void(HttpResponse)>(start, asio::use_awaitable,
                                                                                                std::move(request));
}

std::size_t HttpServer::Engine::body_limit_of(const Parser& parser) const {
    if (!options_.body_limit_of) {
        return options_.body_limit_bytes;
    }
    const auto& header = parser.get();
    return options_.body_limit_of({header.method_string().data(), header.method_string().size()},
                                  {header.target().data(), header.target().size()});
}

/// Reads up to the empty line; the status that refuses the request, or 0 (then the header is done, or the client is gone).
asio::awaitable<unsigned> HttpServer::Engine::read_header(Connection& connection, Parser& parser) {
    parser.header_limit(static_cast<std::uint32_t>(options_.header_limit_bytes));
    // The limit depends on the header, and a length above it would end the reading of the header.
    parser.body_limit(boost::none);
    error_code error;
    connection.stream.expires_after(options_.header_deadline);
    co_await http::async_read_header(connection.stream, connection.buffer, parser, to(error));
    if (error) {
        co_return status_of(error);
    }
    if (const unsigned problem = framing_problem(version_of(parser), parser.get().target(), fields_of(parser)); problem != 0) {
        co_return problem;
    }
    const std::size_t limit_bytes = body_limit_of(parser);
    parser.body_limit(limit_bytes);
    co_return parser.content_length().value_or(0) > limit_bytes ? 413U : 0U;
}

/// Reads the body; the status that refuses it, or 0 (then the request is done, or the client is gone).
asio::awaitable<unsigned> HttpServer::Engine::read_body(Connection& connection, Parser& parser) {
    if (parser.is_done()) {
        co_return 0;
    }
    error_code error;
    connection.stream.expires_after(options_.body_deadline);
    if (parser.get().count(http::field::expect) > 0 && parser.get().version() == 11) {
        http::response<http::empty_body> go_on(http::status::continue_, 11);
        co_await http::async_write(connection.stream, go_on, to(error));
    }
    if (!error) {
        co_await http::async_read(connection.stream, connection.buffer, parser, to(error));
    }
    co_return error ? status_of(error) : 0;
}

asio::awaitable<bool> HttpServer::Engine::write(Connection& connection, const HttpResponse& response, unsigned version, bool is_head,
                                                Afterwards afterwards) {
    Answer answer;
    answer.version(version);
    answer.result(response.status);
    for (const HeaderField& field : response.fields) {
        answer.insert(field.name, field.value);
    }
    answer.set(http::field::date, date());
    const bool may_have_body = response.status != 304 && response.status != 204;
    const std::size_t length_bytes = response.body ? response.body->size() : 0;
    if (may_have_body) {
        answer.content_length(length_bytes);
        answer.body() = beast::span<const char>(response.body ? response.body->data() : nullptr, length_bytes);
    }
    answer.keep_alive(afterwards == Afterwards::kKeepAlive);
    error_code error;
    http::response_serializer<http::span_body<const char>> serializer(answer);
    connection.stream.expires_after(options_.write_deadline);
    if (is_head || !may_have_body) {
        co_await http::async_write_header(connection.stream, serializer, to(error));
    } else {
        co_await http::async_write(connection.stream, serializer, to(error));
    }
    co_return !error;
}

/// Says that no more will be sent, then reads on for a while: closing with unread bytes would send a reset, which makes the
/// client forget an answer that it has not read yet.
asio::awaitable<void> HttpServer::Engine::linger(Connection& connection) {
    error_code error;
    connection.stream.socket().shutdown(tcp::socket::shutdown_send, error);
    connection.cuttable = true;
    connection.stream.expires_after(stopping_ ? std::min(kLingeringWhileStopping, options_.lingering) : options_.lingering);
    std::array<char, 16384> discarded{};
    while (!error) {
        co_await connection.stream.async_read_some(asio::buffer(discarded), to(error));
    }
    connection.stream.close();
}

const std::string& HttpServer::Engine::date() {
    if (const std::time_t now = std::time(nullptr); now != date_second_) {
        date_second_ = now;
        date_ = http_date(now);
    }
    return date_;
}

HttpServer::HttpServer(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
HttpServer::~HttpServer() = default;

Result<std::unique_ptr<HttpServer>> HttpServer::listen(const ServerOptions& options, Handler handler) {
    auto engine = std::make_unique<Engine>(options, std::move(handler));
    if (auto listening = engine->listen(); !listening) {
        return std::unexpected(std::move(listening).error());
    }
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(engine)));
}

std::uint16_t HttpServer::port() const { return engine_->port(); }
void HttpServer::run() { engine_->run(); }
void HttpServer::stop() { engine_->stop(); }

void prepare_process_for_serving() {
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
    std::signal(SIGPIPE, SIG_IGN);
}

}  // namespace counterpart::endpoint
