#pragma once
// The dataset of a sample, for comparing one report in two kinds of file.

#include <nlohmann/json.hpp>
#include <string>

namespace solieu::corpus {

using Json = nlohmann::json;

// How alike the two files are.
enum class Compared {
    same_form,   // one layout: only boxes and confidence are left out
    other_kind,  // also pages, texts that name a page or were cut by its lines
};

// The JSON of corpus/samples/NAME without source and places. Fails the test when it is not read or has diagnostics.
[[nodiscard]] Json dataset_of(const std::string& name, Compared compared);

// Fails the test for each part of the JSON that differs.
void compare_datasets(const Json& dataset, const Json& expected);

}  // namespace solieu::corpus
