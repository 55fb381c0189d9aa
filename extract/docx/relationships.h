#pragma once
// How the parts of an Office package point to each other (ECMA-376, part 2).
//
// In:  parts of an open package.
// Out: names of parts inside of the package; "" where there is none. Targets outside are never followed.

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "extract/docx/package.h"
#include "extract/result.h"

namespace solieu::extract {

inline constexpr std::string_view content_types_part = "[Content_Types].xml";

// A part as a tree; fails as Package::read and parse_part do.
[[nodiscard]] Result<std::unique_ptr<pugi::xml_document>> read_xml(Package& package, const std::string& name);

// The target of the first relationship of that type; types end in the same word in both dialects ("/styles").
[[nodiscard]] std::string target_of(const pugi::xml_document& relationships, const std::string& folder,
                                    std::string_view type);

// The target of the relationship with that id.
[[nodiscard]] std::string target_with_id(const pugi::xml_document& relationships, const std::string& folder,
                                         std::string_view id);

[[nodiscard]] std::string content_type_of(const pugi::xml_document& types, const std::string& part);

// "word/document.xml" -> "word" and "word/_rels/document.xml.rels"
[[nodiscard]] std::string folder_of(const std::string& part);
[[nodiscard]] std::string relationships_of(const std::string& part);

}  // namespace solieu::extract
