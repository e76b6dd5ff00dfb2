#include "endpoint/running_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <utility>

#include "base/check.h"

namespace counterpart::endpoint {

RunningServer::RunningServer(ServerOptions options, std::vector<Route> routes)
    : site_(StaticFiles::load(folder_.folder()).value()), routes_(site_) {
    prepare_process_for_serving();
    for (Route& route : routes) {
        routes_.add(std::move(route));
    }
    options.body_limit_of = [this](std::string_view method, std::string_view target) { return routes_.body_limit_bytes(method, target); };
    server_ = HttpServer::listen(options, [this](HttpRequest request, const Respond& respond) {
                  routes_.answer(std::move(request), respond);
              }).value();
    thread_ = std::thread([this] { server_->run(); });
}

RunningServer::~RunningServer() { stop(); }

std::chrono::milliseconds RunningServer::stop() {
    const auto start = std::chrono::steady_clock::now();
    if (thread_.joinable()) {
        server_->stop();
        thread_.join();
    }
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
}

Client::Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const timeval patience{.tv_sec = 10, .tv_usec = 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    check(::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0, "the server accepts connections");
}

Client::~Client() {
    if (socket_ >= 0) {
        ::close(socket_);
    }
}

Client::Client(Client&& other) noexcept : socket_(std::exchange(other.socket_, -1)) {}

bool Client::send(std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void Client::finish() const { ::shutdown(socket_, SHUT_WR); }

std::string Client::read_to_end() const {
    std::string all;
    std::array<char, 4096> part{};
    for (ssize_t size = 0; (size = ::recv(socket_, part.data(), part.size(), 0)) > 0;) {
        all.append(part.data(), static_cast<std::size_t>(size));
    }
    return all;
}

std::string Client::read_answer(Body body) const {
    std::string answer;
    char letter = 0;
    std::size_t wanted = std::string::npos;
    while (answer.size() < wanted && ::recv(socket_, &letter, 1, 0) == 1) {
        answer += letter;
        if (wanted == std::string::npos && answer.ends_with("\r\n\r\n")) {
            std::size_t length = 0;
            const std::string value = field_of(answer, "Content-Length");
            std::from_chars(value.data(), value.data() + value.size(), length);
            wanted = answer.size() + (body == Body::kNone ? 0 : length);
        }
    }
    return answer;
}

std::string exchange(std::uint16_t port, std::string_view request) {
    const Client client(port);
    client.send(request);
    return client.read_to_end();
}

int status_of(std::string_view answer) {
    int status = 0;
    if (answer.starts_with("HTTP/1.")) {
        std::from_chars(answer.data() + 9, answer.data() + answer.size(), status);
    }
    return status;
}

std::string field_of(std::string_view answer, std::string_view name) {
    const std::string line = "\r\n" + std::string(name) + ": ";
    const std::size_t header_end = answer.find("\r\n\r\n");
    const std::size_t found = answer.find(line);
    if (found == std::string_view::npos || found > header_end) {
        return "(none)";
    }
    const std::size_t start = found + line.size();
    return std::string(answer.substr(start, answer.find("\r\n", start) - start));
}

std::string body_of(std::string_view answer) {
    const std::size_t header_end = answer.find("\r\n\r\n");
    return header_end == std::string_view::npos ? std::string() : std::string(answer.substr(header_end + 4));
}

std::string get(std::string_view target, std::string_view more_fields, std::string_view method) {
    return std::string(method) + " " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" +
           std::string(more_fields) + "\r\n";
}

}  // namespace counterpart::endpoint
