#include "app/format.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace solieu::app {

std::string_view name_of(Format format) {
    switch (format) {
        case Format::json:
            return "json";
        case Format::ndjson:
            return "ndjson";
        case Format::csv:
            return "csv";
        case Format::xlsx:
            return "xlsx";
        case Format::sqlite:
            return "sqlite";
        case Format::html:
            return "html";
        case Format::pdf:
            return "pdf";
    }
    return "json";
}

std::string_view folder_ending_of(Format format) {
    return format == Format::pdf ? "solieu.pdf" : name_of(format);
}

std::optional<Format> format_of_ending(const std::string& path) {
    static constexpr std::array<std::pair<std::string_view, Format>, 11> endings = {{
        {".json", Format::json},
        {".ndjson", Format::ndjson},
        {".jsonl", Format::ndjson},
        {".csv", Format::csv},
        {".xlsx", Format::xlsx},
        {".sqlite", Format::sqlite},
        {".sqlite3", Format::sqlite},
        {".db", Format::sqlite},
        {".html", Format::html},
        {".htm", Format::html},
        {".pdf", Format::pdf},
    }};
    std::string ending = std::filesystem::path(path).extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    for (const auto& [known, format] : endings) {
        if (known == ending) return format;
    }
    return std::nullopt;
}

bool is_binary(Format format) {
    return format == Format::xlsx || format == Format::sqlite || format == Format::pdf;
}

bool holds_several(Format format) {
    return format == Format::ndjson || format == Format::sqlite;
}

}  // namespace solieu::app
