#include "corpus/generate/legacy_word.h"

namespace solieu::generate {
namespace {

void name_font(pugi::xml_node run, const std::string& font) {
    pugi::xml_node properties = run.child("w:rPr");
    if (!properties) properties = run.prepend_child("w:rPr");
    pugi::xml_node fonts = properties.prepend_child("w:rFonts");
    fonts.append_attribute("w:ascii") = font.c_str();
    fonts.append_attribute("w:hAnsi") = font.c_str();
}

struct Runs : pugi::xml_tree_walker {
    explicit Runs(LegacyEncoding of) : encoding(of) {}
    LegacyEncoding encoding;

    bool for_each(pugi::xml_node& run) override {
        if (std::string_view(run.name()) != "w:r" || !run.child("w:t")) return true;
        std::string all;
        for (const pugi::xml_node& text : run.children("w:t")) all += text.text().get();
        const bool capitals = is_in_capitals(all);
        for (pugi::xml_node& text : run.children("w:t")) {
            const std::string words = text.text().get();
            const std::string written = capitals ? small_letters(words) : words;
            text.text() = legacy_shown(written, encoding).c_str();
        }
        name_font(run, legacy_font_name(encoding, capitals));
        return true;
    }

    [[nodiscard]] bool is_in_capitals(std::string_view text) const {
        return encoding == LegacyEncoding::tcvn3 && has_capitals_only(text);
    }
};

}  // namespace

void put_in_legacy_fonts(pugi::xml_document& part, LegacyEncoding encoding) {
    Runs runs(encoding);
    part.traverse(runs);
}

}  // namespace solieu::generate
