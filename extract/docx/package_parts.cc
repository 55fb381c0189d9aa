#include "extract/docx/package_parts.h"

#include <memory>
#include <vector>

#include "extract/docx/part_xml.h"
#include "extract/old_office.h"

namespace solieu::extract {
namespace {

constexpr std::string_view content_types = "[Content_Types].xml";

Error refuse(std::string_view what, std::string_view advice) {
    return {.kind = ErrorKind::unsupported,
            .place = {},
            .reason = "it is " + std::string(what),
            .advice = std::string(advice)};
}

// A zip that is no Office Open XML.
Error other_package(Package& package) {
    if (package.has("mimetype")) {
        const Result<std::string> type = package.read("mimetype");
        if (!type) return type.error();
        if (type->find("opendocument.text") != type->npos)
            return refuse("an OpenDocument text (.odt)", advice_save_as_docx);
        if (type->find("opendocument.spreadsheet") != type->npos)
            return refuse("an OpenDocument spreadsheet (.ods)", advice_save_as_xlsx);
        if (type->find("opendocument") != type->npos)
            return refuse("an OpenDocument file (.odp or the like)", advice_save_as_pdf);
        if (type->find("epub") != type->npos) return refuse("an e-book (EPUB)", advice_save_as_pdf);
    }
    return refuse("a zip archive", "unpack it and give the files in it");
}

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

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == path.npos ? std::string() : path.substr(0, slash);
}

Result<std::unique_ptr<pugi::xml_document>> read_xml(Package& package, const std::string& name) {
    Result<std::string> bytes = package.read(name);
    if (!bytes) return tl::unexpected(bytes.error());
    return parse_part(std::move(*bytes), name);
}

// The target of the first relationship of that type inside of the package; types end in the same word in both dialects.
std::string target_of(const pugi::xml_document& relationships, const std::string& folder, std::string_view type) {
    for (const pugi::xml_node& node : relationships.document_element().children()) {
        if (local_name(node) != "Relationship" || attribute(node, "TargetMode") == "External") continue;
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

}  // namespace

Result<PackageParts> find_parts(Package& package) {
    if (!package.has(std::string(content_types))) return tl::unexpected(other_package(package));
    const auto types = read_xml(package, std::string(content_types));
    if (!types) return tl::unexpected(types.error());

    PackageParts parts;
    if (package.has("_rels/.rels")) {
        const auto relationships = read_xml(package, "_rels/.rels");
        if (!relationships) return tl::unexpected(relationships.error());
        parts.document = target_of(**relationships, {}, "/officeDocument");
    }
    if (parts.document.empty()) parts.document = "word/document.xml";

    const std::string type = content_type_of(**types, parts.document);
    if (type.find("spreadsheetml") != type.npos || type.find("ms-excel") != type.npos)
        return tl::unexpected(refuse("an Excel workbook (.xlsx)", advice_save_as_pdf));
    if (type.find("presentationml") != type.npos || type.find("ms-powerpoint") != type.npos)
        return tl::unexpected(refuse("a PowerPoint presentation (.pptx)", advice_save_as_pdf));
    if (!package.has(parts.document))
        return tl::unexpected(
            Error{.kind = ErrorKind::unreadable,
                  .place = {},
                  .reason = "it has no document part (" + parts.document + ")",
                  .advice = "get the file anew, or open it in Word or LibreOffice and save it again"});
    // Writers other than Word leave the type out or give a general one; then the part itself decides.
    const bool general = type.empty() || type == "application/xml" || type == "text/xml";
    if (!general && type.find("wordprocessingml") == type.npos && type.find("ms-word") == type.npos)
        return tl::unexpected(refuse("an Office package whose document is of the type " + type, advice_save_as_pdf));

    const std::string folder = folder_of(parts.document);
    const std::string name = parts.document.substr(folder.empty() ? 0 : folder.size() + 1);
    const std::string links = (folder.empty() ? "" : folder + "/") + "_rels/" + name + ".rels";
    if (package.has(links)) {
        const auto relationships = read_xml(package, links);
        if (!relationships) return tl::unexpected(relationships.error());
        const auto find = [&](std::string_view which) {
            const std::string part = target_of(**relationships, folder, which);
            return !part.empty() && package.has(part) ? part : std::string();
        };
        parts.styles = find("/styles");
        parts.numbering = find("/numbering");
        parts.footnotes = find("/footnotes");
        parts.endnotes = find("/endnotes");
    }
    return parts;
}

}  // namespace solieu::extract
