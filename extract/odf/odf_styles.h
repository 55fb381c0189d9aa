#pragma once
// What the styles of an OpenDocument say of a text, a paragraph, a row or column.
//
// In:    elements that hold styles (office:styles, office:automatic-styles); their trees must outlive the styles.
// Out:   the look by name, what it inherits put together once.
// Fails: OverBudget (parts, names). Names that are not known and circles count as nothing.

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "extract/budget.h"
#include "extract/xlsx/cell_styles.h"

namespace solieu::extract {

struct OdfLook {
    bool bold = false, italic = false, struck = false, hidden = false, raised = false, framed = false;
    bool starts_page = false;
    int font = -1;      // into the names of fonts
    int indent = 0;     // steps of about half a centimetre
    int decimals = -1;  // of numbers of a cell; -1: not said
    bool grouped = false, percent = false;
    std::string_view list;  // the style of the list that a paragraph belongs to
    std::string_view data;  // the style of numbers
};

class OdfStyles {
  public:
    OdfStyles(FontNames& fonts, Budget& budget) : fonts_(fonts), budget_(budget) {}

    void add(const pugi::xml_node& styles);

    // `family`: "text", "paragraph", "table-cell"
    [[nodiscard]] const OdfLook& look(std::string_view family, std::string_view name);

    // The format of a level (from 1) of a list, as format_number knows it, and what stands around the number.
    struct Level {
        std::string_view format = "none", before, after;
        int start = 1, shown = 1;
        std::string_view bullet;
    };
    [[nodiscard]] Level level(std::string_view list, int level) const;

  private:
    struct Style {
        pugi::xml_node node;
        bool made = false;
        OdfLook look;
    };
    const OdfLook& look_of(const std::string& key, int depth);
    void read(const pugi::xml_node& node, OdfLook& look);

    FontNames& fonts_;
    Budget& budget_;
    OdfLook none_;
    std::unordered_map<std::string, Style> styles_;                         // "family/name"
    std::unordered_map<std::string_view, pugi::xml_node> lists_, numbers_;  // by name
    std::unordered_map<std::string_view, std::string_view> faces_;          // font face -> family
};

}  // namespace solieu::extract
