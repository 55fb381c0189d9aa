#include "output/data_package.h"

#include <set>

#include "output/json_values.h"

namespace solieu::output {

namespace {

Json schema_of(std::span<const CsvField> fields, CsvForm form) {
    Json list = Json::array();
    for (const CsvField& field : fields) {
        Json one = {{"name", field.name}, {"type", field.type}};
        // Read as "." where nothing is said.
        if (field.type == "number" && form.decimal_mark != '.') one["decimalChar"] = std::string(1, form.decimal_mark);
        if (!field.description.empty()) one["description"] = field.description;
        list.push_back(std::move(one));
    }
    return {{"fields", std::move(list)}, {"missingValues", {""}}};
}

}  // namespace

std::string resource_name(std::string_view path) {
    std::string out;
    for (char c : path.substr(0, path.rfind('.'))) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
        if (plain) {
            out += c;
        } else if (!out.empty() && out.back() != '-') {
            out += '-';
        }
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out.empty() ? "report" : out;
}

void write_data_package(const std::vector<CsvFile>& files, const Sink& sink, CsvForm form) {
    std::set<std::string> taken;
    Json resources = Json::array();
    for (const CsvFile& file : files) {
        const std::string base = resource_name(file.path);
        std::string name = base;
        for (int i = 2; !taken.insert(name).second; ++i) name = base + "-" + std::to_string(i);
        resources.push_back({{"name", name},
                             {"path", file.path},
                             {"profile", "tabular-data-resource"},
                             {"format", "csv"},
                             {"mediatype", "text/csv"},
                             {"encoding", "utf-8"},
                             {"dialect",
                              {{"delimiter", std::string(1, form.delimiter)},
                               {"lineTerminator", "\r\n"},
                               {"quoteChar", "\""},
                               {"doubleQuote", true},
                               {"header", true}}},
                             {"schema", schema_of(file.fields, form)}});
    }
    const Json package = {{"profile", "tabular-data-package"}, {"name", "solieu"}, {"resources", std::move(resources)}};
    sink(package.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace solieu::output
