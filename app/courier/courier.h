#pragma once
// The courier: the only process of a run that talks to a store (store/store.h) and knows its keys. What reads documents
// and the cages of its workers have neither the network nor the keys.
//
// In:    start_courier(), once, before a process for reading is made: the keys are taken from the environment, and
//        forgotten there. Then, in that process and in those that are made of it, the names of objects (s3://…). Each
//        process has a connection of its own, made when it first asks, to a courier of its own.
// Out:   what the store has. What is fetched is a file in the folder for temporary files (TMPDIR) that has no name
//        there any more, so that nothing is left of it however the run ends.
// Ends:  with the processes that ask. A signal that asks the program to end does not reach it: what asks gives up, and
//        the courier does.
// Fails: as store/store.h; write_failed for what is put or removed. Before start_courier, and when the courier is gone:
//        unreadable.
//
// Example:
//   if (const Result<void> started = start_courier(); !started) return end_with(started.error());
//   const Result<extract::InputFile> file = fetch_stored("s3://kho/a.pdf", "", options.max_bytes);

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "extract/file_bytes.h"
#include "store/store.h"

namespace solieu::app {

// No failure when it is there already.
[[nodiscard]] Result<void> start_courier();

// Every object whose key begins as that of `prefix`, in the order of their keys; until `take` says false.
[[nodiscard]] Result<void> list_stored(const std::string& prefix, const std::function<bool(store::Object)>& take);

// `version`: that of the plan, which it must have still; "" for any.
[[nodiscard]] Result<extract::InputFile> fetch_stored(const std::string& name, const std::string& version,
                                                      std::uint64_t max_bytes);

// `sha256`: of the bytes.
[[nodiscard]] Result<void> put_stored(const std::string& name, std::string_view bytes, const std::string& sha256);

// No failure when it is not there.
[[nodiscard]] Result<void> remove_stored(const std::string& name);

}  // namespace solieu::app
