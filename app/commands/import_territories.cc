#include "app/commands/import_territories.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

#include "app/lists/list_cells.h"
#include "app/messages.h"
#include "app/output_file.h"
#include "app/print_text.h"
#include "base/text.h"
#include "normalize/report/unit_list.h"
#include "output/words/messages.h"

namespace solieu::app {
namespace {

constexpr std::string_view mark = "# Made by solieu packs import-territories";
constexpr std::size_t longest_id = 60;

// "Danh mục xã.xlsx" -> "danh-muc-xa".
std::string id_of(const std::string& path) {
    std::string id;
    for (const char letter : fold(std::filesystem::path(path).stem().string())) {
        const bool fits = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (fits)
            id += letter;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    id.resize(std::min(id.size(), longest_id));
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id.empty() ? "territories" : id;
}

std::string head_of(const std::string& id) {
    const auto title = [](output::Language language) {
        return "\"" + std::string(output::word("territories.title", language)) + "\"";
    };
    return std::string(mark) + "\nid = \"" + id + "\"\nversion = \"1\"\ntitle = { vi = " + title(output::Language::vi) +
           ", en = " + title(output::Language::en) + " }\nneeds = [\"vi-administration\"]\n";
}

// Whether the folder may be written to: it is new, or holds what an earlier run made.
bool is_ours(const std::string& folder) {
    std::ifstream head(std::filesystem::path(folder) / "pack.toml");
    std::string first;
    return !head.is_open() || (std::getline(head, first) && first == mark);
}

bool write(const std::string& path, const std::string& text) {
    OutputFile file(path);
    file.sink()(text);
    const Result<void> written = file.commit();
    if (!written) print_error(written.error());
    return written.has_value();
}

std::optional<normalize::ListDays> days_of(const PacksRequest& request) {
    normalize::ListDays days;
    for (const auto& [text, day] : {std::pair{&request.since, &days.since}, std::pair{&request.until, &days.until}}) {
        if (text->empty()) continue;
        *day = normalize::read_iso_day(*text);
        if (*day) continue;
        print_note("\"" + *text + "\" is no day; write it as 2025-07-01");
        return std::nullopt;
    }
    return days;
}

std::string counted(const std::vector<normalize::TerritoryUnit>& units) {
    std::string text;
    for (const normalize::Level level :
         {normalize::Level::province, normalize::Level::district, normalize::Level::commune}) {
        std::size_t count = 0;
        for (const normalize::TerritoryUnit& unit : units) count += unit.level == level ? 1 : 0;
        if (count == 0) continue;
        text += (text.empty() ? "" : ", ") + std::to_string(count) + " of level " + std::string(name_of(level));
    }
    return text;
}

}  // namespace

ExitCode import_territories(const PacksRequest& request) {
    const std::optional<normalize::ListDays> days = days_of(request);
    if (!days) return ExitCode::usage;
    const std::optional<Knowledge> knowledge = read_knowledge(request.knowledge);
    if (!knowledge) return ExitCode::unreadable;
    const Result<std::vector<normalize::ListRow>> rows = list_cells(request.name, *knowledge);
    if (!rows) return end_with(rows.error());
    if (rows->empty()) {
        print_error({ErrorKind::unreadable, request.name, "it holds no table", "Check the sheet"});
        return ExitCode::unreadable;
    }
    const normalize::UnitList list = normalize::read_unit_list(*rows, *days, *knowledge->lexicon);
    for (const Error& error : list.errors) print_error(error);
    if (!list.errors.empty()) return ExitCode::unreadable;
    const std::string folder = request.output.empty() ? id_of(request.name) : request.output;
    if (!is_ours(folder)) {
        print_error({ErrorKind::write_failed, folder, "it holds another pack", "Name another folder"});
        return ExitCode::write_failed;
    }
    if (const Result<void> made = make_directory(folder); !made) {
        print_error(made.error());
        return ExitCode::write_failed;
    }
    const std::string source = std::filesystem::path(request.name).filename().string();
    const std::string id = id_of(std::filesystem::path(folder).lexically_normal().string());
    if (!write(folder + "/territories.tsv", normalize::table_of(list.units, source)) ||
        !write(folder + "/pack.toml", head_of(id)))
        return ExitCode::write_failed;
    if (list.without_days)
        print_note(request.name +
                   ": nothing says since when or until when these units stand; give --since or --until where another "
                   "list has the same names");
    return print_text(folder + ": " + counted(list.units) + "\n");
}

}  // namespace solieu::app
