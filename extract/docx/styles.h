#pragma once
// word/styles.xml: how a paragraph or run looks and is numbered, inheritance followed.
//
// In:    the root of styles.xml (empty when there is none), then properties of paragraphs and runs.
// Out:   the effective properties. Order: document defaults, paragraph style, character style, the run itself.
// Fails: never; unknown styles and circles of inheritance count as nothing.

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace solieu::extract {

struct RunLook {
    bool bold = false, italic = false, hidden = false, raised = false;
    std::string font;       // of its plain letters
    std::string high_font;  // of letters beyond ASCII
};

// Which list a paragraph belongs to, as far as a <w:numPr> says.
struct ListPlace {
    int list = -1;      // numId; 0: none, -1: not said
    int level = -1;     // from 0; -1: not said
    std::string style;  // the paragraph style that said `list`; "" when the paragraph did
};

class Styles {
  public:
    explicit Styles(const pugi::xml_node& root);

    // Of a paragraph with these <w:pPr>; they may be empty.
    [[nodiscard]] RunLook paragraph_look(const pugi::xml_node& paragraph_properties) const;
    [[nodiscard]] RunLook run_look(const RunLook& paragraph, const pugi::xml_node& run_properties) const;
    [[nodiscard]] ListPlace list_place(const pugi::xml_node& paragraph_properties) const;

  private:
    struct Style {
        std::string based_on;
        pugi::xml_node run, paragraph;
    };

    void apply_style(RunLook& look, const std::string& id, int depth) const;

    std::map<std::string, Style> styles_;
    std::string default_paragraph_style_;
    pugi::xml_node default_run_;
};

}  // namespace solieu::extract
