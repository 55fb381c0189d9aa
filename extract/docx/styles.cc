#include "extract/docx/styles.h"

#include <utility>

#include "extract/ooxml/part_xml.h"

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

ListPlace list_place_in(const pugi::xml_node& paragraph_properties) {
    ListPlace place;
    const pugi::xml_node numbering = child(paragraph_properties, "numPr");
    if (!numbering) return place;
    place.list = whole_number(attribute(child(numbering, "numId"), "val"), -1, 0, most_lists);
    place.level = whole_number(attribute(child(numbering, "ilvl"), "val"), -1, 0, 8);
    return place;
}

}  // namespace

Styles::Look Styles::look_of(const pugi::xml_node& properties) {
    Look look;
    bool fonts = false;  // of each kind the first is read
    for (const pugi::xml_node& node : properties.children()) {
        const std::string_view name = local_name(node);
        const auto say = [&](std::optional<bool>& what) {
            if (!what) what = is_on(properties, name, false);
        };
        if (name == "b") say(look.bold);
        if (name == "i") say(look.italic);
        if (name == "vanish") say(look.hidden);
        if (name == "strike") say(look.struck);
        if (name == "dstrike") say(look.struck_twice);
        if (name == "vertAlign" && !look.raised) look.raised = attribute(node, "val") == "superscript";
        if (name == "rFonts" && !std::exchange(fonts, true)) {
            const std::optional<std::string_view> plain = font_of(node, "ascii", "asciiTheme");
            const std::optional<std::string_view> high = font_of(node, "hAnsi", "hAnsiTheme");
            if (plain || high) look.font = plain ? *plain : *high;
            if (plain || high) look.high_font = high ? *high : *plain;
        }
    }
    return look;
}

void Styles::put_on(Look& look, const Look& over) {
    if (over.bold) look.bold = over.bold;
    if (over.italic) look.italic = over.italic;
    if (over.hidden) look.hidden = over.hidden;
    if (over.struck) look.struck = over.struck;
    if (over.struck_twice) look.struck_twice = over.struck_twice;
    if (over.raised) look.raised = over.raised;
    if (over.font) look.font = over.font;
    if (over.high_font) look.high_font = over.high_font;
}

void Styles::apply(RunLook& look, const Look& over) {
    look.bold = over.bold.value_or(look.bold);
    look.italic = over.italic.value_or(look.italic);
    look.hidden = over.hidden.value_or(look.hidden);
    look.struck = over.struck.value_or(look.struck);
    look.struck_twice = over.struck_twice.value_or(look.struck_twice);
    look.raised = over.raised.value_or(look.raised);
    look.font = over.font.value_or(look.font);
    look.high_font = over.high_font.value_or(look.high_font);
}

Styles::Styles(const pugi::xml_node& root, Budget& budget) {
    default_run_ = look_of(child(child(child(root, "docDefaults"), "rPrDefault"), "rPr"));
    for (const pugi::xml_node& node : root.children()) {
        if (local_name(node) != "style") continue;
        const std::string_view id = attribute(node, "styleId"), based_on = attribute(child(node, "basedOn"), "val");
        budget.take(Resource::parts, 1);
        budget.take_name(id.size());
        budget.take_name(based_on.size());
        if (attribute(node, "type") == "paragraph") {
            const std::string_view preset = attribute(node, "default");
            if (preset == "1" || preset == "true" || preset == "on") default_paragraph_style_ = id;
        }
        styles_.emplace(id, Style{.based_on = based_on,
                                  .own = look_of(child(node, "rPr")),
                                  .all = {},
                                  .list = list_place_in(child(node, "pPr"))});
    }
}

const Styles::Look* Styles::look_of_style(std::string_view id) const {
    const auto found = styles_.find(id);
    if (found == styles_.end()) return nullptr;
    std::optional<Look>& all = found->second.all;
    if (!all) {
        // From the style itself up; what is nearer goes before what is further.
        Look look;
        auto style = found;
        for (int depth = 0; depth <= deepest_style && style != styles_.end(); ++depth) {
            Look below = std::exchange(look, style->second.own);
            put_on(look, below);
            style = styles_.find(style->second.based_on);
        }
        all = look;
    }
    return &*all;
}

RunLook Styles::paragraph_look(const pugi::xml_node& paragraph_properties) const {
    RunLook look;
    apply(look, default_run_);
    const std::string_view id = attribute(child(paragraph_properties, "pStyle"), "val");
    if (const Look* style = look_of_style(id.empty() ? default_paragraph_style_ : id)) apply(look, *style);
    return look;
}

RunLook Styles::run_look(const RunLook& paragraph, const pugi::xml_node& run_properties) const {
    RunLook look = paragraph;
    if (!run_properties) return look;
    if (const pugi::xml_node style = child(run_properties, "rStyle")) {
        if (const Look* named = look_of_style(attribute(style, "val"))) apply(look, *named);
    }
    apply(look, look_of(run_properties));
    return look;
}

ListPlace Styles::list_place(const pugi::xml_node& paragraph_properties) const {
    ListPlace place = list_place_in(paragraph_properties);
    if (place.list >= 0) return place;
    std::string_view id = attribute(child(paragraph_properties, "pStyle"), "val");
    if (id.empty()) id = default_paragraph_style_;
    for (int depth = 0; depth <= deepest_style; ++depth) {
        const auto found = styles_.find(id);
        if (found == styles_.end()) break;
        const ListPlace& of_style = found->second.list;
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
