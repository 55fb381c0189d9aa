#pragma once
// Where the results of a batch stand: a folder, or the prefix of a store ("s3://kho/ket-qua").
//
// In:    paths of results below it, "2025/quy-1/bao-cao.json", as the manifest has them.
// Out:   a result is there under its name when it is whole, and replaces one of that name.
// Fails: write_failed where nothing can be written; unreadable where what stands there cannot be looked at.
//
// Example:
//   const auto place = results_place("ket-qua");
//   const Result<output::ResultFile> file = place->put("quy-1/bao-cao.json", bytes);

#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "base/result.h"
#include "output/batch/manifest.h"

namespace solieu::app {

class ResultsPlace {
  public:
    virtual ~ResultsPlace() = default;

    // To be called before `has` and `damage_of`: a store is looked through once, the sizes of all are kept.
    [[nodiscard]] virtual Result<void> look() = 0;
    [[nodiscard]] virtual bool has(const std::string& path) const = 0;
    // What is wrong with a result; "" for nothing. `digests`: what it holds is compared, else only its size.
    [[nodiscard]] virtual Result<std::string> damage_of(const output::ResultFile& file, bool digests) = 0;

    [[nodiscard]] virtual Result<output::ResultFile> put(const std::string& path, std::string_view bytes) = 0;
    virtual bool remove(const std::string& path) = 0;  // whether it was there, as far as that is told
    // Whether anything can be written there: it is tried.
    [[nodiscard]] virtual Result<void> try_writing() = 0;
    // Removes what runs that died left in these folders below it.
    virtual void remove_remnants(const std::set<std::string>& folders) = 0;
};

[[nodiscard]] std::unique_ptr<ResultsPlace> results_place(const std::string& folder);

}  // namespace solieu::app
