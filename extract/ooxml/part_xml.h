#pragma once
// A part of a DOCX as a tree of elements. Names are compared without their prefix: which prefix stands for a namespace
// is the writer's choice ("w:p", "ns0:p"), and the vocabularies that meet in a document do not collide where they are
// looked at.
//
// In:    the bytes of an XML file, any encoding that its first bytes tell.
// Out:   the tree. Entities of a document type are never defined, expanded or fetched: "&name;" stays as it is written,
//        only the five of XML and character numbers are read.
// Fails: unreadable (not well-formed), over_limit (more elements or attributes than any report has; with a Budget, more
//        than it has left).
//
// Example:
//   std::unique_ptr<pugi::xml_document> … ; child(root, "body") is <w:body>

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/result.h"
#include "extract/budget.h"

namespace solieu::extract {

[[nodiscard]] Result<std::unique_ptr<pugi::xml_document>> parse_part(std::string bytes, const std::string& name,
                                                                     Budget& budget);
[[nodiscard]] Result<std::unique_ptr<pugi::xml_document>> parse_part(std::string bytes, const std::string& name);

// The name without prefix: "w:p" -> "p"; "" for what is no element.
[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);

// The first child element of that name; empty when there is none.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& parent, std::string_view name);

// The attribute of that name, whatever its prefix; "" when there is none.
[[nodiscard]] std::string_view attribute(const pugi::xml_node& node, std::string_view name);

// <w:vanish/>, <w:vanish w:val="true"/>: true; "0", "false", "off": false; `absent` when there is no such child.
[[nodiscard]] bool is_on(const pugi::xml_node& parent, std::string_view name, bool absent);

// A whole number between `least` and `most`; `otherwise` for what is none.
[[nodiscard]] int whole_number(std::string_view text, int otherwise, int least, int most);

}  // namespace solieu::extract
