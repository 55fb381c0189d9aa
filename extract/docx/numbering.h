#pragma once
// word/numbering.xml: the numbers and bullets that Word puts before paragraphs of lists (ECMA-376, 17.9).
//
// In:    the root of numbering.xml (empty when there is none), which must outlive what is made of it: patterns are not
//        copied, and lists share the levels of their definition; then the paragraphs' places in lists, in the order of
// the
//        document, since each counts on from those before it.
// Out:   the label as shown: "1.", "1.2.", "IV.", "a)", "-". Lists that share an abstract definition share their
//        counters; <w:startOverride> begins anew where its list is first met; a level begins anew after one above it
//        (or as <w:lvlRestart> says); <w:isLgl> shows all levels in digits. Lists that follow a numbering style are
//        followed to its definition. A bullet is "-", "+", "*" or a character like "•".
// Fails: OverBudget (parts, names, text); a list or level that is not defined gives "".
//
// Example: levels "%1." and "%1.%2.": places 0, 1, 1, 0, 1 -> "1.", "1.1.", "1.2.", "2.", "2.1."

#include <array>
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "extract/budget.h"
#include "extract/docx/styles.h"

namespace solieu::extract {

class Numbering {
  public:
    Numbering(const pugi::xml_node& root, Budget& budget);

    // The label of the next paragraph at that place; counts it.
    [[nodiscard]] std::string next_label(const ListPlace& place);

  private:
    static constexpr std::size_t level_count = 9;

    struct Level {
        bool defined = false;
        int start = 1;
        int restart = -1;  // after which level (from 1) it begins anew; 0: never; -1: any above it
        bool digits_only = false;
        std::string_view format = "decimal", text, font, style;
    };
    using Levels = std::array<Level, level_count>;
    struct Counters {
        std::array<int, level_count> value{};
        std::array<bool, level_count> begun{};
    };
    struct List {
        std::string_view abstract;
        std::shared_ptr<const Levels> levels;  // those of the definition, unless the list has levels of its own
        std::array<int, level_count> start_override{-1, -1, -1, -1, -1, -1, -1, -1, -1};
    };

    [[nodiscard]] Level read_level(const pugi::xml_node& node);
    void read_list(const pugi::xml_node& node);
    [[nodiscard]] std::string_view definition_of(std::string_view abstract) const;
    static void count(Counters& counters, const Levels& levels, std::size_t level);
    static std::string show(const Counters& counters, const Levels& levels, std::size_t level);

    using Names = std::unordered_map<std::string_view, std::string_view>;

    Budget& budget_;
    std::unordered_map<std::string_view, std::shared_ptr<Levels>> abstracts_;
    Names style_links_;  // numbering style -> the abstract list that defines it
    Names follows_;      // abstract list -> the numbering style that it follows
    std::unordered_map<int, List> lists_;
    std::unordered_map<std::string_view, Counters> counters_;  // by abstract list
    std::set<std::pair<int, std::size_t>> overridden_;
};

}  // namespace solieu::extract
