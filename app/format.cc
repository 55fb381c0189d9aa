#include "app/format.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "output/dataset/database_place.h"

namespace solieu::app {

namespace {

// ".json", in small letters.
std::string ending_of(const std::string& path) {
    std::string ending = std::filesystem::path(path).extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return ending;
}

}  // namespace

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
        case Format::postgres:
            return "postgres";
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
    if (output::is_database_url(path)) return Format::postgres;
    const std::string ending = ending_of(path);
    for (const auto& [known, format] : endings) {
        if (known == ending) return format;
    }
    return std::nullopt;
}

OtherFile other_file_of_ending(const std::string& path) {
    static constexpr std::array<std::string_view, 9> text = {".txt", ".md",   ".xml", ".tsv", ".yaml",
                                                             ".yml", ".toml", ".ini", ".log"};
    static constexpr std::array<std::string_view, 35> no_text = {
        // of office programs
        ".doc", ".docx", ".docm", ".dot", ".dotx", ".dotm", ".xls", ".xlsm", ".xlsb", ".xlt", ".xltx", ".xltm", ".ppt",
        ".pptx", ".odt", ".ods", ".odp", ".rtf", ".wps", ".et",
        // pictures
        ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp", ".svg",
        // archives
        ".zip", ".rar", ".7z", ".gz", ".tar", ".xz"};
    if (output::is_database_url(path)) return OtherFile::none;
    const std::string ending = ending_of(path);
    if (std::ranges::find(no_text, ending) != no_text.end()) return OtherFile::no_text;
    return std::ranges::find(text, ending) != text.end() ? OtherFile::text : OtherFile::none;
}

bool is_binary(Format format) {
    return format == Format::xlsx || format == Format::sqlite || format == Format::pdf || format == Format::postgres;
}

bool holds_several(Format format) {
    return format == Format::ndjson || format == Format::sqlite || format == Format::postgres;
}

}  // namespace solieu::app
