#include "endpoint/mail/mail_folder.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

#include "base/check.h"

namespace counterpart::endpoint {

MailFolder::MailFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "counterpart-mail-XXXXXX").native();
    check(mkdtemp(name.data()) != nullptr, "a temporary folder can be made");
    path_ = name;
}

MailFolder::~MailFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void MailFolder::write(std::string_view relative_path, std::string_view bytes) const {
    const std::filesystem::path path = path_ / relative_path;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string MailFolder::read(std::string_view relative_path) const {
    std::ifstream file(path_ / relative_path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string> MailFolder::names(std::string_view relative_path) const {
    std::vector<std::string> names;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(path_ / relative_path, none)) {
        names.push_back(entry.path().filename().native());
    }
    std::ranges::sort(names);
    return names;
}

}  // namespace counterpart::endpoint
