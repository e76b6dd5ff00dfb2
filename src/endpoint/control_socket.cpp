#include "endpoint/control_socket.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <thread>
#include <utility>

namespace counterpart::endpoint {
namespace {

constexpr std::string_view kSocketName = "control.sock";
constexpr std::size_t kLongestLine = 8192;
constexpr int kPatience_ms = 5000;

/// A descriptor that is closed at the end.
class ControlDescriptor {
  public:
    explicit ControlDescriptor(int number = -1) : number_(number) {}
    ~ControlDescriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    ControlDescriptor(ControlDescriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    ControlDescriptor& operator=(ControlDescriptor&&) = delete;
    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool is_open() const { return number_ >= 0; }

  private:
    int number_;
};

std::unexpected<Problem> socket_failed(const std::filesystem::path& folder) {
    return fail("control_socket_failed", folder.string(), std::strerror(errno));
}

/// The socket's address by way of the open folder: a socket's path has 107 bytes at most, and a folder's may be longer.
sockaddr_un address_in(const ControlDescriptor& folder) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = "/proc/self/fd/" + std::to_string(folder.number()) + "/" + std::string(kSocketName);
    path.copy(static_cast<char*>(address.sun_path), sizeof address.sun_path - 1);
    return address;
}

ControlDescriptor open_folder(const std::filesystem::path& folder) {
    return ControlDescriptor(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
}

/// Reads up to the line's end; what is there when the other side stops, or says nothing for `patience_ms` (-1: for ever).
std::string read_line(int descriptor, int patience_ms) {
    std::string line;
    std::array<char, 512> part{};
    while (!line.contains('\n') && line.size() < kLongestLine) {
        pollfd waiting{.fd = descriptor, .events = POLLIN, .revents = 0};
        if (::poll(&waiting, 1, patience_ms) <= 0) {
            break;
        }
        const ssize_t size = ::recv(descriptor, part.data(), part.size(), 0);
        if (size <= 0) {
            break;
        }
        line.append(part.data(), static_cast<std::size_t>(size));
    }
    const std::size_t end = line.find('\n');
    return end == std::string::npos ? std::string() : line.substr(0, end);
}

bool send_line(int descriptor, std::string_view line) {
    const std::string bytes = std::string(line) + "\n";
    return ::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
}

}  // namespace

struct ControlSocket::Thread {
    Thread(ControlDescriptor folder_of_socket, ControlDescriptor listening, Handler line_handler)
        : folder(std::move(folder_of_socket)),
          socket(std::move(listening)),
          stop(::eventfd(0, EFD_CLOEXEC)),
          handler(std::move(line_handler)),
          thread([this] { serve(); }) {}
    ~Thread() {
        const std::uint64_t one = 1;
        (void)::write(stop.number(), &one, sizeof one);
        thread.join();
        ::unlinkat(folder.number(), std::string(kSocketName).c_str(), 0);
    }
    Thread(const Thread&) = delete;
    Thread& operator=(const Thread&) = delete;

    void serve() const {
        while (true) {
            std::array<pollfd, 2> waiting{pollfd{.fd = socket.number(), .events = POLLIN, .revents = 0},
                                          pollfd{.fd = stop.number(), .events = POLLIN, .revents = 0}};
            ::poll(waiting.data(), waiting.size(), -1);
            if (waiting[1].revents != 0) {
                return;
            }
            const ControlDescriptor client(::accept4(socket.number(), nullptr, nullptr, SOCK_CLOEXEC));
            if (const std::string line = client.is_open() ? read_line(client.number(), kPatience_ms) : std::string(); !line.empty()) {
                // Whoever asked may have gone.
                (void)send_line(client.number(), handler(line));
            }
        }
    }

    ControlDescriptor folder;
    ControlDescriptor socket;
    ControlDescriptor stop;
    Handler handler;
    std::thread thread;
};

Result<std::unique_ptr<ControlSocket>> ControlSocket::listen(const std::filesystem::path& folder, Handler handler) {
    ControlDescriptor opened = open_folder(folder);
    ControlDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!opened.is_open() || !socket.is_open()) {
        return socket_failed(folder);
    }
    const std::string name(kSocketName);
    ::unlinkat(opened.number(), name.c_str(), 0);
    const sockaddr_un address = address_in(opened);
    if (::bind(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::fchmodat(opened.number(), name.c_str(), S_IRUSR | S_IWUSR, 0) != 0 || ::listen(socket.number(), 4) != 0) {
        return socket_failed(folder);
    }
    return std::unique_ptr<ControlSocket>(
        new ControlSocket(std::make_unique<Thread>(std::move(opened), std::move(socket), std::move(handler))));
}

ControlSocket::ControlSocket(std::unique_ptr<Thread> thread) : thread_(std::move(thread)) {}
ControlSocket::~ControlSocket() = default;

Result<std::optional<std::string>> ask_running_server(const std::filesystem::path& folder, std::string_view line) {
    const ControlDescriptor opened = open_folder(folder);
    const ControlDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!opened.is_open() || !socket.is_open()) {
        return socket_failed(folder);
    }
    const sockaddr_un address = address_in(opened);
    if (::connect(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        if (errno == ENOENT || errno == ECONNREFUSED) {
            return std::nullopt;
        }
        return socket_failed(folder);
    }
    std::string answer = send_line(socket.number(), line) ? read_line(socket.number(), -1) : std::string();
    if (answer.empty()) {
        return fail("control_socket_failed", folder.string(), "no answer");
    }
    return answer;
}

}  // namespace counterpart::endpoint
