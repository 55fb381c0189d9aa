#include "app/output_plan.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include "app/output_file.h"
#include "app/result_names.h"
#include "app/summary.h"
#include "output/dataset/database_place.h"

namespace solieu::app {

namespace {

constexpr const char* findings_name = "findings.csv";
constexpr const char* data_package_name = "datapackage.json";
constexpr const char* sqlite_name = "solieu.sqlite";

// Their names in each folder are chosen among themselves.
void name_results(const std::vector<std::string>& files, const std::vector<std::string_view>& endings,
                  OutputPlan& plan) {
    std::map<std::string, std::vector<std::size_t>> by_folder;
    for (std::size_t i = 0; i < files.size(); ++i) by_folder[plan.folders[i]].push_back(i);
    plan.names.resize(files.size());
    for (const auto& [folder, inputs] : by_folder) {
        std::vector<std::string> names;
        for (const std::size_t i : inputs) names.push_back(files[i]);
        std::vector<ResultName> chosen =
            choose_result_names(folder, names, endings, {findings_name, data_package_name, std::string(summary_name)});
        for (std::size_t k = 0; k < inputs.size(); ++k) plan.names[inputs[k]] = std::move(chosen[k]);
    }
}

OutputPlan plan_folder(const std::vector<std::string>& files, const std::string& output,
                       const std::vector<Format>& formats, const std::vector<std::string>& below) {
    OutputPlan plan;
    plan.folder = output;
    plan.own.resize(files.size());
    const std::string prefix = output.back() == '/' ? output : output + "/";
    for (std::size_t i = 0; i < files.size(); ++i) {
        const bool deeper = i < below.size() && !below[i].empty();
        plan.folders.push_back(deeper ? prefix + below[i] : output);
    }
    std::vector<std::string_view> endings;
    for (const Format format : formats) {
        if (format != Format::sqlite) endings.push_back(folder_ending_of(format));
    }
    name_results(files, endings, plan);
    for (const Format format : formats) {
        if (format == Format::sqlite) {
            plan.shared.push_back({format, prefix + sqlite_name});
            continue;
        }
        const std::string ending = "." + std::string(folder_ending_of(format));
        for (std::size_t i = 0; i < files.size(); ++i) {
            const std::string& folder = plan.folders[i];
            plan.own[i].push_back(
                {format, (folder.back() == '/' ? folder : folder + "/") + plan.names[i].stem + ending});
        }
        if (format != Format::csv) continue;
        plan.findings = prefix + findings_name;
        plan.shared_name = shared_result_name(output, findings_name, files);
        plan.data_package = prefix + data_package_name;
    }
    return plan;
}

}  // namespace

OutputPlan plan_outputs(const std::vector<std::string>& files, const std::string& output,
                        const std::vector<Format>& formats, const std::vector<std::string>& below) {
    const bool one_file = formats.size() == 1 && (files.size() == 1 || holds_several(formats.front()));
    const bool is_file = output.empty() || (one_file && !names_a_folder(output) &&
                                            (files.size() == 1 || format_of_ending(output).has_value()));
    if (!is_file) return plan_folder(files, output, formats, below);
    OutputPlan plan;
    plan.own.resize(files.size());
    const PlannedOutput only{formats.front(), output};
    if (only.format == Format::sqlite || only.format == Format::postgres || files.size() > 1) {
        plan.shared.push_back(only);
    } else if (!files.empty()) {
        plan.own.front().push_back(only);
    }
    return plan;
}

bool names_a_folder(const std::string& output) {
    if (output.empty() || output::is_database_url(output)) return false;
    if (is_directory(output) || output.back() == '/') return true;
    std::error_code error;
    return std::filesystem::path(output).extension().empty() && !std::filesystem::exists(output, error);
}

}  // namespace solieu::app
