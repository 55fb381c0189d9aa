#pragma once
// word/numbering.xml: the numbers and bullets that Word puts before paragraphs of lists (ECMA-376, 17.9).
//
// In:    the root of numbering.xml (empty when there is none); then the paragraphs' places in lists, in the order of
// the
//        document, since each counts on from those before it.
// Out:   the label as shown: "1.", "1.2.", "IV.", "a)", "-". Lists that share an abstract definition share their
//        counters; <w:startOverride> begins anew where its list is first met; a level begins anew after one above it
//        (or as <w:lvlRestart> says); <w:isLgl> shows all levels in digits. Lists that follow a numbering style are
//        followed to its definition. A bullet is "-", "+", "*" or a character like "•".
// Fails: never; a list or level that is not defined gives "".
//
// Example: levels "%1." and "%1.%2.": places 0, 1, 1, 0, 1 -> "1.", "1.1.", "1.2.", "2.", "2.1."

#include <array>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <utility>

#include "extract/docx/styles.h"

namespace solieu::extract {

class Numbering {
  public:
    explicit Numbering(const pugi::xml_node& root);

    // The label of the next paragraph at that place; counts it.
    [[nodiscard]] std::string next_label(const ListPlace& place);

  private:
    static constexpr std::size_t level_count = 9;

    struct Level {
        bool defined = false;
        int start = 1;
        int restart = -1;  // after which level (from 1) it begins anew; 0: never; -1: any above it
        bool digits_only = false;
        std::string format = "decimal", text, font, style;
    };
    using Levels = std::array<Level, level_count>;
    struct Counters {
        std::array<int, level_count> value{};
        std::array<bool, level_count> begun{};
    };
    struct List {
        std::string abstract;
        Levels levels;
        std::array<int, level_count> start_override{-1, -1, -1, -1, -1, -1, -1, -1, -1};
    };

    static Level read_level(const pugi::xml_node& node);
    void read_list(const pugi::xml_node& node);
    [[nodiscard]] std::string definition_of(std::string abstract) const;
    static void count(Counters& counters, const Levels& levels, std::size_t level);
    static std::string show(const Counters& counters, const Levels& levels, std::size_t level);

    std::map<std::string, Levels> abstracts_;
    std::map<std::string, std::string> style_links_;  // numbering style -> the abstract list that defines it
    std::map<std::string, std::string> follows_;      // abstract list -> the numbering style that it follows
    std::map<int, List> lists_;
    std::map<std::string, Counters> counters_;  // by abstract list
    std::set<std::pair<int, std::size_t>> overridden_;
};

}  // namespace solieu::extract
