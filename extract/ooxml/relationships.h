#pragma once
// How the parts of an Office package point to each other (ECMA-376, part 2).
//
// In:  parts of an open package; the trees must outlive what is made of them.
// Out: names of parts inside of the package; "" where there is none. Targets outside are never followed. Both are
//      looked through once, so that many sheets do not meet many relations with each other.
// Fails: OverBudget (parts).
//
// Example:
//   const Relations relations(tree, "word", budget);
//   relations.target_of("/styles")        // "word/styles.xml"

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.h"
#include "extract/budget.h"
#include "extract/ooxml/package.h"

namespace solieu::extract {

inline constexpr std::string_view content_types_part = "[Content_Types].xml";

// A part as a tree; fails as Package::read and parse_part do.
[[nodiscard]] Result<std::unique_ptr<pugi::xml_document>> read_xml(Package& package, const std::string& name,
                                                                   Budget& budget);

class Relations {
  public:
    Relations(const pugi::xml_document& relationships, std::string folder, Budget& budget);

    // The target of the first relationship of that type; types end in the same word in both dialects ("/styles").
    [[nodiscard]] std::string target_of(std::string_view type) const;

    // The target of the relationship with that id.
    [[nodiscard]] std::string target_with_id(std::string_view id) const;

  private:
    using Targets = std::unordered_map<std::string_view, std::string_view>;

    std::string folder_;
    Targets by_type_, by_id_;  // the first of each; types by what follows their last slash, with it
};

class ContentTypes {
  public:
    ContentTypes(const pugi::xml_document& types, Budget& budget);

    [[nodiscard]] std::string of(const std::string& part) const;

  private:
    std::unordered_map<std::string_view, std::string_view> of_part_, of_extension_;
};

// "word/document.xml" -> "word" and "word/_rels/document.xml.rels"
[[nodiscard]] std::string folder_of(const std::string& part);
[[nodiscard]] std::string relationships_of(const std::string& part);

}  // namespace solieu::extract
