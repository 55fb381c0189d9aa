#include "extract/docx/styles.h"

#include <optional>

#include "extract/docx/part_xml.h"

namespace solieu::extract {
namespace {

constexpr int deepest_style = 20;  // Word allows 10
constexpr int most_lists = 1'000'000;

// A theme goes before a name; which font it stands for is not looked up: "".
std::optional<std::string_view> font_of(const pugi::xml_node& fonts, std::string_view name, std::string_view theme) {
    if (!attribute(fonts, theme).empty()) return std::string_view();
    const std::string_view font = attribute(fonts, name);
    if (font.empty()) return std::nullopt;
    return font;
}

void apply(RunLook& look, const pugi::xml_node& properties) {
    if (!properties) return;
    look.bold = is_on(properties, "b", look.bold);
    look.italic = is_on(properties, "i", look.italic);
    look.hidden = is_on(properties, "vanish", look.hidden);
    if (const pugi::xml_node align = child(properties, "vertAlign"))
        look.raised = attribute(align, "val") == "superscript";
    if (const pugi::xml_node fonts = child(properties, "rFonts")) {
        const std::optional<std::string_view> plain = font_of(fonts, "ascii", "asciiTheme");
        const std::optional<std::string_view> high = font_of(fonts, "hAnsi", "hAnsiTheme");
        if (plain || high) look.font = plain ? *plain : *high;
        if (plain || high) look.high_font = high ? *high : *plain;
    }
}

ListPlace list_place_in(const pugi::xml_node& paragraph_properties) {
    ListPlace place;
    const pugi::xml_node numbering = child(paragraph_properties, "numPr");
    if (!numbering) return place;
    place.list = whole_number(attribute(child(numbering, "numId"), "val"), -1, 0, most_lists);
    place.level = whole_number(attribute(child(numbering, "ilvl"), "val"), -1, 0, 8);
    return place;
}

}  // namespace

Styles::Styles(const pugi::xml_node& root) {
    default_run_ = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr");
    for (const pugi::xml_node& node : root.children()) {
        if (local_name(node) != "style") continue;
        const std::string id(attribute(node, "styleId"));
        if (attribute(node, "type") == "paragraph") {
            const std::string_view preset = attribute(node, "default");
            if (preset == "1" || preset == "true" || preset == "on") default_paragraph_style_ = id;
        }
        styles_.emplace(id, Style{.based_on = std::string(attribute(child(node, "basedOn"), "val")),
                                  .run = child(node, "rPr"),
                                  .paragraph = child(node, "pPr")});
    }
}

void Styles::apply_style(RunLook& look, const std::string& id, int depth) const {
    const auto found = styles_.find(id);
    if (found == styles_.end() || depth > deepest_style) return;
    apply_style(look, found->second.based_on, depth + 1);
    apply(look, found->second.run);
}

RunLook Styles::paragraph_look(const pugi::xml_node& paragraph_properties) const {
    RunLook look;
    apply(look, default_run_);
    const std::string id(attribute(child(paragraph_properties, "pStyle"), "val"));
    apply_style(look, id.empty() ? default_paragraph_style_ : id, 0);
    return look;
}

RunLook Styles::run_look(const RunLook& paragraph, const pugi::xml_node& run_properties) const {
    RunLook look = paragraph;
    if (!run_properties) return look;
    if (const pugi::xml_node style = child(run_properties, "rStyle"))
        apply_style(look, std::string(attribute(style, "val")), 0);
    apply(look, run_properties);
    return look;
}

ListPlace Styles::list_place(const pugi::xml_node& paragraph_properties) const {
    ListPlace place = list_place_in(paragraph_properties);
    if (place.list >= 0) return place;
    std::string id(attribute(child(paragraph_properties, "pStyle"), "val"));
    if (id.empty()) id = default_paragraph_style_;
    for (int depth = 0; depth <= deepest_style; ++depth) {
        const auto found = styles_.find(id);
        if (found == styles_.end()) break;
        const ListPlace of_style = list_place_in(found->second.paragraph);
        if (place.level < 0) place.level = of_style.level;
        if (of_style.list >= 0) {
            place.list = of_style.list;
            place.style = id;
            break;
        }
        id = found->second.based_on;
    }
    return place;
}

}  // namespace solieu::extract
