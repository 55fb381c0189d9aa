#include "extract/docx/relationships.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "extract/docx/part_xml.h"

namespace solieu::extract {
namespace {

// "word" and "../styles.xml" -> "styles.xml"; "/word/a.xml" -> "word/a.xml".
std::string resolve(const std::string& folder, std::string_view target) {
    std::vector<std::string> steps;
    const auto add = [&](std::string_view path) {
        while (!path.empty()) {
            const std::size_t slash = std::min(path.find('/'), path.size());
            const std::string_view step = path.substr(0, slash);
            path.remove_prefix(std::min(slash + 1, path.size()));
            if (step == "..") {
                if (!steps.empty()) steps.pop_back();
            } else if (!step.empty() && step != ".") {
                steps.emplace_back(step);
            }
        }
    };
    if (!target.starts_with('/')) add(folder);
    add(target);
    std::string path;
    for (const std::string& step : steps) path += (path.empty() ? "" : "/") + step;
    return path;
}

bool is_outside(const pugi::xml_node& relationship) {
    return local_name(relationship) != "Relationship" || attribute(relationship, "TargetMode") == "External";
}

}  // namespace

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == path.npos ? std::string() : path.substr(0, slash);
}

Result<std::unique_ptr<pugi::xml_document>> read_xml(Package& package, const std::string& name) {
    Result<std::string> bytes = package.read(name);
    if (!bytes) return tl::unexpected(bytes.error());
    return parse_part(std::move(*bytes), name);
}

std::string target_of(const pugi::xml_document& relationships, const std::string& folder, std::string_view type) {
    for (const pugi::xml_node& node : relationships.document_element().children()) {
        if (is_outside(node)) continue;
        if (attribute(node, "Type").ends_with(type)) return resolve(folder, attribute(node, "Target"));
    }
    return {};
}

std::string content_type_of(const pugi::xml_document& types, const std::string& part) {
    std::string by_extension;
    const std::size_t dot = part.rfind('.');
    for (const pugi::xml_node& node : types.document_element().children()) {
        if (local_name(node) == "Override" && attribute(node, "PartName") == "/" + part)
            return std::string(attribute(node, "ContentType"));
        if (local_name(node) == "Default" && dot != part.npos && attribute(node, "Extension") == part.substr(dot + 1))
            by_extension = attribute(node, "ContentType");
    }
    return by_extension;
}

std::string target_with_id(const pugi::xml_document& relationships, const std::string& folder, std::string_view id) {
    for (const pugi::xml_node& node : relationships.document_element().children()) {
        if (!is_outside(node) && attribute(node, "Id") == id) return resolve(folder, attribute(node, "Target"));
    }
    return {};
}

std::string relationships_of(const std::string& part) {
    const std::string folder = folder_of(part);
    return (folder.empty() ? "" : folder + "/") + "_rels/" + part.substr(folder.empty() ? 0 : folder.size() + 1) +
           ".rels";
}

}  // namespace solieu::extract
