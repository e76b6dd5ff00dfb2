#include "endpoint/mail/smtp_sink.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <utility>

#include "base/check.h"
#include "codec/flat_json.h"
#include "endpoint/mail/mime.h"

extern char** environ;

namespace counterpart::endpoint {
namespace {

/// Starts a program with its standard output in `output` (-1: thrown away).
pid_t start(const std::vector<std::string>& words, int output) {
    std::vector<char*> arguments;
    for (const std::string& word : words) {
        arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (output >= 0) {
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    } else {
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    }
    pid_t process = -1;
    check(posix_spawnp(&process, arguments.front(), &actions, nullptr, arguments.data(), environ) == 0, "the program is installed");
    posix_spawn_file_actions_destroy(&actions);
    return process;
}

void run(const std::vector<std::string>& words) {
    int status = -1;
    waitpid(start(words, -1), &status, 0);
    check(status == 0, "the program succeeds");
}

}  // namespace

SmtpSink::SmtpSink() {
    const std::string certificate = (folder_.path() / "certificate.pem").native();
    const std::string key = (folder_.path() / "key.pem").native();
    run({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
         "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", certificate});
    std::array<int, 2> pipe_ends{};
    check(pipe2(pipe_ends.data(), O_CLOEXEC) == 0, "a pipe can be made");
    const std::string program = COUNTERPART_SOURCE_DIR "/tests/endpoint/mail/smtp_sink.py";
    process_ = start({"/usr/bin/python3", program, certificate, key, (folder_.path() / "log").native()}, pipe_ends[1]);
    ::close(pipe_ends[1]);
    std::FILE* output = fdopen(pipe_ends[0], "r");
    ports_.resize(3);
    check(std::fscanf(output, "ready %d %d %d", &ports_[0], &ports_[1], &ports_[2]) == 3, "the mail server starts (python3-aiosmtpd)");
    std::fclose(output);
}

SmtpSink::~SmtpSink() { stop(); }

void SmtpSink::stop() {
    if (process_ > 0) {
        kill(process_, SIGTERM);
        waitpid(std::exchange(process_, -1), nullptr, 0);
    }
}

SmtpAccount SmtpSink::account(std::string_view scheme, int port) const {
    return {.url = std::string(scheme) + "://localhost:" + std::to_string(port),
            .user = "sender",
            .password = "geheim",
            .ca_file = (folder_.path() / "certificate.pem").native(),
            .connect_timeout_s = 5,
            .answer_timeout_s = 10};
}

SmtpAccount SmtpSink::plain() const { return {.url = "smtp://127.0.0.1:" + std::to_string(ports_[2])}; }

std::vector<SinkMail> SmtpSink::mails() const {
    std::vector<SinkMail> mails;
    const std::string log = folder_.read("log");
    for (std::string_view rest = log; !rest.empty(); rest.remove_prefix(rest.find('\n') + 1)) {
        SinkMail mail;
        for (const auto& [name, value] : codec::decode_flat(rest.substr(0, rest.find('\n'))).value()) {
            (name == "sender" ? mail.sender : name == "recipient" ? mail.recipient : mail.text) = value;
        }
        mail.message_id = mail_field(split_entity(mail.text).header, "Message-ID");
        mails.push_back(std::move(mail));
    }
    return mails;
}

std::vector<SinkMail> SmtpSink::mails_to(std::string_view recipient) const {
    std::vector<SinkMail> all = mails();
    std::erase_if(all, [&](const SinkMail& mail) { return mail.recipient != recipient; });
    return all;
}

}  // namespace counterpart::endpoint
