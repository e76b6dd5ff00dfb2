#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "endpoint/ledger.h"

namespace counterpart::endpoint {

/// Where the database of a data folder lies, by the option --store ("" = counterpart.db in the folder).
std::string store_address(std::string_view store_option, std::string_view data_folder);

/// Opens "sqlite:FILE" or "postgresql://…". Errors: those of the two stores.
Result<std::unique_ptr<Store>> open_store(const std::string& address);

/// Copies the database into a file that is not there yet: through the server that runs over the data folder, or by opening the database
/// where none runs. Errors: backup_failed, backup_elsewhere, those of the store.
Result<void> back_up(const std::string& store_option, const std::string& data_folder, const std::string& file);

/// Puts a backup in the place of a data folder's database, which is kept as FILE.before_restore. No server may run over the folder.
/// Errors: store_in_use, store_damaged (the backup is not whole; nothing was changed), restore_failed.
Result<void> restore(const std::string& store_option, const std::string& data_folder, const std::string& file);

/// Answers a line of the control socket: "backup FILE".
std::string answer_control_line(Ledger& ledger, std::string_view line);

}  // namespace counterpart::endpoint
