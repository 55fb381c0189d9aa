#include "extract/ooxml/relationships.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "extract/ooxml/part_xml.h"

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

Result<std::unique_ptr<pugi::xml_document>> read_xml(Package& package, const std::string& name, Budget& budget) {
    Result<std::string> bytes = package.read(name);
    if (!bytes) return tl::unexpected(bytes.error());
    return parse_part(std::move(*bytes), name, budget);
}

Relations::Relations(const pugi::xml_document& relationships, std::string folder, Budget& budget)
    : folder_(std::move(folder)) {
    for (const pugi::xml_node& node : relationships.document_element().children()) {
        if (is_outside(node)) continue;
        budget.take(Resource::parts, 1);
        const std::string_view type = attribute(node, "Type"), target = attribute(node, "Target");
        if (const std::size_t slash = type.rfind('/'); slash != type.npos) by_type_.emplace(type.substr(slash), target);
        by_id_.emplace(attribute(node, "Id"), target);
    }
}

std::string Relations::target_of(std::string_view type) const {
    const auto found = by_type_.find(type);
    return found == by_type_.end() ? std::string() : resolve(folder_, found->second);
}

std::string Relations::target_with_id(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? std::string() : resolve(folder_, found->second);
}

ContentTypes::ContentTypes(const pugi::xml_document& types, Budget& budget) {
    for (const pugi::xml_node& node : types.document_element().children()) {
        const std::string_view name = local_name(node);
        if (name != "Override" && name != "Default") continue;
        budget.take(Resource::parts, 1);
        const std::string_view type = attribute(node, "ContentType");
        if (name == "Override") of_part_.emplace(attribute(node, "PartName"), type);
        if (name == "Default") of_extension_[attribute(node, "Extension")] = type;
    }
}

std::string ContentTypes::of(const std::string& part) const {
    if (const auto found = of_part_.find("/" + part); found != of_part_.end()) return std::string(found->second);
    const std::size_t dot = part.rfind('.');
    if (dot == part.npos) return {};
    const auto found = of_extension_.find(std::string_view(part).substr(dot + 1));
    return found == of_extension_.end() ? std::string() : std::string(found->second);
}

std::string relationships_of(const std::string& part) {
    const std::string folder = folder_of(part);
    return (folder.empty() ? "" : folder + "/") + "_rels/" + part.substr(folder.empty() ? 0 : folder.size() + 1) +
           ".rels";
}

}  // namespace solieu::extract
