#pragma once
// What the styles of an OpenDocument say of a text, a paragraph, a row or column.
//
// In:    elements that hold styles (office:styles, office:automatic-styles); their trees must outlive the styles.
// Out:   the look by name, what it inherits put together once.
// Fails: OverBudget (parts, names). Names that are not known and circles count as nothing.

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "extract/budget.h"
#include "extract/xlsx/cell_styles.h"

namespace solieu::extract {

struct OdfLook {
    std::optional<bool> bold, italic, struck, hidden, raised;  // nothing: as what is around it
    bool framed = false, starts_page = false;
    int font = -1;       // into the names of fonts
    int indent = 0;      // steps of about half a centimetre
    int places_off = 0;  // by which the format of numbers moves the point to the left: amounts in thousands have 3
};

// The look of something within something else: what it does not say itself is as around it. Of a paragraph or a text;
// frames and places stay its own.
[[nodiscard]] OdfLook within(const OdfLook& around, OdfLook own);

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
    // `list` may be `outline`: the numbers of headings.
    [[nodiscard]] Level level(std::string_view list, int level) const;
    static constexpr std::string_view outline = "/";  // no style has that name

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
