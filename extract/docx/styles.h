#pragma once
// word/styles.xml: how a paragraph or run looks and is numbered, inheritance followed.
//
// In:    the root of styles.xml (empty when there is none), then properties of paragraphs and runs. Both must outlive
//        what is made of them: names are not copied. Each style is read once, and what it inherits is put together
//        once.
// Out:   the effective properties. Order: document defaults, paragraph style, character style, the run itself.
// Fails: OverBudget (parts, names); unknown styles and circles of inheritance count as nothing.

#include <optional>
#include <pugixml.hpp>
#include <string_view>
#include <unordered_map>

#include "extract/budget.h"

namespace solieu::extract {

struct RunLook {
    bool bold = false, italic = false, hidden = false, raised = false;
    bool struck = false, struck_twice = false;
    std::string_view font;       // of its plain letters
    std::string_view high_font;  // of letters beyond ASCII
};

// Which list a paragraph belongs to, as far as a <w:numPr> says.
struct ListPlace {
    int list = -1;           // numId; 0: none, -1: not said
    int level = -1;          // from 0; -1: not said
    std::string_view style;  // the paragraph style that said `list`; "" when the paragraph did
};

class Styles {
  public:
    Styles(const pugi::xml_node& root, Budget& budget);

    // Of a paragraph with these <w:pPr>; they may be empty.
    [[nodiscard]] RunLook paragraph_look(const pugi::xml_node& paragraph_properties) const;
    [[nodiscard]] RunLook run_look(const RunLook& paragraph, const pugi::xml_node& run_properties) const;
    [[nodiscard]] ListPlace list_place(const pugi::xml_node& paragraph_properties) const;

  private:
    // What properties say; nothing where they do not.
    struct Look {
        std::optional<bool> bold, italic, hidden, raised, struck, struck_twice;
        std::optional<std::string_view> font, high_font;
    };
    struct Style {
        std::string_view based_on;
        Look own;
        std::optional<Look> all;  // with what it inherits, once it was asked for
        ListPlace list;           // its own
    };

    static Look look_of(const pugi::xml_node& properties);
    static void put_on(Look& look, const Look& over);
    static void apply(RunLook& look, const Look& over);
    [[nodiscard]] const Look* look_of_style(std::string_view id) const;

    mutable std::unordered_map<std::string_view, Style> styles_;
    std::string_view default_paragraph_style_;
    Look default_run_;
};

}  // namespace solieu::extract
