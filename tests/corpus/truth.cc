#include "tests/corpus/truth.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace solieu::corpus {
namespace {

using Json = nlohmann::json;

constexpr const char* ending = ".truth.json";
constexpr const char* kinds[] = {".pdf", ".docx", ".html", ".txt", ".tif", ".jpg", ".png"};

std::string text_or_empty(const Json& value) {
    return value.is_null() ? std::string() : value.get<std::string>();
}

TruthRow row_of(const Json& entry) {
    TruthRow row;
    row.stt = entry.at("stt");
    row.label = entry.at("label");
    row.unit = entry.at("unit");
    row.note = entry.at("note");
    for (const Json& value : entry.at("values")) {
        row.values.push_back({value.at("period"), value.at("raw"), text_or_empty(value.at("value"))});
    }
    return row;
}

TruthFinding finding_of(const Json& entry) {
    TruthFinding finding;
    finding.rules = entry.at("rule").get<std::vector<std::string>>();
    finding.needed = entry.at("need") == "core";
    finding.why = entry.at("why");
    for (const Json& anchor : entry.at("anchors")) {
        finding.anchors.push_back({anchor.value("stt", ""), anchor.value("label", ""), anchor.value("raw", "")});
    }
    return finding;
}

}  // namespace

Truth read_truth(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const Json json = Json::parse(file);
    Truth truth;
    truth.id = json.at("id");
    const std::string base = path.substr(0, path.size() - std::string(ending).size());
    for (const char* kind : kinds) {
        if (truth.document.empty() && std::filesystem::exists(base + kind)) truth.document = base + kind;
    }
    for (const Json& entry : json.at("rows")) truth.rows.push_back(row_of(entry));
    for (const Json& entry : json.at("facts")) {
        truth.facts.push_back(
            {entry.at("raw"), entry.at("value"), entry.at("percent"), entry.at("before"), entry.at("after")});
    }
    for (const Json& entry : json.at("findings")) truth.findings.push_back(finding_of(entry));
    return truth;
}

std::vector<std::string> sample_names(const std::string& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with(ending)) names.push_back(name.substr(0, name.size() - std::string(ending).size()));
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace solieu::corpus
